// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QString>

namespace Morelia {

struct ReactionCount;

//! Who gave a reaction, in words: "You, Ann, and 3 more". Empty where nobody is known by name.
QString reactionPeople(const ReactionCount &reaction);

} // namespace Morelia
