// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/endtoend/clientprocess.h"

#include <QJsonDocument>

#include <algorithm>

namespace Morelia::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int deadlineMs = 20'000;

} // namespace

ClientProcess::ClientProcess(QString profileDir)
    : m_profileDir(std::move(profileDir))
{}

ClientProcess::~ClientProcess()
{
    kill();
}

bool ClientProcess::start()
{
    m_rest.clear();
    m_events.clear();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // Without infos: a failed test gives the reason itself. Warnings are still shown.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"morelia.*.info=false"_s);
    m_process->setProcessEnvironment(environment);
    m_process->start(QStringLiteral(MORELIA_BIN_DIR "/morelia-coreclient"), {u"--profile-dir"_s, m_profileDir});
    return !waitFor(u"the start of a client"_s, [](const QJsonObject &event) {
        return event.value("event"_L1) == "ready"_L1;
    }).isEmpty();
}

int ClientProcess::quit()
{
    m_process->closeWriteChannel();
    const int code = m_process->waitForFinished(deadlineMs) ? m_process->exitCode() : -1;
    m_process.reset();
    return code;
}

void ClientProcess::kill()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished(deadlineMs);
    m_process.reset();
}

QJsonObject ClientProcess::ask(const QString &verb, QJsonObject request, const Place &place)
{
    const int id = ++m_lastId;
    request.insert("id"_L1, id);
    request.insert("do"_L1, verb);
    m_process->write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
    return waitFor(
        u"the answer to \"%1\""_s.arg(verb),
        [id](const QJsonObject &event) { return event.value("id"_L1).toInt() == id; }, place);
}

QJsonObject ClientProcess::waitFor(const QString &what, const Condition &condition, const Place &place)
{
    QJsonObject found;
    const auto isThere = [&] {
        read();
        const auto event = std::ranges::find_if(m_events, condition);
        if (event == m_events.end())
            return m_process->state() == QProcess::NotRunning;
        found = *event;
        m_events.erase(event);
        return true;
    };
    const bool came = waitUntil(isThere, what, place);
    if (came && found.isEmpty())
        failTest(u"the client ended before %1"_s.arg(what), place);
    if (found.isEmpty())
        qInfo() << "seen:" << m_events;
    return found;
}

void ClientProcess::read()
{
    m_rest += m_process->readAllStandardOutput();
    qsizetype end = 0;
    while ((end = m_rest.indexOf('\n')) >= 0) {
        m_events.append(QJsonDocument::fromJson(m_rest.first(end)).object());
        m_rest.remove(0, end + 1);
    }
}

bool ClientProcess::waitForState(const QString &state, const Place &place)
{
    const auto isState = [&](const QJsonObject &event) {
        return event.value("event"_L1) == "state"_L1 && event.value("state"_L1) == state;
    };
    return !waitFor(u"the state \"%1\""_s.arg(state), isState, place).isEmpty();
}

QJsonObject ClientProcess::waitForMessage(const QString &text, const QString &deliveryState, const Place &place)
{
    const auto isMessage = [&](const QJsonObject &event) {
        return event.value("event"_L1) == "message"_L1 && event.value("text"_L1) == text
            && event.value("state"_L1) == deliveryState;
    };
    return waitFor(u"the message \"%1\" in the state \"%2\""_s.arg(text, deliveryState), isMessage, place);
}

bool ClientProcess::signUp(const QString &server, const QString &login, const QString &name)
{
    const QJsonObject answer = ask(u"signup"_s,
        {{u"server"_s, server}, {u"login"_s, login}, {u"password"_s, u"correct horse"_s}, {u"name"_s, name}});
    return answer.value("ok"_L1).toBool() && waitForState(u"online"_s);
}

QString ClientProcess::send(const QString &flow, const QString &text)
{
    return ask(u"send"_s, {{u"flow"_s, flow}, {u"text"_s, text}}).value("localId"_L1).toString();
}

QString ClientProcess::personId(const QString &login)
{
    bool told = true;
    while (told) {
        const QJsonArray users = ask(u"users"_s).value("users"_L1).toArray();
        for (const auto &user : users) {
            if (user.toObject().value("login"_L1) == login)
                return user.toObject().value("user"_L1).toString();
        }
        told = !waitFor(u"news of people"_s, [](const QJsonObject &event) {
            return event.value("event"_L1) == "users"_L1;
        }).isEmpty();
    }
    return {};
}

QJsonArray ClientProcess::messages(const QString &flow)
{
    return ask(u"messages"_s, {{u"flow"_s, flow}}).value("messages"_L1).toArray();
}

int ClientProcess::count(const QString &flow, const QString &text)
{
    int found = 0;
    const QJsonArray all = messages(flow);
    for (const auto &message : all) {
        if (message.toObject().value("text"_L1) == text)
            ++found;
    }
    return found;
}

} // namespace Morelia::Test
