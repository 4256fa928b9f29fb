// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/appearance.h"
#include "client/platform/eventthread.h"
#include "client/platform/filedragger.h"
#include "client/platform/linkopener.h"
#include "client/platform/logfile.h"
#include "client/platform/refusingnetworkfactory.h"
#include "tests/support/program/testprogram.h"

#include <QIcon>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace Morelia;
using namespace Qt::StringLiterals;

class PlatformTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void links_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<bool>("opened");
        const auto good = [](const char *link) { QTest::newRow(link) << QString::fromUtf8(link) << true; };
        const auto bad = [](const char *link) { QTest::newRow(link) << QString::fromUtf8(link) << false; };
        good("https://example.org");
        good("http://example.org/a?b=c#d");
        good("HTTPS://EXAMPLE.ORG/");
        good("https://user@example.org/");
        good("https://пример.example/ж");
        good("mailto:ann@example.org");
        bad("");
        bad("example.org");
        bad("//example.org/x");
        bad("\\\\server\\share");
        bad("file:///etc/passwd");
        bad("javascript:alert(1)");
        bad("data:text/html,x");
        bad("smb://server/share");
        bad("ms-settings:privacy");
        bad("vscode://x");
        bad("https:///nohost");
        bad("https://");
        bad("mailto:");
        bad("https://example.org/a b");
        bad(" https://example.org");
        bad("https://example.org\n--option");
        bad("ht\ttps://example.org");
        bad("https://example.org/\u202Egnp");
        bad("https:\\\\example.org");
        bad("morelia://x");
        QTest::newRow("huge") << QString(u"https://example.org/"_s + QString(10'000, u'a')) << false;
    }

    void links()
    {
        QFETCH(QString, link);
        QFETCH(bool, opened);
        QList<QUrl> launched;
        const LinkOpener opener([&launched](const QUrl &url) {
            launched.append(url);
            return true;
        });
        QCOMPARE(opener.open(link).isEmpty(), opened);
        QCOMPARE(launched.size(), opened ? 1 : 0);
    }

    void aLinkThatNothingTakesIsSaid()
    {
        const LinkOpener opener([](const QUrl &) { return false; });
        QVERIFY(!opener.open(u"https://example.org"_s).isEmpty());
    }

    void aDraggedFileIsOfferedAsAnAddress()
    {
        QList<QUrl> urls;
        const FileDragger dragger([&urls](const std::unique_ptr<QMimeData> &data, const QPixmap &) {
            urls = data->urls();
            return true;
        });
        QVERIFY(dragger.drag(u"/tmp/a b#%.pdf"_s, {}));
        QCOMPARE(urls, QList<QUrl>{QUrl::fromLocalFile(u"/tmp/a b#%.pdf"_s)});
        QVERIFY(!FileDragger([](const std::unique_ptr<QMimeData> &, const QPixmap &) { return false; }).drag({}, {}));
        // Where there is nothing to drop on, the drag ends at once.
        QVERIFY(!FileDragger::system().drag(u"/tmp/a.pdf"_s, {}));
    }

    void filesAreOpenedButNoPrograms()
    {
        const QTemporaryDir folder;
        const auto write = [&](const QString &name) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) ? file.fileName() : QString();
        };
        QList<QUrl> launched;
        const LinkOpener opener([&launched](const QUrl &url) {
            launched.append(url);
            return true;
        });
        const QString plan = write(u"plan #1.pdf"_s);
        QCOMPARE(opener.openFile(plan), QString());
        QCOMPARE(opener.openFile(folder.path()), QString());
        QCOMPARE(launched, (QList<QUrl>{QUrl::fromLocalFile(plan), QUrl::fromLocalFile(folder.path())}));
        const QString marked = write(u"notes.txt"_s);
        QVERIFY(QFile::setPermissions(marked, QFile::ReadOwner | QFile::ExeOwner));
        for (const QString &path : {write(u"a.desktop"_s), write(u"a.EXE"_s), marked, folder.filePath(u"missing"_s)})
            QVERIFY(!opener.openFile(path).isEmpty());
        QCOMPARE(launched.size(), 2);
    }

    void secretsNeverReachTheLog_data()
    {
        QTest::addColumn<QString>("message");
        QTest::newRow("credential") << u"credential is mt1_CANARY-canary_CANARY end"_s;
        QTest::newRow("json") << u"{\"auth_id\": \"CANARY\", \"password\":\"CAN\\\"CANARY\"}"_s;
        QTest::newRow("json cut off") << u"{\"password\":\"CANARY"_s;
        QTest::newRow("pair") << u"auth_id=CANARY;"_s;
        QTest::newRow("envelope") << u"text mse1:CANARYCANARY."_s;
    }

    void secretsNeverReachTheLog()
    {
        QFETCH(QString, message);
        const QString line = LogFile::line(QtInfoMsg, u"morelia.test"_s, message);
        QVERIFY2(!line.contains(u"CANARY"_s), qPrintable(line));
        QVERIFY(line.contains(u"…"_s));
    }

    void anEntryIsOneLine()
    {
        const QString line = LogFile::line(QtWarningMsg, u"morelia.test"_s, u"one\ntwo\r\x1b[31m\u2028three"_s);
        QVERIFY(!line.contains(u'\n') && !line.contains(u'\r') && !line.contains(u'\x1b') && !line.contains(u'\u2028'));
        QVERIFY(line.contains(u"warning morelia.test: one\\u000atwo"_s));
        QVERIFY(LogFile::line(QtInfoMsg, u"morelia.test"_s, QString(1'000'000, u'x')).size() < 5'000);
    }

    void theLogFileIsPrivateAndBounded()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"morelia.log"_s);
        {
            const LogFile log(path, 1'000);
            for (int i = 0; i < 100; ++i)
                qInfo("entry %d of many with a password=CANARY in it", i);
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("entry 99"));
        QVERIFY(!bytes.contains("CANARY"));
        QVERIFY(bytes.size() < 2'000);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
    }

    void qmlFetchesNothing()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        int connections = 0;
        connect(&server, &QTcpServer::newConnection, this, [&connections] { ++connections; });
        const QString address = u"http://127.0.0.1:%1/x.png"_s.arg(server.serverPort());

        RefusingNetworkFactory factory;
        const std::unique_ptr<QNetworkAccessManager> manager(factory.create(nullptr));
        QNetworkReply *reply = manager->get(QNetworkRequest(QUrl(address)));
        QSignalSpy finished(reply, &QNetworkReply::finished);
        QVERIFY(finished.wait());
        QCOMPARE(reply->error(), QNetworkReply::ContentAccessDenied);

        QQmlEngine engine;
        engine.setNetworkAccessManagerFactory(&factory);
        QQmlComponent component(&engine, QUrl(address));
        QTRY_VERIFY(component.isError());
        QCOMPARE(connections, 0);
    }

    void iconsOfWidgetsFollowTheColours()
    {
        const QString before = QIcon::themeName();
        QIcon::setThemeName(u"breeze"_s);
        Appearance appearance;
        appearance.apply(Appearance::Scheme::Dark);
        QCOMPARE(QIcon::themeName(), u"breeze-dark"_s);
        appearance.apply(Appearance::Scheme::Light);
        QCOMPARE(QIcon::themeName(), u"breeze"_s);
        QIcon::setThemeName(u"chosen by the desktop"_s);
        appearance.apply(Appearance::Scheme::Dark);
        QCOMPARE(QIcon::themeName(), u"chosen by the desktop"_s);
        appearance.apply(Appearance::Scheme::Light);
        QIcon::setThemeName(before);
    }

    void aThreadFinishesWhatWasPosted()
    {
        std::atomic<int> done = 0;
        {
            EventThread thread(u"test"_s);
            for (int i = 0; i < 100; ++i)
                thread.post([&done] { ++done; });
        }
        QCOMPARE(done.load(), 100);
    }
};

MORELIA_GUI_TEST(PlatformTest)
#include "tst_platform.moc"
