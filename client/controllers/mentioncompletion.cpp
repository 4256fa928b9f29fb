// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/mentioncompletion.h"

namespace Morelia {

namespace {

constexpr qsizetype mostNames = 8;

} // namespace

void MentionCompletion::setPeople(const QList<Nameable> &people)
{
    if (m_people == people)
        return;
    m_people = people;
    offer();
    Q_EMIT peopleChanged();
}

void MentionCompletion::follow(const QString &text, int cursor)
{
    m_typed = typedName(text, cursor);
    if (!m_typed || m_typed->start != m_leftAt)
        m_leftAt = -1;
    offer();
}

void MentionCompletion::offer()
{
    const bool wanted = m_typed && m_leftAt < 0;
    show(wanted ? matching(m_people, m_typed->words).mid(0, mostNames) : QList<Nameable>());
}

void MentionCompletion::show(const QList<Nameable> &people)
{
    const bool wasOpen = isOpen();
    if (m_suggestions == people)
        return;
    m_suggestions = people;
    noteSuggestions(wasOpen);
}

// Left first: what is put into the text comes back as a change of it.
bool MentionCompletion::take(int row)
{
    const Nameable person = m_suggestions.value(rowOr(row));
    if (person.userId.isEmpty() || !m_typed)
        return false;
    const TypedName typed = *m_typed;
    leave();
    Q_EMIT chosen(person.userId);
    Q_EMIT replaced(static_cast<int>(typed.start), static_cast<int>(typed.words.size() + 1), u'@' + person.name + u' ');
    return true;
}

bool MentionCompletion::leave()
{
    const bool wasOpen = isOpen();
    if (m_typed)
        m_leftAt = m_typed->start;
    m_typed.reset();
    show({});
    return wasOpen;
}

} // namespace Morelia
