// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/reactionpeople.h"

#include "models/store/records.h"

#include <QCoreApplication>
#include <QLocale>

namespace Morelia {

namespace {

struct ReactionWords
{
    Q_DECLARE_TR_FUNCTIONS(Morelia::ReactionWords)
};

} // namespace

QString reactionPeople(const ReactionCount &reaction)
{
    QStringList people = reaction.names;
    if (reaction.mine)
        //: The person at this computer, in a list of those who reacted.
        people.prepend(ReactionWords::tr("You"));
    if (people.isEmpty())
        return {};
    if (const qsizetype others = reaction.count - people.size(); others > 0)
        //: Ends a list of names.
        people.append(ReactionWords::tr("%n more", nullptr, static_cast<int>(others)));
    return QLocale().createSeparatedList(people);
}

} // namespace Morelia
