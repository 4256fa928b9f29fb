// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/markup/markupinline.h"

#include "models/markup/markplaces.h"

#include <md4c.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace Morelia {

namespace {

using Mark = Markup::Mark;

// More of them are text: a message is not a book.
constexpr qsizetype maxParts = 500;

//! Asks md4c for the parts between marks. It tells the text between marks piece by piece; what it passes over in silence
//! between two pieces are the marks, and signs of looks that do not count here.
class InlineParser
{
public:
    InlineParser(const QString &written, const QList<LinePart> &lines, QList<Escape> &escapes)
        : m_written(written)
        , m_escapes(escapes)
    {
        qsizetype before = 0;
        for (const LinePart &line : lines) {
            append(line, before);
            before = line.end;
        }
        m_places.append(lines.isEmpty() ? 0 : lines.constLast().end);
    }

    QList<MarkedPart> parse()
    {
        MD_PARSER parser{};
        parser.flags = MD_FLAG_NOHTML | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS;
        parser.enter_block = [](MD_BLOCKTYPE, void *, void *) { return 0; };
        parser.leave_block = [](MD_BLOCKTYPE, void *, void *) { return 0; };
        parser.enter_span = [](MD_SPANTYPE type, void *, void *self) {
            static_cast<InlineParser *>(self)->m_steps.append({type, true});
            return 0;
        };
        parser.leave_span = [](MD_SPANTYPE type, void *, void *self) {
            static_cast<InlineParser *>(self)->m_steps.append({type, false});
            return 0;
        };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) {
            static_cast<InlineParser *>(self)->takePiece(type, text, size);
            return 0;
        };
        const int result = md_parse(m_bytes.constData(), MD_SIZE(m_bytes.size()), &parser, this);
        takeGap(m_bytes.size());
        if (result != 0 || m_lost)
            return {};
        m_escapes += m_ownEscapes;
        return m_parts;
    }

private:
    struct Step
    {
        MD_SPANTYPE type = MD_SPAN_EM;
        bool enters = false;
    };

    struct Open
    {
        MD_SPANTYPE type = MD_SPAN_EM;
        Mark mark;
    };

    void append(const LinePart &line, qsizetype before)
    {
        if (!m_places.isEmpty() || before > 0)
            appendBytes("\n", before);
        for (qsizetype i = line.start; i < line.end;) {
            const bool pair = m_written[i].isHighSurrogate() && i + 1 < line.end && m_written[i + 1].isLowSurrogate();
            const bool lone = !pair && m_written[i].isSurrogate();
            const qsizetype length = pair ? 2 : 1;
            appendBytes(lone ? QByteArray("?") : QStringView(m_written).sliced(i, length).toUtf8(), i);
            i += length;
        }
    }

    void appendBytes(const QByteArray &bytes, qsizetype place)
    {
        m_bytes += bytes;
        for (qsizetype i = 0; i < bytes.size(); ++i)
            m_places.append(place);
    }

    void takePiece(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size)
    {
        const bool own = text >= m_bytes.constData() && text + size <= m_bytes.constData() + m_bytes.size();
        if (!own || type == MD_TEXT_NULLCHAR || type == MD_TEXT_SOFTBR || type == MD_TEXT_BR)
            return;
        const qsizetype start = text - m_bytes.constData();
        const bool escaped = type == MD_TEXT_NORMAL && start > m_at && m_bytes[start - 1] == '\\';
        takeGap(escaped ? start - 1 : start);
        if (escaped)
            noteEscape(start);
        m_at = start + qsizetype(size);
    }

    // Where nothing but backslashes stands before a sign of a mark.
    void noteEscape(qsizetype start)
    {
        m_runEnd = std::max(m_runEnd, start);
        while (m_runEnd < m_bytes.size() && m_bytes[m_runEnd] == '\\')
            ++m_runEnd;
        if (m_runEnd < m_bytes.size() && markupSigns.contains(QLatin1Char(m_bytes[m_runEnd])))
            m_ownEscapes.append({{m_places[start - 1], 1}, QLatin1Char(m_bytes[m_runEnd])});
    }

    // Finds the marks of the steps in what was passed over before this place.
    void takeGap(qsizetype end)
    {
        const QList<Step> steps = std::exchange(m_steps, {});
        if (steps.isEmpty() || m_lost)
            return;
        const qsizetype newLine = m_bytes.first(end).indexOf('\n', m_at);
        qsizetype front = m_at;
        qsizetype back = newLine < 0 ? end : newLine;
        const qsizetype lastLine = newLine < 0 ? m_at : m_bytes.first(end).lastIndexOf('\n') + 1;
        QList<Open> opened;
        qsizetype place = end;
        const qsizetype firstEnter = std::ranges::find(steps, true, &Step::enters) - steps.begin();
        for (qsizetype i = steps.size() - 1; i >= firstEnter; --i) {
            // A part that ends and begins within one gap has no text.
            if (!steps[i].enters) {
                m_lost = true;
                return;
            }
            const qsizetype start = openingStart(steps[i].type, lastLine, place);
            if (start < 0) {
                m_lost = true;
                return;
            }
            opened.prepend({steps[i].type, markOf(start, place)});
            place = start;
        }
        if (newLine < 0)
            back = place;
        leave(steps.first(firstEnter), front, back);
        m_open += opened;
    }

    void leave(QList<Step> steps, qsizetype front, qsizetype back)
    {
        while (!steps.isEmpty() && !m_lost) {
            const Step step = steps.takeFirst();
            if (isLink(step.type)) {
                const QList<Mark> marks = marksFromBack(steps, front, back);
                close(step.type, {});
                for (qsizetype i = 0; i < marks.size(); ++i)
                    close(steps[i].type, marks[i]);
                return;
            }
            const qsizetype end = closingEnd(step.type, front, back);
            if (end < 0) {
                m_lost = true;
                return;
            }
            close(step.type, markOf(front, end));
            front = end;
        }
    }

    // How long the end of a link is, nobody tells: the marks behind it are found from the other side. Empty where one is
    // missing.
    QList<Mark> marksFromBack(const QList<Step> &steps, qsizetype front, qsizetype back)
    {
        QList<Mark> marks;
        while (back > front && (m_bytes[back - 1] == ' ' || m_bytes[back - 1] == '\t'))
            --back;
        for (qsizetype i = steps.size() - 1; i >= 0; --i) {
            const qsizetype start = isLink(steps[i].type) ? back : openingStart(steps[i].type, front, back);
            if (start < 0) {
                m_lost = true;
                return {};
            }
            marks.prepend(markOf(start, back));
            back = start;
        }
        return marks;
    }

    static bool isLink(MD_SPANTYPE type) { return type == MD_SPAN_A || type == MD_SPAN_IMG; }

    Mark markOf(qsizetype start, qsizetype end) const { return {m_places[start], m_places[end] - m_places[start]}; }

    // Where the mark begins that ends at this place; -1 without one.
    qsizetype openingStart(MD_SPANTYPE type, qsizetype from, qsizetype end) const
    {
        const QByteArrayView gap = QByteArrayView(m_bytes).sliced(from, end - from);
        switch (type) {
        case MD_SPAN_EM:
            return gap.endsWith('*') || gap.endsWith('_') ? end - 1 : -1;
        case MD_SPAN_STRONG:
            return gap.endsWith("**") || gap.endsWith("__") ? end - 2 : -1;
        case MD_SPAN_DEL:
            return gap.endsWith("~~") ? end - 2 : gap.endsWith('~') ? end - 1 : -1;
        case MD_SPAN_CODE: {
            qsizetype start = gap.endsWith(' ') ? end - 1 : end;
            const qsizetype ticks = start;
            while (start > from && m_bytes[start - 1] == '`')
                --start;
            return start < ticks ? start : -1;
        }
        case MD_SPAN_A:
            return gap.endsWith('[') || gap.endsWith('<') ? end - 1 : -1;
        case MD_SPAN_IMG:
            return gap.endsWith("![") ? end - 2 : -1;
        default:
            return -1;
        }
    }

    // Where the mark ends that begins at this place; -1 without one.
    qsizetype closingEnd(MD_SPANTYPE type, qsizetype start, qsizetype to) const
    {
        const QByteArrayView gap = QByteArrayView(m_bytes).sliced(start, to - start);
        switch (type) {
        case MD_SPAN_EM:
            return gap.startsWith('*') || gap.startsWith('_') ? start + 1 : -1;
        case MD_SPAN_STRONG:
            return gap.startsWith("**") || gap.startsWith("__") ? start + 2 : -1;
        case MD_SPAN_DEL:
            return gap.startsWith("~~") ? start + 2 : gap.startsWith('~') ? start + 1 : -1;
        case MD_SPAN_CODE: {
            qsizetype end = gap.startsWith(' ') ? start + 1 : start;
            const qsizetype ticks = end;
            while (end < to && m_bytes[end] == '`')
                ++end;
            return end > ticks ? end : -1;
        }
        default:
            return -1;
        }
    }

    void close(MD_SPANTYPE type, const Mark &mark)
    {
        if (m_open.isEmpty() || m_open.constLast().type != type) {
            m_lost = true;
            return;
        }
        const Open open = m_open.takeLast();
        const std::optional<SpanKind> kind = kindOf(type);
        const bool single = type == MD_SPAN_DEL && mark.length == 1;
        if (kind && !single && m_parts.size() < maxParts && isAmongWords(m_written, {*kind, open.mark, mark}))
            m_parts.append({*kind, open.mark, mark});
    }

    static std::optional<SpanKind> kindOf(MD_SPANTYPE type)
    {
        switch (type) {
        case MD_SPAN_EM:
            return SpanKind::Italic;
        case MD_SPAN_STRONG:
            return SpanKind::Bold;
        case MD_SPAN_DEL:
            return SpanKind::Strikethrough;
        case MD_SPAN_CODE:
            return SpanKind::Monospace;
        default:
            return std::nullopt;
        }
    }

    const QString &m_written;
    QList<Escape> &m_escapes;
    QByteArray m_bytes;        // the lines
    QList<qsizetype> m_places; // of each byte in the written text
    qsizetype m_at = 0;        // behind the latest piece
    QList<Step> m_steps;       // since then
    QList<Open> m_open;
    QList<Escape> m_ownEscapes;
    qsizetype m_runEnd = 0; // of the backslashes that were looked through last
    QList<MarkedPart> m_parts;
    bool m_lost = false; // something was not where it should be: then all is text
};

} // namespace

QList<MarkedPart> markedParts(const QString &written, const QList<LinePart> &lines, QList<Escape> &escapes)
{
    return lines.isEmpty() ? QList<MarkedPart>() : InlineParser(written, lines, escapes).parse();
}

} // namespace Morelia
