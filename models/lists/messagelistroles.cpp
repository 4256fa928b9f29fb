// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/messagelistmodel.h"
#include "models/lists/timetext.h"
#include "models/text/avatar.h"
#include "models/text/cleaning.h"
#include "models/text/filename.h"

#include <algorithm>

// The part of MessageListModel that only gives values.
namespace Morelia {

namespace {

constexpr int failureChars = 500;

} // namespace

int MessageListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int MessageListModel::rowOf(const QString &localId) const
{
    const auto it = std::ranges::find_if(m_items, [&](const MessageItem &item) { return item.row.localId == localId; });
    return it == m_items.cend() ? -1 : static_cast<int>(it - m_items.cbegin());
}

int MessageListModel::unreadLineRow() const
{
    const auto it = std::ranges::find_if(m_items, [](const MessageItem &item) { return item.decoration.unreadLine; });
    return it == m_items.cend() ? -1 : static_cast<int>(it - m_items.cbegin());
}

QVariant MessageListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return value(m_items[index.row()], role);
}

QVariant MessageListModel::value(const MessageItem &item, int role) const
{
    const MessageRow &row = item.row;
    switch (role) {
    case LocalIdRole:
        return row.localId;
    case RemoteIdRole:
        return row.remoteId;
    case OrderRole:
        return row.order;
    case SenderIdRole:
        return row.senderId;
    case SenderNameRole:
        return row.senderName;
    case InitialsRole:
        return initials(row.senderName);
    case ColorIndexRole:
        return paletteIndex(row.senderId);
    case OutgoingRole:
        return row.outgoing;
    case Qt::DisplayRole:
    case TextRole:
        return row.text;
    case TimeMsRole:
        return row.createdMs;
    case TimeTextRole:
        return clockText(row.createdMs);
    case StateRole:
        return static_cast<int>(row.state);
    case FailureKindRole:
        return static_cast<int>(row.failure.kind);
    case FailureDetailRole:
        return oneLine(row.failure.detail, failureChars);
    case RetryableRole:
        return row.failure.retryable;
    case OpIdRole:
        return row.opId;
    case EditedRole:
        return row.edited;
    case DeletedRole:
        return row.deleted;
    case ReplyToIdRole:
    case ReplyAuthorRole:
    case ReplyTextRole:
    case ReplyOrderRole:
    case ReplyDeletedRole:
        return replyValue(row, role);
    case FileKindRole:
    case FileNameRole:
    case FileSizeTextRole:
    case FileKeyRole:
    case FileBrokenRole:
    case PictureWidthRole:
    case PictureHeightRole:
        return fileValue(row, role);
    default:
        return decorationValue(item.decoration, role);
    }
}

QVariant MessageListModel::replyValue(const MessageRow &row, int role)
{
    switch (role) {
    case ReplyToIdRole:
        return row.replyToId;
    case ReplyAuthorRole:
        return row.replyAuthor;
    case ReplyTextRole:
        return row.replyText;
    case ReplyOrderRole:
        return row.replyOrder;
    case ReplyDeletedRole:
        return row.replyDeleted;
    default:
        return {};
    }
}

QVariant MessageListModel::fileValue(const MessageRow &row, int role)
{
    const bool any = !row.attachments.isEmpty();
    const Attachment file = row.attachments.value(0);
    switch (role) {
    case FileKindRole:
        return any ? static_cast<int>(file.kind) : -1;
    case FileNameRole:
        return any ? fileTitle(file) : QString();
    case FileSizeTextRole:
        return file.size > 0 ? sizeText(file.size) : QString();
    case FileKeyRole:
        return file.cacheKey;
    case FileBrokenRole:
        return any && file.cacheKey.isEmpty();
    case PictureWidthRole:
        return file.width;
    case PictureHeightRole:
        return file.height;
    default:
        return {};
    }
}

QVariant MessageListModel::decorationValue(const MessageDecoration &decoration, int role)
{
    switch (role) {
    case GroupStartRole:
        return decoration.groupStart;
    case GroupEndRole:
        return decoration.groupEnd;
    case DateHeaderRole:
        return decoration.dateHeader;
    case UnreadLineRole:
        return decoration.unreadLine;
    case ShowAuthorRole:
        return decoration.showAuthor;
    default:
        return {};
    }
}

QHash<int, QByteArray> MessageListModel::roleNames() const
{
    return {
        {LocalIdRole, "localId"},
        {RemoteIdRole, "remoteId"},
        {OrderRole, "order"},
        {SenderIdRole, "senderId"},
        {SenderNameRole, "senderName"},
        {InitialsRole, "initials"},
        {ColorIndexRole, "colorIndex"},
        {OutgoingRole, "outgoing"},
        {TextRole, "text"},
        {TimeMsRole, "timeMs"},
        {TimeTextRole, "timeText"},
        {StateRole, "state"},
        {FailureKindRole, "failureKind"},
        {FailureDetailRole, "failureDetail"},
        {RetryableRole, "retryable"},
        {OpIdRole, "opId"},
        {EditedRole, "edited"},
        {DeletedRole, "deleted"},
        {GroupStartRole, "groupStart"},
        {GroupEndRole, "groupEnd"},
        {DateHeaderRole, "dateHeader"},
        {UnreadLineRole, "unreadLine"},
        {ReplyToIdRole, "replyToId"},
        {ReplyAuthorRole, "replyAuthor"},
        {ReplyTextRole, "replyText"},
        {ReplyOrderRole, "replyOrder"},
        {ReplyDeletedRole, "replyDeleted"},
        {FileKindRole, "fileKind"},
        {FileNameRole, "fileName"},
        {FileSizeTextRole, "fileSizeText"},
        {FileKeyRole, "fileKey"},
        {FileBrokenRole, "fileBroken"},
        {PictureWidthRole, "pictureWidth"},
        {PictureHeightRole, "pictureHeight"},
        {ShowAuthorRole, "showAuthor"},
    };
}

} // namespace Morelia
