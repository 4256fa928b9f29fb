// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/ids.h"
#include "models/entities/user.h"
#include "models/lists/patchedlistmodel.h"
#include "models/lists/readretry.h"
#include "models/store/records.h"

#include <QSet>

#include <optional>

namespace Morelia {

class Store;
struct StoreChanges;

//! The people of one account without its own user, by name, with a filter and a selection for choosing members.
//! Lives on the interface's thread, follows the store's notices by itself and never waits. A failed read leaves the rows
//! that are there and is repeated until it succeeds.
class UserListModel : public PatchedListModel
{
    Q_OBJECT
    //! Account whose people are listed; 0 for none.
    Q_PROPERTY(qint64 accountId READ accountId WRITE setAccountId NOTIFY accountIdChanged)
    //! Shows only names and logins that contain this; case and accents do not matter.
    Q_PROPERTY(QString filterText READ filterText WRITE setFilterText NOTIFY filterTextChanged)
    //! Selected people, also those that the filter hides, in the order of selection.
    Q_PROPERTY(QStringList selectedIds READ selectedIds NOTIFY selectedIdsChanged)
    //! True when the people of the account were read; false again when it changes.
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged)
    //! Why the store could not be read last time, in words; empty when it could. It is tried again by itself.
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorChanged)
    //! Rows that pass the filter.
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        UserIdRole = Qt::UserRole + 1, //!< id on the server
        NameRole,                      //!< cleaned
        LoginRole,                     //!< cleaned
        InitialsRole,                  //!< letters for the avatar
        ColorIndexRole,                //!< place in the palette
        PictureRole,                   //!< key of the picture; empty for none
        IsBotRole,                     //!< a program
        SelectedRole,                  //!< chosen; can be set
    };
    Q_ENUM(Role)

    //! Store and clock must outlive the model.
    UserListModel(Store &store, Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    //! SelectedRole only; false for everything else.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QHash<int, QByteArray> roleNames() const override;

    AccountId accountId() const { return m_account; }
    //! Reads the people of another account, and forgets the selection.
    void setAccountId(AccountId account);
    QString filterText() const { return m_filterText; }
    void setFilterText(const QString &text);
    QStringList selectedIds() const { return m_selected; }
    bool isLoaded() const { return m_loaded; }
    int count() const { return static_cast<int>(m_rows.size()); }
    //! Why the store could not be read last time; rows read before stay.
    const std::optional<Error> &error() const { return m_retry.error(); }
    //! The same in words of the interface.
    QString errorText() const { return m_retry.errorText(); }

    //! Selects or deselects a person; unknown ids are ignored.
    Q_INVOKABLE void setSelected(const QString &userId, bool selected);
    Q_INVOKABLE void clearSelection();
    //! Repeats a failed read now, instead of after its pause.
    Q_INVOKABLE void retry();
    //! Makes the words that stand for missing names anew, for a changed language: they are searched and sorted too.
    void refreshTexts();

Q_SIGNALS:
    void accountIdChanged();
    void filterTextChanged();
    void selectedIdsChanged();
    void loadedChanged();
    void countChanged();
    void errorChanged();

private:
    struct Person
    {
        QString id;
        QString name;
        QString login;
        QString initials;
        QString searchText;
        int colorIndex = 0;
        QString picture;
        bool isBot = false;

        friend bool operator==(const Person &, const Person &) = default;
    };

    static Person personOf(const User &user);
    static bool comesFirst(const Person &a, const Person &b);
    void onChanged(const StoreChanges &changes);
    void read();
    void readNext();
    void readAll();
    void readUsers();
    void noteFailure(const Error &error);
    void readOne(const QString &userId);
    void takeOne(const User &user);
    void take(const QList<User> &users);
    void filter();
    void assign(const QList<Person> &target);
    QVariant value(const Person &person, int role) const;

    Store &m_store;
    ReadRetry m_retry;
    AccountId m_account = 0;
    QString m_ownId;
    QString m_filterText;
    QList<Person> m_people; // everyone, sorted
    QList<Person> m_rows;   // those that pass the filter
    QStringList m_selected;
    QSet<QString> m_selectedSet; // the same, to ask quickly
    int m_generation = 0;
    // One read at a time, so that no older answer comes after a newer one.
    bool m_reading = false;
    bool m_allStale = false;
    QSet<QString> m_stale; // ids of people to read again
    bool m_loaded = false;
};

} // namespace Morelia
