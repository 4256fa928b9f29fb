// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/protocol/stockjson.h"

#include <QLocale>

#include <limits>

using namespace Qt::StringLiterals;

namespace Morelia::Test {
namespace {

constexpr int maxDepth = 950; // between 900, which a stock server reads, and 990, which it does not
constexpr qsizetype maxDigits = 4300;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// The shortest text that reads back as the same number, always with a point or an exponent.
QString pythonFloat(double number)
{
    QString text = QString::number(number, 'g', QLocale::FloatingPointShortest);
    if (!text.contains(u'.') && !text.contains(u'e') && !text.contains(u'n'))
        text += ".0"_L1;
    return text;
}

} // namespace

class StockJsonParser
{
public:
    explicit StockJsonParser(const QString &text)
        : m_text(text)
    {}

    std::variant<StockJson, StockJson::Fault> run()
    {
        skipBlanks();
        StockJson out;
        if (!value(out, 0))
            return m_fault;
        skipBlanks();
        if (m_at != m_text.size())
            return StockJson::Fault::Malformed;
        return out;
    }

private:
    QChar peek() const { return m_at < m_text.size() ? m_text.at(m_at) : QChar(); }

    void skipBlanks()
    {
        while (peek() == u' ' || peek() == u'\t' || peek() == u'\n' || peek() == u'\r')
            ++m_at;
    }

    bool take(QStringView word)
    {
        if (!QStringView(m_text).sliced(m_at).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }

    bool value(StockJson &out, int depth)
    {
        if (depth > maxDepth) {
            m_fault = StockJson::Fault::TooDeep;
            return false;
        }
        if (take(u"{"))
            return object(out, depth);
        if (take(u"["))
            return list(out, depth);
        if (take(u"\"")) {
            out.m_type = StockJson::Type::String;
            return string(out.m_text);
        }
        return word(out) || number(out);
    }

    bool word(StockJson &out)
    {
        if (take(u"null"))
            out = StockJson();
        else if (take(u"true"))
            out = StockJson(true);
        else if (take(u"false"))
            out = StockJson(false);
        else if (take(u"NaN"))
            setFloat(out, std::numeric_limits<double>::quiet_NaN());
        else if (take(u"Infinity"))
            setFloat(out, std::numeric_limits<double>::infinity());
        else if (take(u"-Infinity"))
            setFloat(out, -std::numeric_limits<double>::infinity());
        else
            return false;
        return true;
    }

    static void setFloat(StockJson &out, double number)
    {
        out.m_type = StockJson::Type::Float;
        out.m_text = pythonFloat(number);
    }

    qsizetype digits()
    {
        const qsizetype from = m_at;
        while (isDigit(peek()))
            ++m_at;
        return m_at - from;
    }

    bool number(StockJson &out)
    {
        const qsizetype from = m_at;
        take(u"-");
        const bool zero = peek() == u'0';
        if (zero)
            ++m_at;
        else if (digits() == 0)
            return false;
        const qsizetype integerEnd = m_at;
        const qsizetype beforeFraction = m_at;
        if (take(u".") && digits() == 0)
            m_at = beforeFraction;
        const qsizetype beforeExponent = m_at;
        if (take(u"e") || take(u"E")) {
            if (!take(u"+"))
                take(u"-");
            if (digits() == 0)
                m_at = beforeExponent;
        }
        const QString text = m_text.sliced(from, m_at - from);
        if (m_at != integerEnd) {
            setFloat(out, text.toDouble());
            return true;
        }
        if (text.size() > maxDigits) {
            m_fault = StockJson::Fault::HugeInteger;
            return false;
        }
        out = StockJson::integer(text == "-0"_L1 ? u"0"_s : text);
        return true;
    }

    // The quotation mark has been taken.
    bool string(QString &out)
    {
        qsizetype plainFrom = m_at;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c < u' ')
                return false;
            if (c != u'"' && c != u'\\')
                continue;
            out += QStringView(m_text).sliced(plainFrom, m_at - plainFrom);
            ++m_at;
            if (c == u'"')
                return true;
            if (!escape(out))
                return false;
            plainFrom = m_at;
            --m_at;
        }
        return false;
    }

    bool escape(QString &out)
    {
        static constexpr QStringView names = u"\"\\/bfnrt";
        static constexpr QStringView meanings = u"\"\\/\b\f\n\r\t";
        const QChar c = peek();
        ++m_at;
        if (const qsizetype index = names.indexOf(c); index >= 0 && !c.isNull()) {
            out += meanings.at(index);
            return true;
        }
        bool ok = false;
        const ushort unit = c == u'u' && m_at + 4 <= m_text.size() ? m_text.sliced(m_at, 4).toUShort(&ok, 16) : 0;
        m_at += 4;
        out += QChar(unit);
        return ok;
    }

    bool list(StockJson &out, int depth)
    {
        out.m_type = StockJson::Type::List;
        skipBlanks();
        if (take(u"]"))
            return true;
        do {
            skipBlanks();
            StockJson entry;
            if (!value(entry, depth + 1))
                return false;
            out.m_entries.append(std::move(entry));
            skipBlanks();
        } while (take(u","));
        return take(u"]");
    }

    bool object(StockJson &out, int depth)
    {
        out.m_type = StockJson::Type::Object;
        skipBlanks();
        if (take(u"}"))
            return true;
        do {
            QString name;
            StockJson entry;
            skipBlanks();
            if (!take(u"\"") || !string(name))
                return false;
            skipBlanks();
            if (!take(u":"))
                return false;
            skipBlanks();
            if (!value(entry, depth + 1))
                return false;
            insert(out.m_members, name, std::move(entry));
            skipBlanks();
        } while (take(u","));
        return take(u"}");
    }

    // The last of two equal names counts.
    static void insert(StockJson::Members &members, const QString &name, StockJson entry)
    {
        for (auto &member : members) {
            if (member.first == name) {
                member.second = std::move(entry);
                return;
            }
        }
        members.append({name, std::move(entry)});
    }

    const QString &m_text;
    qsizetype m_at = 0;
    StockJson::Fault m_fault = StockJson::Fault::Malformed;
};

std::variant<StockJson, StockJson::Fault> StockJson::parse(const QByteArray &utf8)
{
    // A mark at the beginning has to stay, as it makes the text malformed.
    const bool marked = utf8.startsWith("\xef\xbb\xbf");
    const QString text = marked ? QString() : QString::fromUtf8(utf8);
    return StockJsonParser(text).run();
}

} // namespace Morelia::Test
