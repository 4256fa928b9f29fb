// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/typingtext.h"

#include <QCoreApplication>

namespace Morelia {

namespace {

struct TypingWords
{
    Q_DECLARE_TR_FUNCTIONS(Morelia::TypingWords)
};

} // namespace

QString typingText(const QStringList &names)
{
    switch (names.size()) {
    case 0:
        return {};
    case 1:
        //: %1 is a person.
        return TypingWords::tr("%1 is typing…").arg(names.at(0));
    case 2:
        //: %1 and %2 are people.
        return TypingWords::tr("%1 and %2 are typing…").arg(names.at(0), names.at(1));
    default:
        return TypingWords::tr("%n people are typing…", nullptr, static_cast<int>(names.size()));
    }
}

} // namespace Morelia
