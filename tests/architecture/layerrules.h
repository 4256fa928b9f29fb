// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Morelia::Test {

//! Includes, imports, names of protocols, singletons and words for people that the layer of a source, a QML file or a
//! CMakeLists.txt may not have, one line a violation.
//! path is relative to the root of the repository.
QStringList layerViolations(const QString &path, const QString &contents);

} // namespace Morelia::Test
