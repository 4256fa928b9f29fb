// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/endtoend/clientprocess.h"

#include <QElapsedTimer>
#include <QJsonDocument>

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
    return !waitFor([](const QJsonObject &event) { return event.value("event"_L1) == "ready"_L1; }).isEmpty();
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

QJsonObject ClientProcess::ask(const QString &verb, QJsonObject request)
{
    const int id = ++m_lastId;
    request.insert("id"_L1, id);
    request.insert("do"_L1, verb);
    m_process->write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
    return waitFor([id](const QJsonObject &event) { return event.value("id"_L1).toInt() == id; });
}

QJsonObject ClientProcess::waitFor(const Condition &condition, int waitMs)
{
    QElapsedTimer timer;
    timer.start();
    do {
        read();
        for (qsizetype i = 0; i < m_events.size(); ++i) {
            if (condition(m_events.at(i)))
                return m_events.takeAt(i);
        }
        if (m_process->state() == QProcess::NotRunning)
            break;
        m_process->waitForReadyRead(50);
    } while (timer.elapsed() < waitMs);
    qInfo() << "waited in vain; seen:" << m_events;
    return {};
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

bool ClientProcess::waitForState(const QString &state)
{
    return !waitFor([&](const QJsonObject &event) {
        return event.value("event"_L1) == "state"_L1 && event.value("state"_L1) == state;
    }).isEmpty();
}

QJsonObject ClientProcess::waitForMessage(const QString &text, const QString &deliveryState)
{
    return waitFor([&](const QJsonObject &event) {
        return event.value("event"_L1) == "message"_L1 && event.value("text"_L1) == text
            && event.value("state"_L1) == deliveryState;
    });
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
        told = !waitFor([](const QJsonObject &event) { return event.value("event"_L1) == "users"_L1; }).isEmpty();
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
