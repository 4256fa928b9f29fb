// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/error.h"
#include "models/lists/messagevalue.h"

#include <QObject>
#include <QSet>
#include <QStringList>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

class MediaController;
class MessageListModel;
class Store;
struct MessagePage;
struct StoreChanges;

//! The messages of an open flow that the person has chosen, and what can be done with all of them. They stay chosen
//! wherever the list goes; those that are deleted meanwhile leave by themselves.
class MessageSelection : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    Q_PROPERTY(int count READ count NOTIFY changed)
    //! Something is chosen: a click on a message chooses it too.
    Q_PROPERTY(bool active READ isActive NOTIFY changed)
    //! Local ids in the order of the conversation.
    Q_PROPERTY(QStringList ids READ ids NOTIFY changed)
    //! The message, the first one of its row, that was chosen or left out last; empty without one.
    Q_PROPERTY(QString last READ last NOTIFY changed)
    //! The text of the chosen message in one line; empty when several are chosen.
    Q_PROPERTY(QString line READ line NOTIFY changed)
    //! More were wanted last than may be chosen.
    Q_PROPERTY(bool capped READ isCapped NOTIFY changed)
    //! How many may be chosen.
    Q_PROPERTY(int most READ most CONSTANT)
    //! Why the chosen messages cannot be forwarded, saved or deleted for everyone, in words; empty where they can.
    Q_PROPERTY(QString forwardProblem READ forwardProblem NOTIFY changed)
    Q_PROPERTY(QString saveProblem READ saveProblem NOTIFY changed)
    Q_PROPERTY(QString everyoneProblem READ everyoneProblem NOTIFY changed)

public:
    //! All must outlive this.
    MessageSelection(const FlowRef &flow, Store &store, const MessageListModel &messages, QObject *parent = nullptr);

    int count() const { return static_cast<int>(m_chosen.size()); }
    bool isActive() const { return !m_chosen.isEmpty(); }
    QStringList ids() const;
    QString line() const { return m_chosen.size() == 1 ? m_chosen.constFirst().line() : QString(); }
    const LocalId &last() const { return m_last; }
    bool isCapped() const { return m_capped; }
    static constexpr int most() { return 100; }
    QString forwardProblem() const;
    QString saveProblem() const;
    QString everyoneProblem() const;
    //! The account may delete own messages of this flow.
    void setMayDelete(bool may);
    //! Says the problems anew, in another language.
    void refreshTexts() { Q_EMIT changed(); }

    //! Chooses a message of the list, with all of its row, or leaves it out; what has no content any more cannot be chosen.
    Q_INVOKABLE void toggle(const QString &localId);
    //! Chooses also all messages between the last one and this.
    Q_INVOKABLE void selectTo(const QString &localId);
    Q_INVOKABLE void clear();
    //! Saves the files of the chosen messages that can be read, see MediaController::saveAll().
    Q_INVOKABLE void saveFiles(Morelia::MediaController *media) const;

Q_SIGNALS:
    void changed();
    //! The store could not be read.
    void failed(const Morelia::Error &error);

private:
    const MessageValue *find(const LocalId &localId) const;
    QList<MessageValue> rowOf(const LocalId &localId) const;
    bool choose(const MessageValue &message);
    void chooseRange(const MessagePage &page, const LocalId &from, const LocalId &to);
    QList<FileValue> files() const;
    void follow(const StoreChanges &changes);
    void update(const QSet<LocalId> &touched, const QList<MessageRow> &rows);

    const FlowRef m_flow;
    Store &m_store;
    const MessageListModel &m_messages;
    QList<MessageValue> m_chosen; // oldest first
    LocalId m_last;
    OrderKey m_lastOrder = 0;
    bool m_capped = false;
    bool m_mayDelete = false;
};

} // namespace Morelia
