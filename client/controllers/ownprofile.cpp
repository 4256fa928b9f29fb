// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/ownprofile.h"

#include "client/accounts/accountmanager.h"
#include "client/controllers/composedfiles.h"
#include "client/media/facepicture.h"
#include "client/sync/syncengine.h"
#include "models/lists/storewords.h"
#include "models/lists/words.h"
#include "models/store/store.h"
#include "models/text/avatar.h"
#include "models/text/cleaning.h"

namespace Morelia {

namespace {

constexpr int toldAtOnce = 20; // conversations; more would be a storm of messages

// Those of the own person's circle: a channel is no place for it, and a stranger is not told.
bool isToldIn(const FlowRow &flow, AccountId account)
{
    return flow.ref.account == account && (flow.kind == FlowKind::Chat || flow.kind == FlowKind::Group)
        && flow.isOrdinary() && flow.lastOrder > 0 && flow.capabilities.testFlag(Capability::SendText);
}

} // namespace

OwnProfile::OwnProfile(Store &store, AccountManager &accounts, FileIntake &intake, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_accounts(accounts)
    , m_intake(intake)
{
    connect(&accounts, &AccountManager::statusChanged, this, [this](AccountId account) {
        if (account == m_account)
            Q_EMIT changed();
    });
}

SyncEngine *OwnProfile::engine() const
{
    return m_accounts.engine(m_account);
}

const QString &OwnProfile::name() const
{
    return m_own.toldName();
}

const QString &OwnProfile::bio() const
{
    return m_own.toldBio();
}

QString OwnProfile::initials() const
{
    return Morelia::initials(displayName(m_own));
}

int OwnProfile::colorIndex() const
{
    return paletteIndex(m_own.remoteId);
}

bool OwnProfile::isSupported() const
{
    const SyncEngine *own = engine();
    return own && own->identity().capabilities.testFlag(Capability::Profiles);
}

bool OwnProfile::isReadByAll() const
{
    const SyncEngine *own = engine();
    return own && !own->identity().capabilities.testFlag(Capability::MembersOnly);
}

void OwnProfile::begin(qint64 accountId)
{
    m_account = accountId;
    m_own = {};
    m_picture.clear();
    ++m_turn;
    Q_EMIT wordsChanged();
    finish({});
    read();
}

void OwnProfile::read()
{
    const SyncEngine *own = engine();
    if (!own)
        return;
    m_store.user(m_account, own->account().config.userId).then(this, [this, turn = m_turn](const Result<User> &user) {
        if (turn != m_turn)
            return;
        if (user) {
            m_own = *user;
            m_picture = m_own.card.picture;
            Q_EMIT wordsChanged();
        }
        // Before the server has told anything about the own user there is nothing to show, and no fault. Nor is what was
        // said of a save meanwhile.
        if (user || user.error().kind == ErrorKind::NotFound)
            Q_EMIT changed();
        else
            finish(storeErrorText(user.error()));
    });
}

void OwnProfile::takePicture(const QUrl &file)
{
    if (m_busy)
        return;
    m_busy = true;
    Q_EMIT changed();
    m_intake.take(file, {.convert = facePicture}).then(this, [this, turn = m_turn](const TakenFile &taken) {
        if (turn != m_turn)
            return;
        if (taken.problem == IntakeProblem::None)
            m_picture = taken.file.cacheKey;
        finish(taken.problem == IntakeProblem::TooLarge
                ? tr("Too large: a picture may have up to %1.").arg(sizeText(FileIntake::maxConvertedBytes))
                : ComposedFiles::wordsFor(taken.problem, 0));
    });
}

void OwnProfile::removePicture()
{
    m_picture.clear();
    finish({});
}

void OwnProfile::save(const QString &name, const QString &bio)
{
    if (m_busy)
        return;
    m_busy = true;
    Q_EMIT changed();
    ProfileCard card;
    card.name = cleanOutgoing(name.simplified().left(maxCardNameChars));
    card.bio = cleanOutgoing(bio.trimmed().left(maxCardBioChars));
    // The server's own words need no card.
    if (card.name == m_own.name)
        card.name.clear();
    if (card.bio == m_own.bio)
        card.bio.clear();
    card.picture = m_picture;
    m_store.setProfile(m_account, card)
        .then(this, [this, turn = m_turn, account = m_account](const Result<ProfileCard> &kept) {
            if (kept)
                tellLatest(account);
            if (turn != m_turn)
                return;
            if (kept) {
                m_own.card = *kept;
                Q_EMIT wordsChanged();
            }
            finish(kept ? QString() : storeErrorText(kept.error()));
            if (kept)
                Q_EMIT saved();
        });
}

void OwnProfile::tellLatest(AccountId account)
{
    m_store.latestFlows(toldAtOnce).then(this, [this, account](const Result<QList<FlowRow>> &flows) {
        SyncEngine *own = m_accounts.engine(account);
        // Without them it goes with the next message of each flow.
        if (!flows || !own || !own->identity().capabilities.testFlag(Capability::Profiles))
            return;
        for (const FlowRow &flow : *flows) {
            if (!isToldIn(flow, account))
                continue;
            const TellProfile command{.localId = {}, .flowId = flow.ref.flowId, .card = {}};
            own->enqueue(newLocalId(), command).then(this, [](const Result<OutboxItem> &) {
                // The same: the next message tries again.
            });
        }
    });
}

void OwnProfile::finish(const QString &problem)
{
    m_busy = false;
    m_problem = problem;
    Q_EMIT changed();
}

} // namespace Morelia
