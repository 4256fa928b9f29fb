// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QString>

namespace Morelia {

//! An emoji as it is offered.
struct OfferedEmoji
{
    QString sign;          //!< in the colour of skin that the person prefers
    QString name;          //!< in the language of the interface
    QString code;          //!< without colons
    bool hasTones = false; //!< it can have colours of skin
    //! Key of the picture that is shown for it in the AttachmentStore; empty for an emoji.
    QString picture = {};
    bool isSticker = false; //!< goes as a file of its own

    bool operator==(const OfferedEmoji &) const = default;
};

//! Emoji from which a person chooses: a group, what was found, or what completes a code.
class EmojiListModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        SignRole = Qt::UserRole + 1,
        NameRole,
        CodeRole,
        HasTonesRole,
        PictureRole,
        IsStickerRole,
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_rows.size()); }
    //! Empty beyond the rows.
    OfferedEmoji at(int row) const { return m_rows.value(row); }
    //! Takes other rows; a view begins at the first one again, unless they are the same.
    void setRows(const QList<OfferedEmoji> &rows);

Q_SIGNALS:
    void countChanged();

private:
    QList<OfferedEmoji> m_rows;
};

} // namespace Morelia
