// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/demo/serverfiller.h"

#include "client/media/facepicture.h"
#include "models/markup/markup.h"
#include "protocol/mtp/attachmentform.h"
#include "protocol/mtp/messageenvelope.h"
#include "protocol/mtp/profilenotice.h"
#include "protocol/mtp/reactionnotice.h"
#include "server/auth/identifiers.h"
#include "server/auth/sessions.h"
#include "server/storage/storage.h"
#include "server/storage/storageerror.h"
#include "tests/demo/painting.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace Morelia::Demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60;
constexpr int sessions = 8;

std::optional<Mtp::Look::Kind> lookOf(SpanKind kind)
{
    using Kind = Mtp::Look::Kind;
    switch (kind) {
    case SpanKind::Bold:
        return Kind::Bold;
    case SpanKind::Italic:
        return Kind::Italic;
    case SpanKind::Strikethrough:
        return Kind::Strikethrough;
    case SpanKind::Monospace:
        return Kind::Code;
    case SpanKind::CodeBlock:
        return Kind::CodeBlock;
    case SpanKind::Quotation:
        return Kind::Quotation;
    case SpanKind::ListEntry:
        return Kind::ListEntry;
    case SpanKind::Mention:
    case SpanKind::OwnMention:
    case SpanKind::Smiley:
        break;
    }
    return std::nullopt;
}

// Words that look like a log or a document; their bytes do not matter.
QByteArray fileOf(const Line &line)
{
    QByteArray bytes = line.fileName.endsWith(".pdf"_L1) ? QByteArray("%PDF-1.4\n") : QByteArray();
    while (bytes.size() < line.fileBytes)
        bytes += "02:14:07 step done, nothing to report\n";
    bytes.truncate(line.fileBytes);
    return bytes;
}

void takeLooks(const Body &body, Mtp::MessageEnvelope &envelope)
{
    for (const Span &span : body.spans) {
        if (const auto kind = lookOf(span.kind))
            envelope.looks.append({*kind, {span.start, span.length}, span.value});
    }
}

} // namespace

ServerFiller::ServerFiller(const Tale &tale, QString folder, qint64 now)
    : m_tale(tale)
    , m_folder(std::move(folder))
    , m_now(now)
{}

QString ServerFiller::fillRead()
{
    return fill(false);
}

QString ServerFiller::fillUnread()
{
    return fill(true);
}

QString ServerFiller::fill(bool unread)
{
    Server::Storage storage;
    if (const std::optional<Server::StorageProblem> problem = storage.open(m_folder))
        return problem->text;
    try {
        storage.database().execute(u"BEGIN"_s);
        if (!unread) {
            addPeople(storage);
            addFlows(storage);
            addProfiles(storage);
        }
        const QList<Event> past = events(unread);
        for (const Event &event : past)
            write(storage, event);
        storage.database().execute(u"COMMIT"_s);
    } catch (const Server::StorageError &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

void ServerFiller::addPeople(Server::Storage &storage)
{
    for (const Person &person : m_tale.people) {
        // No password opens an empty hash: everybody comes in by a session.
        Server::UserRow row{.uuid = Server::newUuid(), .login = person.login, .credential = QByteArray("")};
        row.username = person.name;
        row.created = m_now - 90 * 24 * 60 * minute;
        const Server::RowId id = storage.users().add(row);
        const QString token = Server::openSession(storage.sessions(), id, m_now, sessions).token;
        m_members.insert(person.key, {.person = person, .uuid = row.uuid, .token = token, .row = id});
    }
}

void ServerFiller::addFlows(Server::Storage &storage)
{
    Server::FlowTable &flows = storage.flows();
    for (const Conversation &conversation : m_tale.conversations) {
        Server::FlowRow row{.uuid = Server::newUuid(), .type = conversation.kind, .title = conversation.title};
        row.info = conversation.info;
        row.owner = m_members.value(conversation.owner).row;
        row.created = m_now - 60 * 24 * 60 * minute;
        const Server::RowId mine = m_members.value(me).row;
        const bool isChat = conversation.kind == "chat"_L1;
        const QString pair = isChat
            ? Server::FlowTable::pairOf(mine, m_members.value(conversation.members.constFirst()).row)
            : QString();
        const Server::RowId id = flows.add(row, pair);
        flows.addMember(id, mine);
        for (const QString &member : conversation.members)
            flows.addMember(id, m_members.value(member).row);
        m_flowUuids.insert(conversation.key, row.uuid);
        m_flowRows.insert(conversation.key, id);
    }
}

// Before everything else that is said, in the first conversation of each.
void ServerFiller::addProfiles(Server::Storage &storage)
{
    const qint64 time = m_now - 59 * 24 * 60 * minute;
    for (const Member &member : std::as_const(m_members)) {
        const Person &person = member.person;
        const auto theirs = std::ranges::find_if(m_tale.conversations,
            [&](const Conversation &conversation) { return conversation.members.contains(person.key); });
        if ((person.face.isEmpty() && person.about.isEmpty()) || theirs == m_tale.conversations.cend())
            continue;
        const Mtp::ProfileNotice notice =
            Mtp::profileNotice({.revision = time, .name = person.name, .bio = person.about});
        Mtp::MessageEnvelope envelope{newLocalId(), {}};
        envelope.cardRevision = time;
        envelope.cardParts = notice.parts;
        Server::MessageRow message{.uuid = Server::newUuid(), .flow = m_flowRows.value(theirs->key)};
        message.sender = member.row;
        message.text = notice.text;
        if (!person.face.isEmpty())
            message.attachments[0] = Mtp::encodeAttachment(facePicture(paint(person.face)));
        message.attachments[4] = Mtp::encodeEnvelope(envelope);
        storage.messages().append(std::move(message), time);
    }
}

QList<ServerFiller::Event> ServerFiller::events(bool unread) const
{
    QList<Event> events;
    for (const Conversation &conversation : m_tale.conversations) {
        qint64 time = m_now - conversation.last * minute;
        for (qsizetype i = conversation.lines.size() - 1; i >= 0; --i) {
            const Line &line = conversation.lines.at(i);
            const bool isUnread = time > m_now - m_tale.away * minute;
            if (isUnread == unread) {
                events.append(
                    {.time = time, .conversation = conversation.key, .line = i, .reaction = {}, .by = line.by});
                for (auto it = line.reactions.cbegin(); it != line.reactions.cend(); ++it) {
                    for (const QString &by : it.value())
                        events.append({time, conversation.key, i, it.key(), by});
                }
            }
            time -= line.gap * minute;
        }
    }
    // The server's times never go back, over all conversations. A reaction comes after its line.
    std::ranges::stable_sort(events, {}, &Event::time);
    return events;
}

void ServerFiller::write(Server::Storage &storage, const Event &event)
{
    const auto conversation = std::ranges::find(m_tale.conversations, event.conversation, &Conversation::key);
    Server::MessageRow message = messageOf(*conversation, event);
    message = storage.messages().append(std::move(message), event.time);
    if (!event.reaction.isEmpty())
        return;
    m_lineIds[event.conversation].append(message.uuid);
    if (conversation->lines.at(event.line).edited)
        storage.messages().edit(message.id, message.text, event.time);
}

Server::MessageRow ServerFiller::messageOf(const Conversation &conversation, const Event &event) const
{
    const Line &line = conversation.lines.at(event.line);
    const QList<QString> ids = m_lineIds.value(conversation.key);
    Server::MessageRow message{.uuid = Server::newUuid(), .flow = m_flowRows.value(conversation.key)};
    message.sender = m_members.value(event.by).row;
    Mtp::MessageEnvelope envelope{newLocalId(), {}};
    if (!event.reaction.isEmpty()) {
        envelope.replyToId = ids.at(event.line);
        envelope.reaction = event.reaction;
        message.text = Mtp::reactionNotice({.localId = {},
            .flowId = {},
            .remoteId = {},
            .value = event.reaction,
            .excerpt = fromMarkup(line.text).text});
        message.attachments[4] = Mtp::encodeEnvelope(envelope);
        return message;
    }
    const Body body = fromMarkup(line.text);
    message.text = body.text;
    takeLooks(body, envelope);
    for (const Member &member : m_members) {
        const QString called = u'@' + member.person.login;
        if (const qsizetype at = body.text.indexOf(called); at >= 0)
            envelope.mentions.append({{at, called.size()}, member.uuid});
    }
    if (line.reply < 0)
        envelope.replyToId = ids.at(event.line + line.reply);
    if (!line.fileName.isEmpty()) {
        const bool isPicture = !line.picture.isEmpty();
        const QByteArray bytes = isPicture ? paint(line.picture) : fileOf(line);
        message.attachments[isPicture ? 0 : 3] = Mtp::encodeAttachment(bytes);
        envelope.fileName = line.fileName;
        envelope.mime = isPicture ? u"image/jpeg"_s : u"application/octet-stream"_s;
        envelope.size = bytes.size();
        envelope.width = isPicture ? paintingWidth : 0;
        envelope.height = isPicture ? paintingHeight : 0;
        envelope.noticeOnly = body.isEmpty();
        if (body.isEmpty())
            message.text = Mtp::fileNotice(line.fileName, bytes.size());
    }
    message.attachments[4] = Mtp::encodeEnvelope(envelope);
    return message;
}

} // namespace Morelia::Demo
