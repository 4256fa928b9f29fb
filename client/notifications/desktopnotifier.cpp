// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/notifications/desktopnotifier.h"

#include "client/notifications/face.h"

#include <KNotification>
#include <KNotificationReplyAction>

#include <memory>
#include <utility>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

// By value: closing may tell us at once, and what held it may go then.
void end(const QPointer<KNotification> shown)
{
    if (shown)
        shown->close();
}

} // namespace

DesktopNotifier::DesktopNotifier(QObject *parent)
    : Notifier(parent)
{}

DesktopNotifier::~DesktopNotifier()
{
    const auto shown = std::exchange(m_shown, {});
    for (const QPointer<KNotification> &each : shown)
        end(each);
    withdrawSummary();
}

void DesktopNotifier::show(const Notification &notification)
{
    const FlowRef flow = notification.flow;
    // A new one in the place of the old: an update would not come to the front.
    withdraw(flow);
    KNotification *shown = make(notification.title, notification.lines, flow, notification.sound);
    if (const QPixmap pixmap = faceOf(notification); !pixmap.isNull())
        shown->setPixmap(pixmap);
    m_shown.insert(flow, shown);
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

QPixmap DesktopNotifier::faceOf(const Notification &notification) const
{
    const QPixmap picture =
        m_pictures && !notification.picture.isEmpty() ? m_pictures(notification.picture) : QPixmap();
    if (!picture.isNull() || notification.initials.isEmpty())
        return picture;
    return face(notification.initials, notification.tone);
}

void DesktopNotifier::withdraw(const FlowRef &flow)
{
    end(m_shown.take(flow));
}

void DesktopNotifier::showSummary(const QString &title, const QStringList &lines, bool sound)
{
    withdrawSummary();
    m_summary = make(title, lines, {}, sound);
    m_summary->sendEvent();
}

void DesktopNotifier::withdrawSummary()
{
    end(std::exchange(m_summary, {}));
}

// Not sent yet.
KNotification *DesktopNotifier::make(const QString &title, const QStringList &lines, const FlowRef &flow, bool sound)
{
    auto *shown = new KNotification(sound ? u"message"_s : u"silentMessage"_s, KNotification::CloseOnTimeout, this);
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
