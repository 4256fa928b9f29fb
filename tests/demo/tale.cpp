// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/demo/tale.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Morelia::Demo {

using namespace Qt::StringLiterals;

namespace {

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const auto &entry : array)
        list.append(entry.toString());
    return list;
}

Line lineFrom(const QJsonObject &json)
{
    Line line;
    line.by = json["by"_L1].toString();
    line.text = json["text"_L1].toString();
    line.gap = json["gap"_L1].toInt(3);
    line.reply = json["reply"_L1].toInt();
    const QJsonObject reactions = json["react"_L1].toObject();
    for (auto it = reactions.begin(); it != reactions.end(); ++it)
        line.reactions.insert(it.key(), strings(it.value()));
    line.picture = json["picture"_L1].toString();
    line.fileName = json["file"_L1].toString(json["name"_L1].toString());
    line.fileBytes = json["bytes"_L1].toInt();
    line.edited = json["edited"_L1].toBool();
    return line;
}

Conversation conversationFrom(const QJsonObject &json)
{
    Conversation made;
    made.key = json["key"_L1].toString();
    made.kind = json["kind"_L1].toString();
    made.title = json["title"_L1].toString();
    made.info = json["info"_L1].toString();
    made.owner = json["owner"_L1].toString(me);
    made.members = strings(json["members"_L1]);
    const QJsonArray lines = json["lines"_L1].toArray();
    for (const auto &line : lines)
        made.lines.append(lineFrom(line.toObject()));
    made.last = json["last"_L1].toInt();
    made.draft = json["draft"_L1].toString();
    made.pinned = json["pinned"_L1].toBool();
    made.muted = json["muted"_L1].toBool();
    made.opened = json["opened"_L1].toBool();
    return made;
}

Saying sayingFrom(const QJsonObject &json)
{
    return {.by = json["by"_L1].toString(),
        .text = json["text"_L1].toString(),
        .in = json["in"_L1].toString(),
        .after = json["after"_L1].toInt()};
}

//! Names that stand for nobody, and replies to nothing.
class Checker
{
public:
    explicit Checker(const Tale &tale)
        : m_tale(tale)
    {
        for (const Person &person : tale.people)
            m_people.append(person.key);
    }

    QString problem()
    {
        require(m_people.contains(me), u"nobody is “me”"_s);
        for (const Conversation &conversation : m_tale.conversations)
            check(conversation);
        for (auto it = m_tale.answers.cbegin(); it != m_tale.answers.cend(); ++it) {
            for (const Saying &saying : it.value())
                check(saying, it.key());
        }
        for (const Saying &saying : m_tale.later)
            check(saying, saying.in);
        return m_problem;
    }

private:
    void require(bool holds, const QString &problem)
    {
        if (!holds && m_problem.isEmpty())
            m_problem = problem;
    }

    void check(const Conversation &conversation)
    {
        const QStringList members = QStringList(conversation.members) << me;
        for (const QString &member : members)
            require(m_people.contains(member), u"%1: there is no “%2”"_s.arg(conversation.key, member));
        require(members.contains(conversation.owner), u"%1: the owner is no member"_s.arg(conversation.key));
        require(conversation.kind != "chat"_L1 || members.size() == 2, u"%1: a chat has two"_s.arg(conversation.key));
        m_members.insert(conversation.key, members);
        for (qsizetype i = 0; i < conversation.lines.size(); ++i) {
            const Line &line = conversation.lines.at(i);
            require(members.contains(line.by), u"%1: “%2” is no member"_s.arg(conversation.key, line.by));
            require(line.reply <= 0 && i + line.reply >= 0, u"%1: a reply to nothing"_s.arg(conversation.key));
            for (const QStringList &givers : line.reactions) {
                for (const QString &giver : givers)
                    require(members.contains(giver), u"%1: “%2” is no member"_s.arg(conversation.key, giver));
            }
        }
    }

    void check(const Saying &saying, const QString &conversation)
    {
        require(m_members.value(conversation).contains(saying.by),
            u"“%1” says something in “%2” without being there"_s.arg(saying.by, conversation));
    }

    const Tale &m_tale;
    QStringList m_people;
    QHash<QString, QStringList> m_members;
    QString m_problem;
};

} // namespace

tl::expected<Tale, QString> readTale(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return tl::make_unexpected(error.errorString());
    Tale tale;
    const QJsonArray people = root["people"_L1].toArray();
    for (const auto &person : people) {
        tale.people.append({person["key"_L1].toString(), person["name"_L1].toString(), person["login"_L1].toString(),
            person["face"_L1].toString(), person["about"_L1].toString()});
    }
    const QJsonArray conversations = root["conversations"_L1].toArray();
    for (const auto &conversation : conversations)
        tale.conversations.append(conversationFrom(conversation.toObject()));
    const QJsonObject answers = root["answers"_L1].toObject();
    for (auto it = answers.begin(); it != answers.end(); ++it) {
        const QJsonArray sayings = it.value().toArray();
        for (const auto &saying : sayings)
            tale.answers[it.key()].append(sayingFrom(saying.toObject()));
    }
    const QJsonArray later = root["later"_L1].toArray();
    for (const auto &saying : later)
        tale.later.append(sayingFrom(saying.toObject()));
    tale.away = root["away"_L1].toInt();
    const QString problem = Checker(tale).problem();
    return problem.isEmpty() ? tl::expected<Tale, QString>(tale) : tl::make_unexpected(problem);
}

} // namespace Morelia::Demo
