// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Morelia::Test {

//! What a source, a QML file or a CMakeLists.txt has that its layer may not: includes, imports, names of protocols,
//! singletons, words for people. One line a violation.
//! path is relative to the root of the repository.
QStringList layerViolations(const QString &path, const QString &contents);

} // namespace Morelia::Test
