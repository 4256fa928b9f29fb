// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/cleaning.h"
#include "models/text/linkscanner.h"
#include "tests/support/program/testprogram.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace Morelia;
using namespace Qt::StringLiterals;

//! Addresses in the texts of messages.
class LinkScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void finds_data();
    void finds();
    void spansCoverWhatIsSeen();
    void brokenRunsAreWholeAgain();
    void timeGrowsWithTheLength_data();
    void timeGrowsWithTheLength();
};

void LinkScanner::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("targets");
    QTest::newRow("none") << u"no link, not even http or www"_s << QStringList();
    QTest::newRow("https") << u"see https://example.org/a?b=c#d now"_s << QStringList{u"https://example.org/a?b=c#d"_s};
    QTest::newRow("http") << u"http://example.org"_s << QStringList{u"http://example.org"_s};
    QTest::newRow("www") << u"www.example.org"_s << QStringList{u"https://www.example.org"_s};
    QTest::newRow("mail") << u"mailto:ann@example.org"_s << QStringList{u"mailto:ann@example.org"_s};
    QTest::newRow("capital letters") << u"HTTPS://EXAMPLE.ORG"_s << QStringList{u"HTTPS://EXAMPLE.ORG"_s};
    QTest::newRow("two") << u"http://a.org http://b.org"_s << QStringList{u"http://a.org"_s, u"http://b.org"_s};
    QTest::newRow("end of a sentence") << u"Go to https://a.org/x."_s << QStringList{u"https://a.org/x"_s};
    QTest::newRow("question") << u"https://a.org?!"_s << QStringList{u"https://a.org"_s};
    QTest::newRow("in brackets") << u"(https://a.org/x)"_s << QStringList{u"https://a.org/x"_s};
    QTest::newRow("brackets inside") << u"https://a.org/x_(y)"_s << QStringList{u"https://a.org/x_(y)"_s};
    QTest::newRow("in quotes") << u"«https://a.org»"_s << QStringList{u"https://a.org"_s};
    QTest::newRow("markup") << u"<a href=\"https://a.org\">x</a>"_s << QStringList{u"https://a.org"_s};
    QTest::newRow("inside a word") << u"xhttp://a.org"_s << QStringList();
    QTest::newRow("start alone") << u"https:// and www. and mailto:"_s << QStringList();
    QTest::newRow("other schemes") << u"javascript:alert(1) file:///etc/passwd data:x smb://a"_s << QStringList();
    QTest::newRow("other letters") << u"https://пример.рф/путь"_s << QStringList{u"https://пример.рф/путь"_s};
    QTest::newRow("turned direction") << u"https://a.org/\u202Egpj.exe"_s << QStringList{u"https://a.org/"_s};
    QTest::newRow("two lines") << u"https://a.org/x\ny"_s << QStringList{u"https://a.org/x"_s};
}

void LinkScanner::finds()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, targets);
    QStringList found;
    const QList<LinkSpan> links = scanLinks(text);
    for (const LinkSpan &link : links)
        found.append(link.target);
    QCOMPARE(found, targets);
}

void LinkScanner::spansCoverWhatIsSeen()
{
    const QList<LinkSpan> links = scanLinks(u"go: www.a.org, then http://b.org"_s);
    const QList<LinkSpan> expected{{4, 9, u"https://www.a.org"_s}, {20, 12, u"http://b.org"_s}};
    QCOMPARE(links, expected);
}

void LinkScanner::brokenRunsAreWholeAgain()
{
    const QString address = u"https://example.org/"_s + u"a"_s.repeated(300);
    const QString shown = cleanBody(address);
    QVERIFY(shown != address);
    QCOMPARE(scanLinks(shown).size(), 1);
    QCOMPARE(scanLinks(shown).constFirst().target, address);
    QCOMPARE(withoutInvisible(shown), address);
}

void LinkScanner::timeGrowsWithTheLength_data()
{
    QTest::addColumn<QString>("part");
    QTest::newRow("brackets") << u"("_s;
    QTest::newRow("starts") << u"http://"_s;
    QTest::newRow("starts and dots") << u"www.."_s;
    QTest::newRow("letters") << u"h"_s;
}

void LinkScanner::timeGrowsWithTheLength()
{
    QFETCH(const QString, part);
    const QString text = part.repeated(1'000'000 / part.size());
    QElapsedTimer timer;
    timer.start();
    const QList<LinkSpan> links = scanLinks(text);
    // A square of the length would take minutes.
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
    for (const LinkSpan &link : links)
        QVERIFY(link.start + link.length <= maxScannedChars);
}

MORELIA_TEST(LinkScanner)
#include "tst_linkscanner.moc"
