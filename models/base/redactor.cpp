// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/base/redactor.h"

#include <array>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array secretNames{"auth_id"_L1, "authid"_L1, "password"_L1, "credential"_L1, "token"_L1, "secret"_L1};
constexpr std::array secretForms{"mt1_"_L1, "mse1:"_L1, "mx1:"_L1};

// Goes through a text and leaves out its secrets. By hand, because every log line passes here and regular expressions
// are slow.
class Redaction
{
public:
    explicit Redaction(QStringView text)
        : m_text(text)
    {
        m_line.reserve(text.size());
    }

    QString run()
    {
        while (m_at < m_text.size()) {
            if (!skipNamed() && !skipForm())
                append(m_text[m_at++]);
        }
        return m_line;
    }

private:
    QStringView rest() const { return m_text.sliced(m_at); }
    bool isAt(qsizetype place, QChar c) const { return place < m_text.size() && m_text[place] == c; }

    qsizetype behindSpaces(qsizetype place) const
    {
        while (place < m_text.size() && m_text[place].isSpace())
            ++place;
        return place;
    }

    // A name, perhaps quoted, then a colon or an equals sign, then the value that is left out.
    bool skipNamed()
    {
        for (const QLatin1StringView name : secretNames) {
            if (!rest().startsWith(name, Qt::CaseInsensitive))
                continue;
            qsizetype value = m_at + name.size();
            value = behindSpaces(isAt(value, u'"') ? value + 1 : value);
            if (!isAt(value, u':') && !isAt(value, u'='))
                return false;
            value = behindSpaces(value + 1);
            const bool quoted = isAt(value, u'"');
            const qsizetype end = quoted ? endOfQuoted(value + 1) : endOfWord(value);
            if (end == value || m_text.sliced(value, end - value) == "null"_L1)
                return false;
            for (; m_at < value; ++m_at)
                append(m_text[m_at]);
            m_line += quoted ? u"\"…\""_s : u"…"_s;
            m_at = end;
            return true;
        }
        return false;
    }

    // Behind the quotation mark at the end; where it was cut off, the end of the text.
    qsizetype endOfQuoted(qsizetype place) const
    {
        for (; place < m_text.size(); ++place) {
            if (m_text[place] == u'"')
                return place + 1;
            if (m_text[place] == u'\\')
                ++place;
        }
        return m_text.size();
    }

    qsizetype endOfWord(qsizetype place) const
    {
        while (place < m_text.size() && !m_text[place].isSpace() && !QStringView(u"\",;}]").contains(m_text[place]))
            ++place;
        return place;
    }

    bool skipForm()
    {
        for (const QLatin1StringView form : secretForms) {
            if (!rest().startsWith(form))
                continue;
            m_line += form + u"…"_s;
            m_at += form.size();
            while (m_at < m_text.size() && (isWordPart(m_text[m_at]) || m_text[m_at] == u'-'))
                ++m_at;
            return true;
        }
        return false;
    }

    static bool isWordPart(QChar c) { return c.isLetterOrNumber() || c == u'_'; }

    void append(QChar c)
    {
        const QChar::Category category = c.category();
        if (category == QChar::Other_Control || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph)
            m_line += u"\\u%1"_s.arg(int{c.unicode()}, 4, 16, QChar(u'0'));
        else
            m_line += c;
    }

    const QStringView m_text;
    qsizetype m_at = 0;
    QString m_line;
};

} // namespace

QString redacted(const QString &text, qsizetype maxChars)
{
    const QString line = Redaction(QStringView(text).first(qMin(text.size(), maxChars))).run();
    return text.size() > maxChars ? line + u" … (%1 characters)"_s.arg(text.size()) : line;
}

QString redacted(const QByteArray &text, qsizetype maxBytes)
{
    const QString decoded = QString::fromUtf8(text.first(qMin(text.size(), maxBytes)));
    const QString line = Redaction(decoded).run();
    return text.size() > maxBytes ? line + u" … (%1 bytes)"_s.arg(text.size()) : line;
}

} // namespace Morelia
