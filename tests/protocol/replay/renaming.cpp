// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/protocol/replay/renaming.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Morelia::Test {
namespace {

constexpr qint64 firstTime = 1'700'000'000;
constexpr qint64 lastTime = 1'900'000'000;

const QRegularExpression &idPattern()
{
    static const QRegularExpression pattern(
        u"(?<![0-9a-fA-F])(?:[0-9]{30,39}|[0-9a-f]{32}|[0-9A-F]{32})(?![0-9a-fA-F])"_s);
    return pattern;
}

bool isId(const QString &text)
{
    static const QRegularExpression pattern(u"^(?:[0-9]{30,39}|[0-9a-f]{32})$"_s);
    return pattern.match(text).hasMatch();
}

bool isTime(const StockJson &json)
{
    const auto number = json.toInteger();
    return number && *number > firstTime && *number < lastTime;
}

// The position of half a surrogate pair in the stock server's own statement does not matter.
QString withoutPlace(QString words)
{
    static const QRegularExpression place(u" ?('[^' ]*' )?in position [0-9]+"_s);
    return words.replace(place, u" in position"_s);
}

} // namespace

Renaming::Renaming(int seed, const QStringList &keptWords)
    : m_seed(seed)
    , m_keptWords(keptWords + QStringList{u"Message deleted"_s, u"User deleted"_s})
    , m_shift(seed == 0 ? 0 : qint64{seed} * 86'400 + 4321)
{}

QByteArray Renaming::toReplay(const QByteArray &text) const
{
    const QString in = QString::fromUtf8("x" + text).sliced(1);
    QString out;
    qsizetype from = 0;
    for (auto it = idPattern().globalMatch(in); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString id = match.captured();
        const QString renamed = m_ids.contains(id) ? m_ids.value(id) : m_ids.value(id.toLower(), id).toUpper();
        out += QStringView(in).sliced(from, match.capturedStart() - from);
        out += m_ids.contains(id) || m_ids.contains(id.toLower()) ? renamed : id;
        from = match.capturedEnd();
    }
    out += QStringView(in).sliced(from);
    return out.toUtf8();
}

StockJson Renaming::toReplay(const StockJson &frame)
{
    return m_seed == 0 ? frame : changed(frame, {});
}

StockJson Renaming::changed(const StockJson &json, const QString &name)
{
    static const QStringList texts{u"text"_s, u"title"_s, u"info"_s, u"login"_s, u"username"_s, u"password"_s};
    if (json.type() == StockJson::Type::Object) {
        StockJson::Members members;
        for (const auto &[key, value] : json.members())
            members.append({key, changed(value, key)});
        return members;
    }
    if (json.type() == StockJson::Type::List) {
        QList<StockJson> entries;
        for (const StockJson &entry : json.entries())
            entries.append(changed(entry, name));
        return entries;
    }
    if (isTime(json))
        return StockJson(json.toInteger().value_or(0) + m_shift);
    if (!json.isString() || !texts.contains(name) || json.text().isEmpty() || m_keptWords.contains(json.text()))
        return json;
    QString other = u"%1 ё😀\"%2"_s.arg(m_seed).arg(json.text());
    m_texts.insert(json.text(), other);
    return other;
}

QString Renaming::difference(const StockJson &captured, const StockJson &replayed)
{
    // A reply that took until the next second carries both; the double takes no time.
    const auto asked = captured.at(u"data.time"_s).toInteger();
    StockJson expected = captured;
    if (asked && captured.at(u"errors.time"_s) == StockJson(*asked + 1)) {
        StockJson errors = captured.at(u"errors"_s);
        errors.set(u"time", StockJson(*asked));
        expected.set(u"errors", errors);
    }
    return compare(expected, replayed, u"reply"_s, {});
}

QString Renaming::compare(
    const StockJson &captured, const StockJson &replayed, const QString &path, const QString &name)
{
    if (captured.type() != replayed.type())
        return path + u": another type"_s;
    if (captured.type() == StockJson::Type::Object) {
        for (const auto &[key, value] : replayed.members()) {
            if (!captured.find(key))
                return path + u": one member too many, "_s + key;
        }
        for (const auto &[key, value] : captured.members()) {
            const StockJson *other = replayed.find(key);
            const QString found =
                other ? compare(value, *other, path + u'.' + key, key) : path + u": no member "_s + key;
            if (!found.isEmpty())
                return found;
        }
        return {};
    }
    if (captured.type() == StockJson::Type::List) {
        if (captured.entries().size() != replayed.entries().size())
            return u"%1: %2 entries in place of %3"_s.arg(path)
                .arg(replayed.entries().size())
                .arg(captured.entries().size());
        for (qsizetype i = 0; i < captured.entries().size(); ++i) {
            const QString found =
                compare(captured.entries().at(i), replayed.entries().at(i), path + u'.' + QString::number(i), name);
            if (!found.isEmpty())
                return found;
        }
        return {};
    }
    if (captured.isString())
        return compareTexts(captured.text(), replayed.text(), path);
    const StockJson wanted = isTime(captured) ? StockJson(captured.toInteger().value_or(0) + m_shift) : captured;
    return wanted == replayed ? QString() : u"%1: %2 in place of %3"_s.arg(path, replayed.text(), wanted.text());
}

QString Renaming::compareTexts(const QString &captured, const QString &replayed, const QString &path)
{
    const bool same = isId(captured) ? pairUp(captured, replayed)
                                     : withoutPlace(m_texts.value(captured, captured)) == withoutPlace(replayed);
    return same ? QString() : u"%1: \"%2\" in place of \"%3\""_s.arg(path, replayed.left(200), captured.left(200));
}

bool Renaming::pairUp(const QString &captured, const QString &replayed)
{
    const QString known = m_ids.value(captured);
    if (known.isEmpty() && !m_backwards.contains(replayed) && isId(replayed)) {
        m_ids.insert(captured, replayed);
        m_backwards.insert(replayed, captured);
        return true;
    }
    return known == replayed && m_backwards.value(replayed) == captured;
}

} // namespace Morelia::Test
