// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/secretvault.h"

#include "client/sync/logging.h"

#include <qt6keychain/keychain.h>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView service = "Morelia"_L1;

SecretVault::Status statusOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return SecretVault::Status::Done;
    case QKeychain::EntryNotFound:
        return SecretVault::Status::Missing;
    default:
        qCInfo(logAccounts) << "key store:" << job.error() << job.errorString();
        return SecretVault::Status::Unavailable;
    }
}

} // namespace

void SystemVault::read(const QString &name, QObject *context, ReadCallback done)
{
    if (!QKeychain::isAvailable()) {
        done(Status::Unavailable, {});
        return;
    }
    auto *job = new QKeychain::ReadPasswordJob(service, context);
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, context,
        [job, done = std::move(done)] { done(statusOf(*job), job->binaryData()); });
    job->start();
}

void SystemVault::write(const QString &name, const QByteArray &secret, QObject *context, WriteCallback done)
{
    if (!QKeychain::isAvailable()) {
        done(Status::Unavailable);
        return;
    }
    auto *job = new QKeychain::WritePasswordJob(service, context);
    job->setKey(name);
    job->setBinaryData(secret);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, done = std::move(done)] { done(statusOf(*job)); });
    job->start();
}

} // namespace Morelia
