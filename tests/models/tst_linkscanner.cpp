// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/cleaning.h"
#include "models/text/linkscanner.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <ranges>

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
    void endsWhereAReaderWould_data();
    void endsWhereAReaderWould();
    void whatIsColouredOpens_data();
    void whatIsColouredOpens();
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

void LinkScanner::endsWhereAReaderWould_data()
{
    // In the texts, ⟦ and ⟧ stand around each address.
    QTest::addColumn<QString>("marked");
    const auto row = [](const char *name, const QString &marked) { QTest::newRow(name) << marked; };
    row("Chinese around it", u"请看⟦https://example.com⟧谢谢"_s);
    row("Chinese behind a path", u"详见⟦https://example.com/abc⟧谢谢"_s);
    row("Chinese full stop", u"详见⟦https://example.com/abc⟧。谢谢"_s);
    row("Chinese comma", u"⟦https://example.com⟧，然后⟦http://b.org/x⟧！好"_s);
    row("addresses in a list", u"⟦https://a.com/x⟧、⟦https://b.com/y⟧"_s);
    row("ASCII comma, then Chinese", u"看⟦https://example.com/abc⟧,谢谢"_s);
    row("ASCII full stop, then Chinese", u"看⟦https://example.com/abc⟧.谢谢"_s);
    row("port, then Chinese", u"在⟦http://127.0.0.1:8080⟧上"_s);
    row("a word of the address", u"⟦https://zh.wikipedia.org/wiki/维基百科⟧"_s);
    row("a word of the address, then a full stop", u"见⟦https://zh.wikipedia.org/wiki/维基百科⟧。"_s);
    row("a question's word", u"⟦https://example.com/s?q=中国&x=1⟧是"_s);
    row("a word with a number", u"⟦https://example.com/第1章⟧"_s);
    row("a host of Chinese letters", u"去⟦https://例子.测试/路径⟧，"_s);
    row("a title in brackets", u"⟦https://zh.wikipedia.org/wiki/【我推的孩子】⟧"_s);
    row("titles between, as a shop tells them",
        u"《一尺闲梦》当当网⟦http://t.cn/RUy3HJN⟧《一尺闲梦》亚马逊⟦http://t.cn/RUyQxlU⟧"_s);
    row("wide brackets behind", u"（追星族）  ⟦http://t.cn/RZwjG7U⟧（分享自 @酷6网）"_s);
    row("wide brackets around", u"链接（⟦http://foo.com/blah_blah_(wikipedia)_(again)⟧）链接"_s);
    row("wide bars", u"｜⟦http://google.com⟧｜bar"_s);
    row("wide colon", u"：⟦www.google.com⟧："_s);
    row("wide exclamation mark", u"⟦https://github.com/lobehub/lobehub/pull/13120⟧！"_s);
    row("wide question mark", u"⟦https://example.com/a⟧？"_s);
    row("wide space", u"⟦https://google.com⟧　　テスト"_s);
    row("Chinese dash", u"⟦https://example.com/a⟧——好"_s);
    row("corner brackets", u"「⟦https://example.com/docs⟧」を参照"_s);
    row("half corner brackets", u"｢⟦https://example.com/docs⟧｣"_s);
    row("a pull request in Japanese", u"PR: ⟦https://github.com/stablyai/orca/pull/12345⟧（作成済み・マージ待ち）"_s);
    row("Japanese behind", u"⟦https://example.com/abc⟧をご覧ください"_s);
    row("a Japanese title", u"⟦https://ja.wikipedia.org/wiki/ジョン・スミス⟧。"_s);
    row("Japanese list dot", u"⟦https://example.com/a⟧・次"_s);
    row("Thai around it", u"ดูที่⟦https://example.com/abc⟧ครับ"_s);
    row("a Thai word of the address", u"⟦https://th.wikipedia.org/wiki/ประเทศไทย⟧ ครับ"_s);
    row("Thai behind a host", u"⟦https://example.com⟧ครับ"_s);
    row("Khmer full stop", u"មើល⟦https://example.com/a⟧។"_s);
    row("Burmese", u"⟦https://example.com/a⟧ကို"_s);
    row("Korean particle", u"링크⟦https://example.com/abc⟧를 보세요"_s);
    row("a Korean title", u"⟦https://ko.wikipedia.org/wiki/한국어⟧ "_s);
    row("Hindi full stop", u"⟦https://example.com/a⟧। फिर"_s);
    row("Arabic comma", u"⟦https://example.com/a⟧، ثم"_s);
    row("Arabic question mark", u"⟦https://example.com/a⟧؟"_s);
    row("Hebrew letters in it", u"⟦https://he.wikipedia.org/wiki/צה״ל⟧ סוף"_s);
    row("straight behind Russian", u"смотри:⟦https://example.com⟧; ещё"_s);
    row("straight behind a Russian letter", u"сюда⟦https://example.com⟧"_s);
    row("German letters in the host", u"⟦http://bündnis-für-krankenhäuser.de/wp⟧."_s);
    row("an apostrophe inside", u"⟦https://fr.wikipedia.org/wiki/L’Équipe⟧."_s);
    row("in curly quotes", u"‘⟦https://a.org/x⟧’ “⟦https://a.org/y⟧”"_s);
    row("an emoji behind", u"⟦https://example.com/abc⟧😀"_s);
    row("flags around it", u"🇩🇪⟦https://a.org⟧🇩🇪"_s);
    row("mail and Chinese", u"写信到⟦mailto:ann@example.org⟧谢谢"_s);
    row("a line at its end", u"⟦https://play.golang.org/p/vhIPYQjX8_⟧ и ⟦https://x.com/ramvne_⟧"_s);
    row("in signs of emphasis", u"_⟦https://a.org/x⟧_ *⟦https://a.org/y⟧*"_s);
    row("map", u"⟦https://www.google.ru/maps/@59.9393895,30.3165389,15z?hl=ru⟧"_s);
    row("nested brackets", u"⟦http://example.com/foo-(with-nested-(parens))⟧."_s);
    row("a dash at the end", u"⟦http://example.com/germany-inc-⟧ "_s);
    row("a comparison", u"⟦https://github.com/a/b/compare/360b13a...f580766⟧"_s);
    row("user", u"⟦http://user:pass@example.com:8080⟧"_s);
    row("a percent sign", u"⟦https://example.com/search?q=100%⟧ sure"_s);
    row("percent signs", u"⟦https://example.com/%E4%BD%A0?a=5%&b=%zz⟧好"_s);
}

void LinkScanner::endsWhereAReaderWould()
{
    QFETCH(QString, marked);
    const QString text = QString(marked).remove(u'⟦').remove(u'⟧');
    const QList<LinkSpan> links = scanLinks(text);
    QString found = text;
    for (const LinkSpan &link : links | std::views::reverse)
        found.insert(link.start + link.length, u'⟧').insert(link.start, u'⟦');
    QCOMPARE(found, marked);
}

void LinkScanner::whatIsColouredOpens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArrayList>("opened");
    const auto row = [](const char *name, const QString &text, const QByteArrayList &opened) {
        QTest::newRow(name) << text << opened;
    };
    row("percent", u"https://example.com/search?q=100%"_s, {"https://example.com/search?q=100%25"});
    row("percent and code", u"https://a.org/5%/%20x%2"_s, {"https://a.org/5%25/%20x%252"});
    row("percent twice", u"https://a.org/%%20"_s, {"https://a.org/%25%20"});
    row("Chinese", u"https://zh.wikipedia.org/wiki/中"_s, {"https://zh.wikipedia.org/wiki/%E4%B8%AD"});
    row("brackets", u"https://a.org/x[1](2)?a[]=b"_s, {"https://a.org/x[1](2)?a[]=b"});
    row("no such port", u"https://a.org:99999/ and https://a.org:x/"_s, {});
    row("no such host", u"https://a..b/ http://[::1/ www.."_s, {});
    row("longer than any", u"https://a.org/"_s + QString(4'096, u'a'), {});
}

void LinkScanner::whatIsColouredOpens()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArrayList, opened);
    QByteArrayList found;
    const QList<LinkSpan> links = scanLinks(text);
    for (const LinkSpan &link : links)
        found.append(openableUrl(link.target).toEncoded());
    QCOMPARE(found, opened);
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
    const QString shown = cleanBody(address).text;
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
    QTest::newRow("titles that do not end") << u"http://a/【"_s;
    QTest::newRow("titles") << u"http://a/【】"_s;
    QTest::newRow("percent signs") << u"http://a/%%%"_s;
}

void LinkScanner::timeGrowsWithTheLength()
{
    QFETCH(const QString, part);
    const QString text = part.repeated(1'000'000 / part.size());
    // A square of the length would take many minutes, and the run is killed.
    const QList<LinkSpan> links = scanLinks(text);
    for (const LinkSpan &link : links)
        QVERIFY(link.start + link.length <= maxScannedChars);
}

MORELIA_TEST(LinkScanner)
#include "tst_linkscanner.moc"
