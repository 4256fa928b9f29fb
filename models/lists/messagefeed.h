// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/lists/readretry.h"
#include "models/store/records.h"

#include <QFuture>
#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

namespace Morelia {

class Store;
struct StoreChanges;

//! Reads the messages of one flow for a window, one read after the other, and takes changes from the store's notices.
//! Lives on the interface's thread; each answer comes later as a signal. Answers to questions from before a jump or for
//! another flow are dropped; failed reads are repeated.
class MessageFeed : public QObject
{
    Q_OBJECT

public:
    //! Where the window stands when a read starts.
    struct Window
    {
        MessageQuery all; //!< reads the same rows again
        OrderKey oldest = 0;
        OrderKey newest = 0;
        int step = 0;              //!< rows to read on one side
        QSet<QString> people = {}; //!< whose names the rows show
        bool quotes = false;       //!< some answer messages of whose authors only the name is known here
    };

    //! Store and clock must outlive this.
    MessageFeed(Store &store, Clock &clock, std::function<Window()> window, QObject *parent = nullptr);

    //! Changes the flow and forgets every read; an invalid ref stops.
    void setFlow(const FlowRef &ref);
    const FlowRef &flow() const { return m_flow; }

    //! Reads the facts needed before the first page. Answer: opened().
    void open();
    //! Reads a page that replaces the window. Answer: pageRead().
    void readPage(const MessageQuery &query);
    //! Reads on at an end of the window. Answers: olderRead(), newerRead().
    void readOlder();
    void readNewer();
    //! Reads the window again. Answer: windowRead().
    void readWindow();

    //! Why the last read failed. Its answer comes when it succeeds.
    const std::optional<Error> &error() const { return m_retry.error(); }
    //! The same in words of the interface; empty when it did not fail.
    QString errorText() const { return m_retry.errorText(); }
    //! Repeats a failed read now, instead of after its pause.
    void retry() { readNext(); }

Q_SIGNALS:
    //! firstUnread: 0 when everything is read.
    void opened(Morelia::FlowKind kind, Morelia::OrderKey firstUnread);
    void pageRead(const Morelia::MessagePage &page);
    void olderRead(const Morelia::MessagePage &page);
    void newerRead(const Morelia::MessagePage &page);
    //! The window again.
    void windowRead(const Morelia::MessagePage &page);
    void errorChanged();
    //! Messages that changed or came; those of ids that have no row are gone.
    void changesRead(const QSet<Morelia::LocalId> &ids, const QList<Morelia::MessageRow> &rows);

private:
    void onChanged(const StoreChanges &changes);
    bool showsOneOf(const QSet<QString> &people) const;
    bool isUpToDate() const;
    void readNext();
    void readChanges();
    void readAll(const MessageQuery &query);
    void readOpening();
    template <typename T, typename Handler>
    void start(QFuture<Result<T>> future, Handler handler, std::function<void()> again);
    void startPage(
        const MessageQuery &query, void (MessageFeed::*answer)(const MessagePage &), std::function<void()> again);
    void forgetReads();

    Store &m_store;
    std::function<Window()> m_window;
    ReadRetry m_retry;
    FlowRef m_flow;
    FlowWatch m_watch;
    int m_generation = 0;
    bool m_reading = false;
    bool m_openWanted = false;
    bool m_windowWanted = false;
    bool m_olderWanted = false;
    bool m_newerWanted = false;
    std::optional<MessageQuery> m_pageWanted;
    QSet<LocalId> m_changed;
};

} // namespace Morelia
