// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/ids.h"

#include <QObject>
#include <QStringList>

namespace Morelia {

//! What is told about new messages of one conversation. Texts from others are in it: show them as plain text.
struct Notification
{
    FlowRef flow;
    QString title;
    QStringList lines; //!< the newest messages, oldest first; empty where texts are hidden
    QString initials;  //!< of the face, and which of the tones of faces it has
    int tone = 0;
    QString picture; //!< key of the face's picture; empty for none
    int unread = 0;  //!< of the conversation
    bool canReply = false;
    bool sound = false;

    friend bool operator==(const Notification &, const Notification &) = default;
};

//! Shows notifications outside of the window. Interface thread.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Takes the place of what is shown for the same conversation.
    virtual void show(const Notification &notification) = 0;
    virtual void withdraw(const FlowRef &flow) = 0;
    //! One notification in the place of many.
    virtual void showSummary(const QString &title, const QStringList &lines, bool sound) = 0;
    virtual void withdrawSummary() = 0;

Q_SIGNALS:
    //! The person wants to see a conversation; an invalid one: the window. token: of the desktop, to raise the window with.
    void openRequested(const Morelia::FlowRef &flow, const QString &token);
    void readRequested(const Morelia::FlowRef &flow);
    void replyRequested(const Morelia::FlowRef &flow, const QString &text);
};

} // namespace Morelia
