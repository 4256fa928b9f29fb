// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/verdict.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace Morelia::Check {

using namespace Qt::StringLiterals;

namespace {

bool isOneOf(const QString &observed, QLatin1StringView outcomes)
{
    return QString(outcomes).split(u" | "_s).contains(observed);
}

QString alternatives(QLatin1StringView outcomes)
{
    return QString(outcomes).replace(" | "_L1, " or "_L1);
}

} // namespace

Verdict judge(const Check &check, const QString &observed)
{
    if (isOneOf(observed, check.documented))
        return Verdict::AsDocumented;
    if (!check.release.isEmpty() && isOneOf(observed, check.release))
        return Verdict::AsRelease;
    constexpr std::array endings{"dropped"_L1, "close "_L1, "no reply"_L1, "no connection"_L1, "no answer"_L1};
    const bool dead =
        std::ranges::any_of(endings, [&](QLatin1StringView ending) { return observed.startsWith(ending); });
    return dead ? Verdict::Dead : Verdict::Different;
}

QString idOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::AsDocumented:
        return u"documented"_s;
    case Verdict::AsRelease:
        return u"release-2023"_s;
    case Verdict::Dead:
        return u"dead"_s;
    case Verdict::Different:
        break;
    }
    return u"different"_s;
}

QString wordsOf(const Result &result)
{
    switch (result.verdict) {
    case Verdict::AsDocumented:
        return u"as documented"_s;
    case Verdict::AsRelease:
        return u"as in the 2023 release"_s
            + (result.check->quirk ? u" (quirk %1)"_s.arg(result.check->quirk) : QString());
    case Verdict::Dead:
        return u"dead socket"_s;
    case Verdict::Different:
        break;
    }
    return u"different"_s;
}

QString differenceOf(const Result &result)
{
    const Check &check = *result.check;
    QString words = u"expected "_s + alternatives(check.documented);
    if (!check.release.isEmpty())
        words += u" (2023: %1)"_s.arg(alternatives(check.release));
    words += u", got "_s + result.observed;
    if (!result.detail.isEmpty())
        words += u"; the server says: "_s + result.detail;
    return words;
}

} // namespace Morelia::Check
