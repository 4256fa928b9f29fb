// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QList>
#include <QString>

namespace Morelia {

//! Many values for one place of a statement: "x IN (SELECT value FROM json_each(?))".
template <typename Value>
QString jsonList(const QList<Value> &values)
{
    QJsonArray list;
    for (const Value &value : values)
        list.append(value);
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

} // namespace Morelia
