// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/text/bodycleaner.h"

#include "models/text/characters.h"

#include <algorithm>

namespace Morelia {

namespace {

constexpr int maxBodyMarks = 8;
constexpr int maxRun = 256;
constexpr qsizetype maxDepth = 32;

constexpr char32_t popEmbedding = 0x202C;
constexpr char32_t firstStrongIsolate = 0x2068;
constexpr char32_t popIsolate = 0x2069;

bool isIsolate(char32_t c)
{
    return c >= 0x2066 && c <= firstStrongIsolate;
}

bool isEmbedding(char32_t c)
{
    return c == 0x202A || c == 0x202B || c == 0x202D || c == 0x202E;
}

// True for characters that must stay together with the one before them.
bool clings(char32_t c)
{
    const bool regional = c >= 0x1F1E6 && c <= 0x1F1FF;
    return Characters::isSkinTone(c) || regional || Characters::isJoiner(c);
}

} // namespace

QString BodyCleaner::clean(QStringView text)
{
    m_body.clear();
    m_body.reserve(text.size() + 2);
    m_open.clear();
    m_paragraph = 0;
    m_run = 0;
    m_marks = 0;
    m_previous = 0;
    m_hasBidi = false;
    qsizetype position = 0;
    while (position < text.size()) {
        const char32_t c = Characters::take(text, position);
        if (c == U'\r' && position < text.size() && text[position] == u'\n')
            continue;
        add(c);
        if (c != Characters::blackFlag)
            continue;
        const qsizetype tags = Characters::flagTags(text, position);
        m_body += text.sliced(position, tags);
        position += tags;
    }
    endParagraph();
    return m_body;
}

void BodyCleaner::add(char32_t c)
{
    constexpr char32_t lineSeparator = 0x2028;
    constexpr char32_t paragraphSeparator = 0x2029;
    if (c == U'\n' || c == U'\r' || c == lineSeparator || c == paragraphSeparator) {
        endParagraph();
        m_body += u'\n';
        m_paragraph = m_body.size();
    } else if (c == U'\t' || (Characters::isSpace(c) && !Characters::isControl(c))) {
        m_run = 0;
        m_marks = 0;
        m_previous = c;
        Characters::append(m_body, c);
    } else if (Characters::isControl(c) || Characters::isTag(c) || (c >= 0xFFF9 && c <= 0xFFFB)) {
        return;
    } else if (isEmbedding(c) || isIsolate(c) || c == popEmbedding || c == popIsolate) {
        addBidiControl(c);
    } else if (Characters::isNoncharacter(c)) {
        addVisible(Characters::replacement);
    } else if (Characters::isMark(c)) {
        addMark(c);
    } else {
        addVisible(c);
    }
}

void BodyCleaner::addBidiControl(char32_t c)
{
    m_hasBidi = true;
    if (c == popIsolate) {
        closeIsolate();
    } else if (c == popEmbedding) {
        if (m_open.isEmpty() || !isEmbedding(m_open.back()))
            return;
        m_open.pop_back();
        Characters::append(m_body, c);
    } else if (m_open.size() < maxDepth) {
        m_open.push_back(c);
        Characters::append(m_body, c);
    }
}

void BodyCleaner::closeIsolate()
{
    // The end of an isolate also ends the embeddings that were opened inside it.
    const auto start = std::find_if(m_open.crbegin(), m_open.crend(), isIsolate);
    if (start == m_open.crend())
        return;
    m_open.resize(m_open.crend() - start - 1);
    Characters::append(m_body, popIsolate);
}

void BodyCleaner::endParagraph()
{
    for (; !m_open.isEmpty(); m_open.pop_back())
        Characters::append(m_body, isIsolate(m_open.back()) ? popIsolate : popEmbedding);
    if (m_hasBidi) {
        m_body.insert(m_paragraph, QChar(static_cast<char16_t>(firstStrongIsolate)));
        Characters::append(m_body, popIsolate);
    }
    m_hasBidi = false;
    m_run = 0;
    m_marks = 0;
    m_previous = 0;
}

void BodyCleaner::addMark(char32_t c)
{
    if (m_marks >= maxBodyMarks)
        return;
    ++m_marks;
    Characters::append(m_body, c);
}

void BodyCleaner::addVisible(char32_t c)
{
    // A long run may break everywhere from here on, so that its lines are full; these scripts break by their own rules.
    if (m_run >= maxRun && !clings(c) && m_previous != Characters::zeroWidthJoiner)
        Characters::append(m_body, Characters::zeroWidthSpace);
    m_run = Characters::isSpaceless(c) ? 0 : m_run + 1;
    // A joiner joins emoji without it, and fonts of text that have this character would part them.
    if (c == Characters::zeroWidthJoiner && m_body.endsWith(QChar(char16_t(Characters::emojiVariation))))
        m_body.chop(1);
    // A sign that draws nothing does not end the pile of marks on the letter before it.
    if (!Characters::isJoiner(c) && !Characters::isInvisible(c) && !Characters::isBidiControl(c))
        m_marks = 0;
    m_previous = c;
    Characters::append(m_body, c);
}

} // namespace Morelia
