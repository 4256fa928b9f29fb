// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"
#include "protocol/mtp/attachmentdecoder.h"
#include "protocol/mtp/extensions.h"
#include "protocol/mtp/flowbook.h"
#include "protocol/mtp/loggedmessage.h"
#include "protocol/mtp/self.h"
#include "protocol/mtp/wire/types.h"

#include <QHash>
#include <QStringList>

#include <limits>
#include <optional>

namespace Morelia::Mtp {

//! Facts of one frame.
struct News
{
    DeltaBatch batch;
    QStringList unplaced; //!< flows with messages whose places are not clear: read their newest page
    QStringList newFlows; //!< flows that were not known before and may have a history
    bool more = false;    //!< the server stopped early: ask again at once
};

//! One page of a flow's log as the server answered.
struct Page
{
    QString flowId;
    qint64 start = 0;
    qint64 total = 0;
    QList<Wire::MessageData> messages;
    QList<qint64> withheld; //!< places whose messages could not be had; within the page their entries are empty
    bool isTail = false;    //!< the newest messages of a flow that cannot be had whole: where they stand is not known
};

//! Turns the server's answers into facts for the store, once each: known facts are not repeated.
class NewsTranslator
{
public:
    NewsTranslator(const Self &self, FlowBook &flows, AttachmentStore &files);

    static constexpr qint64 anyHistory = std::numeric_limits<qint64>::max();

    //! For a new start: every person is reported again.
    void reset();
    //! follow: pages that are due have not been asked for yet; their messages are left to them.
    void setPagesFollow(bool follow) { m_pagesFollow = follow; }
    //! True for people that the server has told of.
    bool knowsUser(const QString &userId) const { return m_users.contains(userId); }
    //! People whose login the server has not said yet.
    QStringList usersWithoutLogin() const;

    //! Reply to get_update, given with all of its news or a part. With unplaced flows the caller reads their pages and
    //! asks again from the same time; force puts their messages behind all others instead. Without any the cursor moves.
    News readUpdate(const Wire::Data &data, const Offsets &offsets, qint64 askedTime, bool partial, bool force);
    //! The messages of one flow since a time at which a known one was made; never moves the cursor.
    News readSince(const QString &flowId, const Wire::Data &data, const Offsets &offsets);
    //! A push; never moves the cursor.
    News readPush(const Wire::Data &data, const Offsets &offsets);
    //! Flows alone. One made at or after emptyBefore, in seconds, cannot have a history that we do not know.
    News readFlows(const Wire::Data &data, qint64 emptyBefore = anyHistory);
    //! People only.
    News readUsers(const Wire::Data &data);
    //! A page is read again to find what has changed, or it was asked for: then it is history, which counts as read, and
    //! the known range is reported even if nothing is new.
    enum class PageUse : quint8 { Look, History };
    //! One page of a flow's log, as batches to be stored in this order. Where the newest page is due, its new messages
    //! come first and apart from the history, and the cursors say when it is due no more.
    QList<DeltaBatch> readPage(const Page &page, const Offsets &offsets, PageUse use);

private:
    struct Listed
    {
        QList<LoggedMessage> messages;
        QList<qint64> offsets;
    };

    void seeUsers(const Wire::Data &data, News &news);
    void seeFlows(const Wire::Data &data, qint64 emptyBefore, News &news);
    bool groupMessages(const Wire::Data &data, QHash<QString, Listed> &byFlow);
    qint64 startOfTail(const Page &page, const FlowTrack &track) const;
    static bool place(
        const FlowTrack &track, const Offsets &offsets, bool countable, std::optional<qint64> first, Listed &listed);
    static void placeAtEnd(const FlowTrack &track, Listed &listed);
    static void append(FlowTrack &track, const Listed &listed, bool certain, DeltaBatch &batch);
    static void appendEarly(FlowTrack &track, const QList<LoggedMessage> &early, qint64 &end, DeltaBatch &batch);
    bool isLeftToPage(const FlowTrack &track, const Message &message) const;
    void count(FlowTrack &track, const Page &page, bool wasCounted) const;
    [[nodiscard]] bool moveCursor(qint64 dataTime, qint64 askedTime, bool partial);

    const Self &m_self;
    FlowBook &m_flows;
    AttachmentDecoder m_attachments;
    QHash<QString, User> m_users;
    bool m_pagesFollow = false;
};

} // namespace Morelia::Mtp
