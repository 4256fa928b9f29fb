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
constexpr qsizetype maxSpans = 1000;

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

// The spans that begin over the text, none longer than it.
QList<Span> usableSpans(const Body &body)
{
    QList<Span> spans;
    const QList<Span> first = body.spans.first(std::min(body.spans.size(), maxSpans));
    for (const Span &span : first) {
        if (span.start >= 0 && span.start < body.text.size() && span.length > 0)
            spans.append({span.kind, span.start, std::min(span.length, body.text.size() - span.start), span.value});
    }
    return spans;
}

} // namespace

Body BodyCleaner::clean(const Body &body)
{
    const QList<Span> spans = usableSpans(body);
    takePlaces(spans);
    cleanText(body.text);
    return {m_body, movedSpans(spans)};
}

void BodyCleaner::takePlaces(const QList<Span> &spans)
{
    m_places.clear();
    m_passed = 0;
    for (const Span &span : spans) {
        m_places.append(Place{span.start});
        m_places.append(Place{span.start + span.length});
    }
    std::ranges::sort(m_places, {}, &Place::source);
}

void BodyCleaner::passPlaces(qsizetype position)
{
    for (; m_passed < m_places.size() && m_places[m_passed].source <= position; ++m_passed)
        m_places[m_passed].cleaned = m_body.size();
}

QList<Span> BodyCleaner::movedSpans(const QList<Span> &spans) const
{
    QList<Span> cleaned;
    const auto moved = [this](qsizetype source) {
        return std::ranges::lower_bound(m_places, source, {}, &Place::source)->cleaned;
    };
    for (const Span &span : spans) {
        const qsizetype start = moved(span.start);
        const qsizetype end = moved(span.start + span.length);
        if (end > start)
            cleaned.append({span.kind, start, end - start, span.value});
    }
    return cleaned;
}

void BodyCleaner::cleanText(QStringView text)
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
        passPlaces(position);
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
    passPlaces(position);
    endParagraph();
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
        // The places in this paragraph were passed before it got its isolate.
        for (qsizetype i = m_passed; i > 0 && m_places[i - 1].cleaned >= m_paragraph; --i)
            ++m_places[i - 1].cleaned;
        Characters::append(m_body, popIsolate);
    }
    m_hasBidi = false;
    m_run = 0;
    m_marks = 0;
    m_previous = 0;
}

bool BodyCleaner::mayBreakBefore(char32_t c) const
{
    return m_run >= maxRun && !clings(c) && m_previous != Characters::zeroWidthJoiner;
}

void BodyCleaner::noteVisible(char32_t c)
{
    m_run = Characters::isSpaceless(c) ? 0 : m_run + 1;
    m_previous = c;
}

QString BodyCleaner::written(QStringView cleaned, qsizetype start, qsizetype length)
{
    QString part;
    const auto take = [&](qsizetype position, qsizetype size) {
        for (qsizetype i = position; i < position + size; ++i) {
            if (i >= start && i - start < length)
                part += cleaned[i];
        }
    };
    qsizetype position = 0;
    while (position <= cleaned.size()) {
        const qsizetype lineFeed = cleaned.indexOf(u'\n', position);
        const qsizetype end = lineFeed < 0 ? cleaned.size() : lineFeed;
        takeParagraph(cleaned, position, end, take);
        take(end, lineFeed < 0 ? 0 : 1);
        position = end + 1;
    }
    return part;
}

// Walks the text as cleanText() did and drops the characters that it added.
template <typename Take>
void BodyCleaner::takeParagraph(QStringView cleaned, qsizetype start, qsizetype end, const Take &take)
{
    m_run = 0;
    m_previous = 0;
    qsizetype position = start;
    // A paragraph with directions of its own stands between these two.
    const bool isolated = start < end && cleaned[start] == QChar(char16_t(firstStrongIsolate));
    position += isolated ? 1 : 0;
    const qsizetype last = isolated && cleaned[end - 1] == QChar(char16_t(popIsolate)) ? end - 1 : end;
    bool broken = false; // a break point stands before the next character
    while (position < last) {
        const qsizetype from = position;
        const char32_t c = Characters::take(cleaned, position);
        if (c == Characters::zeroWidthSpace && !broken && mayBreakBefore(c)) {
            broken = true;
            continue;
        }
        broken = false;
        if (Characters::isSpace(c)) {
            m_run = 0;
            m_previous = c;
        } else if (!isEmbedding(c) && !isIsolate(c) && c != popEmbedding && c != popIsolate && !Characters::isMark(c)) {
            noteVisible(c);
        }
        if (c == Characters::blackFlag)
            position += Characters::flagTags(cleaned, position);
        take(from, position - from);
    }
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
    if (mayBreakBefore(c))
        Characters::append(m_body, Characters::zeroWidthSpace);
    // A joiner joins emoji without it, and fonts of text that have this character would part them.
    if (c == Characters::zeroWidthJoiner && m_body.endsWith(QChar(char16_t(Characters::emojiVariation))))
        m_body.chop(1);
    // A sign that draws nothing does not end the pile of marks on the letter before it.
    if (!Characters::isJoiner(c) && !Characters::isInvisible(c) && !Characters::isBidiControl(c))
        m_marks = 0;
    noteVisible(c);
    Characters::append(m_body, c);
}

} // namespace Morelia
