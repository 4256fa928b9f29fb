// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/attachmentdecoder.h"

#include "protocol/mtp/attachmentform.h"
#include "protocol/mtp/logging.h"
#include "protocol/mtp/translator.h"

#include <QHashFunctions>

using namespace Qt::StringLiterals;

namespace Morelia::Mtp {
namespace {

constexpr qsizetype maxSeen = 10'000;

bool isSmiley(const QByteArray &bytes, const QString &hash)
{
    return bytes.size() <= maxSmileyBytes && smileyHash(bytes) == hash;
}

bool isCardPicture(const QByteArray &bytes)
{
    return bytes.size() <= maxCardPictureBytes;
}

} // namespace

AttachmentDecoder::AttachmentDecoder(AttachmentStore &files)
    : m_files(files)
{}

void AttachmentDecoder::read(const Wire::MessageData &data, LoggedMessage &message)
{
    if (message.card) {
        const QString field = attachmentField(data, AttachmentKind::Picture).valueOr({});
        if (!field.isEmpty())
            message.card->picture = find(message.remoteId + u" card"_s, field, isCardPicture).cacheKey;
        message.attachments.clear();
        return;
    }
    if (!message.smiley.hash.isEmpty()) {
        const QString &field = *attachmentField(data, AttachmentKind::Picture);
        const QString &hash = message.smiley.hash;
        message.smiley.cacheKey = find(message.remoteId + u" smiley"_s, field, [&hash](const QByteArray &bytes) {
            return isSmiley(bytes, hash);
        }).cacheKey;
        message.attachments.clear();
        return;
    }
    for (Attachment &attachment : message.attachments) {
        const QString &field = *attachmentField(data, attachment.kind);
        const QString place = message.remoteId + u' ' + QString::number(int(attachment.kind));
        const Attachment &found = find(place, field, [](const QByteArray &) { return true; });
        attachment.size = found.size;
        attachment.cacheKey = found.cacheKey;
        if (attachment.name.isEmpty())
            attachment.name = found.name;
        if (attachment.mime.isEmpty())
            attachment.mime = found.mime;
    }
}

const Attachment &AttachmentDecoder::find(const QString &place, const QString &field, const Test &mayKeep)
{
    const size_t hash = qHash(field, QHashSeed::globalSeed());
    const auto known = m_seen.constFind(place);
    if (known != m_seen.constEnd() && known->hash == hash && known->length == field.size())
        return known->found;
    if (m_seen.size() >= maxSeen)
        m_seen.clear();
    Seen seen{hash, field.size(), take(field, mayKeep)};
    // Bytes that could not be stored are tried again next time.
    if (seen.found.size > 0 && seen.found.cacheKey.isEmpty())
        seen.length = -1;
    return m_seen.insert(place, seen)->found;
}

Attachment AttachmentDecoder::take(const QString &field, const Test &mayKeep)
{
    const auto content = decodeAttachment(field);
    if (!content || !mayKeep(content->bytes))
        return {};
    Attachment out;
    out.name = content->name;
    out.mime = content->mime.isEmpty() ? mimeOf(content->bytes) : content->mime;
    out.size = content->bytes.size();
    const auto key = m_files.put(content->bytes);
    if (!key)
        qCWarning(lcMtp) << "a file of" << out.size << "bytes could not be kept";
    out.cacheKey = key.value_or(QString());
    return out;
}

} // namespace Morelia::Mtp
