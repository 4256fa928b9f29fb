// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace Morelia {

//! A plugin of the program's own, which is loaded now if it was not yet; nothing, and a line in the log, if it cannot be.
//! name: that of its file, without prefix and ending. Plugins bring libraries that a start does not need.
QObject *loadedPlugin(const QString &name);

//! The same by its interface, of which nothing is given if it is another one.
template <typename Interface>
Interface *loadedPlugin(const QString &name)
{
    return qobject_cast<Interface *>(loadedPlugin(name));
}

} // namespace Morelia
