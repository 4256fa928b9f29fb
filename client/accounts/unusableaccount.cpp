// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/unusableaccount.h"

#include "models/lists/words.h"

#include <QCoreApplication>

namespace Morelia {

namespace {

QString unusableText(const UnusableAccount &account)
{
    if (account.damaged)
        return QCoreApplication::translate("Morelia",
            "An account of this profile is damaged and cannot be used. Nothing of it was changed. Bring back a copy of "
            "Morelia's data.");
    return QCoreApplication::translate("Morelia",
        "This version of Morelia does not know the protocol of the account %1. Nothing of it was changed. Start the "
        "version that made it, or a newer one.")
        .arg(displayName(account.login));
}

} // namespace

QStringList unusableTexts(const QList<UnusableAccount> &accounts)
{
    QStringList texts;
    for (const UnusableAccount &account : accounts)
        texts.append(unusableText(account));
    texts.removeDuplicates();
    return texts;
}

} // namespace Morelia
