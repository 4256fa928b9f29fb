// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/code/codehighlighter.h"
#include "client/platform/plugins.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Morelia;
using namespace Qt::StringLiterals;

//! The program's own plugins, loaded when they are needed first.
class PluginsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneThatIsThere();
    void oneThatIsMissing();
};

void PluginsTest::oneThatIsThere()
{
    const auto *plugin = loadedPlugin<CodePlugin>(u"code"_s);
    QVERIFY(plugin);
    const auto one = plugin->makeHighlighter();
    const auto other = plugin->makeHighlighter();
    QVERIFY(one && other && one != other);
    QCOMPARE(loadedPlugin<CodePlugin>(u"code"_s), plugin);
}

void PluginsTest::oneThatIsMissing()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^the plugin \"?none"_s));
    QVERIFY(!loadedPlugin<CodePlugin>(u"none"_s));
}

MORELIA_TEST(PluginsTest)
#include "tst_plugins.moc"
