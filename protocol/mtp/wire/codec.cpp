// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/wire/codec.h"

#include "protocol/mtp/wire/schema.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Morelia::Wire {
namespace {

class Decoder
{
public:
    explicit Decoder(DecodeMode mode)
        : m_mode(mode)
    {}

    int emptied() const { return m_emptied; }
    const QString &failedAt() const { return m_failedAt; }

    bool read(const QJsonValue &json, QString &out)
    {
        if (!json.isString())
            return fail();
        out = json.toString();
        return true;
    }

    bool read(const QJsonValue &json, bool &out)
    {
        if (!json.isBool())
            return fail();
        out = json.toBool();
        return true;
    }

    bool read(const QJsonValue &json, qint64 &out)
    {
        // toInteger() hides strings, fractions and overflow behind its default: two defaults show them.
        const qint64 a = json.toInteger(0);
        if (!json.isDouble() || a != json.toInteger(1))
            return fail();
        out = a;
        return true;
    }

    bool read(const QJsonValue &json, QJsonValue &out)
    {
        out = json;
        return true;
    }

    template <typename T>
    bool read(const QJsonValue &json, QList<T> &out)
    {
        if (!json.isArray())
            return fail();
        const QJsonArray array = json.toArray();
        out.reserve(array.size());
        qsizetype index = 0;
        for (const auto &entry : array) {
            T value{};
            if (!read(entry, value)) {
                if (m_mode == DecodeMode::Strict)
                    return failIn(u'[' + QString::number(index) + u']');
                ++m_emptied;
                value = T{};
            }
            out.append(std::move(value));
            ++index;
        }
        return true;
    }

    template <HasSchema T>
    bool read(const QJsonValue &json, T &out)
    {
        if (!json.isObject())
            return fail();
        const QJsonObject object = json.toObject();
        return std::apply([&](const auto &...m) { return (readMember(object, out, m) && ...); }, Schema<T>::members);
    }

private:
    template <typename Owner, typename Value>
    bool readMember(const QJsonObject &object, Owner &owner, const Member<Owner, Value> &m)
    {
        const auto it = object.constFind(m.name);
        if (it == object.constEnd())
            return true;
        if (it->isNull()) {
            owner.*m.pointer = Field<Value>::null();
            return true;
        }
        Value value{};
        if (!read(*it, value))
            return failIn(QString(m.name));
        owner.*m.pointer = Field<Value>(std::move(value));
        return true;
    }

    bool fail()
    {
        m_failedAt.clear();
        return false;
    }

    // The path grows on the way out, so that good frames pay nothing for it.
    bool failIn(const QString &step)
    {
        const bool nested = !m_failedAt.isEmpty() && !m_failedAt.startsWith(u'[');
        m_failedAt = nested ? step + u'.' + m_failedAt : step + m_failedAt;
        return false;
    }

    DecodeMode m_mode;
    int m_emptied = 0;
    QString m_failedAt;
};

QJsonValue write(const QString &value)
{
    return value;
}
QJsonValue write(bool value)
{
    return value;
}
QJsonValue write(qint64 value)
{
    return value;
}
QJsonValue write(const QJsonValue &value)
{
    return value;
}

template <HasSchema T>
QJsonObject write(const T &value);

template <typename T>
QJsonValue write(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(write(value));
    return array;
}

template <typename Owner, typename Value>
void writeMember(QJsonObject &object, const Owner &owner, const Member<Owner, Value> &m)
{
    const Field<Value> &field = owner.*m.pointer;
    if (field.isAbsent())
        return;
    object.insert(m.name, field.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(write(*field)));
}

template <HasSchema T>
QJsonObject write(const T &value)
{
    QJsonObject object;
    std::apply([&](const auto &...m) { (writeMember(object, value, m), ...); }, Schema<T>::members);
    return object;
}

} // namespace

DecodeResult decode(const QByteArray &bytes, DecodeMode mode)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return DecodeError{DecodeError::Kind::NotJson, error.errorString()};
    if (!document.isObject())
        return DecodeError{DecodeError::Kind::NotAnObject, {}};
    Decoder decoder(mode);
    Decoded decoded;
    if (!decoder.read(QJsonValue(document.object()), decoded.envelope))
        return DecodeError{DecodeError::Kind::WrongType, decoder.failedAt()};
    decoded.emptied = decoder.emptied();
    decoded.bytes = bytes.size();
    return decoded;
}

QJsonObject toJson(const Envelope &envelope)
{
    return write(envelope);
}

QJsonObject toJson(const MessageData &message)
{
    return write(message);
}

QByteArray encode(const Envelope &envelope)
{
    return QJsonDocument(toJson(envelope)).toJson(QJsonDocument::Compact);
}

} // namespace Morelia::Wire
