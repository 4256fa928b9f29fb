// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/connectioncontroller.h"

#include "client/accounts/accountmanager.h"
#include "client/accounts/localserver.h"
#include "models/lists/storewords.h"
#include "models/lists/words.h"
#include "models/text/avatar.h"
#include "models/text/cleaning.h"

#include <QClipboard>
#include <QGuiApplication>

#include <utility>

namespace Morelia {

ConnectionController::ConnectionController(AccountManager &accounts, AccountId account, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_account(account)
    , m_clock(clock)
    , m_tick(clock.makeTimer())
    , m_deletion(accounts, account)
{
    countDown();
    connect(m_tick.get(), &Timer::timeout, this, &ConnectionController::refresh);
    connect(&accounts, &AccountManager::statusChanged, this, &ConnectionController::onAccount);
    connect(&accounts, &AccountManager::adopted, this, &ConnectionController::onAccount);
    connect(&accounts, &AccountManager::ownNameChanged, this, &ConnectionController::onAccount);
    connect(&accounts.localServer(), &LocalServer::started, this, &ConnectionController::refresh);
    connect(&accounts.localServer(), &LocalServer::failed, this, &ConnectionController::refresh);
}

ConnectionController::~ConnectionController() = default;

void ConnectionController::onAccount(AccountId account)
{
    if (account == m_account)
        refresh();
}

void ConnectionController::refresh()
{
    countDown();
    Q_EMIT changed();
}

// The computer's clock may be set during a wait, so the monotonic clock counts it.
void ConnectionController::noteWait()
{
    const SessionStatus now = status();
    const qint64 told = now.state == SessionState::Waiting ? now.retryAtMs : 0;
    if (std::exchange(m_toldRetryAtMs, told) != told)
        m_deadlineMs = m_clock.monotonicMs() + told - m_clock.wallMs();
}

int ConnectionController::secondsLeft() const
{
    const qint64 left = (m_deadlineMs - m_clock.monotonicMs() + 999) / 1000;
    return static_cast<int>(qBound(qint64{0}, left, qint64{3'600}));
}

void ConnectionController::countDown()
{
    noteWait();
    if (status().state == SessionState::Waiting)
        m_tick->start(std::chrono::seconds(1));
    else
        m_tick->stop();
}

SyncEngine *ConnectionController::engine() const
{
    return m_accounts.engine(m_account);
}

SessionStatus ConnectionController::status() const
{
    return engine() ? engine()->status() : SessionStatus{};
}

qint64 ConnectionController::clockErrorMs() const
{
    return engine() ? engine()->clockErrorMs() : 0;
}

bool ConnectionController::serverFailed() const
{
    return onThisComputer() && !m_accounts.localServer().failure().isEmpty();
}

AccountId ConnectionController::accountId() const
{
    return m_account;
}

ConnectionController::State ConnectionController::state() const
{
    if (serverFailed())
        return State::NeedsUser;
    if (engine() && engine()->isSignedOut())
        return State::SignedOut;
    return static_cast<State>(status().state);
}

QString ConnectionController::text() const
{
    switch (state()) {
    case State::Offline:
        return tr("offline");
    case State::Connecting:
        return tr("connecting");
    case State::SigningIn:
        return tr("signing in");
    case State::Syncing:
        return tr("catching up");
    case State::Online:
        return clockErrorMs() == 0 ? tr("online") : tr("online, this computer's clock is wrong");
    case State::Waiting:
        return secondsLeft() > 0 ? tr("Offline, trying again in %1 s").arg(secondsLeft()) : tr("Offline, trying again");
    case State::NeedsUser:
        return tr("needs you");
    case State::SignedOut:
        return tr("signed out");
    }
    return {};
}

QString ConnectionController::detail() const
{
    if (serverFailed())
        return tr("The server on this computer did not start: %1").arg(m_accounts.localServer().failure());
    if (state() == State::SignedOut)
        return tr("You have signed out of %1 here. What you write is kept until you sign in again.").arg(serverName());
    const SessionStatus now = status();
    switch (now.state) {
    case SessionState::Online:
        return clockText();
    case SessionState::SigningIn:
    case SessionState::Syncing:
        return {};
    case SessionState::Offline:
        return tr("There is no network. What you write is kept and goes out later.");
    case SessionState::Connecting:
    case SessionState::Waiting:
        return tr("%1 cannot be reached. What you write is kept and goes out later.").arg(serverName());
    case SessionState::NeedsUser:
        break;
    }
    switch (now.failure.kind) {
    case FailureKind::Credentials:
        return tr("%1 refuses the sign-in. Sign in again; nothing here is lost.").arg(serverName());
    case FailureKind::Tls:
        return tr("The link to %1 is not safe: its certificate is not trusted. Nothing is sent.").arg(serverName());
    case FailureKind::NotFound:
        return tr("%1 does not know this account any more.").arg(serverName());
    case FailureKind::LoginTaken:
        return tr("On %1 your login belongs to another account now. What is stored here stays.").arg(serverName());
    default:
        return tr("%1 cannot be used: %2").arg(serverName(), oneLine(now.failure.detail, 300));
    }
}

QString ConnectionController::clockText() const
{
    const qint64 errorMs = clockErrorMs();
    if (errorMs == 0)
        return {};
    constexpr int minuteMs = 60'000;
    constexpr int hour = 60;
    constexpr int day = 24 * hour;
    const int minutes = static_cast<int>(qMin(qAbs(errorMs) / minuteMs, qint64{INT_MAX}));
    const QString howMuch = minutes < hour ? tr("%n minute(s)", nullptr, minutes)
        : minutes < 2 * day                ? tr("%n hour(s)", nullptr, minutes / hour)
                                           : tr("%n day(s)", nullptr, minutes / day);
    return errorMs > 0 ? tr("This computer's clock is %1 ahead. Messages show the server's time.").arg(howMuch)
                       : tr("This computer's clock is %1 behind. Messages show the server's time.").arg(howMuch);
}

QString ConnectionController::serverName() const
{
    if (!engine())
        return {};
    return onThisComputer() ? tr("this computer") : displayName(engine()->account().config.server);
}

QString ConnectionController::userName() const
{
    return m_accounts.ownName(m_account);
}

QString ConnectionController::initials() const
{
    return Morelia::initials(userName());
}

int ConnectionController::colorIndex() const
{
    const SyncEngine *own = engine();
    return own ? paletteIndex(own->account().config.userId) : 0;
}

QString ConnectionController::picture() const
{
    return m_accounts.ownPicture(m_account);
}

QString ConnectionController::login() const
{
    return engine() ? displayName(engine()->account().config.login) : QString();
}

bool ConnectionController::onThisComputer() const
{
    return engine() && engine()->account().onThisComputer;
}

QString ConnectionController::shareAddress() const
{
    return onThisComputer() ? m_accounts.localServer().shareAddress() : QString();
}

bool ConnectionController::needsUser() const
{
    return state() == State::NeedsUser;
}

bool ConnectionController::canRetry() const
{
    return state() == State::Waiting || state() == State::Offline;
}

bool ConnectionController::signInHelps() const
{
    return engine() && !onThisComputer() && (engine()->isSignedOut() || engine()->isRefused());
}

QString ConnectionController::lossText() const
{
    QStringList losses;
    if (!m_unsent)
        losses.append(storeErrorText(m_unsent.error()));
    else if (*m_unsent > 0)
        losses.append(tr("%n message(s) have not been sent.", nullptr, *m_unsent));
    if (!m_drafts)
        losses.append(storeErrorText(m_drafts.error()));
    else if (*m_drafts > 0)
        losses.append(tr("%n draft(s) are kept here only.", nullptr, *m_drafts));
    if (!m_saved)
        losses.append(storeErrorText(m_saved.error()));
    else if (*m_saved > 0)
        losses.append(tr("%n saved message(s) are kept here only.", nullptr, *m_saved));
    losses.removeDuplicates();
    return losses.join(u' ');
}

void ConnectionController::readLosses()
{
    const auto take = [this](Result<int> &kept) {
        return [this, &kept](const Result<int> &count) {
            kept = count;
            Q_EMIT changed();
        };
    };
    m_accounts.countUnsent(m_account).then(this, take(m_unsent));
    m_accounts.countDrafts(m_account).then(this, take(m_drafts));
    m_accounts.countSaved(m_account).then(this, take(m_saved));
}

void ConnectionController::retryNow()
{
    if (serverFailed())
        m_accounts.localServer().start();
    else if (SyncEngine *known = engine())
        known->reconnectNow();
}

void ConnectionController::copyShareAddress()
{
    QGuiApplication::clipboard()->setText(shareAddress());
}

} // namespace Morelia
