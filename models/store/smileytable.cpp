// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/smileytable.h"

#include "models/store/rowplaces.h"
#include "models/text/smileycode.h"

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

// Keys are stored: never renumber.
constexpr qint64 sealedHash = 0;
constexpr qint64 sealedKey = 1;

SmileyPicture pictureOf(const QCborMap &map)
{
    return {map.value(sealedHash).toString(), map.value(sealedKey).toString()};
}

} // namespace

SmileyTable::SmileyTable(SealedDatabase &database, AccountId account)
    : m_database(database)
    , m_account(account)
{}

// A hash would tell a thief of the disk which known pictures are here.
QString SmileyTable::markOf(const QString &hash) const
{
    return m_database.mark(QString::number(m_account) + u' ' + hash);
}

bool SmileyTable::keep(const SmileyPicture &picture, qint64 nowMs)
{
    if (picture.hash.isEmpty() || picture.cacheKey.isEmpty())
        return false;
    const QString mark = markOf(picture.hash);
    if (find(mark)) {
        noteUse(picture.hash, nowMs);
        return false;
    }
    const QByteArray sealed =
        m_database.seal({{sealedHash, picture.hash}, {sealedKey, picture.cacheKey}}, smileyPlace(m_account, mark));
    m_database
        .prepare("INSERT INTO smiley(account_id, mark, used_ms, sealed) VALUES(?, ?, ?, ?)"
                 " ON CONFLICT DO UPDATE SET used_ms = excluded.used_ms, sealed = excluded.sealed"_L1)
        .bind(m_account, mark, nowMs, sealed)
        .run();
    dropOldest();
    return true;
}

void SmileyTable::noteUse(const QString &hash, qint64 nowMs)
{
    m_database.prepare("UPDATE smiley SET used_ms = ? WHERE account_id = ? AND mark = ?"_L1)
        .bind(nowMs, m_account, markOf(hash))
        .run();
}

QString SmileyTable::keyOf(const QString &hash)
{
    const std::optional<SmileyPicture> picture = find(markOf(hash));
    return picture && picture->hash == hash ? picture->cacheKey : QString();
}

void SmileyTable::addPictures(Body &body)
{
    for (Span &span : body.spans) {
        if (span.kind == SpanKind::Smiley && isSmileyCode(QStringView(body.text).sliced(span.start, span.length)))
            span.picture = keyOf(span.value);
    }
}

std::optional<SmileyPicture> SmileyTable::find(const QString &mark)
{
    Statement statement = m_database.prepare("SELECT sealed FROM smiley WHERE account_id = ? AND mark = ?"_L1);
    if (!statement.bind(m_account, mark).next())
        return std::nullopt;
    const auto content = m_database.unseal(statement.blob(0), smileyPlace(m_account, mark));
    return content ? std::optional(pictureOf(*content)) : std::nullopt;
}

void SmileyTable::dropOldest()
{
    {
        Statement count = m_database.prepare("SELECT count(*) FROM smiley WHERE account_id = ?"_L1);
        if (count.bind(m_account).next() && count.integer(0) <= maxPictures)
            return;
    }
    m_database
        .prepare("DELETE FROM smiley WHERE account_id = ? AND mark IN (SELECT mark FROM smiley WHERE account_id = ?"
                 " ORDER BY used_ms DESC, mark LIMIT -1 OFFSET ?)"_L1)
        .bind(m_account, m_account, maxPictures)
        .run();
}

void SmileyTable::noteHad(FlowRowId flow, const QString &hash)
{
    m_database
        .prepare("INSERT INTO flow_smiley(flow_id, mark, had) VALUES(?, ?, 1) ON CONFLICT DO UPDATE SET had = 1"_L1)
        .bind(flow, markOf(hash))
        .run();
}

void SmileyTable::noteWanted(FlowRowId flow, const QString &hash)
{
    m_database.prepare("INSERT INTO flow_smiley(flow_id, mark, had) VALUES(?, ?, 0) ON CONFLICT DO NOTHING"_L1)
        .bind(flow, markOf(hash))
        .run();
}

void SmileyTable::noteWanted(FlowRowId flow, const Body &body)
{
    for (const Span &span : body.spans) {
        if (span.kind == SpanKind::Smiley && !span.value.isEmpty())
            noteWanted(flow, span.value);
    }
}

QList<SmileyPicture> SmileyTable::due(FlowRowId flow, const QStringList &hashes)
{
    QStringList marks;
    for (const QString &hash : hashes) {
        const QString mark = markOf(hash);
        const bool isHad = m_database.prepare("SELECT 1 FROM flow_smiley WHERE flow_id = ? AND mark = ? AND had = 1"_L1)
                               .bind(flow, mark)
                               .next();
        if (!isHad && !marks.contains(mark))
            marks.append(mark);
    }
    {
        Statement statement =
            m_database.prepare("SELECT mark FROM flow_smiley WHERE flow_id = ? AND had = 0 LIMIT ?"_L1);
        statement.bind(flow, maxDue);
        while (statement.next()) {
            if (const QString mark = statement.text(0); !marks.contains(mark))
                marks.append(mark);
        }
    }
    QList<SmileyPicture> pictures;
    for (const QString &mark : std::as_const(marks)) {
        const std::optional<SmileyPicture> picture = find(mark);
        if (picture && pictures.size() < maxDue)
            pictures.append(*picture);
    }
    return pictures;
}

std::optional<QSet<QString>> SmileyTable::allKeys(SealedDatabase &database)
{
    QSet<QString> keys;
    Statement statement = database.prepare("SELECT account_id, mark, sealed FROM smiley"_L1);
    while (statement.next()) {
        const auto content = database.unseal(statement.blob(2), smileyPlace(statement.integer(0), statement.text(1)));
        if (!content)
            return std::nullopt;
        keys.insert(pictureOf(*content).cacheKey);
    }
    return keys;
}

} // namespace Morelia
