// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/store/records.h"

#include <QObject>

namespace Morelia {

class Store;

//! The own message that is being edited, and the draft that waits meanwhile.
class ComposedEdit : public QObject
{
    Q_OBJECT

public:
    //! The store must outlive this.
    ComposedEdit(const FlowRef &flow, Store &store, QObject *parent = nullptr);

    bool isActive() const { return m_active; }
    //! Id of the message on the server.
    const QString &remoteId() const { return m_remoteId; }
    //! The text as it was.
    const QString &original() const { return m_original; }
    //! The draft that waits.
    QString &waiting() { return m_waiting; }
    const QString &waiting() const { return m_waiting; }

    //! Reads an own message of this flow. Answer: found(), where it can be edited and no later call has come.
    void read(const LocalId &localId);
    //! Reads the newest own message, unless something is written before it has come. Answer: found().
    void readLast();
    //! The person writes: then the newest own message is not wanted any more.
    void noteWriting();
    //! Drops the answer to what is being read.
    void forgetWish() { ++m_wish; }
    //! Begins to edit the message that was found; written: the present text of the composer.
    void begin(const QString &remoteId, const QString &original, const QString &written);
    //! Ends it and gives back the draft.
    QString end();

Q_SIGNALS:
    void found(const QString &remoteId, const Morelia::Body &original);
    void failed(const Morelia::Error &error);

private:
    void readText(const MessageRow &row);

    const FlowRef m_flow;
    Store &m_store;
    int m_wish = 0; // counts the choices of a message to edit: answers to an earlier one are dropped
    bool m_wantsLast = false;
    bool m_active = false;
    QString m_remoteId;
    QString m_original;
    QString m_waiting;
};

} // namespace Morelia
