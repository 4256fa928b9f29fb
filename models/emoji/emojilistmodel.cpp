// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/emoji/emojilistmodel.h"

namespace Morelia {

int EmojiListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant EmojiListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OfferedEmoji &emoji = m_rows[index.row()];
    switch (role) {
    case SignRole:
        return emoji.sign;
    case Qt::DisplayRole:
    case NameRole:
        return emoji.name;
    case CodeRole:
        return emoji.code;
    case HasTonesRole:
        return emoji.hasTones;
    case PictureRole:
        return emoji.picture;
    case IsStickerRole:
        return emoji.isSticker;
    default:
        return {};
    }
}

QHash<int, QByteArray> EmojiListModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"}, {SignRole, "sign"}, {NameRole, "name"}, {CodeRole, "code"},
        {HasTonesRole, "hasTones"}, {PictureRole, "picture"}, {IsStickerRole, "isSticker"}};
}

void EmojiListModel::setRows(const QList<OfferedEmoji> &rows)
{
    if (m_rows == rows)
        return;
    const bool isOther = rows.size() != m_rows.size();
    beginResetModel();
    m_rows = rows;
    endResetModel();
    if (isOther)
        Q_EMIT countChanged();
}

} // namespace Morelia
