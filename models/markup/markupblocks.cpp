// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/markup/markupblocks.h"

#include <algorithm>
#include <array>
#include <limits>

namespace Morelia {

namespace {

constexpr qsizetype minFence = 3;
constexpr qsizetype maxNumberDigits = 4;

//! Reads a text line by line.
class BlockScanner
{
public:
    explicit BlockScanner(const QString &text)
        : m_text(text)
    {
        qsizetype start = 0;
        for (qsizetype i = 0; i <= text.size(); ++i) {
            if (i < text.size() && text[i] != u'\n')
                continue;
            m_lines.append({start, i});
            start = i + 1;
        }
    }

    QList<MarkupBlock> scan()
    {
        for (m_at = 0; m_at < m_lines.size();) {
            if (takeCode() || takeQuotation())
                continue;
            takeText();
        }
        addLists();
        return m_blocks + m_lists;
    }

private:
    QStringView line(qsizetype i) const
    {
        return QStringView(m_text).sliced(m_lines[i].start, m_lines[i].end - m_lines[i].start);
    }

    static qsizetype fenceLength(QStringView line, QChar sign)
    {
        const auto other = std::ranges::find_if(line, [sign](QChar c) { return c != sign; });
        return other - line.begin();
    }

    // The line that ends a block of code; -1 without one.
    qsizetype closingLine(qsizetype length, QChar sign)
    {
        qsizetype &unclosed = m_unclosed[sign == u'`' ? 0 : 1];
        if (length >= unclosed)
            return -1;
        for (qsizetype i = m_at + 1; i < m_lines.size(); ++i) {
            const QStringView rest = line(i).trimmed();
            if (rest.size() >= length && fenceLength(rest, sign) == rest.size())
                return i;
        }
        unclosed = length;
        return -1;
    }

    bool takeCode()
    {
        const QStringView opening = line(m_at).trimmed();
        if (opening.size() < minFence || (opening.front() != u'`' && opening.front() != u'~'))
            return false;
        const QChar sign = opening.front();
        const qsizetype length = fenceLength(opening, sign);
        const QStringView language = opening.sliced(length).trimmed();
        if (length < minFence || language.contains(sign) || language.contains(u' '))
            return false;
        const qsizetype closing = closingLine(length, sign);
        if (closing < m_at + 2 || m_lines[closing].start - m_lines[m_at + 1].start < 2)
            return false;
        const qsizetype start = m_lines[m_at + 1].start;
        const qsizetype end = m_lines[closing].start - 1;
        m_blocks.append({.look = Span{SpanKind::CodeBlock, start, end - start, language.toString().toLower()},
            .marks = {{m_lines[m_at].start, start - m_lines[m_at].start}, {end, m_lines[closing].end - end}}});
        m_at = closing + 1;
        return true;
    }

    // How much of a line says that it is quoted; ">_<" says nothing.
    static qsizetype quoteLength(QStringView line)
    {
        if (!line.startsWith(u'>'))
            return 0;
        return line.size() == 1 ? 1 : line[1] == u' ' ? 2 : 0;
    }

    bool takeQuotation()
    {
        MarkupBlock block;
        const qsizetype first = m_at;
        for (; m_at < m_lines.size() && quoteLength(line(m_at)) > 0; ++m_at)
            block.lines.append({m_lines[m_at].start + quoteLength(line(m_at)), m_lines[m_at].end});
        if (block.lines.isEmpty())
            return false;
        const qsizetype start = m_lines[first].start;
        block.look = Span{SpanKind::Quotation, start, m_lines[m_at - 1].end - start};
        m_blocks.append(block);
        return true;
    }

    void takeText()
    {
        if (m_blocks.isEmpty() || m_blocks.constLast().look)
            m_blocks.append(MarkupBlock());
        m_blocks.last().lines.append(m_lines[m_at]);
        m_texts.append(m_at);
        ++m_at;
    }

    static bool isEntry(QStringView line)
    {
        const QStringView entry = line.trimmed();
        const auto other = std::ranges::find_if(entry, [](QChar c) { return c < u'0' || c > u'9'; });
        const qsizetype digits = other - entry.begin();
        if (digits > maxNumberDigits || entry.size() < digits + 3 || !entry[digits + 1].isSpace())
            return false;
        const QChar mark = entry[digits];
        return digits > 0 ? mark == u'.' || mark == u')' : QStringView(u"-*+•").contains(mark);
    }

    // One line alone is rather speech, or a number with a full stop.
    void addLists()
    {
        for (qsizetype i = 0; i < m_texts.size(); ++i) {
            const auto isNeighbour = [this](qsizetype a, qsizetype b) {
                return a >= 0 && b < m_texts.size() && m_texts[b] == m_texts[a] + 1 && isEntry(line(m_texts[a]))
                    && isEntry(line(m_texts[b]));
            };
            const LinePart &part = m_lines[m_texts[i]];
            if (isNeighbour(i - 1, i) || isNeighbour(i, i + 1))
                m_lists.append({.look = Span{SpanKind::ListEntry, part.start, part.end - part.start}});
        }
    }

    const QString &m_text;
    QList<LinePart> m_lines;
    QList<qsizetype> m_texts; // lines that are neither code nor quoted
    QList<MarkupBlock> m_blocks;
    QList<MarkupBlock> m_lists;
    qsizetype m_at = 0;
    // Fences of this length, by their sign, have no end in what is left.
    std::array<qsizetype, 2> m_unclosed{std::numeric_limits<qsizetype>::max(), std::numeric_limits<qsizetype>::max()};
};

} // namespace

QList<MarkupBlock> markupBlocks(const QString &written)
{
    return BlockScanner(written).scan();
}

} // namespace Morelia
