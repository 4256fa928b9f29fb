// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/signin.h"

#include "protocol/mtp/logging.h"
#include "protocol/mtp/statuscodes.h"

using namespace Qt::StringLiterals;

namespace Morelia::Mtp {
SignIn::SignIn(Link &link, Self &self, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_self(self)
    , m_requests(self)
{}

void SignIn::reset(const Entry &entry)
{
    m_entry = entry;
    m_signUpLost = false;
}

void SignIn::begin()
{
    m_questions.reset();
    m_tokenIsFresh = false;
    const auto *entry = std::get_if<SignUp>(&m_entry);
    if (entry && m_self.userId.isEmpty())
        signUp(*entry);
    else if (m_self.authId.isEmpty() || m_self.userId.isEmpty())
        authenticate();
    else
        greet();
}

void SignIn::signUp(const SignUp &entry)
{
    m_link.ask(Priority::Handshake, [this, entry] { return m_requests.registerUser(entry.name, entry.email); },
        {m_questions, [this](const Reply &reply) { onSignedUp(reply); }});
}

void SignIn::onSignedUp(const Reply &reply)
{
    if (reply.isLost()) {
        m_signUpLost = true;
    } else if (reply.isOk()) {
        takeAccount(reply, u"sign up"_s);
    } else if (reply.code == StatusCode::conflict && m_signUpLost) {
        // Our own earlier request may have made the account; then our credential opens it.
        authenticate();
    } else {
        giveUp(reply, u"sign up"_s);
    }
}

void SignIn::authenticate()
{
    m_link.ask(Priority::Handshake, [this] { return m_requests.authentication(); },
        {m_questions, [this](const Reply &reply) { onAuthenticated(reply); }});
}

void SignIn::onAuthenticated(const Reply &reply)
{
    if (reply.isLost())
        return;
    if (reply.isOk()) {
        takeAccount(reply, u"sign in"_s);
        return;
    }
    const bool someoneElses = reply.code == StatusCode::unauthorized && std::holds_alternative<SignUp>(m_entry);
    if (someoneElses)
        Q_EMIT refused({FailureKind::LoginTaken, false, reply.failure.detail});
    else
        giveUp(reply, u"sign in"_s);
}

void SignIn::greet()
{
    m_link.ask(Priority::Handshake, [this] { return m_requests.greeting(); },
        {m_questions, [this](const Reply &reply) { onGreeted(reply); }});
}

void SignIn::onGreeted(const Reply &reply)
{
    if (reply.isLost())
        return;
    if (reply.code == StatusCode::unauthorized && !m_tokenIsFresh) {
        authenticate();
        return;
    }
    if (!reply.isOk()) {
        giveUp(reply, u"greeting"_s);
        return;
    }
    const Extensions extensions = extensionsOf(reply.envelope.meta);
    m_link.setPush(extensions.push);
    Q_EMIT finished(extensions);
}

void SignIn::takeAccount(const Reply &reply, const QString &during)
{
    const QList<Wire::UserData> users = reply.data().user.valueOr({});
    const Wire::UserData user = users.value(0);
    const QString userId = user.uuid.valueOr({});
    // The same login under another id is another account, made after ours was deleted: the stored data are not its.
    if (!m_self.userId.isEmpty() && !userId.isEmpty() && m_self.userId != userId)
        Q_EMIT refused({FailureKind::LoginTaken, false, {}});
    else if (adopt(user))
        greet();
    else
        giveUp(reply, during);
}

bool SignIn::adopt(const Wire::UserData &user)
{
    const QString userId = user.uuid.valueOr({});
    const QString authId = user.auth_id.valueOr({});
    if (userId.isEmpty() || authId.isEmpty())
        return false;
    m_tokenIsFresh = true;
    m_self.userId = userId;
    m_self.authId = authId;
    Q_EMIT identityChanged();
    return true;
}

void SignIn::giveUp(const Reply &reply, const QString &during)
{
    qCInfo(lcMtp) << during << "failed:" << reply.code << reply.failure.detail;
    if (reply.failure.retryable) {
        m_link.fail({CloseKind::Unusable, 0, reply.failure.detail});
        return;
    }
    Failure failure = reply.failure;
    if (!failure)
        failure = {FailureKind::Protocol, false, during};
    Q_EMIT refused(failure);
}

} // namespace Morelia::Mtp
