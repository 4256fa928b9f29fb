// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/layerrules.h"
#include "tests/support/program/testprogram.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using Morelia::Test::layerViolations;

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void planted_data();
    void planted();
    void tree();
    void comparisonsFail();
};

void TestLayers::planted_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("contents");
    QTest::addColumn<int>("violations");

    QTest::newRow("models see protocol") << u"models/lists/a.cpp"_s << u"#include \"protocol/adapter.h\"\n"_s << 1;
    QTest::newRow("protocol sees the store") << u"protocol/mtp/a.h"_s << u"#include \"models/store/store.h\"\n"_s << 1;
    QTest::newRow("protocol sees entities") << u"protocol/mtp/a.h"_s << u"#include \"models/entities/user.h\"\n"_s << 0;
    QTest::newRow("base sees entities") << u"models/base/a.h"_s << u"#include \"models/entities/user.h\"\n"_s << 1;
    QTest::newRow("SQL in base") << u"models/base/a.h"_s << u"#include <QSqlQuery>\n"_s << 1;
    QTest::newRow("SQL in its own part of base") << u"models/base/sql/a.h"_s << u"#include <QSqlQuery>\n"_s << 0;
    QTest::newRow("protocol sees base") << u"protocol/mtp/a.h"_s << u"#include \"models/base/result.h\"\n"_s << 0;
    QTest::newRow("server sees base") << u"server/net/a.h"_s << u"#include \"models/base/result.h\"\n"_s << 0;
    QTest::newRow("server sees the adapter") << u"server/net/a.cpp"_s << u"#include \"protocol/adapter.h\"\n"_s << 1;
    QTest::newRow("server sees wire") << u"server/net/a.cpp"_s << u"#include \"protocol/mtp/wire/codec.h\"\n"_s << 0;
    QTest::newRow("SQL in the client") << u"client/sync/a.cpp"_s << u"#include <QSqlQuery>\n"_s << 1;
    QTest::newRow("SQL in a list") << u"models/lists/a.cpp"_s << u"#include <QtSql/QSqlQuery>\n"_s << 1;
    QTest::newRow("SQL in the store") << u"models/store/a.cpp"_s << u"#include <QSqlQuery>\n"_s << 0;
    QTest::newRow("SQL in the server's storage") << u"server/storage/a.cpp"_s << u"#include <QSqlQuery>\n"_s << 0;
    QTest::newRow("QML in a list") << u"models/lists/a.h"_s << u"#include <QQmlEngine>\n"_s << 1;
    QTest::newRow("the session sees MTP")
        << u"protocol/session/a.h"_s << u"#include \"protocol/mtp/wire/codec.h\"\n"_s << 1;
    QTest::newRow("a socket in wire") << u"protocol/mtp/wire/a.h"_s << u"#include <QWebSocket>\n"_s << 1;
    QTest::newRow("two in one") << u"models/text/a.cpp"_s
                                << u"#include <QGuiApplication>\n #  include \"client/sync/x.h\"\n"_s << 2;
    QTest::newRow("the client sees MTP") << u"client/sync/a.cpp"_s << u"#include \"protocol/mtp/mtpadapter.h\"\n"_s
                                         << 1;
    QTest::newRow("the client names MTP")
        << u"client/app/a.cpp"_s << u"Mtp::Self self; config.protocol = u\"mtp\"_s;\n"_s << 2;
    QTest::newRow("in the middle of a name")
        << u"client/sync/a.h"_s << u"bool isMtp() const; int m_mtpRevision;\n"_s << 2;
    QTest::newRow("in capitals") << u"client/sync/a.h"_s << u"#define MORELIA_MTP 1\n"_s << 1;
    QTest::newRow("its extensions") << u"client/sync/a.cpp"_s << u"if (name == u\"mtpx\"_s)\n"_s << 1;
    QTest::newRow("its server") << u"client/sync/a.cpp"_s << u"enum class Kind { MoreliaTalk, Other };\n"_s << 1;
    QTest::newRow("its address") << u"client/sync/a.cpp"_s << u"connect(u\"wss://mtp.example\"_s);\n"_s << 1;
    QTest::newRow("a comment names MTP") << u"client/sync/a.cpp"_s << u"// MTP has no groups.\n/* nor\n mtpx */\n"_s
                                         << 0;
    QTest::newRow("a program speaks of its servers")
        << u"client/app/a.cpp"_s << u"tr(\"for MoreliaTalk servers\"); id = u\"org.moreliatalk.morelia\"_s;\n"_s << 0;
    QTest::newRow("the registration names MTP")
        << u"client/core/protocols.cpp"_s << u"#include \"protocol/mtp/mtpfactory.h\"\n"_s << 0;
    QTest::newRow("the client links MTP")
        << u"client/sync/CMakeLists.txt"_s << u"target_link_libraries(a PRIVATE morelia_mtp) # Mtp\n"_s << 1;
    QTest::newRow("the registration links MTP")
        << u"client/core/CMakeLists.txt"_s << u"target_link_libraries(a PRIVATE morelia_mtp)\n"_s << 0;
    QTest::newRow("QML names MTP") << u"qml/app/Main.qml"_s << u"visible: app.protocol === \"mtp\"\n"_s << 1;
    QTest::newRow("the store names MTP") << u"models/store/a.cpp"_s << u"const bool mtp = true;\n"_s << 1;
    QTest::newRow("QML of WebSockets") << u"qml/app/Main.qml"_s << u"import QtWebSockets\n"_s << 1;
    QTest::newRow("QML of ours") << u"qml/app/Main.qml"_s << u"import QtQuick\nimport Morelia.Flows\n"_s << 0;
    QTest::newRow("a singleton is declared") << u"models/base/a.h"_s << u"static Store &instance();\n"_s << 1;
    QTest::newRow("a singleton is used") << u"client/app/a.cpp"_s << u"Store::instance().open();\n"_s << 1;
    QTest::newRow("a singleton by another name")
        << u"models/base/a.h"_s << u"static Store *sharedInstance();\nstatic Store *self();\n"_s << 2;
    QTest::newRow("a global of Qt's making") << u"models/base/a.cpp"_s << u"Q_GLOBAL_STATIC(Store, theStore)\n"_s << 1;
    QTest::newRow("a singleton of Qt") << u"client/app/a.cpp"_s << u"QCoreApplication::instance()->quit();\n"_s << 0;
    QTest::newRow("the store translates")
        << u"models/store/a.cpp"_s << u"QCoreApplication::translate(\"Morelia\", \"(no title)\");\n"_s << 2;
    QTest::newRow("the store marks words")
        << u"models/store/a.cpp"_s << u"QT_TRANSLATE_NOOP(\"x\", \"y\"); QT_TR_NOOP(\"y\");\n"_s << 2;
    QTest::newRow("the store has words") << u"models/store/a.cpp"_s << u"row.title = u\"No title: %1\"_s;\n"_s << 1;
    QTest::newRow("the store has one word") << u"models/store/a.cpp"_s << u"row.title = u\"Picture\"_s;\n"_s << 1;
    QTest::newRow("the store has Russian words") << u"models/store/a.cpp"_s << u"row.title = u\"чат\"_s;\n"_s << 1;
    QTest::newRow("the store logs") << u"models/store/a.cpp"_s
                                    << u"    qCWarning(log) << \"No room on\" << disk;\n// \"Two words\"\n"_s << 0;
    QTest::newRow("an error has a detail")
        << u"models/store/a.cpp"_s << u"return Error{ErrorKind::Damaged, u\"a row cannot be read\"_s};\n"_s << 0;
    QTest::newRow("cleaning translates") << u"models/text/a.cpp"_s << u"return tr(\"Picture\");\n"_s << 1;
    QTest::newRow("cleaning writes numbers for people")
        << u"models/text/a.cpp"_s << u"return QLocale().toString(bytes);\n"_s << 1;
    QTest::newRow("a list translates") << u"models/lists/a.cpp"_s << u"return tr(\"No title\");\n"_s << 0;
    QTest::newRow("no comment in a literal")
        << u"models/text/a.cpp"_s << u"const auto all = u\"https://\"_s + tr(\"site\");\n"_s << 1;
    QTest::newRow("tests see everything") << u"tests/x/a.cpp"_s << u"#include <QSqlQuery>\n"_s << 0;
}

void TestLayers::planted()
{
    QFETCH(const QString, path);
    QFETCH(const QString, contents);
    QTEST(int(layerViolations(path, contents).size()), "violations");
}

void TestLayers::tree()
{
    const QDir root(QStringLiteral(MORELIA_SOURCE_DIR));
    int files = 0;
    QStringList violations;
    for (const QString &layer : {u"models"_s, u"protocol"_s, u"server"_s, u"client"_s, u"qml"_s}) {
        QDirIterator it(root.filePath(layer), {u"*.h"_s, u"*.cpp"_s, u"*.qml"_s, u"CMakeLists.txt"_s}, QDir::Files,
            QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            violations += layerViolations(root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()));
            ++files;
        }
    }
    QVERIFY(files > 20);
    QVERIFY2(violations.isEmpty(), qPrintable(u"\n"_s + violations.join(u'\n')));
}

// QCOMPARE of a QString and a bare u"…" ends the program where it should print the difference.
void TestLayers::comparisonsFail()
{
    static const QRegularExpression bare(
        u"Q(?:TRY_)?COMPARE\\w*\\((?:u\"[^\"\\n]*\"\\s*,|[^;]*?,\\s*u\"[^\"\\n]*\"\\s*\\)\\s*;)"_s);
    const QDir root(QStringLiteral(MORELIA_SOURCE_DIR));
    QStringList found;
    QDirIterator it(root.filePath(u"tests"_s), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QRegularExpressionMatch match = bare.match(QString::fromUtf8(file.readAll()));
        if (match.hasMatch())
            found.append(file.fileName() + u": "_s + match.captured());
    }
    QVERIFY2(found.isEmpty(), qPrintable(u"\n"_s + found.join(u'\n')));
}

MORELIA_TEST(TestLayers)
#include "tst_layers.moc"
