// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/filekeyreader.h"

#include "models/store/contentcodec.h"
#include "models/store/rowplaces.h"
#include "models/store/smileytable.h"
#include "models/store/usertable.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

void add(QSet<QString> &keys, const QList<Attachment> &files)
{
    for (const Attachment &file : files)
        keys.insert(file.cacheKey);
}

} // namespace

FileKeyReader::FileKeyReader(SealedDatabase &database)
    : m_database(database)
{}

std::optional<QSet<QString>> FileKeyReader::all()
{
    m_keys.clear();
    if (!addAttachments() || !addDrafts() || !addCommands() || !addSmileys() || !addFaces())
        return std::nullopt;
    m_keys.remove({});
    return std::exchange(m_keys, {});
}

bool FileKeyReader::addAttachments()
{
    Statement statement = m_database.prepare("SELECT message_id, position, sealed FROM attachment"_L1);
    while (statement.next()) {
        const auto content =
            m_database.unseal(statement.blob(2), attachmentPlace(statement.integer(0), statement.integer(1)));
        if (!content)
            return false;
        Attachment file;
        ContentCodec::decode(*content, file);
        m_keys.insert(file.cacheKey);
    }
    return true;
}

bool FileKeyReader::addDrafts()
{
    Statement statement = m_database.prepare("SELECT flow_id, sealed FROM draft"_L1);
    while (statement.next()) {
        const auto content = m_database.unseal(statement.blob(1), draftPlace(statement.integer(0)));
        if (!content)
            return false;
        add(m_keys, ContentCodec::decodeDraft(*content).files);
    }
    return true;
}

bool FileKeyReader::addCommands()
{
    Statement statement = m_database.prepare("SELECT op_id, sealed FROM outbox"_L1);
    while (statement.next()) {
        const auto content = m_database.unseal(statement.blob(1), outboxPlace(statement.text(0)));
        const auto command = content ? ContentCodec::decodeOutbox(*content) : std::nullopt;
        if (!command)
            return false;
        if (const auto *send = std::get_if<SendMessage>(&command->command))
            add(m_keys, send->attachments);
        else if (const auto *profile = std::get_if<TellProfile>(&command->command))
            m_keys.insert(profile->card.picture);
    }
    return true;
}

bool FileKeyReader::addSmileys()
{
    const std::optional<QSet<QString>> keys = SmileyTable::allKeys(m_database);
    if (keys)
        m_keys.unite(*keys);
    return keys.has_value();
}

bool FileKeyReader::addFaces()
{
    const std::optional<QSet<QString>> keys = UserTable::allPictures(m_database);
    if (keys)
        m_keys.unite(*keys);
    return keys.has_value();
}

} // namespace Morelia
