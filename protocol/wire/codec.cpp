// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/wire/codec.h"

#include "protocol/wire/schema.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>
#include <optional>

namespace Morelia::Wire {
namespace {

class Decoder
{
public:
    explicit Decoder(DecodeMode mode) : m_mode(mode) {}

    int skipped() const { return m_skipped; }
    const QString &failedAt() const { return m_failedAt; }

    bool read(const QJsonValue &json, QString &out, const QString &path)
    {
        if (!json.isString())
            return fail(path);
        out = json.toString();
        return true;
    }

    bool read(const QJsonValue &json, bool &out, const QString &path)
    {
        if (!json.isBool())
            return fail(path);
        out = json.toBool();
        return true;
    }

    bool read(const QJsonValue &json, qint64 &out, const QString &path)
    {
        // toInteger() hides strings, fractions and overflow behind its default: two defaults show them.
        const qint64 a = json.toInteger(0);
        if (!json.isDouble() || a != json.toInteger(1))
            return fail(path);
        out = a;
        return true;
    }

    bool read(const QJsonValue &json, QJsonValue &out, const QString &)
    {
        out = json;
        return true;
    }

    template<typename T>
    bool read(const QJsonValue &json, QList<T> &out, const QString &path)
    {
        if (!json.isArray())
            return fail(path);
        const QJsonArray array = json.toArray();
        out.reserve(array.size());
        qsizetype index = 0;
        for (const QJsonValue &entry : array) {
            T value;
            if (read(entry, value, path + u'[' + QString::number(index++) + u']'))
                out.append(std::move(value));
            else if (m_mode == DecodeMode::Lenient)
                ++m_skipped;
            else
                return false;
        }
        return true;
    }

    template<HasSchema T>
    bool read(const QJsonValue &json, T &out, const QString &path)
    {
        if (!json.isObject())
            return fail(path);
        const QJsonObject object = json.toObject();
        return std::apply([&](const auto &...m) { return (readMember(object, out, m, path) && ...); },
                          Schema<T>::members);
    }

private:
    template<typename Owner, typename Value>
    bool readMember(const QJsonObject &object, Owner &owner, const Member<Owner, Value> &m, const QString &path)
    {
        const auto it = object.constFind(m.name);
        if (it == object.constEnd())
            return true;
        if (it->isNull()) {
            owner.*m.pointer = Field<Value>::null();
            return true;
        }
        Value value{};
        if (!read(*it, value, path.isEmpty() ? QString(m.name) : path + u'.' + m.name))
            return false;
        owner.*m.pointer = Field<Value>(std::move(value));
        return true;
    }

    bool fail(const QString &path)
    {
        m_failedAt = path;
        return false;
    }

    DecodeMode m_mode;
    int m_skipped = 0;
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

template<HasSchema T>
QJsonObject write(const T &value);

template<typename T>
QJsonValue write(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(write(value));
    return array;
}

template<typename Owner, typename Value>
void writeMember(QJsonObject &object, const Owner &owner, const Member<Owner, Value> &m)
{
    const Field<Value> &field = owner.*m.pointer;
    if (field.isAbsent())
        return;
    object.insert(m.name, field.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(write(*field)));
}

template<HasSchema T>
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
    if (!decoder.read(document.object(), decoded.envelope, QString()))
        return DecodeError{DecodeError::Kind::WrongType, decoder.failedAt()};
    decoded.skipped = decoder.skipped();
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
