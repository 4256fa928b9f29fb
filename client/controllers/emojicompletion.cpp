// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/emojicompletion.h"

namespace Morelia {

namespace {

constexpr int maxSuggestions = 8;
constexpr int maxOwn = 4; // of them, so that emoji have room

} // namespace

void EmojiCompletion::setEmoji(EmojiController *emoji)
{
    if (m_emoji == emoji)
        return;
    m_emoji = emoji;
    leave();
    Q_EMIT emojiChanged();
}

void EmojiCompletion::follow(const QString &text, int cursor)
{
    m_typing.follow(text, cursor);
    if (!m_emoji || !m_typing.isActive()) {
        show({});
        return;
    }
    if (m_typing.isClosed() && m_emoji->isOwn(m_typing.code())) {
        leave(); // it is written as it is
        return;
    }
    if (m_typing.isClosed()) {
        const int place = m_emoji->table().withCode(m_typing.code());
        if (place < 0)
            leave();
        else
            replace(m_emoji->offer(place).sign);
        return;
    }
    QList<OfferedEmoji> rows;
    if (m_typing.isOfferable()) {
        rows = m_emoji->completeOwn(m_typing.code(), maxOwn);
        const int room = maxSuggestions - static_cast<int>(rows.size());
        const QList<int> places = m_emoji->table().complete(m_typing.code(), room);
        for (const int place : places)
            rows.append(m_emoji->offer(place));
    }
    show(rows);
}

void EmojiCompletion::show(const QList<OfferedEmoji> &rows)
{
    const bool wasOpen = isOpen();
    if (rows.isEmpty() && !wasOpen)
        return;
    m_suggestions.setRows(rows);
    noteSuggestions(wasOpen);
}

bool EmojiCompletion::take(int row)
{
    const OfferedEmoji emoji = m_suggestions.at(rowOr(row));
    if (emoji.sign.isEmpty())
        return false;
    // The next word must not stick to a code.
    replace(emoji.sign, emoji.picture.isEmpty() ? QString() : QStringLiteral(" "));
    return true;
}

// Left first: what is put into the text comes back as a change of it.
void EmojiCompletion::replace(const QString &sign, const QString &behind)
{
    const auto start = static_cast<int>(m_typing.start());
    const auto length = static_cast<int>(m_typing.length());
    leave();
    if (m_emoji)
        m_emoji->noteUse(sign);
    Q_EMIT replaced(start, length, sign + behind);
}

bool EmojiCompletion::leave()
{
    const bool wasOpen = isOpen();
    m_typing.leave();
    show({});
    return wasOpen;
}

} // namespace Morelia
