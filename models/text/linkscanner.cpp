// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/text/linkscanner.h"

#include "models/text/characters.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array linkStarts{"https://"_L1, "http://"_L1, "mailto:"_L1, "www."_L1};
constexpr qsizetype maxLinkChars = 4'096;

bool isInvisible(QChar c)
{
    return c == u'\u200B' || (c >= u'\u2066' && c <= u'\u2069') || (c >= u'\u202A' && c <= u'\u202E');
}

bool isSymbol(QChar::Category category)
{
    return category == QChar::Symbol_Other || category == QChar::Symbol_Math || category == QChar::Symbol_Modifier;
}

bool isPunctuation(QChar::Category category)
{
    return category >= QChar::Punctuation_Open && category <= QChar::Punctuation_Other;
}

bool isLongDash(char32_t c)
{
    return c == 0x2014 || c == 0x2015;
}

// Signs that stand inside of words, and so inside of addresses.
bool standsInWords(char32_t c)
{
    constexpr std::u32string_view signs = U"\u00A7\u00B7\u05F3\u05F4\u2019\u2027\u30FB\uFF65";
    return signs.find(c) != std::u32string_view::npos;
}

// A character that more probably belongs to the sentence around an address than to it, where it stands last. Signs of
// emphasis belong to the sentence where they stand before the address too.
bool belongsToSentence(QChar c, QChar beforeAddress)
{
    return u".,;:!?'·’‧・･\u200B"_s.contains(c) || (c == beforeAddress && u"*_"_s.contains(c));
}

//! Looks for the end of one address.
class AddressEnd
{
public:
    AddressEnd(QStringView text, qsizetype start, qsizetype bodyStart)
        : m_text(text)
        , m_beforeAddress(start > 0 ? text[start - 1] : QChar())
        , m_position(bodyStart)
    {}

    qsizetype find()
    {
        const qsizetype start = m_position;
        while (m_position < m_text.size()) {
            const qsizetype before = m_position;
            const char32_t c = Characters::take(m_text, m_position);
            if (c < 0x80 ? !takeAscii(static_cast<char>(c)) : !takeOther(c)) {
                m_position = before;
                break;
            }
        }
        while (m_position > start && belongsToSentence(m_text[m_position - 1], m_beforeAddress))
            --m_position;
        return m_position;
    }

private:
    bool takeAscii(char c)
    {
        if (c <= ' ' || c == '\x7F' || "<>\"`{}|^\\"_L1.contains(QLatin1Char(c)))
            return false;
        if (c == '(' || c == '[')
            ++m_open;
        else if ((c == ')' || c == ']') && --m_open < 0)
            return false;
        if (c == '/' || c == '?' || c == '#')
            m_isHost = false;
        const bool alone = "/=_-#&+~@(["_L1.contains(QLatin1Char(c)) || (c == '.' && m_isHost);
        m_segment = alone ? Segment::Empty : m_segment == Segment::Spaceless ? m_segment : Segment::Other;
        return true;
    }

    bool takeOther(char32_t c)
    {
        const QChar::Category category = QChar::category(c);
        if (QChar::isMark(c) || c == Characters::zeroWidthSpace || Characters::isJoiner(c))
            return true;
        if (QChar::isSpace(c) || category == QChar::Other_Control || Characters::isBidiControl(c) || isLongDash(c))
            return false;
        if (isPunctuation(category) && !standsInWords(c))
            return takeBracketed(c);
        if (!isSymbol(category) && !Characters::isSpaceless(c)) {
            m_segment = m_segment == Segment::Spaceless ? m_segment : Segment::Other;
            return true;
        }
        // Straight behind other letters begins a word of the sentence; behind "/" or "=" a word of the address.
        if (m_segment == Segment::Other)
            return false;
        m_segment = Segment::Spaceless;
        return true;
    }

    // Titles of pages have brackets of their own: they open behind "/" and are closed.
    bool takeBracketed(char32_t open)
    {
        constexpr qsizetype maxTitle = 256;
        const char32_t close = QChar::mirroredChar(open);
        if (m_segment != Segment::Empty || m_isHost || close == open
            || QChar::category(open) == QChar::Punctuation_Close)
            return false;
        const QStringView rest = m_text.sliced(m_position, qMin(maxTitle, m_text.size() - m_position));
        qsizetype end = rest.indexOf(QChar(static_cast<char16_t>(close)));
        if (end < 0 || std::ranges::any_of(rest.first(end), [](QChar c) { return c.isSpace(); }))
            return false;
        m_position += end + 1;
        m_segment = Segment::Spaceless;
        return true;
    }

    enum class Segment : quint8 { Empty, Other, Spaceless };

    QStringView m_text;
    const QChar m_beforeAddress;
    qsizetype m_position;
    qsizetype m_open = 0;               // ASCII brackets that were opened and not closed
    Segment m_segment = Segment::Empty; // what stands since the last sign that parts words of an address
    bool m_isHost = true;
};

bool isInsideWord(QStringView text, qsizetype position)
{
    qsizetype before = position - 1;
    while (before >= 0 && text[before] == u'\u200B')
        --before;
    return before >= 0 && text[before].isLetterOrNumber()
        && (text[before] < u'\x80' || text[before].script() == QChar::Script_Latin);
}

QLatin1StringView startAt(QStringView text, qsizetype position)
{
    const QStringView rest = text.sliced(position);
    const auto found = std::ranges::find_if(
        linkStarts, [rest](QLatin1StringView start) { return rest.startsWith(start, Qt::CaseInsensitive); });
    return found == linkStarts.end() || isInsideWord(text, position) ? QLatin1StringView() : *found;
}

// People write "100%" where an address has to say "100%25".
QString withWholePercents(const QString &address)
{
    const auto isHex = [&](qsizetype at) {
        return at < address.size() && QByteArrayView("0123456789abcdefABCDEF").contains(address[at].toLatin1());
    };
    QString whole;
    whole.reserve(address.size());
    for (qsizetype i = 0; i < address.size(); ++i) {
        whole += address[i];
        if (address[i] == u'%' && !(isHex(i + 1) && isHex(i + 2)))
            whole += "25"_L1;
    }
    return whole;
}

bool hasUnsafeCharacter(const QString &link)
{
    return std::ranges::any_of(link, [](QChar c) {
        const QChar::Category category = c.category();
        return c.isSpace() || category == QChar::Other_Control || category == QChar::Other_Format || c == u'\\';
    });
}

} // namespace

QList<LinkSpan> scanLinks(QStringView text)
{
    const QStringView part = text.left(maxScannedChars);
    QList<LinkSpan> links;
    qsizetype position = 0;
    while (position < part.size()) {
        const QChar c = part[position].toLower();
        const QLatin1StringView start =
            c == u'h' || c == u'm' || c == u'w' ? startAt(part, position) : QLatin1StringView();
        const qsizetype end = start.isEmpty() ? position : AddressEnd(part, position, position + start.size()).find();
        if (end <= position + start.size()) {
            ++position;
            continue;
        }
        const QString visible = withoutInvisible(part.sliced(position, end - position).toString());
        const QString target = withWholePercents(start == "www."_L1 ? "https://"_L1 + visible : visible);
        if (!openableUrl(target).isEmpty())
            links.append({position, end - position, target});
        position = end;
    }
    return links;
}

QUrl openableUrl(const QString &link)
{
    if (link.isEmpty() || link.size() > maxLinkChars || hasUnsafeCharacter(link))
        return {};
    // Check the parsed form, which is also the one opened.
    const QUrl url(link, QUrl::StrictMode);
    if (!url.isValid() || url.isRelative())
        return {};
    const QString scheme = url.scheme();
    if (scheme == "mailto"_L1)
        return url.path().isEmpty() ? QUrl() : url;
    if (scheme != "http"_L1 && scheme != "https"_L1)
        return {};
    return url.host().isEmpty() ? QUrl() : url;
}

QString withoutInvisible(const QString &text)
{
    QString visible = text;
    visible.removeIf(isInvisible);
    return visible;
}

} // namespace Morelia
