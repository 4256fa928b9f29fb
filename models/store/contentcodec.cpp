// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/contentcodec.h"

#include <QCborArray>
#include <QCborValue>
#include <QUrl>

#include <initializer_list>

// Keys are stored: never renumber, never use one again.
namespace Morelia::ContentCodec {

namespace {

enum AccountField : qint64 {
    AccountProtocol,
    OldAccountServer, // a URL; this and the other Old… values are in AccountSettings and AccountSecrets today
    OldAccountRealm,
    AccountLogin,
    OldAccountAllowPlaintext,
    OldAccountCredential,
    OldAccountAuthId,
    AccountSoftware,
    AccountFrameBytes,
    AccountUploadBytes,
    OldAccountTextChars, // always 0, as the next one
    OldAccountMembers,
    OldAccountOwnIds,
    AccountServer,
    AccountSettings,
    AccountSecrets,
};
enum UserField : qint64 { UserLogin, UserName, UserBio, UserCard };
enum CardField : qint64 { CardRevision, CardName, CardBio, CardPicture };
enum FlowField : qint64 { FlowTitle, FlowInfo };
enum MessageField : qint64 {
    MessageText,
    MessageReply,
    MessageRaw,
    MessageWithheld,
    MessageSpans,
    MessageOrigin,
    MessageAlbum,
};
enum AttachmentField : qint64 {
    AttachmentName,
    AttachmentMime,
    OldAttachmentUrl, // never written
    AttachmentCacheKey,
    // Only in lists: in its table an attachment has columns for these.
    AttachmentKindNumber,
    AttachmentSize,
    AttachmentWidth,
    AttachmentHeight,
};
enum DraftField : qint64 { DraftText, DraftReply, DraftFiles, DraftCursor, DraftSpans };
enum OutboxField : qint64 {
    OutboxKind,
    OutboxFlow,
    OutboxTarget,
    OutboxText,
    OutboxReply,
    OutboxFailure,
    OutboxFiles,
    OutboxSpans,
    OutboxSign,
    OutboxTakesBack,
    OutboxOwnId,
    OutboxOrigin,
    OutboxCard,
    OutboxAlbum,
};
enum CommandKind : qint64 { KindSend = 1, KindEdit = 2, KindDelete = 3, KindReact = 4, KindTellProfile = 5 };
constexpr qint64 plainText = 0;
constexpr int maxPixels = 1'000'000;

void put(QCborMap &map, qint64 key, const QString &text)
{
    if (!text.isNull())
        map.insert(key, text);
}

QString text(const QCborMap &map, qint64 key)
{
    return map.value(key).toString();
}

bool hasValue(SpanKind kind)
{
    return kind == SpanKind::Mention || kind == SpanKind::CodeBlock || kind == SpanKind::Smiley;
}

// Spans are one list: kind, start and length of each, then the values of those that have one.
void put(QCborMap &map, qint64 textKey, qint64 spansKey, const Body &body)
{
    put(map, textKey, body.text);
    QCborArray numbers;
    for (const Span &span : body.spans) {
        numbers.append(static_cast<qint64>(span.kind));
        numbers.append(span.start);
        numbers.append(span.length);
    }
    for (const Span &span : body.spans) {
        if (hasValue(span.kind))
            numbers.append(span.value);
    }
    if (!numbers.isEmpty())
        map.insert(spansKey, numbers);
}

Body body(const QCborMap &map, qint64 textKey, qint64 spansKey)
{
    Body body(text(map, textKey));
    const QCborArray numbers = map.value(spansKey).toArray();
    qsizetype i = 0;
    for (; i + 2 < numbers.size() && numbers[i].isInteger(); i += 3) {
        const qint64 kind = numbers[i].toInteger(-1);
        if (kind >= 0 && kind < spanKinds && kind != qint64(SpanKind::OwnMention))
            body.spans.append({static_cast<SpanKind>(kind), qsizetype(numbers[i + 1].toInteger()),
                qsizetype(numbers[i + 2].toInteger())});
    }
    for (Span &span : body.spans) {
        if (hasValue(span.kind))
            span.value = numbers[i++].toString();
    }
    return body;
}

// A list of name and id.
void put(QCborMap &map, qint64 key, const std::optional<Origin> &origin)
{
    if (origin)
        map.insert(key, QCborArray{origin->authorName, origin->authorId});
}

std::optional<Origin> origin(const QCborMap &map, qint64 key)
{
    if (!map.contains(key))
        return std::nullopt;
    const QCborArray parts = map.value(key).toArray();
    return Origin{parts[0].toString(), parts[1].toString()};
}

// A list of id, place and count.
void put(QCborMap &map, qint64 key, const std::optional<AlbumPlace> &album)
{
    if (album)
        map.insert(key, QCborArray{album->id, album->place, album->count});
}

std::optional<AlbumPlace> album(const QCborMap &map, qint64 key)
{
    if (!map.contains(key))
        return std::nullopt;
    const QCborArray parts = map.value(key).toArray();
    return AlbumPlace{
        parts[0].toString(), static_cast<int>(parts[1].toInteger()), static_cast<int>(parts[2].toInteger())};
}

void put(QCborMap &map, qint64 key, const ProfileCard &card)
{
    if (card.revision <= 0)
        return;
    QCborMap one{{CardRevision, card.revision}};
    put(one, CardName, card.name);
    put(one, CardBio, card.bio);
    put(one, CardPicture, card.picture);
    map.insert(key, one);
}

ProfileCard card(const QCborMap &map, qint64 key)
{
    const QCborMap one = map.value(key).toMap();
    return {one.value(CardRevision).toInteger(), text(one, CardName), text(one, CardBio), text(one, CardPicture)};
}

int pixels(const QCborMap &map, qint64 key)
{
    return static_cast<int>(qBound(qint64{0}, map.value(key).toInteger(), qint64{maxPixels}));
}

void put(QCborMap &map, qint64 key, const QList<Attachment> &files)
{
    QCborArray list;
    for (const Attachment &file : files) {
        QCborMap one = encode(file);
        one.insert(AttachmentKindNumber, static_cast<qint64>(file.kind));
        one.insert(AttachmentSize, file.size);
        one.insert(AttachmentWidth, file.width);
        one.insert(AttachmentHeight, file.height);
        list.append(one);
    }
    if (!list.isEmpty())
        map.insert(key, list);
}

QList<Attachment> files(const QCborMap &map, qint64 key)
{
    QList<Attachment> files;
    const QCborArray list = map.value(key).toArray();
    for (const auto &value : list) {
        const QCborMap one = value.toMap();
        Attachment file;
        decode(one, file);
        const qint64 kind = one.value(AttachmentKindNumber).toInteger(qint64(AttachmentKind::Document));
        file.kind = kind >= 0 && kind <= qint64(AttachmentKind::Document) ? static_cast<AttachmentKind>(kind)
                                                                          : AttachmentKind::Document;
        file.size = one.value(AttachmentSize).toInteger();
        file.width = pixels(one, AttachmentWidth);
        file.height = pixels(one, AttachmentHeight);
        files.append(file);
    }
    return files;
}

QByteArray partOf(const QCborMap &map, std::initializer_list<qint64> keys)
{
    QCborMap part;
    for (const qint64 key : keys) {
        if (map.contains(key))
            part.insert(key, map.value(key));
    }
    return part.toCborValue().toCbor();
}

// The only protocol of that time still reads these fields under their first keys.
void decodeOld(const QCborMap &map, StoredAccount &account)
{
    const QUrl server(text(map, OldAccountServer));
    account.config.server =
        server.port() > 0 ? server.host() + QLatin1Char(':') + QString::number(server.port()) : server.host();
    account.config.settings =
        partOf(map, {OldAccountServer, OldAccountRealm, OldAccountAllowPlaintext, OldAccountOwnIds});
    account.secrets.value = partOf(map, {OldAccountCredential, OldAccountAuthId});
}

} // namespace

QCborMap encode(const StoredAccount &account)
{
    QCborMap map;
    put(map, AccountProtocol, account.config.protocol);
    put(map, AccountServer, account.config.server);
    put(map, AccountLogin, account.config.login);
    map.insert(AccountSettings, account.config.settings);
    map.insert(AccountSecrets, account.secrets.value);
    put(map, AccountSoftware, account.identity.serverSoftware);
    map.insert(AccountFrameBytes, account.identity.limits.frameBytes);
    map.insert(AccountUploadBytes, account.identity.limits.uploadBytes);
    return map;
}

void decode(const QCborMap &map, StoredAccount &account)
{
    account.config.protocol = text(map, AccountProtocol);
    account.config.login = text(map, AccountLogin);
    if (map.contains(OldAccountServer)) {
        decodeOld(map, account);
    } else {
        account.config.server = text(map, AccountServer);
        account.config.settings = map.value(AccountSettings).toByteArray();
        account.secrets.value = map.value(AccountSecrets).toByteArray();
    }
    account.identity.serverSoftware = text(map, AccountSoftware);
    account.identity.limits.frameBytes = map.value(AccountFrameBytes).toInteger();
    account.identity.limits.uploadBytes = map.value(AccountUploadBytes).toInteger();
}

QCborMap encode(const User &user)
{
    QCborMap map;
    put(map, UserLogin, user.login);
    put(map, UserName, user.name);
    put(map, UserBio, user.bio);
    put(map, UserCard, user.card);
    return map;
}

void decode(const QCborMap &map, User &user)
{
    user.login = text(map, UserLogin);
    user.name = text(map, UserName);
    user.bio = text(map, UserBio);
    user.card = card(map, UserCard);
}

QCborMap encode(const Flow &flow)
{
    QCborMap map;
    put(map, FlowTitle, flow.title);
    put(map, FlowInfo, flow.info);
    return map;
}

void decode(const QCborMap &map, Flow &flow)
{
    flow.title = text(map, FlowTitle);
    flow.info = text(map, FlowInfo);
}

QCborMap encode(const MessageContent &content)
{
    QCborMap map;
    put(map, MessageText, MessageSpans, content.body);
    put(map, MessageReply, content.replyToId);
    if (!content.raw.isEmpty())
        map.insert(MessageRaw, content.raw);
    if (content.withheld)
        map.insert(MessageWithheld, true);
    put(map, MessageOrigin, content.origin);
    put(map, MessageAlbum, content.album);
    return map;
}

MessageContent decodeMessage(const QCborMap &map)
{
    return {body(map, MessageText, MessageSpans), text(map, MessageReply), map.value(MessageRaw).toByteArray(),
        map.value(MessageWithheld).toBool(), origin(map, MessageOrigin), album(map, MessageAlbum)};
}

QCborMap encode(const Attachment &attachment)
{
    QCborMap map;
    put(map, AttachmentName, attachment.name);
    put(map, AttachmentMime, attachment.mime);
    put(map, AttachmentCacheKey, attachment.cacheKey);
    return map;
}

void decode(const QCborMap &map, Attachment &attachment)
{
    attachment.name = text(map, AttachmentName);
    attachment.mime = text(map, AttachmentMime);
    attachment.cacheKey = text(map, AttachmentCacheKey);
}

QCborMap encode(const Draft &draft)
{
    QCborMap map;
    put(map, DraftText, DraftSpans, draft.body);
    put(map, DraftReply, draft.replyToId);
    put(map, DraftFiles, draft.files);
    if (draft.cursor >= 0)
        map.insert(DraftCursor, draft.cursor);
    return map;
}

Draft decodeDraft(const QCborMap &map)
{
    const qint64 cursor = map.value(DraftCursor).toInteger(-1);
    Draft draft{
        .body = body(map, DraftText, DraftSpans), .replyToId = text(map, DraftReply), .files = files(map, DraftFiles)};
    if (cursor >= 0 && cursor <= draft.body.text.size())
        draft.cursor = static_cast<int>(cursor);
    return draft;
}

QCborMap encode(const OutboxContent &content)
{
    QCborMap map;
    if (const auto *send = std::get_if<SendMessage>(&content.command)) {
        map.insert(OutboxKind, KindSend);
        put(map, OutboxFlow, send->flowId);
        put(map, OutboxTarget, send->localId);
        put(map, OutboxText, OutboxSpans, send->body);
        put(map, OutboxReply, send->replyToId);
        put(map, OutboxFiles, send->attachments);
        put(map, OutboxOrigin, send->origin);
        put(map, OutboxAlbum, send->album);
    } else if (const auto *edit = std::get_if<EditMessage>(&content.command)) {
        map.insert(OutboxKind, KindEdit);
        put(map, OutboxFlow, edit->flowId);
        put(map, OutboxTarget, edit->remoteId);
        put(map, OutboxText, OutboxSpans, edit->body);
    } else if (const auto *deletion = std::get_if<DeleteMessage>(&content.command)) {
        map.insert(OutboxKind, KindDelete);
        put(map, OutboxFlow, deletion->flowId);
        put(map, OutboxTarget, deletion->remoteId);
    } else if (const auto *react = std::get_if<ReactToMessage>(&content.command)) {
        map.insert(OutboxKind, KindReact);
        put(map, OutboxOwnId, react->localId);
        put(map, OutboxFlow, react->flowId);
        put(map, OutboxTarget, react->remoteId);
        put(map, OutboxSign, react->value);
        map.insert(OutboxTakesBack, react->takeBack);
        put(map, OutboxText, react->excerpt);
    } else if (const auto *profile = std::get_if<TellProfile>(&content.command)) {
        map.insert(OutboxKind, KindTellProfile);
        put(map, OutboxOwnId, profile->localId);
        put(map, OutboxFlow, profile->flowId);
        put(map, OutboxCard, profile->card);
    }
    if (!content.failureDetail.isEmpty())
        map.insert(OutboxFailure, content.failureDetail);
    return map;
}

std::optional<OutboxContent> decodeOutbox(const QCborMap &map)
{
    OutboxContent content;
    content.failureDetail = text(map, OutboxFailure);
    const QString flow = text(map, OutboxFlow);
    const QString target = text(map, OutboxTarget);
    switch (map.value(OutboxKind).toInteger()) {
    case KindSend:
        content.command = SendMessage{target, flow, body(map, OutboxText, OutboxSpans), text(map, OutboxReply),
            files(map, OutboxFiles), origin(map, OutboxOrigin), {}, album(map, OutboxAlbum)};
        return content;
    case KindEdit:
        content.command = EditMessage{flow, target, body(map, OutboxText, OutboxSpans)};
        return content;
    case KindDelete:
        content.command = DeleteMessage{flow, target};
        return content;
    case KindReact:
        content.command = ReactToMessage{text(map, OutboxOwnId), flow, target, text(map, OutboxSign),
            map.value(OutboxTakesBack).toBool(), text(map, OutboxText)};
        return content;
    case KindTellProfile:
        content.command = TellProfile{text(map, OutboxOwnId), flow, card(map, OutboxCard)};
        return content;
    default:
        return std::nullopt;
    }
}

QCborMap encodeText(const QString &text)
{
    QCborMap map;
    put(map, plainText, text);
    return map;
}

QString decodeText(const QCborMap &map)
{
    return text(map, plainText);
}

} // namespace Morelia::ContentCodec
