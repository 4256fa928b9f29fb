// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/emojicontroller.h"
#include "models/emoji/codetyping.h"

#include <QObject>
#include <QPointer>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

//! Completes codes of emoji in a field, as in ":smi". Knows the text and the cursor; whoever has the field puts the sign
//! into it.
class EmojiCompletion : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(Morelia::EmojiController *emoji READ emoji WRITE setEmoji NOTIFY emojiChanged REQUIRED)
    //! There is something to choose from.
    Q_PROPERTY(bool open READ isOpen NOTIFY openChanged)
    //! At most 8, the best one first.
    Q_PROPERTY(Morelia::EmojiListModel *suggestions READ suggestions CONSTANT)
    //! Row of the suggestion that take() takes.
    Q_PROPERTY(int current READ current NOTIFY currentChanged)
    //! Name of that suggestion; empty without one.
    Q_PROPERTY(QString currentName READ currentName NOTIFY currentChanged)

public:
    using QObject::QObject;

    EmojiController *emoji() const { return m_emoji; }
    void setEmoji(EmojiController *emoji);
    bool isOpen() const { return m_suggestions.count() > 0; }
    EmojiListModel *suggestions() { return &m_suggestions; }
    int current() const { return m_current; }
    QString currentName() const { return m_suggestions.at(m_current).name; }

    //! A code is being typed, with or without suggestions.
    Q_INVOKABLE bool isTyping() const { return m_typing.isActive(); }
    //! The text and the place of its cursor, in UTF-16 units. To be told of each change of the text, and of each move of
    //! the cursor.
    Q_INVOKABLE void follow(const QString &text, int cursor);
    //! Goes some rows down, or up; behind the last one comes the first.
    Q_INVOKABLE void move(int step);
    //! Takes a row, or the current one for -1. False without suggestions.
    Q_INVOKABLE bool take(int row = -1);
    //! Offers nothing more for this code. False where nothing was offered.
    Q_INVOKABLE bool leave();

Q_SIGNALS:
    void emojiChanged();
    void openChanged();
    void currentChanged();
    //! The sign belongs in the place of this part of the text.
    void replaced(int start, int length, const QString &sign);

private:
    void show(const QList<OfferedEmoji> &rows);
    void replace(const QString &sign);

    QPointer<EmojiController> m_emoji;
    CodeTyping m_typing;
    EmojiListModel m_suggestions;
    int m_current = 0;
};

} // namespace Morelia
