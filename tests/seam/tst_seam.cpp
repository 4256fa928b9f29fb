// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/loginproblem.h"
#include "tests/seam/loopbackwindow.h"
#include "tests/support/loopback/loopbackadapter.h"
#include "tests/support/loopback/loopbackfactory.h"
#include "tests/support/program/testprogram.h"

#include <QQuickItem>
#include <QQuickTextDocument>
#include <QQuickWindow>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! The seam, from the sign-in form to the painted row, with a protocol that has push, receipts, typing, presence, looks of
//! words and reactions.
class SeamTest : public QObject
{
    Q_OBJECT

    void signInAnn()
    {
        m_ann->start({.id = 1,
                         .protocol = u"loopback"_s,
                         .server = u"here"_s,
                         .login = u"ann"_s,
                         .userId = u"ann"_s,
                         .settings = {}},
            LoopbackAdapter::secretsOf(u"ann"_s), SignIn{}, {});
    }

    void annSends(const QString &text)
    {
        const LocalId id = newLocalId();
        m_ann->submit(id, SendMessage{.localId = id, .flowId = u"c"_s, .body = text, .replyToId = {}});
    }

    // Through the form as a person fills it in.
    void signInBob()
    {
        QTRY_VERIFY(m_window->named(u"Another server"_s));
        m_window->click(m_window->named(u"Another server"_s));
        QTRY_VERIFY(m_window->named(u"Login"_s));
        QVERIFY(m_window->named(u"Server"_s));
        // The form of this protocol has no password.
        QVERIFY(!m_window->holding(u"Password"_s));
        QTRY_VERIFY(m_window->named(u"Server"_s)->hasActiveFocus());
        m_window->type(u"here"_s);
        QTest::keyClick(m_window->window(), Qt::Key_Return);
        QTRY_VERIFY(m_window->named(u"Login"_s)->hasActiveFocus());
        m_window->type(u"bob"_s);
        QTest::keyClick(m_window->window(), Qt::Key_Return);
        QTRY_COMPARE(m_window->app().stage(), AppController::Stage::Ready);
        QTRY_COMPARE(m_window->app().connection()->state(), ConnectionController::State::Online);
    }

    void openChat()
    {
        QTRY_VERIFY(m_window->holding(u"Ann,"_s));
        m_window->click(m_window->holding(u"Ann,"_s));
        QTRY_VERIFY(m_window->app().flow());
        QTRY_VERIFY(m_window->named(u"Messages"_s));
        QTRY_COMPARE(m_window->app().flow()->title(), u"Ann"_s);
    }

    // The state that the row of a message says and paints.
    bool shows(const QString &text, const QString &state, const QString &icon)
    {
        const QStringList names = m_window->names();
        const auto name = std::ranges::find_if(names, [&](const QString &one) {
            return one.startsWith(u"You, %1, "_s.arg(text)) && one.endsWith(u", "_s + state);
        });
        return name != names.end() && paints(m_window->named(*name), icon);
    }

    static bool paints(QQuickItem *item, const QString &icon)
    {
        if (!item->isVisible())
            return false;
        if (item->property("source").toString() == icon && item->width() > 0)
            return true;
        return std::ranges::any_of(item->childItems(), [&](QQuickItem *child) { return paints(child, icon); });
    }

    static void collect(QQuickItem *item, const QString &type, QList<QQuickItem *> &found)
    {
        if (item->isVisible() && QString::fromLatin1(item->metaObject()->className()).startsWith(type))
            found.append(item);
        const QList<QQuickItem *> children = item->childItems();
        for (QQuickItem *child : children)
            collect(child, type, found);
    }

    // The texts that an item draws, in order; those of lines of emoji come from an item inside them.
    static void collectTexts(QQuickItem *item, QStringList &texts)
    {
        if (!item->isVisible())
            return;
        const QString text = item->property("text").toString();
        if (!text.isEmpty() && !texts.endsWith(text))
            texts.append(text);
        const QList<QQuickItem *> children = item->childItems();
        for (QQuickItem *child : children)
            collectTexts(child, texts);
    }

    QStringList chips()
    {
        QList<QQuickItem *> rows;
        collect(m_window->window()->contentItem(), u"Reactions_"_s, rows);
        QStringList texts;
        for (QQuickItem *row : std::as_const(rows))
            collectTexts(row, texts);
        return texts;
    }

    qreal reactionsHeight()
    {
        QList<QQuickItem *> rows;
        collect(m_window->window()->contentItem(), u"Reactions_"_s, rows);
        return rows.isEmpty() ? 0 : rows.constFirst()->height();
    }

    // All words that are bold in messages.
    QString boldWords()
    {
        QList<QQuickItem *> texts;
        collect(m_window->window()->contentItem(), u"LiveText_"_s, texts);
        QString bold;
        for (QQuickItem *text : std::as_const(texts)) {
            auto *document = text->property("textDocument").value<QQuickTextDocument *>();
            const QTextBlock block = document->textDocument()->firstBlock();
            const QList<QTextLayout::FormatRange> formats = block.layout()->formats();
            for (const QTextLayout::FormatRange &range : formats) {
                if (range.format.fontWeight() == QFont::Bold)
                    bold += block.text().sliced(range.start, range.length);
            }
        }
        return bold;
    }

private Q_SLOTS:
    void init()
    {
        // Qt warns when a window closes in the middle of an animation; that is no fault of ours.
        QTest::failOnWarning(QRegularExpression(u"^(?!QUnifiedTimer::stopAnimationDriver)"_s));
        cleanup();
        m_hub = std::make_unique<LoopbackHub>();
        m_hub->addUser(u"ann"_s, u"Ann"_s);
        m_hub->addUser(u"bob"_s, u"Bob"_s);
        Flow chat;
        chat.remoteId = u"c"_s;
        chat.kind = FlowKind::Chat;
        chat.memberIds = QStringList{u"ann"_s, u"bob"_s};
        chat.createdMs = 1'799'999'000'000;
        chat.capabilities = CapabilitySet(Capability::SendText);
        m_hub->addFlow(chat);
        m_ann = std::make_unique<LoopbackAdapter>(*m_hub);
        m_window = std::make_unique<LoopbackWindow>(*m_hub);
        QVERIFY(m_window->open());
    }

    void cleanup()
    {
        m_window.reset();
        m_ann.reset();
        m_hub.reset();
    }

    void fromTheFormToThePaintedRow()
    {
        signInAnn();
        signInBob();
        if (QTest::currentTestFailed())
            return;
        openChat();
        if (QTest::currentTestFailed())
            return;
        annSends(u"Пойдём гулять 🙂"_s);
        QTRY_VERIFY(m_window->holding(u"Пойдём гулять"_s));
        // It was seen, and that is told once.
        QTRY_COMPARE(m_hub->log(u"bob"_s), QStringList{u"read c 1"_s});
        m_window->type(u"yes"_s);
        QTest::keyClick(m_window->window(), Qt::Key_Return);
        QTRY_VERIFY(shows(u"yes"_s, u"received"_s, u"morelia-received"_s));
        QTRY_COMPARE(
            m_hub->log(u"bob"_s), (QStringList{u"read c 1"_s, u"typing c"_s, u"send c yes"_s, u"stopped c"_s}));
    }

    void wordsNameTheProtocol()
    {
        const LoopbackFactory protocol(*m_hub);
        SetupFailure failure;
        failure.server = u"here"_s;
        failure.stage = SetupFailure::Stage::Search;
        failure.failure.kind = FailureKind::Network;
        QCOMPARE(LoginProblem::ofSetup(failure, {}, protocol).text(),
            u"No Loopback server answers at here. Check the address and whether this computer is online."_s);
        failure.stage = SetupFailure::Stage::Account;
        failure.failure.kind = FailureKind::Protocol;
        QCOMPARE(LoginProblem::ofSetup(failure, {}, protocol).text(),
            u"here does not answer like a Loopback server. Check the address."_s);
    }

    void ticksFollowTheWatermarks()
    {
        signInBob();
        if (QTest::currentTestFailed())
            return;
        openChat();
        if (QTest::currentTestFailed())
            return;
        m_hub->hold(u"bob"_s);
        m_window->type(u"are you there"_s);
        QTest::keyClick(m_window->window(), Qt::Key_Return);
        QTRY_VERIFY(shows(u"are you there"_s, u"sending"_s, u"morelia-sending"_s));
        m_hub->letGo();
        QTRY_VERIFY(shows(u"are you there"_s, u"sent"_s, u"morelia-sent"_s));
        signInAnn();
        QTRY_VERIFY(shows(u"are you there"_s, u"received"_s, u"morelia-received"_s));
        m_ann->submit(newLocalId(), MarkRead{.flowId = u"c"_s, .upTo = 1});
        QTRY_VERIFY(shows(u"are you there"_s, u"read"_s, u"morelia-read"_s));
    }

    void whatIsOfTheMomentIsShownAndEnds()
    {
        signInAnn();
        signInBob();
        if (QTest::currentTestFailed())
            return;
        QTRY_VERIFY(m_window->holding(u"Ann, online"_s));
        openChat();
        if (QTest::currentTestFailed())
            return;
        QQuickItem *title = m_window->named(u"Ann"_s);
        QVERIFY(title);
        QTRY_VERIFY(m_window->names().contains(u"online"_s));
        m_ann->submit(newLocalId(), SetTyping{.flowId = u"c"_s, .typing = true});
        QTRY_VERIFY(m_window->named(u"Ann is typing…"_s));
        QTRY_VERIFY(m_window->holding(u"Ann, online, Ann is typing…"_s));
        m_window->clock().advance(Milliseconds(LoopbackHub::typingMs - 1));
        QVERIFY(m_window->named(u"Ann is typing…"_s));
        m_window->clock().advance(1ms);
        QTRY_VERIFY(!m_window->holding(u"is typing"_s));
        // A message ends it too.
        m_ann->submit(newLocalId(), SetTyping{.flowId = u"c"_s, .typing = true});
        QTRY_VERIFY(m_window->named(u"Ann is typing…"_s));
        annSends(u"there you are"_s);
        QTRY_VERIFY(m_window->holding(u"there you are"_s));
        QTRY_VERIFY(!m_window->holding(u"is typing"_s));
        m_ann->stop();
        QTRY_VERIFY(!m_window->holding(u"online, "_s));
        QTRY_VERIFY(m_window->holding(u"last seen: "_s));
        // Without a connection nobody knows.
        m_hub->cut(u"bob"_s);
        QTRY_VERIFY(!m_window->holding(u"last seen: "_s));
    }

    void looksAndReactionsAreDrawn()
    {
        signInAnn();
        signInBob();
        if (QTest::currentTestFailed())
            return;
        openChat();
        if (QTest::currentTestFailed())
            return;
        const LocalId id = newLocalId();
        const Body loud(u"это важно"_s, {{SpanKind::Bold, 4, 5}});
        m_ann->submit(id, SendMessage{.localId = id, .flowId = u"c"_s, .body = loud, .replyToId = {}});
        QTRY_VERIFY(m_window->holding(u"это важно"_s));
        QTRY_COMPARE(boldWords(), u"важно"_s);
        m_hub->react(u"c"_s, u"c-1"_s, {{u"👍🏽"_s, u"ann"_s}, {u"👍🏽"_s, u"bob"_s, 1, true}, {u"🎉"_s, u"ann"_s}});
        QTRY_VERIFY(m_window->holding(u"это важно, reactions: 👍🏽 2 🎉 1"_s));
        QTRY_COMPARE(chips().join(u' '), u"👍🏽 2 🎉 1"_s);
        // Two short ones have room in one line, once they are laid out.
        QTRY_VERIFY(reactionsHeight() > 0);
        const qreal height = reactionsHeight();
        m_hub->react(u"c"_s, u"c-1"_s, {{u"🎉"_s, u"ann"_s}});
        QTRY_COMPARE(chips().join(u' '), u"🎉 1"_s);
        QTRY_COMPARE(reactionsHeight(), height);
        m_hub->react(u"c"_s, u"c-1"_s, {});
        QTRY_VERIFY(!m_window->holding(u"reactions"_s));
        QTRY_VERIFY(chips().isEmpty());
    }

    void typingAndReadMarksOvertakeAHeldMessage()
    {
        signInAnn();
        signInBob();
        if (QTest::currentTestFailed())
            return;
        openChat();
        if (QTest::currentTestFailed())
            return;
        m_hub->hold(u"bob"_s);
        m_window->type(u"stuck"_s);
        QTest::keyClick(m_window->window(), Qt::Key_Return);
        QStringList told{u"typing c"_s, u"send c stuck"_s, u"stopped c"_s};
        QTRY_COMPARE(m_hub->log(u"bob"_s), told);
        m_window->type(u"next"_s);
        QTest::keyClick(m_window->window(), Qt::Key_Return);
        told += {u"typing c"_s, u"stopped c"_s};
        QTRY_COMPARE(m_hub->log(u"bob"_s), told);
        annSends(u"look at this"_s);
        told += u"read c 1"_s;
        QTRY_COMPARE(m_hub->log(u"bob"_s), told);
        m_window->type(u"and"_s);
        told += u"typing c"_s;
        QTRY_COMPARE(m_hub->log(u"bob"_s), told);
        QVERIFY(shows(u"stuck"_s, u"sending"_s, u"morelia-sending"_s));
        QVERIFY(shows(u"next"_s, u"waiting to be sent"_s, u"morelia-queued"_s));
        m_hub->letGo();
        QTRY_VERIFY(m_hub->log(u"bob"_s).contains(u"send c next"_s));
        QTRY_VERIFY(shows(u"next"_s, u"received"_s, u"morelia-received"_s));
    }

private:
    std::unique_ptr<LoopbackHub> m_hub;
    std::unique_ptr<LoopbackAdapter> m_ann;
    std::unique_ptr<LoopbackWindow> m_window;
};

MORELIA_GUI_TEST(SeamTest)
#include "tst_seam.moc"
