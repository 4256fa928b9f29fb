// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/sealeddatabase.h"

#include "models/store/logging.h"

#include <QCborValue>
#include <QVariant>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

constexpr qint64 keyMarkKey = 0;

RowPlace keyMarkPlace()
{
    return RowPlace("key_check"_L1, qint64{1});
}

void addSized(QByteArray &bytes, QByteArrayView part)
{
    const quint32 size = qToLittleEndian(static_cast<quint32>(part.size()));
    bytes.append(reinterpret_cast<const char *>(&size), sizeof size);
    bytes.append(part);
}

} // namespace

void RowPlace::add(QLatin1StringView part)
{
    addSized(m_bytes, QByteArrayView(part.data(), part.size()));
}

void RowPlace::add(const QString &part)
{
    addSized(m_bytes, part.toUtf8());
}

void RowPlace::add(qint64 part)
{
    const qint64 value = qToLittleEndian(part);
    addSized(m_bytes, QByteArrayView(reinterpret_cast<const char *>(&value), sizeof value));
}

SealedDatabase::SealedDatabase(const QString &path, SqlConnection::Mode mode, const Sealer &sealer)
    : m_connection(path, mode)
    , m_sealer(sealer)
{}

QByteArray SealedDatabase::seal(const QCborMap &content, const RowPlace &place) const
{
    return m_sealer.seal(content.toCborValue().toCbor(), place.bytes());
}

std::optional<QCborMap> SealedDatabase::unseal(const QByteArray &sealed, const RowPlace &place) const
{
    const std::optional<QByteArray> plain = m_sealer.open(sealed, place.bytes());
    if (!plain) {
        qCWarning(lcStore, "a damaged row cannot be read");
        return std::nullopt;
    }
    return QCborValue::fromCbor(*plain).toMap();
}

bool SealedDatabase::keyFits()
{
    Statement statement = prepare("SELECT sealed FROM key_check"_L1);
    return !statement.next() || m_sealer.open(statement.blob(0), keyMarkPlace().bytes()).has_value();
}

void SealedDatabase::markKey()
{
    const QByteArray mark = seal({{keyMarkKey, u"Morelia"_s}}, keyMarkPlace());
    prepare("INSERT INTO key_check(id, sealed) VALUES(1, ?) ON CONFLICT DO NOTHING"_L1).bind(mark).run();
}

} // namespace Morelia
