// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/accountsetup.h"
#include "client/core/core.h"
#include "client/core/profile.h"
#include "client/settings/settings.h"
#include "models/store/records.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace Morelia::Interop {

//! One Morelia without a window, on an empty profile that goes with it. Its functions wait while events run.
class Device
{
public:
    //! name: of the profile, for logs.
    explicit Device(const QString &name);
    ~Device();
    Q_DISABLE_COPY_MOVE(Device)

    //! Signs in or up and waits until the first sync is done. An empty string, or in words what went wrong.
    QString enter(const SetupRequest &request);
    //! It has an account, and a link to the server that works.
    bool isOnline() const;
    //! Own id on the server; empty before enter().
    QString userId() const;

    //! The person is in the list of people.
    bool knows(const QString &userId);
    //! Makes a flow and returns its id; empty when the server refused.
    QString createFlow(FlowKind kind, const QString &title, const QStringList &members);
    //! Keeps the flow fresh, as if it were on a screen.
    void openFlow(const QString &flow);
    //! Puts a message into the outbox; its localId.
    LocalId send(const QString &flow, const QString &text, const QString &replyToId = {},
        const QList<Attachment> &attachments = {});
    void edit(const QString &flow, const QString &remoteId, const QString &text);
    void remove(const QString &flow, const QString &remoteId);
    void react(const QString &flow, const QString &remoteId, const QString &sign, bool takeBack);

    QList<FlowRow> flows();
    std::optional<FlowRow> flow(const QString &id);
    //! The newest messages of a flow, oldest first.
    QList<MessageRow> messages(const QString &flow);
    //! The message with this text.
    std::optional<MessageRow> message(const QString &flow, const QString &text);
    std::optional<MessageRow> messageById(const QString &flow, const QString &remoteId);
    //! Commands that the server has not confirmed.
    qsizetype unconfirmed();
    MediaCache &media() { return m_core->media(); }

private:
    bool open();
    SyncEngine *engine() const;
    FlowRef refOf(const QString &flow) const;

    QTemporaryDir m_folder;
    Profile m_profile;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Core> m_core;
};

} // namespace Morelia::Interop
