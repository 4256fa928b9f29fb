// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/notifications/desktopnotifier.h"

#include <KNotification>
#include <KNotificationReplyAction>

#include <memory>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

void end(QPointer<KNotification> &shown)
{
    if (shown)
        shown->close();
    shown.clear();
}

} // namespace

DesktopNotifier::DesktopNotifier(QObject *parent)
    : Notifier(parent)
{}

DesktopNotifier::~DesktopNotifier()
{
    for (QPointer<KNotification> &shown : m_shown)
        end(shown);
    end(m_summary);
}

void DesktopNotifier::show(const Notification &notification)
{
    const FlowRef flow = notification.flow;
    KNotification *shown = present(m_shown[flow], notification.title, notification.lines, flow);
    connect(shown->addAction(tr("Mark as read")), &KNotificationAction::activated, this,
        [this, flow] { Q_EMIT readRequested(flow); });
    if (notification.canReply) {
        auto reply = std::make_unique<KNotificationReplyAction>(tr("Reply"));
        reply->setPlaceholderText(tr("Write a message…"));
        // A desktop that has no field in its notifications opens the conversation.
        reply->setFallbackBehavior(KNotificationReplyAction::FallbackBehavior::UseRegularAction);
        connect(reply.get(), &KNotificationReplyAction::replied, this,
            [this, flow](const QString &text) { Q_EMIT replyRequested(flow, text); });
        connect(reply.get(), &KNotificationReplyAction::activated, this,
            [this, flow, shown] { Q_EMIT openRequested(flow, shown->xdgActivationToken()); });
        shown->setReplyAction(std::move(reply));
    }
    shown->sendEvent();
}

void DesktopNotifier::withdraw(const FlowRef &flow)
{
    QPointer<KNotification> shown = m_shown.take(flow);
    end(shown);
}

void DesktopNotifier::showSummary(const QString &title, const QStringList &lines)
{
    present(m_summary, title, lines, {})->sendEvent();
}

void DesktopNotifier::withdrawSummary()
{
    end(m_summary);
}

// Not sent yet. A new one in the place of the old: an update would not come to the front.
KNotification *DesktopNotifier::present(
    QPointer<KNotification> &place, const QString &title, const QStringList &lines, const FlowRef &flow)
{
    end(place);
    auto *shown = new KNotification(u"message"_s, KNotification::CloseOnTimeout, this);
    place = shown;
    shown->setComponentName(u"morelia"_s);
    shown->setTitle(title);
    // The text alone may be markup, and it is other people's.
    shown->setText(lines.join(u'\n').toHtmlEscaped());
    shown->setIconName(u"morelia"_s);
    // Closed by the desktop or by one of its buttons: it must not be closed again.
    connect(shown, &KNotification::closed, this, [this, flow, shown] {
        if (m_shown.value(flow) == shown)
            m_shown.remove(flow);
        if (m_summary == shown)
            m_summary.clear();
    });
    connect(shown->addDefaultAction(tr("Open")), &KNotificationAction::activated, this,
        [this, flow, shown] { Q_EMIT openRequested(flow, shown->xdgActivationToken()); });
    return shown;
}

} // namespace Morelia
