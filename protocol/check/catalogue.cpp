// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/catalogue.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Morelia::Check {

using namespace Qt::StringLiterals;

namespace {

constexpr auto unseen = std::to_array<UnseenQuirk>({
    {27, "how a server keeps passwords is not seen on a socket"_L1},
    {28, "needs an account made by the server's manage.py"_L1},
    {40, "needs a server under load, or a locked database"_L1},
    {41, "needs a server that is frozen by load"_L1},
});

} // namespace

QList<const Check *> allChecks()
{
    QList<const Check *> all;
    for (const Checks &group : {registerChecks(), signInChecks(), userChecks(), flowChecks(), messageChecks(),
             attachmentChecks(), changeChecks(), historyChecks(), pageChecks(), updateChecks(), versionChecks(),
             malformedChecks(), gapChecks(), frameChecks(), serverChecks()}) {
        for (const Check &check : group)
            all.append(&check);
    }
    return all;
}

std::span<const UnseenQuirk> unseenQuirks()
{
    return unseen;
}

QList<const Check *> selectChecks(const QStringList &globs, bool heavyToo)
{
    QList<QRegularExpression> patterns;
    for (const QString &glob : globs)
        patterns.append(QRegularExpression::fromWildcard(glob, Qt::CaseSensitive));
    QList<const Check *> selected;
    const QList<const Check *> checks = allChecks();
    for (const Check *check : checks) {
        const bool named = std::ranges::any_of(
            patterns, [check](const QRegularExpression &pattern) { return pattern.match(check->name).hasMatch(); });
        const bool byName = globs.contains(check->name);
        if ((patterns.isEmpty() || named) && (!check->heavy || heavyToo || byName))
            selected.append(check);
    }
    return selected;
}

} // namespace Morelia::Check
