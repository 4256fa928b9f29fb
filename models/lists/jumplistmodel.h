// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/lists/patchedlistmodel.h"
#include "models/store/records.h"
#include "models/text/fuzzymatch.h"

#include <QHash>
#include <QSet>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace Morelia {

class Clock;

//! Somebody with whom one can talk.
struct JumpPerson
{
    QString id;
    QString name;         //!< cleaned
    QString login;        //!< cleaned
    QString picture = {}; //!< its key; empty for none

    friend bool operator==(const JumpPerson &, const JumpPerson &) = default;
};

//! Where one can go from here, the best first: conversations of all accounts, people with whom there is no chat yet, and
//! commands. At most maxRows of them, those that fit what was typed. Without a text: unread conversations, then the
//! latest, the open one last; commands; people. Archived conversations come behind everything else.
//! Lives on the interface's thread and reads nothing itself. Texts are prepared when they come, not when something is
//! typed.
class JumpListModel : public PatchedListModel
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    static constexpr int maxRows = 50;

    enum class Kind : quint8 { Conversation, Person, Command };
    Q_ENUM(Kind)

    enum Role {
        KindRole = Qt::UserRole + 1, //!< int of Kind
        AccountIdRole,               //!< account; 0 for a command
        TargetIdRole,                //!< id of the flow or the person on the server; place of the command
        TitleRole,                   //!< cleaned; for a command its name
        LoginRole,                   //!< of a person; cleaned
        InitialsRole,                //!< letters for the avatar
        ColorIndexRole,              //!< place in the palette
        PictureRole,                 //!< key of the picture; empty for none
        UnreadRole,                  //!< number of unread messages
        MarkedUnreadRole,            //!< marked as unread by hand
        MutedRole,                   //!< nothing of it is told at the moment
        ArchivedRole,                //!< it is in the archive
        SavedRole,                   //!< saved messages
    };
    Q_ENUM(Role)

    //! What may be in the list.
    struct Offer
    {
        bool writableOnly = false; //!< for something to be sent: saved messages first, none in which one cannot write
        bool people = true;

        friend bool operator==(const Offer &, const Offer &) = default;
    };

    //! What a row stands for; an account of 0 for a command, kind and id in any case.
    struct Target
    {
        Kind kind = Kind::Conversation;
        AccountId account = 0;
        QString id; //!< empty outside of the list
    };

    //! The clock must outlive the model.
    explicit JumpListModel(Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_rows.size()); }
    Target at(int row) const;

    //! The setters below change what is known; update() puts it into the list.
    void setConversations(const QList<FlowRow> &flows);
    //! Everyone of an account but the person themselves; none where it has gone.
    void setPeople(AccountId account, const QList<JumpPerson> &people);
    //! Names of commands, each known by its place; empty ones are not offered.
    void setCommands(const QStringList &names);
    void setOffer(const Offer &offer) { m_offer = offer; }
    //! The open conversation comes last among its kind where nothing is typed.
    void setOpen(const FlowRef &ref) { m_open = ref; }
    void setFilterText(const QString &text) { m_match = FuzzyMatch(text); }
    void update();

Q_SIGNALS:
    void countChanged();

private:
    // A text and its words, which are made anew only where it has changed.
    struct Prepared
    {
        QString text;
        SearchWords words;

        void prepare(const QString &newText);
    };
    struct Conversation
    {
        FlowRow flow;
        Prepared prepared;
    };
    struct Person
    {
        JumpPerson person;
        Prepared prepared;
    };
    struct Row
    {
        Kind kind = Kind::Conversation;
        FlowRef ref = {}; // of a flow; for others its id is theirs
        QString title = {};
        QString login = {};
        QString initials = {};
        int colorIndex = 0;
        QString picture = {};
        int unread = 0;
        bool markedUnread = false;
        bool muted = false;
        bool archived = false;
        bool saved = false;

        friend bool operator==(const Row &, const Row &) = default;
    };
    struct Candidate;

    void prepareConversations();
    std::vector<Candidate> candidates() const;
    Row rowOf(const Candidate &candidate) const;
    Row conversationRow(const FlowRow &flow) const;
    static QVariant value(const Row &row, int role);

    Clock &m_clock;
    Offer m_offer;
    FlowRef m_open;
    FuzzyMatch m_match;
    std::vector<Conversation> m_conversations;
    QSet<FlowRef> m_chatPeople; // as account and id: there is a chat with them
    std::map<AccountId, std::vector<Person>> m_people;
    QHash<FlowRef, QString> m_logins; // of people, by account and id
    std::vector<Prepared> m_commands;
    bool m_conversationsStale = false;
    QList<Row> m_rows;
};

} // namespace Morelia
