// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/shortname.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Morelia;
using namespace Qt::StringLiterals;

//! The one rule by which names of files are cut, for the screen, the disk and the wire.
class ShortNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void cuts_data();
    void cuts();
};

void ShortNameTest::cuts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qsizetype>("bytes");
    QTest::addColumn<QString>("cut");
    QTest::newRow("fits") << u"plan.pdf"_s << qsizetype{8} << u"plan.pdf"_s;
    QTest::newRow("one too many") << u"plan.pdf"_s << qsizetype{7} << u"pla.pdf"_s;
    QTest::newRow("ending alone") << u"plan.pdf"_s << qsizetype{4} << QString();
    QTest::newRow("less than the ending") << u"plan.pdf"_s << qsizetype{1} << QString();
    QTest::newRow("nothing") << u"plan.pdf"_s << qsizetype{0} << QString();
    QTest::newRow("no ending") << u"README"_s << qsizetype{4} << u"READ"_s;
    QTest::newRow("hidden file") << u".bashrc"_s << qsizetype{4} << u".bas"_s;
    QTest::newRow("longest ending") << u"ab.123456789012345"_s << qsizetype{17} << u"a.123456789012345"_s;
    QTest::newRow("no ending any more") << u"ab.1234567890123456"_s << qsizetype{17} << u"ab.12345678901234"_s;
    QTest::newRow("two bytes a letter") << u"план.pdf"_s << qsizetype{9} << u"пл.pdf"_s;
    QTest::newRow("emoji") << u"👩‍👩‍👧👍.txt"_s << qsizetype{25} << u"👩‍👩‍👧.txt"_s;
    QTest::newRow("no half emoji") << u"👩‍👩‍👧👍.txt"_s << qsizetype{20} << QString();
    QTest::newRow("letter and mark") << u"ae\u0301.txt"_s << qsizetype{6} << u"a.txt"_s;
}

void ShortNameTest::cuts()
{
    QFETCH(const QString, name);
    QFETCH(const qsizetype, bytes);
    QFETCH(const QString, cut);
    QCOMPARE(shortFileName(name, bytes), cut);
    QVERIFY(cut.toUtf8().size() <= bytes);
}

MORELIA_TEST(ShortNameTest)

#include "tst_shortname.moc"
