// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/profilenotice.h"

#include "protocol/mtp/requestbuilder.h"

using namespace Qt::StringLiterals;

namespace Morelia::Mtp {

ProfileNotice profileNotice(const ProfileCard &card)
{
    ProfileNotice notice{u"Profile"_s, {}};
    const auto add = [&notice](CardPart::Kind kind, QLatin1StringView separator, const QString &words) {
        if (words.isEmpty())
            return;
        notice.text += separator;
        notice.parts.append({kind, {notice.text.size(), words.size()}});
        notice.text += words;
    };
    // Nothing may move behind the places: the text is sent as it is here.
    add(CardPart::Kind::Name, ": "_L1, sendable(card.name));
    add(CardPart::Kind::Bio, "\n"_L1, sendable(card.bio));
    return notice;
}

} // namespace Morelia::Mtp
