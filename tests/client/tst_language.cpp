// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/translations.h"
#include "client/settings/settings.h"
#include "tests/support/program/testprogram.h"

#include <QCoreApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Morelia;
using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView source = R"(<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="eo">
<context><name>LanguageTest</name>
<message><source>Send</source><translation>Sendi</translation></message>
</context></TS>
)";

} // namespace

class LanguageTest : public QObject
{
    Q_OBJECT

    QString write(const QString &name, QByteArrayView bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), bytes.size()) != bytes.size())
            return {};
        return file.fileName();
    }

    static QString word() { return QCoreApplication::translate("LanguageTest", "Send"); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aSourceFileIsSeenAtOnce()
    {
        Translations translations;
        QSignalSpy changed(&translations, &Translations::changed);
        QCOMPARE(translations.use(write(u"eo.ts"_s, source)), QString());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(word(), u"Sendi"_s);
        QCOMPARE(translations.use(u"en"_s), QString());
        QCOMPARE(word(), u"Send"_s);
        QCOMPARE(translations.language(), u"en"_s);
    }

    void wrongFilesAreSaidAndChangeNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("not XML") << u"bad.ts"_s << QByteArray("no xml at all");
        QTest::newRow("not compiled") << u"bad.qm"_s << QByteArray(4'000, 'x');
        QTest::newRow("empty") << u"empty.qm"_s << QByteArray();
    }

    void wrongFilesAreSaidAndChangeNothing()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        Translations translations;
        translations.use(write(u"eo.ts"_s, source));
        QSignalSpy changed(&translations, &Translations::changed);
        QVERIFY(!translations.use(write(name, bytes)).isEmpty());
        QCOMPARE(changed.size(), 0);
        QCOMPARE(word(), u"Sendi"_s);
    }

    void whatIsNotThereIsSaid()
    {
        Translations translations;
        QVERIFY(translations.use(u"/nowhere/xx.qm"_s).contains(u"/nowhere/xx.qm"_s));
        QVERIFY(translations.use(u"xx"_s).contains(u"xx"_s));
        QVERIFY(translations.use(u"../../en"_s).contains(u"../../en"_s));
    }

    void settingsSurviveAndBearNonsense()
    {
        const QString path = m_folder.filePath(u"settings.ini"_s);
        {
            Settings settings(path);
            QCOMPARE(settings.windowGeometry(), QRect());
            QCOMPARE(settings.serverPort(), 0);
            settings.setWindowGeometry({10, 20, 800, 600});
            settings.setListWidth(18.5);
            QVERIFY(!settings.unreadOnly());
            settings.setUnreadOnly(true);
            settings.setServerPort(8'091);
            settings.setLanguage(u"ru"_s);
        }
        QString keyName;
        {
            Settings settings(path);
            QCOMPARE(settings.windowGeometry(), QRect(10, 20, 800, 600));
            QCOMPARE(settings.listWidth(), 18.5);
            QVERIFY(settings.unreadOnly());
            QCOMPARE(settings.serverPort(), 8'091);
            QCOMPARE(settings.language(), u"ru"_s);
            keyName = settings.keyName();
            QVERIFY(keyName.size() > 30);
        }
        QCOMPARE(Settings(path).keyName(), keyName);
        write(u"settings.ini"_s,
            "[window]\ngeometry=nonsense\nlistWidth=nan\n[server]\nport=99999999\n[interface]\ncolorScheme=\x01\n");
        const Settings damaged(path);
        QCOMPARE(damaged.windowGeometry(), QRect());
        QCOMPARE(damaged.listWidth(), 0.0);
        QCOMPARE(damaged.serverPort(), 0);
    }

private:
    QTemporaryDir m_folder;
};

MORELIA_TEST(LanguageTest)
#include "tst_language.moc"
