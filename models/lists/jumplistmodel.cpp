// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/jumplistmodel.h"

#include "models/base/clock.h"
#include "models/lists/words.h"
#include "models/text/avatar.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace Morelia {

namespace {

// Of rows that fit as well as each other. Unasked, everyone there is comes behind the few commands.
enum class Group : quint8 { SavedToSend, Unread, Conversations, Open, PeopleFound, Commands, People };

// Beside its title.
QString furtherWords(const FlowRow &flow, const QString &login)
{
    if (flow.kind != FlowKind::Saved)
        return login;
    //: Further words by which saved messages are found when they are typed, with blanks between them.
    return QCoreApplication::translate("Morelia", "me");
}

} // namespace

// What fits, before it is made a row. Smaller keys come first.
struct JumpListModel::Candidate
{
    Kind kind = Kind::Conversation;
    AccountId account = 0;
    std::size_t place = 0;
    // Archived, how well it fits, group, age, account, place.
    std::tuple<bool, int, int, qint64, AccountId, std::size_t> key = {};
};

void JumpListModel::Prepared::prepare(const QString &newText)
{
    if (text == newText)
        return;
    text = newText;
    words = SearchWords(text);
}

JumpListModel::JumpListModel(Clock &clock, QObject *parent)
    : PatchedListModel(parent)
    , m_clock(clock)
{}

int JumpListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant JumpListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return value(m_rows[index.row()], role);
}

QVariant JumpListModel::value(const Row &row, int role)
{
    switch (role) {
    case KindRole:
        return static_cast<int>(row.kind);
    case AccountIdRole:
        return row.ref.account;
    case TargetIdRole:
        return row.ref.flowId;
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case LoginRole:
        return row.login;
    case InitialsRole:
        return row.initials;
    case ColorIndexRole:
        return row.colorIndex;
    case PictureRole:
        return row.picture;
    case UnreadRole:
        return row.unread;
    case MarkedUnreadRole:
        return row.markedUnread;
    case MutedRole:
        return row.muted;
    case ArchivedRole:
        return row.archived;
    case SavedRole:
        return row.saved;
    default:
        return {};
    }
}

QHash<int, QByteArray> JumpListModel::roleNames() const
{
    return {
        {KindRole, "kind"},
        {AccountIdRole, "accountId"},
        {TargetIdRole, "targetId"},
        {TitleRole, "title"},
        {LoginRole, "login"},
        {InitialsRole, "initials"},
        {ColorIndexRole, "colorIndex"},
        {PictureRole, "picture"},
        {UnreadRole, "unread"},
        {MarkedUnreadRole, "markedUnread"},
        {MutedRole, "muted"},
        {ArchivedRole, "archived"},
        {SavedRole, "saved"},
    };
}

JumpListModel::Target JumpListModel::at(int row) const
{
    const Row known = m_rows.value(row);
    return {.kind = known.kind, .account = known.ref.account, .id = known.ref.flowId};
}

void JumpListModel::setConversations(const QList<FlowRow> &flows)
{
    QHash<FlowRef, Prepared> before;
    before.reserve(static_cast<qsizetype>(m_conversations.size()));
    for (Conversation &old : m_conversations)
        before.insert(old.flow.ref, std::move(old.prepared));
    m_conversations.clear();
    m_conversations.reserve(static_cast<std::size_t>(flows.size()));
    m_chatPeople.clear();
    for (const FlowRow &flow : flows) {
        m_conversations.push_back({.flow = flow, .prepared = before.take(flow.ref)});
        if (!flow.peerId.isEmpty())
            m_chatPeople.insert({flow.ref.account, flow.peerId});
    }
    m_conversationsStale = true;
}

void JumpListModel::setPeople(AccountId account, const QList<JumpPerson> &people)
{
    std::vector<Person> &known = m_people[account];
    QHash<QString, Prepared> before;
    for (Person &old : known) {
        m_logins.remove({account, old.person.id});
        before.insert(old.person.id, std::move(old.prepared));
    }
    known.clear();
    known.reserve(static_cast<std::size_t>(people.size()));
    for (const JumpPerson &person : people) {
        known.push_back({.person = person, .prepared = before.take(person.id)});
        known.back().prepared.prepare(person.name + u'\n' + person.login);
        m_logins.insert({account, person.id}, person.login);
    }
    m_conversationsStale = true;
}

void JumpListModel::setCommands(const QStringList &names)
{
    m_commands.resize(static_cast<std::size_t>(names.size()));
    for (std::size_t place = 0; place < m_commands.size(); ++place)
        m_commands[place].prepare(names[static_cast<qsizetype>(place)]);
}

// A chat is found by the login of the other one too: there is no row for the person beside it.
void JumpListModel::prepareConversations()
{
    if (!std::exchange(m_conversationsStale, false))
        return;
    for (auto &[flow, prepared] : m_conversations)
        prepared.prepare(flowTitle(flow) + u'\n' + furtherWords(flow, m_logins.value({flow.ref.account, flow.peerId})));
}

std::vector<JumpListModel::Candidate> JumpListModel::candidates() const
{
    const qint64 now = m_clock.wallMs();
    std::vector<Candidate> found;
    const auto add = [&](Candidate candidate, const SearchWords &words, Group group, bool archived, qint64 age) {
        const std::optional<int> rank = m_match.rank(words);
        if (!rank)
            return;
        candidate.key = {archived, *rank, static_cast<int>(group), age, candidate.account, candidate.place};
        found.push_back(candidate);
    };
    for (std::size_t place = 0; place < m_conversations.size(); ++place) {
        const auto &[flow, prepared] = m_conversations[place];
        if (m_offer.writableOnly && !flow.capabilities.testFlag(Capability::SendText))
            continue;
        // It is found by its name, and stands in no way before.
        if (flow.deletedHere && m_match.isEmpty())
            continue;
        const bool isUnread = (flow.unread > 0 || flow.choices.markedUnread) && !flow.choices.isMuted(now);
        const bool isOpen = m_match.isEmpty() && flow.ref == m_open;
        const bool isForSending = m_offer.writableOnly && flow.kind == FlowKind::Saved;
        const Group group = isOpen ? Group::Open
            : isForSending         ? Group::SavedToSend
            : isUnread             ? Group::Unread
                                   : Group::Conversations;
        // Of several accounts that of the open conversation comes first.
        const qint64 age = isForSending ? qint64{flow.ref.account != m_open.account} : -flow.activityMs;
        add({.kind = Kind::Conversation, .place = place}, prepared.words, group, flow.choices.archived, age);
    }
    for (std::size_t place = 0; place < m_commands.size(); ++place) {
        if (!m_commands[place].text.isEmpty())
            add({.kind = Kind::Command, .place = place}, m_commands[place].words, Group::Commands, false, 0);
    }
    if (!m_offer.people)
        return found;
    const Group group = m_match.isEmpty() ? Group::People : Group::PeopleFound;
    for (const auto &[account, people] : m_people) {
        for (std::size_t place = 0; place < people.size(); ++place) {
            if (!m_chatPeople.contains({account, people[place].person.id}))
                add({.kind = Kind::Person, .account = account, .place = place}, people[place].prepared.words, group,
                    false, 0);
        }
    }
    return found;
}

JumpListModel::Row JumpListModel::conversationRow(const FlowRow &flow) const
{
    const QString title = flowTitle(flow);
    return {.ref = flow.ref,
        .title = title,
        .login = {},
        .initials = Morelia::initials(title),
        .colorIndex = paletteIndex(flow.peerId.isEmpty() ? flow.ref.flowId : flow.peerId),
        .picture = flow.picture,
        .unread = flow.unread,
        .markedUnread = flow.choices.markedUnread,
        .muted = flow.choices.isMuted(m_clock.wallMs()),
        .archived = flow.choices.archived,
        .saved = flow.kind == FlowKind::Saved};
}

JumpListModel::Row JumpListModel::rowOf(const Candidate &candidate) const
{
    if (candidate.kind == Kind::Conversation)
        return conversationRow(m_conversations[candidate.place].flow);
    Row row{.kind = candidate.kind};
    if (candidate.kind == Kind::Command) {
        row.ref.flowId = QString::number(candidate.place);
        row.title = m_commands[candidate.place].text;
        return row;
    }
    const JumpPerson &person = m_people.at(candidate.account)[candidate.place].person;
    row.ref = {candidate.account, person.id};
    row.title = person.name;
    row.login = person.login;
    row.initials = Morelia::initials(person.name);
    row.colorIndex = paletteIndex(person.id);
    row.picture = person.picture;
    return row;
}

void JumpListModel::update()
{
    prepareConversations();
    std::vector<Candidate> best = candidates();
    const auto end = best.begin() + std::min<std::ptrdiff_t>(maxRows, std::ssize(best));
    std::ranges::partial_sort(best, end, {}, &Candidate::key);
    QList<Row> target;
    for (auto it = best.begin(); it != end; ++it)
        target.append(rowOf(*it));
    const int oldCount = count();
    patch(
        m_rows, target, {.first = KindRole, .last = SavedRole, .display = TitleRole},
        [](const Row &row) { return std::pair(static_cast<int>(row.kind), row.ref); }, value);
    if (count() != oldCount)
        Q_EMIT countChanged();
}

} // namespace Morelia
