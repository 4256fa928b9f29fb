// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/readturn.h"
#include "models/entities/ids.h"
#include "models/entities/user.h"
#include "models/lists/patchedlistmodel.h"
#include "models/lists/readretry.h"
#include "models/store/records.h"

namespace Morelia {

class Store;
struct StoreChanges;

//! Whether a member is online.
struct MemberPresence
{
    bool online = false;
    QString words; //!< of the interface; empty where it is unknown

    friend bool operator==(const MemberPresence &, const MemberPresence &) = default;
};

//! The members of one flow: its owner first, the others by name. Lives on the interface's thread and follows the store's
//! notices from begin() on. A failed read leaves the rows that are there and is repeated until it succeeds.
class MemberListModel : public PatchedListModel
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        UserIdRole = Qt::UserRole + 1, //!< id on the server
        NameRole,                      //!< cleaned
        LoginRole,                     //!< cleaned
        BioRole,                       //!< cleaned; empty without one
        InitialsRole,                  //!< letters for the avatar
        ColorIndexRole,                //!< place in the palette
        PictureRole,                   //!< key of the picture; empty for none
        IsBotRole,                     //!< a program
        OwnerRole,                     //!< made the flow
        OwnRole,                       //!< the person of the account
        OnlineRole,
        PresenceRole, //!< in words; empty where it is unknown
    };
    Q_ENUM(Role)

    //! Store and clock must outlive the model.
    MemberListModel(const FlowRef &flow, Store &store, Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_rows.size()); }

    //! Reads them, and again whenever they change.
    void begin();
    //! Nobody looks: the rows stay as they are until begin().
    void end() { m_begun = false; }
    //! The own account; empty until it was read.
    const QString &ownId() const { return m_ownId; }
    //! Words about the other person of a chat; empty for any other flow, and without any.
    QString peerBio() const;
    //! In words of the interface; empty when the last read did not fail.
    QString errorText() const { return m_retry.errorText(); }
    //! Makes the words that stand for missing names anew, for a changed language.
    void refreshTexts();
    //! Tells of one member, by id, or anew of all: the store does not know it.
    void setPresence(const QString &userId, const MemberPresence &presence);
    void setPresences(const QHash<QString, MemberPresence> &presences);

Q_SIGNALS:
    void countChanged();
    //! Another row, or another error.
    void changed();

private:
    struct Row
    {
        User user;
        QString name;
        bool owner = false;
        bool own = false;

        friend bool operator==(const Row &, const Row &) = default;
    };

    void onChanged(const StoreChanges &changes);
    void read();
    void readFlow();
    void readMembers(const FlowRow &flow);
    void take(const FlowRow &flow, const QList<User> &members);
    void noteFailure(const Error &error);
    static QVariant value(const Row &row, int role);

    const FlowRef m_flow;
    Store &m_store;
    ReadRetry m_retry;
    ReadTurn m_turn;
    QString m_ownId;
    QList<Row> m_rows;
    QHash<QString, MemberPresence> m_presence;
    bool m_begun = false;
    bool m_isChat = false;
};

} // namespace Morelia
