// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/logincontroller.h"

#include "client/accounts/accountmanager.h"
#include "client/controllers/invitation.h"
#include "client/controllers/loginproblem.h"
#include "client/platform/systemuser.h"
#include "models/lists/storewords.h"

#include <algorithm>

namespace Morelia {

namespace {

QString addressIn(const QString &typed)
{
    const QString invited = Morelia::invitedServer(typed);
    return invited.isEmpty() ? typed : invited;
}

} // namespace

struct LoginController::Private
{
    explicit Private(AccountManager &manager)
        : accounts(manager)
    {}

    // Of the account that is being set up.
    const ProtocolFactory &protocol() const { return accounts.protocol(request.account.config.protocol); }

    void endSetup()
    {
        busy = false;
        otherFormsMayHelp = false;
        // It may be the sender of the signal that led here.
        if (setup) {
            setup->disconnect();
            setup.release()->deleteLater();
        }
        request.password.clear();
        request.account = {};
    }

    AccountManager &accounts;
    std::unique_ptr<AccountSetup> setup;
    SetupRequest request;
    AccountSetup::Step step = AccountSetup::Step::Searching;
    std::optional<LoginProblem> problem;
    Question question = Question::NoQuestion;
    QString questionServer;
    std::optional<Error> storeError;        // why the account could not be kept
    std::optional<StoredAccount> unadopted; // made on the server, but not kept here yet
    bool otherFormsMayHelp = false;
    bool busy = false;
    bool adopting = false;
};

LoginController::LoginController(AccountManager &accounts, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(accounts))
{
    connect(&accounts, &AccountManager::adopted, this, [this] {
        if (!d->adopting)
            return;
        d->adopting = false;
        d->busy = false;
        d->unadopted.reset();
        Q_EMIT changed();
        Q_EMIT finished();
    });
    connect(&accounts, &AccountManager::adoptFailed, this, [this](const Error &error) {
        if (!d->adopting)
            return;
        d->adopting = false;
        d->busy = false;
        d->storeError = error;
        Q_EMIT changed();
    });
}

LoginController::~LoginController() = default;

bool LoginController::busy() const
{
    return d->busy;
}

QString LoginController::busyText() const
{
    if (!d->busy)
        return {};
    switch (d->step) {
    case AccountSetup::Step::StartingServer:
        return tr("Starting the server on this computer…");
    case AccountSetup::Step::Searching:
        return tr("Looking for the server…");
    case AccountSetup::Step::SigningIn:
        return tr("Signing in…");
    case AccountSetup::Step::SigningUp:
        return tr("Making the account…");
    }
    return {};
}

QString LoginController::errorText() const
{
    if (const std::optional<Error> &error = d->storeError)
        return tr("The account could not be kept on this computer. %1").arg(storeErrorText(*error));
    const std::optional<LoginProblem> &problem = d->problem;
    return problem ? problem->text() : QString();
}

QString LoginController::errorDetail() const
{
    const std::optional<LoginProblem> &problem = d->problem;
    return problem ? problem->detail() : QString();
}

LoginController::Field LoginController::errorField() const
{
    const std::optional<LoginProblem> &problem = d->problem;
    return problem ? problem->field() : Field::NoField;
}

QStringList LoginController::otherForms() const
{
    if (!d->otherFormsMayHelp)
        return {};
    return d->protocol().olderForms().actions;
}

QString LoginController::otherFormsRisk() const
{
    return d->protocol().olderForms().risk;
}

LoginController::Question LoginController::question() const
{
    return d->question;
}

QString LoginController::questionServer() const
{
    return d->questionServer;
}

QString LoginController::suggestedName() const
{
    return systemUserName();
}

bool LoginController::asks(Field field, bool newAccount) const
{
    const QList<FormField> form = d->accounts.protocol().form();
    return std::ranges::any_of(form,
        [&](const FormField &asked) { return fieldOf(asked.kind) == field && (newAccount || !asked.forNewAccounts); });
}

void LoginController::startOnThisComputer(const QString &name)
{
    start({.kind = SetupRequest::Kind::OnThisComputer,
        .server = {},
        .login = {},
        .password = {},
        .name = name.trimmed(),
        .email = {}});
}

void LoginController::signIn(const QString &server, const QString &login, const QString &password)
{
    start({.kind = SetupRequest::Kind::SignIn,
        .server = server,
        .login = login.trimmed(),
        .password = password,
        .name = {},
        .email = {}});
}

void LoginController::signUp(
    const QString &server, const QString &login, const QString &password, const QString &name, const QString &email)
{
    start({.kind = SetupRequest::Kind::SignUp,
        .server = server,
        .login = login.trimmed(),
        .password = password,
        .name = name.trimmed(),
        .email = email.trimmed()});
}

void LoginController::join(const QString &typed, const QString &name, const QString &password)
{
    const QString server = addressIn(typed);
    if (!loginIn(typed).isEmpty()) {
        signIn(server, {}, password);
        return;
    }
    start({.kind = SetupRequest::Kind::Join,
        .server = server,
        .login = {},
        .password = {},
        .name = name.trimmed(),
        .email = {}});
}

QString LoginController::invitedServer(const QString &typed) const
{
    return Morelia::invitedServer(typed);
}

QString LoginController::loginIn(const QString &typed) const
{
    const std::optional<TypedServer> server = d->accounts.protocol().readAddress(addressIn(typed));
    return server ? server->login : QString();
}

void LoginController::signInAgain(qint64 accountId, const QString &password)
{
    if (const SyncEngine *engine = d->accounts.engine(accountId))
        start({.kind = SetupRequest::Kind::SignInAgain,
            .login = engine->account().config.login,
            .password = password,
            .account = engine->account()});
}

void LoginController::start(const SetupRequest &request)
{
    if (d->busy)
        return;
    d->question = Question::NoQuestion;
    d->storeError.reset();
    d->problem = LoginProblem::inEntries(request, d->accounts.protocol(request.account.config.protocol));
    if (d->problem) {
        Q_EMIT changed();
        return;
    }
    d->endSetup();
    const bool sameAccount = d->request.kind == request.kind && d->request.server == request.server
        && d->request.login == request.login && d->request.name == request.name;
    d->request = request;
    d->busy = true;
    if (d->unadopted && sameAccount) {
        adopt();
        return;
    }
    d->unadopted.reset();
    d->setup = d->accounts.makeSetup(request.account.config.protocol);
    connect(d->setup.get(), &AccountSetup::stepChanged, this, [this](AccountSetup::Step step) {
        d->step = step;
        Q_EMIT changed();
    });
    connect(d->setup.get(), &AccountSetup::asked, this, [this](AccountSetup::Question, const QString &server) {
        d->busy = false;
        d->question = Question::PlaintextLink;
        d->questionServer = server;
        Q_EMIT changed();
    });
    connect(d->setup.get(), &AccountSetup::succeeded, this, [this](const StoredAccount &account) {
        d->endSetup();
        d->unadopted = account;
        adopt();
    });
    connect(d->setup.get(), &AccountSetup::failed, this, [this](const SetupFailure &failure) {
        d->problem = LoginProblem::ofSetup(failure, d->request, d->protocol());
        if (failure.otherFormsMayHelp)
            d->busy = false;
        else
            d->endSetup();
        d->otherFormsMayHelp = failure.otherFormsMayHelp;
        Q_EMIT changed();
    });
    Q_EMIT changed();
    d->setup->start(request);
}

void LoginController::adopt()
{
    const std::optional<StoredAccount> account = d->unadopted;
    if (!account)
        return;
    d->adopting = true;
    d->busy = true;
    Q_EMIT changed();
    d->accounts.adopt(*account);
}

void LoginController::accept()
{
    if (d->question != Question::PlaintextLink || !d->setup)
        return;
    d->question = Question::NoQuestion;
    d->busy = true;
    Q_EMIT changed();
    d->setup->acceptPlaintext();
}

void LoginController::tryOtherForm(int index)
{
    if (!d->setup || index < 0 || index >= otherForms().size())
        return;
    d->problem.reset();
    d->otherFormsMayHelp = false;
    d->busy = true;
    Q_EMIT changed();
    d->setup->tryOlderForm(index + 1); // 0 is the usual form
}

void LoginController::cancel()
{
    // An account that the server has made already is stored all the same.
    if (d->adopting)
        return;
    d->question = Question::NoQuestion;
    d->endSetup();
    Q_EMIT changed();
}

void LoginController::clearError()
{
    if (!d->problem && !d->storeError)
        return;
    d->problem.reset();
    d->storeError.reset();
    if (d->otherFormsMayHelp)
        d->endSetup();
    Q_EMIT changed();
}

} // namespace Morelia
