// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/ids.h"
#include "models/lists/messagevalue.h"
#include "models/lists/patchedlistmodel.h"
#include "models/lists/readretry.h"
#include "models/store/sharedpage.h"

namespace Morelia {

class Store;
struct StoreChanges;

//! Pictures, other files, or links of one flow, the newest first. They are read from begin() on, and older parts as the
//! view asks for them. Lives on the interface's thread and follows the store's notices; a failed read
//! is repeated until it succeeds.
class SharedListModel : public PatchedListModel
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    //! The store is being read, or a read is to be repeated.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    //! Nothing is older, and nothing is being read: an empty list is empty.
    Q_PROPERTY(bool complete READ isComplete NOTIFY changed)
    //! Why the store could not be read last time, in words; empty when it could.
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    enum Role {
        MessageRole = Qt::UserRole + 1, //!< MessageValue
        LinkRole,                       //!< where it leads; empty for files
        LinkTextRole,                   //!< as it stands in the text
        DayRole,                        //!< day of the message in words; empty when unknown
    };
    Q_ENUM(Role)

    //! Rows that are read at a time.
    static constexpr int step = 40;

    //! Store and clock must outlive the model.
    SharedListModel(const FlowRef &flow, SharedKind kind, Store &store, Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    int count() const { return static_cast<int>(m_rows.size()); }
    bool isBusy() const { return m_isReading || m_retry.error(); }
    bool isComplete() const { return m_begun && !isBusy() && m_next == 0; }
    QString errorText() const { return m_retry.errorText(); }

    //! Reads the newest ones, if that was not done yet.
    Q_INVOKABLE void begin();
    //! Nobody looks: the rows stay as they are until begin().
    void end() { m_begun = false; }
    //! Makes every text anew, in another language.
    void refreshTexts();

Q_SIGNALS:
    void countChanged();
    void changed();

private:
    struct Row
    {
        MessageValue message;
        int place = 0; // among the links of its message
        QString link;
        QString linkText;

        friend bool operator==(const Row &, const Row &) = default;
    };

    void onChanged(const StoreChanges &changes);
    void readAnew();
    void read();
    void take(const SharedPage &page);
    void assign();
    QVariant value(const Row &row, int role) const;
    QList<Row> rowsOf(const MessageRow &row) const;

    const FlowRef m_flow;
    const SharedKind m_kind;
    Store &m_store;
    Clock &m_clock;
    ReadRetry m_retry;
    QList<Row> m_rows;
    QList<Row> m_found; // of the reading that is under way
    qsizetype m_wanted = 0;
    OrderKey m_next = newestAnchor; // read on before it; 0: nothing is older
    bool m_begun = false;
    bool m_isReading = false;
    bool m_isStale = false; // something changed since the reading began
};

} // namespace Morelia
