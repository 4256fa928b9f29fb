// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/demo/stage.h"

#include "client/core/core.h"
#include "client/interop/waiting.h"
#include "client/settings/settings.h"
#include "models/store/store.h"
#include "protocol/mtp/mtpaccount.h"
#include "tests/bench/fill/filekey.h"

#include <QDateTime>

namespace Morelia::Demo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Interop::await;
using Interop::holdsWithin;

namespace {

constexpr auto patience = 60s;

//! The computer's clock, some minutes slow.
class SlowClock final : public Clock
{
public:
    explicit SlowClock(std::chrono::minutes by)
        : m_by(by)
    {}

    qint64 monotonicMs() const override { return m_clock.monotonicMs(); }
    qint64 wallMs() const override { return m_clock.wallMs() - Milliseconds(m_by).count(); }
    std::unique_ptr<Timer> makeTimer() override { return m_clock.makeTimer(); }

private:
    SystemClock m_clock;
    const std::chrono::minutes m_by;
};

} // namespace

Stage::Stage(const Tale &tale, const QString &folder)
    : m_tale(tale)
    , m_folder(folder)
    , m_before(std::make_unique<SlowClock>(std::chrono::minutes(tale.away)))
    , m_filler(tale, folder + u"/server"_s, QDateTime::currentSecsSinceEpoch())
{}

Stage::~Stage()
{
    m_cast.reset();
    stopServing();
}

QString Stage::set(int haste)
{
    QString problem = m_filler.fillRead();
    if (problem.isEmpty())
        problem = serve(*m_before);
    if (problem.isEmpty())
        problem = makeProfile();
    if (!problem.isEmpty())
        return problem;
    // What comes now is unread, for it is later than all that the profile knows.
    stopServing();
    problem = m_filler.fillUnread();
    if (problem.isEmpty())
        problem = serve(m_clock);
    if (problem.isEmpty())
        m_cast = std::make_unique<Cast>(m_tale, m_filler, m_url, haste);
    return problem;
}

QString Stage::serve(const Clock &clock)
{
    Server::ServerConfig config;
    config.dataDir = m_folder + u"/server"_s;
    config.port = static_cast<quint16>(m_url.port(0));
    m_server = std::make_unique<Server::Server>(config, clock);
    const Server::StartResult result = m_server->start();
    m_url = result.url;
    return result.text;
}

void Stage::stopServing()
{
    if (!m_server)
        return;
    bool stopped = false;
    const QObject context;
    QObject::connect(m_server.get(), &Server::Server::stopped, &context, [&stopped] { stopped = true; });
    m_server->stop();
    // It ends by itself after its deadline.
    static_cast<void>(holdsWithin(patience, [&stopped] { return stopped; }));
    m_server.reset();
}

QString Stage::makeProfile()
{
    Profile profile(profileName(), profiles());
    if (const QString problem = profile.open(); !problem.isEmpty())
        return problem;
    Settings settings(profile.settingsFile());
    const auto key = fileKey(profile, settings);
    if (!key)
        return key.error();
    Core core(profile, settings, *key);
    bool ready = false;
    const QObject context;
    QObject::connect(&core, &Core::ready, &context, [&ready] { ready = true; });
    core.start();
    if (!holdsWithin(patience, [&ready] { return ready; }))
        return u"the profile does not open"_s;

    AccountManager &accounts = core.accounts();
    const Member own = m_filler.members().value(me);
    const ServerPlace place = accounts.protocol().placeAt(m_url);
    StoredAccount account;
    account.config = {.protocol = accounts.protocol().id(),
        .server = place.name,
        .login = own.person.login,
        .userId = own.uuid,
        .settings = place.settings};
    account.secrets = Mtp::Credentials{.credential = u"none"_s, .authId = own.token}.encoded();
    account.identity.userId = own.uuid;
    accounts.adopt(account);
    const auto wanted = m_tale.conversations.size();
    const auto isSynced = [&] {
        return !accounts.ids().isEmpty() && accounts.hasSynced() && await(core.store().flows()).size() >= wanted;
    };
    if (!holdsWithin(patience, isSynced))
        return u"the profile does not get its conversations"_s;
    const AccountId id = accounts.ids().constFirst();
    settings.setCurrentAccount(id);
    for (const Conversation &conversation : m_tale.conversations) {
        const FlowRef flow{id, m_filler.flows().value(conversation.key)};
        const Result<> chosen =
            core.store()
                .choose(flow, {.pinned = conversation.pinned, .mutedUntilMs = conversation.muted ? mutedForGood : 0})
                .result();
        const Draft draft{.body = conversation.draft, .replyToId = {}};
        const Result<> kept = core.store().saveDraft(flow, draft).result();
        if (!chosen || !kept)
            return u"the profile does not keep what is chosen"_s;
        if (conversation.opened)
            settings.setLastFlow(flow);
    }
    accounts.stop();
    return {};
}

} // namespace Morelia::Demo
