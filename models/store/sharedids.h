// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>

namespace Morelia {

//! Lets equal ids of many rows lie in memory once: the same few people stand in thousands of flows.
class SharedIds
{
public:
    //! The same id, as it lies here already.
    QString share(const QString &id) { return *m_known.insert(id); }

private:
    QSet<QString> m_known;
};

} // namespace Morelia
