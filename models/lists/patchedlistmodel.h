// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/lists/rowpatch.h"

#include <QAbstractListModel>

#include <utility>

namespace Morelia {

//! A list model whose rows have unique keys. It turns into another list in few steps, so that views keep their place,
//! their selection and their delegates.
class PatchedListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

protected:
    //! First and last of the roles that depend on a row alone, and the one that is shown by plain views.
    struct Roles
    {
        int first = 0;
        int last = 0;
        int display = 0;
    };

    //! Turns rows into target and tells the views: removed, inserted and moved rows, then the roles that changed of those
    //! that stayed. keyOf(row) gives the key, valueOf(row, role) the data of a role. Both lists must have each key once.
    template <typename Row, typename KeyOf, typename ValueOf>
    void patch(QList<Row> &rows, const QList<Row> &target, const Roles &roles, KeyOf keyOf, ValueOf valueOf)
    {
        const auto steps = rowSteps(keysOf(rows, keyOf), keysOf(target, keyOf));
        for (const RowStep &step : steps)
            apply(step, rows, target);
        for (int row = 0; row < rows.size(); ++row) {
            if (rows[row] == target[row])
                continue;
            const Row old = std::exchange(rows[row], target[row]);
            QList<int> changed;
            for (int role = roles.first; role <= roles.last; ++role) {
                if (valueOf(old, role) != valueOf(target[row], role))
                    changed.append(role);
            }
            if (changed.contains(roles.display))
                changed.append(Qt::DisplayRole);
            if (!changed.isEmpty())
                Q_EMIT dataChanged(index(row), index(row), changed);
        }
    }

private:
    template <typename Row, typename KeyOf>
    static auto keysOf(const QList<Row> &rows, KeyOf keyOf)
    {
        QList<std::decay_t<std::invoke_result_t<KeyOf, const Row &>>> keys;
        keys.reserve(rows.size());
        for (const Row &row : rows)
            keys.append(keyOf(row));
        return keys;
    }

    template <typename Row>
    void apply(const RowStep &step, QList<Row> &rows, const QList<Row> &target)
    {
        switch (step.kind) {
        case RowStep::Kind::Remove:
            beginRemoveRows({}, step.first, step.first + step.count - 1);
            rows.remove(step.first, step.count);
            endRemoveRows();
            break;
        case RowStep::Kind::Insert:
            beginInsertRows({}, step.first, step.first + step.count - 1);
            // Left to itself, a list that comes as a whole takes up to twice the room that it needs.
            if (step.count > rows.size())
                rows.reserve(rows.size() + step.count);
            for (int i = 0; i < step.count; ++i)
                rows.insert(step.first + i, target[step.to + i]);
            endInsertRows();
            break;
        case RowStep::Kind::Move:
            beginMoveRows({}, step.first, step.first, {}, step.to > step.first ? step.to + 1 : step.to);
            rows.move(step.first, step.to);
            endMoveRows();
            break;
        }
    }
};

} // namespace Morelia
