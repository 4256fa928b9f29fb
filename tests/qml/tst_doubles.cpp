// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/program/testprogram.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

//! The doubles of the controllers' module offer everything that the real module offers, under the same names and types.
class Doubles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void offersWhatTheRealOneDoes_data();
    void offersWhatTheRealOneDoes();
};

namespace {

//! Members of each QML type of a module, as its type description names them.
QMap<QString, QSet<QString>> membersOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    static const QRegularExpression exported(u"exports: \\[\\s*\"Morelia\\.Controllers/(\\w+) "_s);
    static const QRegularExpression property(
        u"Property \\{\\s*name: \"(\\w+)\"(?:\\s*//[^\\n]*)?;?\\s*type: \"([^\"]+)\""_s);
    static const QRegularExpression method(u"(Signal|Method) \\{\\s*name: \"(\\w+)\""_s);
    static const QRegularExpression values(u"values: \\[([^\\]]*)\\]"_s);
    QMap<QString, QSet<QString>> types;
    const QStringList components = QString::fromUtf8(file.readAll()).split(u"Component {"_s);
    for (const QString &component : components) {
        const QString name = exported.match(component).captured(1);
        if (name.isEmpty()) {
            continue;
        }
        QSet<QString> &members = types[name];
        for (const auto &match : property.globalMatch(component)) {
            members.insert(match.captured(1) + u": "_s + match.captured(2));
        }
        for (const auto &match : method.globalMatch(component)) {
            members.insert(match.captured(2) + u"()"_s);
        }
        for (const auto &match : values.globalMatch(component)) {
            members.insert(match.captured(1).simplified());
        }
    }
    return types;
}

} // namespace

void Doubles::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void Doubles::offersWhatTheRealOneDoes_data()
{
    QTest::addColumn<QString>("type");
    for (const auto type : {"AppController", "AccountDeletion", "AccountsModel", "BlockedPeople", "ClosingController",
             "DeclinedRequests", "LoginController", "FlowActions", "FlowController", "FlowInfo", "ComposerController",
             "ConnectionController", "EmojiCompletion", "EmojiController", "EmojiListModel", "Handover",
             "JumpController", "LiveController", "MessageSelection", "NewChatController", "OwnProfile", "PictureShelf",
             "SettingsController", "MediaController", "DeliveryState", "FailureKind", "MessageKind", "messageValue",
             "messageDecoration", "quoteValue", "fileValue", "messageBody", "reactionValue"}) {
        QTest::newRow(type) << QString::fromLatin1(type);
    }
}

void Doubles::offersWhatTheRealOneDoes()
{
    QFETCH(const QString, type);
    const QSet<QString> real = membersOf(QStringLiteral(MORELIA_REAL_TYPES)).value(type);
    const QSet<QString> fake = membersOf(QStringLiteral(MORELIA_FAKE_TYPES)).value(type);
    QVERIFY(!real.isEmpty());
    const QSet<QString> missing = real - fake;
    QVERIFY2(missing.isEmpty(), qPrintable(QStringList(missing.cbegin(), missing.cend()).join(u", "_s)));
}

MORELIA_TEST(Doubles)
#include "tst_doubles.moc"
