// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace Morelia::Test {

//! JSON as a stock server reads and writes it, which is laxer than QJsonDocument in numbers, strings and depth: integers
//! of any length, NaN, lone surrogates, the last one of two equal names.
class StockJson
{
public:
    enum class Type : quint8 { Null, Bool, Integer, Float, String, List, Object };
    using Members = QList<std::pair<QString, StockJson>>;

    //! Why a text was not read.
    enum class Fault : quint8 {
        Malformed,   //!< no JSON
        TooDeep,     //!< nested too deeply
        HugeInteger, //!< an integer of so many digits that the server's language refuses it
    };

    StockJson() = default;
    explicit(false) StockJson(const QString &text);
    explicit(false) StockJson(qint64 number);
    explicit(false) StockJson(bool value);
    explicit(false) StockJson(QList<StockJson> entries);
    explicit(false) StockJson(Members members);
    //! An integer of any length.
    static StockJson integer(const QString &digits);
    //! Null where there is no text.
    static StockJson orNull(const std::optional<QString> &text);
    static StockJson orNull(std::optional<qint64> number);

    Type type() const { return m_type; }
    bool isNull() const { return m_type == Type::Null; }
    bool isString() const { return m_type == Type::String; }
    bool toBool() const { return m_true; }
    //! The text of a string, the digits of an integer, a float as Python writes it.
    const QString &text() const { return m_text; }
    double toDouble() const { return m_text.toDouble(); }
    const QList<StockJson> &entries() const { return m_entries; }
    const Members &members() const { return m_members; }
    //! A member of an object, or null when there is none.
    const StockJson *find(QStringView name) const;
    //! The same for paths such as data.user.0.uuid; a null value where the path ends early.
    StockJson at(const QString &path) const;
    //! Replaces the value of a member that is there.
    void set(QStringView name, const StockJson &value);
    //! The integer, or none when it is no integer of 64 bits.
    std::optional<qint64> toInteger() const;

    static std::variant<StockJson, Fault> parse(const QByteArray &utf8);
    //! ASCII with blanks after commas and colons, as the older stack writes, or compact UTF-8.
    QByteArray toBytes(bool ascii) const;

    friend bool operator==(const StockJson &, const StockJson &) = default;

private:
    friend class StockJsonParser;

    Type m_type = Type::Null;
    bool m_true = false;
    QString m_text;
    QList<StockJson> m_entries;
    Members m_members;
};

} // namespace Morelia::Test
