// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/lists/messagevalue.h"

#include <QList>
#include <QStringList>

namespace Morelia {

//! Messages of one album that stand side by side and are shown as one block of pictures. Empty for any other message.
class AlbumValue
{
    Q_GADGET
    Q_PROPERTY(QList<Morelia::MessageValue> parts MEMBER parts FINAL)
    Q_PROPERTY(int state MEMBER state FINAL)
    Q_PROPERTY(qint64 newestOrder MEMBER newestOrder FINAL)
    Q_PROPERTY(QStringList ids READ ids FINAL)
    Q_PROPERTY(QStringList retryable READ retryable FINAL)

public:
    QList<MessageValue> parts; //!< by their places in the album
    int state = 0;             //!< of DeliveryState: of the part that has come least far
    OrderKey newestOrder = 0;  //!< place in the flow of the part that is the last there

    bool isEmpty() const { return parts.isEmpty(); }
    //! Local ids of the parts that are not deleted.
    QStringList ids() const;
    //! Local ids of the parts that were not sent and can be tried again.
    QStringList retryable() const;

    friend bool operator==(const AlbumValue &, const AlbumValue &) = default;
};

//! Rows of one list that are shown as one: newest first, several only for the parts of an album.
struct RowBlock
{
    qsizetype first = 0;
    qsizetype count = 1;

    friend bool operator==(const RowBlock &, const RowBlock &) = default;
};

//! Puts rows, newest first, into blocks: no row is in two or in none. Parts are shown as one only where they stand side by
//! side, are of one sender and one day, have each its place, and say nothing but the first one.
QList<RowBlock> rowBlocks(const QList<MessageRow> &rows);

//! The value of a block: its messages and their places in the album, newest first.
AlbumValue albumValue(const QList<MessageValue> &parts, const QList<AlbumPlace> &places);

} // namespace Morelia
