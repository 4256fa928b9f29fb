// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/mentions.h"
#include "tests/support/program/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

//! Names behind an "@".
class MentionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreFound_data();
    void namesAreFound();
    void sharedNamesMeanThePreferredOne();
    void typedNames_data();
    void typedNames();
    void peopleMatch_data();
    void peopleMatch();

private:
    static QList<Nameable> people()
    {
        return {{u"1"_s, u"Ann"_s}, {u"2"_s, u"Ann Appleby"_s}, {u"3"_s, u"Борис"_s}, {u"4"_s, u"Zoë van Dyk"_s}};
    }
    static Span at(qsizetype start, qsizetype length, const QString &userId)
    {
        return {SpanKind::Mention, start, length, userId};
    }
};

void MentionsTest::namesAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<Span>>("found");
    QTest::newRow("none") << u"nobody here"_s << QList<Span>();
    QTest::newRow("whole text") << u"@Ann"_s << QList{at(0, 4, u"1"_s)};
    QTest::newRow("the longest counts") << u"hi @Ann Appleby, hi"_s << QList{at(3, 12, u"2"_s)};
    QTest::newRow("then the shorter") << u"hi @Ann Applebys"_s << QList{at(3, 4, u"1"_s)};
    QTest::newRow("case") << u"(@ANN) и @борис"_s << QList{at(1, 4, u"1"_s), at(9, 6, u"3"_s)};
    QTest::newRow("part of a word") << u"@Anna @Annе"_s << QList<Span>();
    QTest::newRow("a mark goes on") << u"@Ann\u0301"_s << QList<Span>();
    QTest::newRow("in a word") << u"mail@Ann.example"_s << QList<Span>();
    QTest::newRow("twice") << u"@Ann @Ann"_s << QList{at(0, 4, u"1"_s), at(5, 4, u"1"_s)};
    QTest::newRow("signs") << u"@ @@ @"_s << QList<Span>();
    QTest::newRow("lines") << u"x\n@Борис\n"_s << QList{at(2, 6, u"3"_s)};
}

void MentionsTest::namesAreFound()
{
    QFETCH(const QString, text);
    QFETCH(const QList<Span>, found);
    QCOMPARE(mentionsIn(text, people()), found);
}

void MentionsTest::sharedNamesMeanThePreferredOne()
{
    QList<Nameable> two = people();
    two.append({u"9"_s, u"ann"_s});
    QCOMPARE(mentionsIn(u"@Ann"_s, two), QList<Span>());
    QCOMPARE(mentionsIn(u"@Ann"_s, two, {u"9"_s}), QList{at(0, 4, u"9"_s)});
    QCOMPARE(mentionsIn(u"@Ann"_s, two, {u"1"_s}), QList{at(0, 4, u"1"_s)});
    QCOMPARE(mentionsIn(u"@Ann Appleby"_s, two, {u"9"_s}), QList{at(0, 12, u"2"_s)});
    QCOMPARE(mentionsIn(u"@x"_s, {{u"1"_s, {}}}), QList<Span>());
}

void MentionsTest::typedNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("cursor");
    QTest::addColumn<std::optional<TypedName>>("typed");
    using Typed = std::optional<TypedName>;
    QTest::newRow("sign alone") << u"@"_s << 1 << Typed(TypedName{0, {}});
    QTest::newRow("letters") << u"hi @an there"_s << 6 << Typed(TypedName{3, u"an"_s});
    QTest::newRow("before the sign") << u"hi @an"_s << 3 << Typed();
    QTest::newRow("words") << u"@ann app"_s << 8 << Typed(TypedName{0, u"ann app"_s});
    QTest::newRow("done") << u"@ann "_s << 5 << Typed();
    QTest::newRow("address") << u"ann@home"_s << 8 << Typed();
    QTest::newRow("bracket") << u"(@b"_s << 3 << Typed(TypedName{1, u"b"_s});
    QTest::newRow("line") << u"@a\nb"_s << 4 << Typed();
    QTest::newRow("many words") << u"@a b c d"_s << 8 << Typed();
    QTest::newRow("long") << u'@' + QString(100, u'a') << 101 << Typed();
    QTest::newRow("no place") << u"@a"_s << 3 << Typed();
    QTest::newRow("negative") << u"@a"_s << -1 << Typed();
}

void MentionsTest::typedNames()
{
    QFETCH(const QString, text);
    QFETCH(const int, cursor);
    QFETCH(const std::optional<TypedName>, typed);
    QCOMPARE(typedName(text, cursor), typed);
}

void MentionsTest::peopleMatch_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("nothing") << QString() << QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s};
    QTest::newRow("beginning") << u"an"_s << QStringList{u"1"_s, u"2"_s};
    QTest::newRow("last name first") << u"app"_s << QStringList{u"2"_s};
    QTest::newRow("accents") << u"ZOE"_s << QStringList{u"4"_s};
    QTest::newRow("two words") << u"dy zo"_s << QStringList{u"4"_s};
    QTest::newRow("Russian") << u"бо"_s << QStringList{u"3"_s};
    QTest::newRow("nobody") << u"xyz"_s << QStringList();
}

void MentionsTest::peopleMatch()
{
    QFETCH(const QString, words);
    QFETCH(const QStringList, ids);
    QStringList found;
    const QList<Nameable> fitting = matching(people(), words);
    for (const Nameable &person : fitting)
        found.append(person.userId);
    QCOMPARE(found, ids);
}

MORELIA_TEST(MentionsTest)
#include "tst_mentions.moc"
