// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/body.h"
#include "models/entities/ids.h"
#include "models/entities/smiley.h"
#include "models/store/flowtable.h"
#include "models/store/sealeddatabase.h"

#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

namespace Morelia {

//! Tables smiley and flow_smiley: where the pictures of an account's smileys lie, and which flows have had them.
class SmileyTable
{
public:
    //! Most pictures of one account; of more, those go that were not used for the longest time.
    static constexpr int maxPictures = 2'000;
    //! Most pictures that are due() at a time.
    static constexpr int maxDue = 8;

    SmileyTable(SealedDatabase &database, AccountId account);

    //! Keeps where a picture lies; of two with one hash the first stays. True when it is new.
    [[nodiscard]] bool keep(const SmileyPicture &picture, qint64 nowMs);
    //! A message has the smiley. Does nothing for an unknown one.
    void noteUse(const QString &hash, qint64 nowMs);
    //! Where the picture lies; empty for an unknown or damaged one.
    QString keyOf(const QString &hash);

    //! Writes into a cleaned body where the pictures of its codes lie. Other words than a code stay readable.
    void addPictures(Body &body);

    //! The flow has had the picture.
    void noteHad(FlowRowId flow, const QString &hash);
    //! A message of the flow uses the smiley: its picture is due, unless the flow has had it.
    void noteWanted(FlowRowId flow, const QString &hash);
    //! The same of all smileys of an own message that the server has.
    void noteWanted(FlowRowId flow, const Body &body);
    //! The pictures that the flow has not had: those of these hashes, then those that are due from earlier.
    QList<SmileyPicture> due(FlowRowId flow, const QStringList &hashes);

    //! Where all pictures of all accounts lie; nothing when a row is damaged.
    [[nodiscard]] static std::optional<QSet<QString>> allKeys(SealedDatabase &database);

private:
    QString markOf(const QString &hash) const;
    std::optional<SmileyPicture> find(const QString &mark);
    void dropOldest();

    SealedDatabase &m_database;
    AccountId m_account = 0;
};

} // namespace Morelia
