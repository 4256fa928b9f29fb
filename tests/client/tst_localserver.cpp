// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/localserver.h"
#include "client/app/commandline.h"
#include "client/core/profile.h"
#include "client/settings/settings.h"
#include "tests/support/program/testprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
    #include <sys/resource.h>

    #include <csignal>
#endif

using namespace Morelia;
using namespace Qt::StringLiterals;

// While it lives, no file of this process grows, as on a full disk.
class NoRoom
{
public:
    NoRoom()
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit none{.rlim_cur = 0, .rlim_max = m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~NoRoom()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(NoRoom)

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

// A profile's own folder, lock and server.
class LocalServerTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<LocalServer> start(Settings &settings, const QString &folder)
    {
        auto server = std::make_unique<LocalServer>(m_folder->filePath(folder), m_key, settings);
        QSignalSpy started(server.get(), &LocalServer::started);
        server->start();
        [&] { QTRY_COMPARE(started.size(), 1); }();
        return server;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void itKeepsItsPortOverRestarts()
    {
        Settings settings(m_folder->filePath(u"settings.ini"_s));
        QString address;
        {
            const auto server = start(settings, u"server"_s);
            address = server->shareAddress();
            QCOMPARE(server->url().host(), u"127.0.0.1"_s);
            QCOMPARE(settings.serverPort(), server->url().port());
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, settings.serverPort());
            QVERIFY(socket.waitForConnected());
        }
        QCOMPARE(start(settings, u"server"_s)->shareAddress(), address);
    }

    void aTakenPortIsLeftToItsOwner()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        Settings settings(m_folder->filePath(u"settings.ini"_s));
        settings.setServerPort(other.serverPort());
        const auto server = start(settings, u"server"_s);
        QVERIFY(server->url().port() != other.serverPort());
        QCOMPARE(server->takenPort(), other.serverPort());
    }

    void aPortThatIsFreeAgainIsTakenAgain()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const quint16 port = other.serverPort();
        Settings settings(m_folder->filePath(u"settings.ini"_s));
        settings.setServerPort(port);
        QVERIFY(start(settings, u"server"_s)->url().port() != port);
        other.close();
        const auto server = start(settings, u"server"_s);
        QCOMPARE(server->url().port(), port);
        QCOMPARE(server->takenPort(), 0);
    }

    void aFolderInUseIsSaid()
    {
        Settings settings(m_folder->filePath(u"settings.ini"_s));
        const auto first = start(settings, u"server"_s);
        LocalServer second(m_folder->filePath(u"server"_s), m_key, settings);
        QSignalSpy failed(&second, &LocalServer::failed);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the built-in server did not start"_s));
        second.start();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!second.isRunning());
        QVERIFY(!second.failure().isEmpty());
    }

    void aProfileRunsOnce()
    {
        Profile first(u"one"_s, m_folder->path());
        QVERIFY(first.isNew());
        QCOMPARE(first.open(), QString());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFileInfo(first.folder()).permissions() & others, QFile::Permissions());
        Profile again(u"one"_s, m_folder->path());
        QVERIFY(again.open().contains(u"one"_s));
        Profile other(u"two"_s, m_folder->path());
        QCOMPARE(other.open(), QString());
    }

    void aFullDiskLocksNobodyOut()
    {
        Profile known(u"one"_s, m_folder->path());
        QCOMPARE(known.make(), QString());
        QVERIFY(QDir().mkpath(known.storeFolder() + u"/a"_s));
        Profile empty(u"two"_s, m_folder->path());
        QCOMPARE(empty.make(), QString());
        {
            const NoRoom noRoom;
            QVERIFY(!empty.open().isEmpty());
            QCOMPARE(known.open(), QString());
        }
        QCOMPARE(empty.open(), QString());
    }

    void plainCopiesLieOutsideOfTheProfile()
    {
        const QByteArray kept = qgetenv("XDG_RUNTIME_DIR");
        const auto restore = qScopeGuard([&] { qputenv("XDG_RUNTIME_DIR", kept); });
        const QTemporaryDir runtime;
        qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
        Profile one(u"one"_s, m_folder->path());
        QCOMPARE(one.open(), QString());
        const QStringList folders = one.copiesFolders();
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
        QCOMPARE(folders.size(), 2);
        QVERIFY(folders.constFirst().startsWith(runtime.path() + u'/'));
#endif
        QVERIFY(folders.constLast().startsWith(QDir::tempPath() + u'/'));
        for (const QString &folder : folders)
            QVERIFY(!folder.startsWith(one.folder()));
        // The next start finds what a crash left; another profile does not touch it.
        QCOMPARE(Profile(u"one"_s, m_folder->path() + u"/."_s).copiesFolders(), folders);
        QVERIFY(Profile(u"two"_s, m_folder->path()).copiesFolders().constLast() != folders.constLast());
        qunsetenv("XDG_RUNTIME_DIR");
        QCOMPARE(one.copiesFolders(), QStringList{folders.constLast()});
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        Profile profile(u"one"_s, file.fileName());
        QVERIFY(profile.open().contains(file.fileName()));
    }

    // A place that takes no files has no room either.
    void whatTakesNoFilesIsNotFull()
    {
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QString place = QDir(u"/proc"_s).exists() ? u"/proc"_s : file.fileName();
        const QString why = Profile(u"one"_s, place + u"/nowhere"_s).open();
        QVERIFY2(why.contains(place) && !why.contains(u"full"_s), qPrintable(why));
    }

    void arguments_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("action");
        QTest::newRow("none") << QStringList{} << int(CommandLine::Action::Run);
        QTest::newRow("profile") << QStringList{u"--profile"_s, u"work-2"_s} << int(CommandLine::Action::Run);
        QTest::newRow("version") << QStringList{u"--version"_s} << int(CommandLine::Action::Print);
        QTest::newRow("help") << QStringList{u"--help"_s} << int(CommandLine::Action::Print);
        QTest::newRow("path as profile") << QStringList{u"--profile"_s, u"../x"_s} << int(CommandLine::Action::Refuse);
        QTest::newRow("empty profile") << QStringList{u"--profile"_s, u""_s} << int(CommandLine::Action::Refuse);
        QTest::newRow("unknown") << QStringList{u"--nonsense"_s} << int(CommandLine::Action::Refuse);
        QTest::newRow("loose word") << QStringList{u"word"_s} << int(CommandLine::Action::Refuse);
    }

    void arguments()
    {
        QFETCH(QStringList, arguments);
        const CommandLine commandLine(QStringList{u"morelia"_s} + arguments);
        QTEST(int(commandLine.action()), "action");
        QCOMPARE(commandLine.text().isEmpty(), commandLine.action() == CommandLine::Action::Run);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    const SecretKey m_key = SecretKey::generate();
};

MORELIA_TEST(LocalServerTest)
#include "tst_localserver.moc"
