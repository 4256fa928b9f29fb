// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/personwatch.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/virtualclock.h"

#include <QTest>
#include <QWindow>

#include <memory>

using namespace Morelia;
using namespace Morelia::Test;
using namespace std::chrono_literals;
using Level = SetAttention::Level;

class TestPersonWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void followsTheWindow();
    void secondWindow();
    void tellsNowAndThenWhatIsDone();
    void quietWithNobodyThere();
    void worksBesideIt();

private:
    void show(QWindow &window)
    {
        window.show();
        window.requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTRY_COMPARE(m_told.value(m_told.size() - 1).level, Level::Active);
    }

    std::unique_ptr<VirtualClock> m_clock;
    std::unique_ptr<QWindow> m_window;
    std::unique_ptr<PersonWatch> m_watch;
    QList<SetAttention> m_told;
};

void TestPersonWatch::init()
{
    m_told.clear();
    m_clock = std::make_unique<VirtualClock>();
    m_clock->advance(1h);
    m_window = std::make_unique<QWindow>();
    m_window->resize(200, 200);
    m_watch = std::make_unique<PersonWatch>(*m_clock);
    connect(m_watch.get(), &PersonWatch::attention, this, [this](const SetAttention &a) { m_told.append(a); });
    m_watch->start();
    QCOMPARE(m_told.size(), 1);
    QCOMPARE(m_told.constFirst().level, Level::Background);
}

void TestPersonWatch::cleanup()
{
    m_watch.reset();
    m_window.reset();
}

void TestPersonWatch::followsTheWindow()
{
    show(*m_window);
    m_window->hide();
    QTRY_COMPARE(m_told.constLast().level, Level::Background);
}

void TestPersonWatch::secondWindow()
{
    show(*m_window);
    QWindow other;
    other.resize(100, 100);
    other.show();
    other.requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QCOMPARE(m_told.constLast().level, Level::Active);
    m_window->hide();
    QCOMPARE(m_told.constLast().level, Level::Active);
}

void TestPersonWatch::tellsNowAndThenWhatIsDone()
{
    show(*m_window);
    m_clock->advance(20s);
    m_told.clear();
    for (int i = 0; i < 50; ++i) {
        QTest::keyClick(m_window.get(), Qt::Key_A);
        QTest::mouseMove(m_window.get(), {i, i});
        m_clock->advance(1s);
    }
    QVERIFY2(m_told.size() >= 3 && m_told.size() <= 4, qPrintable(QString::number(m_told.size())));
    QCOMPARE(m_told.constLast(), (SetAttention{Level::Active, 0}));
    m_clock->advance(1h);
    const auto before = m_told.size();
    QTest::mouseClick(m_window.get(), Qt::LeftButton);
    QCOMPARE(m_told.size(), before + 1);
    QCOMPARE(m_told.constLast(), (SetAttention{Level::Active, 0}));
}

void TestPersonWatch::quietWithNobodyThere()
{
    show(*m_window);
    m_told.clear();
    m_watch->setComputerIdle(true);
    m_clock->advance(10h);
    QCOMPARE(m_told.size(), 0);
}

void TestPersonWatch::worksBesideIt()
{
    // Another program has the focus while our window is in sight: acts in that program are not seen.
    Level level = Level::Visible;
    PersonWatch watch(*m_clock, [&] { return level; });
    QList<SetAttention> told;
    connect(&watch, &PersonWatch::attention, this, [&](const SetAttention &attention) { told.append(attention); });
    watch.start();
    QCOMPARE(told, (QList<SetAttention>{{Level::Visible, 0}}));
    m_clock->advance(10min);
    QCOMPARE(told.size(), 11);
    watch.setComputerIdle(true);
    m_clock->advance(10h);
    QCOMPARE(told.size(), 11);
    watch.setComputerIdle(false);
    QCOMPARE(told.size(), 12);
    QCOMPARE(told.constLast(), (SetAttention{Level::Visible, 0}));
    // In focus, only acts in the window count.
    level = Level::Active;
    show(*m_window);
    QTRY_COMPARE(told.constLast().level, Level::Active);
    const auto before = told.size();
    m_clock->advance(10min);
    QCOMPARE(told.size(), before);
}

MORELIA_GUI_TEST(TestPersonWatch)
#include "tst_personwatch.moc"
