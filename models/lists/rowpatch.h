// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QSet>

namespace Morelia {

//! One step that brings a list of rows nearer to another.
struct RowStep
{
    enum class Kind { Remove, Insert, Move };
    Kind kind = Kind::Remove;
    int first = 0; //!< row of the first of them; for Insert, after the step
    int count = 1;
    int to = 0; //!< for Move: the row afterwards. For Insert: the row in the target that comes first

    friend bool operator==(const RowStep &, const RowStep &) = default;
};

//! Steps, to be done in this order, that turn a list of unique keys into another. Rows in both lists are kept: they are
//! moved where necessary, never removed and inserted again.
template <typename Key>
QList<RowStep> rowSteps(QList<Key> keys, const QList<Key> &target)
{
    QList<RowStep> steps;
    QHash<Key, int> places;
    for (int i = 0; i < target.size(); ++i)
        places.insert(target[i], i);
    for (int last = static_cast<int>(keys.size()) - 1; last >= 0; --last) {
        if (places.contains(keys[last]))
            continue;
        int first = last;
        while (first > 0 && !places.contains(keys[first - 1]))
            --first;
        steps.append({RowStep::Kind::Remove, first, last - first + 1, 0});
        keys.remove(first, last - first + 1);
        last = first;
    }
    QSet<Key> kept(keys.cbegin(), keys.cend());
    for (int i = 0; i < target.size(); ++i) {
        if (i < keys.size() && keys[i] == target[i])
            continue;
        if (!kept.contains(target[i])) {
            int end = i;
            for (; end < target.size() && !kept.contains(target[end]); ++end)
                keys.insert(end, target[end]);
            steps.append({RowStep::Kind::Insert, i, end - i, i});
            i = end - 1;
            continue;
        }
        // One row that went down explains a difference more cheaply than many that came up.
        const bool sank = i + 1 < keys.size() && keys[i + 1] == target[i];
        const int from = sank ? i : static_cast<int>(keys.indexOf(target[i], i));
        const int to = sank ? qMin(places.value(keys[i]), static_cast<int>(keys.size()) - 1) : i;
        keys.move(from, to);
        steps.append({RowStep::Kind::Move, from, 1, to});
    }
    return steps;
}

} // namespace Morelia
