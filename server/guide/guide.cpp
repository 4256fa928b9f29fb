// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/guide/guide.h"

#include "server/auth/identifiers.h"
#include "server/dispatcher.h"
#include "server/guide/trial.h"
#include "server/log.h"
#include "server/storage/storage.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Morelia::Server {

using namespace Qt::StringLiterals;

namespace {

// Of each chat between two answers; a burst says no more than its end.
constexpr int maxLooks = 8;
constexpr qsizetype maxDue = 500; // chats that wait

// Where a person has tried several things at once, the first of these is spoken of.
constexpr std::array byWeight{Trial::Reaction, Trial::File, Trial::Edit, Trial::Reply, Trial::Text, Trial::Deletion};

QString hadKey(RowId person)
{
    return u"guide lessons "_s + QString::number(person);
}

std::optional<UserRow> guideIn(Storage &storage)
{
    return storage.users().byUuid(storage.setting(u"guide"_s));
}

UserRow guideOf(const Services &services)
{
    UserTable &users = services.storage.users();
    if (std::optional<UserRow> guide = guideIn(services.storage))
        return *guide;
    QString login = u"guide"_s;
    for (int i = 2; users.byLogin(login); ++i)
        login = u"guide%1"_s.arg(i);
    // No password has an empty hash, so nobody can sign in.
    UserRow guide{.uuid = newUuid(), .login = login, .credential = QByteArray(""), .created = services.now};
    guide.username = u"Morelia"_s;
    guide.id = users.add(guide);
    services.storage.setSetting(u"guide"_s, guide.uuid);
    services.changes.users.insert(guide.id);
    return guide;
}

void say(Lesson lesson, RowId guide, RowId person, RowId flow, LessonsHad had, const Services &services)
{
    MessageRow message{.uuid = newUuid(), .flow = flow, .sender = guide};
    message.text = wordsOf(lesson, services.config.guide.translate);
    message = services.storage.messages().append(std::move(message), services.now);
    services.changes.messageChanged(message);
    had.insert(lesson);
    services.storage.setSetting(hadKey(person), had.stored());
}

} // namespace

void greet(const UserRow &newcomer, const Services &services)
{
    if (!services.config.guide.greets)
        return;
    const UserRow guide = guideOf(services);
    FlowTable &flows = services.storage.flows();
    FlowRow chat{.uuid = newUuid(), .type = u"chat"_s, .owner = guide.id, .created = services.now};
    chat.id = flows.add(chat, FlowTable::pairOf(guide.id, newcomer.id));
    flows.addMember(chat.id, guide.id);
    flows.addMember(chat.id, newcomer.id);
    services.changes.flows.insert(chat.id);
    say(Lesson::Welcome, guide.id, newcomer.id, chat.id, {}, services);
}

Guide::Guide(const GuideConfig &config, Storage &storage, Dispatcher &dispatcher, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_dispatcher(dispatcher)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(config.pause);
    connect(&m_pause, &QTimer::timeout, this, &Guide::answerAll);
}

void Guide::note(const Changes &changes)
{
    try {
        if (m_self == 0)
            m_self = guideIn(m_storage).value_or(UserRow{}).id;
        for (auto it = changes.messages.cbegin(); m_self != 0 && it != changes.messages.cend(); ++it)
            noteChat(it.key(), it.value());
    } catch (const StorageError &error) {
        qCWarning(lcServer, "The guide could not read what was written to it: %s", error.what());
    }
    if (!m_due.isEmpty() && !m_pause.isActive())
        m_pause.start();
}

void Guide::noteChat(RowId flow, const QList<RowId> &messages)
{
    auto due = m_due.find(flow);
    if (due == m_due.end()) {
        const std::optional<RowId> person = m_due.size() < maxDue ? personIn(flow) : std::nullopt;
        if (!person)
            return;
        due = m_due.insert(flow, {.person = *person, .trials = {}});
    }
    for (auto id = messages.crbegin(); id != messages.crend() && due->looks < maxLooks; ++id) {
        ++due->looks;
        const std::optional<MessageRow> message = m_storage.messages().byId(*id);
        const std::optional<Trial> trial = message && message->sender == due->person ? trialOf(*message) : std::nullopt;
        if (trial)
            due->trials.insert(*trial);
    }
}

std::optional<RowId> Guide::personIn(RowId flow)
{
    if (!m_storage.flows().isMember(flow, m_self))
        return std::nullopt;
    const std::optional<FlowRow> row = m_storage.flows().byId(flow);
    if (!row || row->type != u"chat")
        return std::nullopt;
    QList<RowId> members = m_storage.flows().members(flow);
    members.removeOne(m_self);
    return members.size() == 1 ? std::optional(members.constFirst()) : std::nullopt;
}

void Guide::answerAll()
{
    QHash<RowId, Due> due = std::exchange(m_due, {});
    // The guide's own words come here as well.
    due.removeIf([](const auto &chat) { return chat.value().trials.isEmpty(); });
    if (due.isEmpty())
        return;
    m_dispatcher.act([&](const Services &services) {
        for (auto it = due.cbegin(); it != due.cend(); ++it)
            answer(it.key(), it.value(), services);
    });
}

void Guide::answer(RowId flow, const Due &due, const Services &services) const
{
    const LessonsHad had(services.storage.setting(hadKey(due.person)));
    for (const Trial trial : byWeight) {
        const std::optional<Lesson> lesson = due.trials.contains(trial) ? answerTo(trial, had) : std::nullopt;
        if (lesson) {
            say(*lesson, m_self, due.person, flow, had, services);
            return;
        }
    }
}

} // namespace Morelia::Server
