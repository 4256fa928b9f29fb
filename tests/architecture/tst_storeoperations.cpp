// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/program/testprogram.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

//! The suites that let every kind of read and write fail walk through StoreOperation: no method of the store may stand
//! outside of it, or share a kind with another.
class StoreOperationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachMethodHasItsOwn();
    void eachMethodUsesIt();

private:
    static QString source(const QString &name)
    {
        QFile file(QDir(QStringLiteral(MORELIA_SOURCE_DIR "/models/store")).filePath(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    static QString kindOf(const QString &method) { return method.at(0).toUpper() + method.mid(1); }
};

void StoreOperationsTest::eachMethodHasItsOwn()
{
    static const QRegularExpression enumeration(u"enum class StoreOperation : quint8 \\{([^}]*)\\}"_s);
    static const QRegularExpression kind(u"\\w+"_s);
    static const QRegularExpression method(u"QFuture<Result<.*>> (\\w+)\\("_s);
    QStringList kinds;
    for (const auto &match : kind.globalMatch(enumeration.match(source(u"storeoptions.h"_s)).captured(1)))
        kinds.append(match.captured());
    QVERIFY(kinds.size() > 20);
    QStringList wanted;
    for (const auto &match : method.globalMatch(source(u"store.h"_s))) {
        // Opening fails in ways of its own: tst_storesealing, tst_storedisk.
        if (match.captured(1) != "open"_L1)
            wanted.append(kindOf(match.captured(1)));
    }
    wanted.removeDuplicates(); // two methods of one name are one kind
    kinds.sort();
    wanted.sort();
    QCOMPARE(kinds, wanted);
}

void StoreOperationsTest::eachMethodUsesIt()
{
    static const QRegularExpression start(u"QFuture<Result<.*>> Store::(\\w+)\\("_s);
    static const QRegularExpression use(u"StoreOperation::(\\w+)"_s);
    const QString text = source(u"store.cpp"_s);
    int methods = 0;
    for (const auto &match : start.globalMatch(text)) {
        if (match.captured(1) == "open"_L1)
            continue;
        QCOMPARE(use.match(text, match.capturedEnd()).captured(1), kindOf(match.captured(1)));
        ++methods;
    }
    QVERIFY(methods > 20);
}

MORELIA_TEST(StoreOperationsTest)
#include "tst_storeoperations.moc"
