// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/text/linecleaner.h"

#include "models/text/characters.h"

#include <QTextBoundaryFinder>

namespace Morelia {

namespace {

constexpr int maxNameMarks = 4;
constexpr char16_t ellipsis = u'…';

} // namespace

LineCleaner::LineCleaner(const Options &options)
    : m_options(options)
{}

QString LineCleaner::clean(QStringView text)
{
    m_line.clear();
    m_joiner = 0;
    m_space = false;
    m_marks = maxNameMarks;
    qsizetype position = 0;
    while (position < text.size() && m_line.size() <= m_options.maxChars) {
        const char32_t c = Characters::take(text, position);
        add(c);
        if (c != Characters::blackFlag)
            continue;
        const qsizetype tags = Characters::flagTags(text, position);
        m_line += text.sliced(position, tags);
        position += tags;
    }
    return elided();
}

void LineCleaner::add(char32_t c)
{
    if (Characters::isSpace(c))
        addSpace();
    else if (Characters::isControl(c) || Characters::isBidiControl(c) || Characters::isInvisible(c)
        || Characters::isTag(c))
        return;
    else if (Characters::isJoiner(c))
        m_joiner = m_space || m_line.isEmpty() ? 0 : c;
    else if (Characters::isNoncharacter(c))
        addVisible(Characters::replacement);
    else if (Characters::isMark(c))
        addMark(c);
    else
        addVisible(c == U'<' && m_options.replaceAngles ? U'‹' : c);
}

void LineCleaner::addSpace()
{
    m_space = !m_line.isEmpty();
    m_joiner = 0;
    m_marks = maxNameMarks;
}

void LineCleaner::addMark(char32_t c)
{
    if (m_marks >= maxNameMarks)
        return;
    ++m_marks;
    Characters::append(m_line, c);
}

void LineCleaner::addVisible(char32_t c)
{
    if (m_space)
        m_line += u' ';
    else if (m_joiner != 0)
        addJoiner();
    m_space = false;
    m_joiner = 0;
    m_marks = 0;
    Characters::append(m_line, c);
}

void LineCleaner::addJoiner()
{
    // It joins emoji without this, and fonts of text that have this character would part them.
    if (m_joiner == Characters::zeroWidthJoiner && m_line.endsWith(QChar(char16_t(Characters::emojiVariation))))
        m_line.chop(1);
    Characters::append(m_line, m_joiner);
}

QString LineCleaner::elided() const
{
    // A copy of the exact size: lists keep thousands of these, and appending leaves spare room.
    if (m_line.size() <= m_options.maxChars)
        return QString(m_line.constData(), m_line.size());
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, m_line);
    finder.setPosition(m_options.maxChars - 1);
    const qsizetype end = finder.isAtBoundary() ? finder.position() : finder.toPreviousBoundary();
    return m_line.first(end > 0 ? end : 0).trimmed() + ellipsis;
}

} // namespace Morelia
