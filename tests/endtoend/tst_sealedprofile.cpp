// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/endtoend/clientprocess.h"
#include "tests/support/program/testprogram.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Morelia::Test;
using namespace Qt::StringLiterals;

// Texts and names are readable in no file of a profile, nor in that of the built-in server.
class SealedProfileTest : public QObject
{
    Q_OBJECT

    static QList<QByteArray> writtenForms(const QString &text)
    {
        const QByteArray utf16(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        return {text.toUtf8(), utf16, text.toUtf8().toBase64(), text.toUtf8().toHex()};
    }

    static void expectNowhere(const QString &folder, const QStringList &texts)
    {
        int files = 0;
        QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            const QByteArray bytes = file.readAll();
            ++files;
            for (const QString &text : texts) {
                const QList<QByteArray> forms = writtenForms(text);
                for (const QByteArray &form : forms)
                    QVERIFY2(!bytes.contains(form), qPrintable(text + u" is readable in "_s + file.fileName()));
            }
        }
        QVERIFY(files >= 4);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nothingIsReadable()
    {
        const QTemporaryDir folder;
        ClientProcess ann(folder.filePath(u"ann"_s));
        ClientProcess bob(folder.filePath(u"bob"_s));
        QVERIFY(ann.start() && bob.start());
        const QJsonObject local = ann.ask(u"local"_s, {{u"name"_s, u"Canaryann Namefield"_s}});
        QVERIFY(local.value("ok"_L1).toBool());
        QVERIFY(ann.waitForState(u"online"_s));
        const QString server = local.value("server"_L1).toString();
        QVERIFY(bob.signUp(server, u"canarylogin"_s, u"Canarybob Namefield"_s));

        QString lobby;
        const QJsonArray flows = ann.ask(u"flows"_s).value("flows"_L1).toArray();
        for (const auto &flow : flows) {
            if (flow["title"_L1] == u"Everyone here"_s)
                lobby = flow["flow"_L1].toString();
        }
        const QString group =
            ann.ask(u"create"_s, {{u"kind"_s, 1}, {u"title"_s, u"Canarytitle room"_s}}).value("flow"_L1).toString();
        QVERIFY(!lobby.isEmpty() && !group.isEmpty());
        bob.send(lobby, u"canarytext of bob, канарейка"_s);
        const QString id =
            ann.waitForMessage(u"canarytext of bob, канарейка"_s, u"none"_s).value("localId"_L1).toString();
        QVERIFY(!id.isEmpty());
        ann.send(lobby, u"canarybefore"_s);
        const QString remoteId = ann.waitForMessage(u"canarybefore"_s, u"sent"_s).value("remoteId"_L1).toString();
        ann.ask(u"edit"_s, {{u"flow"_s, lobby}, {u"remoteId"_s, remoteId}, {u"text"_s, u"canaryafter"_s}});
        QVERIFY(!bob.waitForMessage(u"canaryafter"_s, u"none"_s).isEmpty());
        ann.ask(u"draft"_s, {{u"flow"_s, lobby}, {u"text"_s, u"canarydraft"_s}});

        const QStringList canaries{u"canarytext"_s, u"канарейка"_s, u"canarybefore"_s, u"canaryafter"_s,
            u"canarydraft"_s, u"Canarytitle"_s, u"Canaryann"_s, u"Canarybob"_s, u"canarylogin"_s, u"Everyone here"_s,
            u"correct horse"_s, u"mt1_"_s, u"right-click it"_s};
        // While it runs: the write-ahead logs are there too.
        expectNowhere(ann.profileDir(), canaries);
        expectNowhere(bob.profileDir(), canaries);
        bob.kill();
        ann.kill();
        expectNowhere(ann.profileDir(), canaries);
        expectNowhere(bob.profileDir(), canaries);
    }
};

MORELIA_TEST(SealedProfileTest)
#include "tst_sealedprofile.moc"
