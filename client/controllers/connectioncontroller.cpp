// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/connectioncontroller.h"

#include "client/accounts/accountmanager.h"
#include "client/accounts/localserver.h"
#include "models/base/clock.h"
#include "models/lists/storewords.h"
#include "models/lists/words.h"
#include "models/text/cleaning.h"

#include <QClipboard>
#include <QGuiApplication>

#include <utility>

namespace Morelia {

struct ConnectionController::Private
{
    Private(AccountManager &manager, AccountId id, Clock &clockOfTheProgram)
        : accounts(manager)
        , account(id)
        , clock(clockOfTheProgram)
        , tick(clock.makeTimer())
    {}

    SyncEngine *engine() const { return accounts.engine(account); }
    SessionStatus status() const { return engine() ? engine()->status() : SessionStatus{}; }
    qint64 clockErrorMs() const { return engine() ? engine()->clockErrorMs() : 0; }
    bool onThisComputer() const { return engine() && engine()->account().onThisComputer; }

    bool serverFailed() const { return onThisComputer() && !accounts.localServer().failure().isEmpty(); }

    // The computer's clock may be set during a wait, so the monotonic clock counts it.
    void noteWait()
    {
        const SessionStatus now = status();
        const qint64 told = now.state == SessionState::Waiting ? now.retryAtMs : 0;
        if (std::exchange(toldRetryAtMs, told) != told)
            deadlineMs = clock.monotonicMs() + told - clock.wallMs();
    }
    int secondsLeft() const
    {
        const qint64 left = (deadlineMs - clock.monotonicMs() + 999) / 1000;
        return static_cast<int>(qBound(qint64{0}, left, qint64{3'600}));
    }

    AccountManager &accounts;
    const AccountId account;
    Clock &clock;
    const std::unique_ptr<Timer> tick; // counts the seconds of a wait down
    qint64 toldRetryAtMs = 0;          // by the computer's clock; 0 without a wait
    qint64 deadlineMs = 0;             // by Clock::monotonicMs()
    Result<int> unsent = 0;
    Result<int> drafts = 0;
};

ConnectionController::ConnectionController(AccountManager &accounts, AccountId account, Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(accounts, account, clock))
{
    countDown();
    connect(d->tick.get(), &Timer::timeout, this, &ConnectionController::refresh);
    connect(&accounts, &AccountManager::statusChanged, this, &ConnectionController::onAccount);
    connect(&accounts, &AccountManager::adopted, this, &ConnectionController::onAccount);
    connect(&accounts, &AccountManager::ownNameChanged, this, &ConnectionController::onAccount);
    connect(&accounts.localServer(), &LocalServer::started, this, &ConnectionController::refresh);
    connect(&accounts.localServer(), &LocalServer::failed, this, &ConnectionController::refresh);
}

ConnectionController::~ConnectionController() = default;

void ConnectionController::onAccount(AccountId account)
{
    if (account == d->account)
        refresh();
}

void ConnectionController::refresh()
{
    countDown();
    Q_EMIT changed();
}

void ConnectionController::countDown()
{
    d->noteWait();
    if (d->status().state == SessionState::Waiting)
        d->tick->start(std::chrono::seconds(1));
    else
        d->tick->stop();
}

AccountId ConnectionController::accountId() const
{
    return d->account;
}

ConnectionController::State ConnectionController::state() const
{
    if (d->serverFailed())
        return State::NeedsUser;
    if (d->engine() && d->engine()->isSignedOut())
        return State::SignedOut;
    return static_cast<State>(d->status().state);
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
        return d->clockErrorMs() == 0 ? tr("online") : tr("online, this computer's clock is wrong");
    case State::Waiting:
        return tr("Offline, trying again in %1 s").arg(d->secondsLeft());
    case State::NeedsUser:
        return tr("needs you");
    case State::SignedOut:
        return tr("signed out");
    }
    return {};
}

QString ConnectionController::detail() const
{
    if (d->serverFailed())
        return tr("The server on this computer did not start: %1").arg(d->accounts.localServer().failure());
    if (state() == State::SignedOut)
        return tr("You have signed out of %1 here. What you write is kept until you sign in again.").arg(serverName());
    const SessionStatus status = d->status();
    switch (status.state) {
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
    switch (status.failure.kind) {
    case FailureKind::Credentials:
        return tr("%1 refuses the sign-in. Sign in again; nothing here is lost.").arg(serverName());
    case FailureKind::Tls:
        return tr("The link to %1 is not safe: its certificate is not trusted. Nothing is sent.").arg(serverName());
    case FailureKind::NotFound:
        return tr("%1 does not know this account any more.").arg(serverName());
    case FailureKind::LoginTaken:
        return tr("On %1 your login belongs to another account now. What is stored here stays.").arg(serverName());
    default:
        return tr("%1 cannot be used: %2").arg(serverName(), oneLine(status.failure.detail, 300));
    }
}

QString ConnectionController::clockText() const
{
    const qint64 errorMs = d->clockErrorMs();
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
    if (!d->engine())
        return {};
    return d->onThisComputer() ? tr("this computer") : displayName(d->engine()->account().config.server);
}

QString ConnectionController::userName() const
{
    return d->accounts.ownName(d->account);
}

QString ConnectionController::login() const
{
    return d->engine() ? displayName(d->engine()->account().config.login) : QString();
}

bool ConnectionController::onThisComputer() const
{
    return d->onThisComputer();
}

QString ConnectionController::shareAddress() const
{
    return d->onThisComputer() ? d->accounts.localServer().shareAddress() : QString();
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
    return d->engine() && !d->onThisComputer() && (d->engine()->isSignedOut() || d->engine()->isRefused());
}

QString ConnectionController::lossText() const
{
    QStringList losses;
    if (!d->unsent)
        losses.append(storeErrorText(d->unsent.error()));
    else if (*d->unsent > 0)
        losses.append(tr("%n message(s) have not been sent.", nullptr, *d->unsent));
    if (!d->drafts)
        losses.append(storeErrorText(d->drafts.error()));
    else if (*d->drafts > 0)
        losses.append(tr("%n draft(s) are kept here only.", nullptr, *d->drafts));
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
    d->accounts.countUnsent(d->account).then(this, take(d->unsent));
    d->accounts.countDrafts(d->account).then(this, take(d->drafts));
}

void ConnectionController::retryNow()
{
    if (d->serverFailed())
        d->accounts.localServer().start();
    else if (SyncEngine *engine = d->engine())
        engine->reconnectNow();
}

void ConnectionController::copyShareAddress()
{
    QGuiApplication::clipboard()->setText(shareAddress());
}

} // namespace Morelia
