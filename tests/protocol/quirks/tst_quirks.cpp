// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/protocol/quirks/quirkproofs.h"
#include "tests/support/program/testprogram.h"

#include <QMetaMethod>
#include <QRegularExpression>
#include <QTest>

#include <array>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

namespace {

struct Proof
{
    Quirk quirk = Quirk::Q1NoPush;
    Verdict (*body)(QuirkWorld &) = nullptr;
    const char16_t *nothingToDo =
        nullptr; //!< why the quirk asks nothing of a client; then only the double is looked at
};

constexpr std::array<Proof, quirkCount> proofs{{
    {Quirk::Q1NoPush, &quirk01},
    {Quirk::Q2Stateless, &quirk02},
    {Quirk::Q3RepliesInOrder, &quirk03},
    {Quirk::Q4ClientIdIsEchoedOnly, &quirk04},
    {Quirk::Q5RetryDuplicates, &quirk05},
    {Quirk::Q6AbortedSendIsCarriedOut, &quirk06},
    {Quirk::Q7TimeIsTheServers, &quirk07},
    {Quirk::Q8CursorIsInclusive, &quirk08},
    {Quirk::Q9EditsAreNoNews, &quirk09},
    {Quirk::Q10FlowsDoNotChange, &quirk10, u"no request changes a flow, so there is nothing to miss"},
    {Quirk::Q11AllUsersAlways, &quirk11},
    {Quirk::Q12OffsetsAreStable, &quirk12},
    {Quirk::Q13EmptyFlowDrops, &quirk13},
    {Quirk::Q14OffsetsCountAbove100, &quirk14},
    {Quirk::Q15EverythingWithoutOffsets, &quirk15},
    {Quirk::Q16StartWithoutEnd, &quirk16},
    {Quirk::Q17TotalInMessageEnd, &quirk17},
    {Quirk::Q18NegativeOffsets, &quirk18},
    {Quirk::Q19NewestTimeNeverEmpty, &quirk19},
    {Quirk::Q20ExceptionsDropTheLink, &quirk20},
    {Quirk::Q21PoisonDropsAgain, &quirk21},
    {Quirk::Q22NulsAndSurrogates, &quirk22},
    {Quirk::Q23HalfMadeFlows, &quirk23},
    {Quirk::Q24EverythingForEverybody, &quirk24},
    {Quirk::Q25AnybodyMayChangeAnything, &quirk25},
    {Quirk::Q26TokensLastForever, &quirk26},
    {Quirk::Q27PasswordIsKeptAsSent, &quirk27},
    {Quirk::Q28UsersWithoutToken, &quirk28},
    {Quirk::Q29NoRateLimit, &quirk29, u"the pace is bound by what the answers cost, far below any limit"},
    {Quirk::Q30LongDecimalIds, &quirk30},
    {Quirk::Q31OpaqueFiles, &quirk31},
    {Quirk::Q32FilesInEveryPage, &quirk32},
    {Quirk::Q33RequestLimit, &quirk33},
    {Quirk::Q34Tombstones, &quirk34},
    {Quirk::Q35NullsAndEmptyStrings, &quirk35},
    {Quirk::Q36TextsComeBackExactly, &quirk36},
    {Quirk::Q37OddFlows, &quirk37},
    {Quirk::Q38DeletedUsersStay, &quirk38},
    {Quirk::Q39AsciiJson, &quirk39},
    {Quirk::Q40OneThread, &quirk40},
    {Quirk::Q41LatePongs, &quirk41},
    {Quirk::Q42QueryIsIgnored, &quirk42, u"the address is used as it stands, and no compression is offered"},
    {Quirk::Q43FragmentsAreJoined, &quirk43, u"frames are joined and split below the adapter"},
    {Quirk::Q44BentTypes, &quirk44},
}};

} // namespace

//! The 44 quirks of the stock server: each is seen with its switch on, and handled, and not seen with its switch off.
class TestQuirks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void noNumberIsMissing();
    void fewAskNothing();
    void q01NoPush() { prove(Quirk::Q1NoPush); }
    void q02Stateless() { prove(Quirk::Q2Stateless); }
    void q03RepliesInOrder() { prove(Quirk::Q3RepliesInOrder); }
    void q04ClientIdIsEchoedOnly() { prove(Quirk::Q4ClientIdIsEchoedOnly); }
    void q05RetryDuplicates() { prove(Quirk::Q5RetryDuplicates); }
    void q06AbortedSendIsCarriedOut() { prove(Quirk::Q6AbortedSendIsCarriedOut); }
    void q07TimeIsTheServers() { prove(Quirk::Q7TimeIsTheServers); }
    void q08CursorIsInclusive() { prove(Quirk::Q8CursorIsInclusive); }
    void q09EditsAreNoNews() { prove(Quirk::Q9EditsAreNoNews); }
    void q10FlowsDoNotChange() { prove(Quirk::Q10FlowsDoNotChange); }
    void q11AllUsersAlways() { prove(Quirk::Q11AllUsersAlways); }
    void q12OffsetsAreStable() { prove(Quirk::Q12OffsetsAreStable); }
    void q13EmptyFlowDrops() { prove(Quirk::Q13EmptyFlowDrops); }
    void q14OffsetsCountAbove100() { prove(Quirk::Q14OffsetsCountAbove100); }
    void q15EverythingWithoutOffsets() { prove(Quirk::Q15EverythingWithoutOffsets); }
    void q16StartWithoutEnd() { prove(Quirk::Q16StartWithoutEnd); }
    void q17TotalInMessageEnd() { prove(Quirk::Q17TotalInMessageEnd); }
    void q18NegativeOffsets() { prove(Quirk::Q18NegativeOffsets); }
    void q19NewestTimeNeverEmpty() { prove(Quirk::Q19NewestTimeNeverEmpty); }
    void q20ExceptionsDropTheLink() { prove(Quirk::Q20ExceptionsDropTheLink); }
    void q21PoisonDropsAgain() { prove(Quirk::Q21PoisonDropsAgain); }
    void q22NulsAndSurrogates() { prove(Quirk::Q22NulsAndSurrogates); }
    void q23HalfMadeFlows() { prove(Quirk::Q23HalfMadeFlows); }
    void q24EverythingForEverybody() { prove(Quirk::Q24EverythingForEverybody); }
    void q25AnybodyMayChangeAnything() { prove(Quirk::Q25AnybodyMayChangeAnything); }
    void q26TokensLastForever() { prove(Quirk::Q26TokensLastForever); }
    void q27PasswordIsKeptAsSent() { prove(Quirk::Q27PasswordIsKeptAsSent); }
    void q28UsersWithoutToken() { prove(Quirk::Q28UsersWithoutToken); }
    void q29NoRateLimit() { prove(Quirk::Q29NoRateLimit); }
    void q30LongDecimalIds() { prove(Quirk::Q30LongDecimalIds); }
    void q31OpaqueFiles() { prove(Quirk::Q31OpaqueFiles); }
    void q32FilesInEveryPage() { prove(Quirk::Q32FilesInEveryPage); }
    void q33RequestLimit() { prove(Quirk::Q33RequestLimit); }
    void q34Tombstones() { prove(Quirk::Q34Tombstones); }
    void q35NullsAndEmptyStrings() { prove(Quirk::Q35NullsAndEmptyStrings); }
    void q36TextsComeBackExactly() { prove(Quirk::Q36TextsComeBackExactly); }
    void q37OddFlows() { prove(Quirk::Q37OddFlows); }
    void q38DeletedUsersStay() { prove(Quirk::Q38DeletedUsersStay); }
    void q39AsciiJson() { prove(Quirk::Q39AsciiJson); }
    void q40OneThread() { prove(Quirk::Q40OneThread); }
    void q41LatePongs() { prove(Quirk::Q41LatePongs); }
    void q42QueryIsIgnored() { prove(Quirk::Q42QueryIsIgnored); }
    void q43FragmentsAreJoined() { prove(Quirk::Q43FragmentsAreJoined); }
    void q44BentTypes() { prove(Quirk::Q44BentTypes); }

private:
    static void prove(Quirk quirk);
};

void TestQuirks::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestQuirks::noNumberIsMissing()
{
    for (int i = 0; i < quirkCount; ++i) {
        const Proof &proof = proofs.at(size_t(i));
        QCOMPARE(numberOf(proof.quirk), i + 1);
        QVERIFY(proof.body);
        QVERIFY(!quirkWords(proof.quirk).isEmpty());
    }
    QSet<int> numbers;
    static const QRegularExpression named(u"^q([0-9]{2})[A-Z]"_s);
    for (int i = 0; i < staticMetaObject.methodCount(); ++i) {
        const auto match = named.match(QString::fromLatin1(staticMetaObject.method(i).name()));
        if (match.hasMatch())
            numbers.insert(match.captured(1).toInt());
    }
    for (int number = 1; number <= quirkCount; ++number)
        QVERIFY2(numbers.contains(number), qPrintable(u"no test for quirk %1"_s.arg(number)));
}

void TestQuirks::fewAskNothing()
{
    QList<int> numbers;
    for (const Proof &proof : proofs) {
        if (!proof.nothingToDo)
            continue;
        numbers.append(numberOf(proof.quirk));
        QVERIFY(QString(proof.nothingToDo).size() > 20);
    }
    QCOMPARE(numbers, QList<int>({10, 29, 42, 43}));
}

void TestQuirks::prove(Quirk quirk)
{
    const Proof &proof = proofs.at(size_t(quirk));
    QuirkWorld with(quirk, true);
    const Verdict on = proof.body(with);
    QVERIFY2(on != Verdict::NotSeen, "the double does not have the quirk");
    QVERIFY2(with.problems.isEmpty(), qPrintable(with.problems.join(u"; "_s)));
    QCOMPARE(on, Verdict::Handled);
    QuirkWorld without(quirk, false);
    QCOMPARE(proof.body(without), Verdict::NotSeen);
    QVERIFY2(without.problems.isEmpty(), qPrintable(without.problems.join(u"; "_s)));
}

MORELIA_TEST(TestQuirks)
#include "tst_quirks.moc"
