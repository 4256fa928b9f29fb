// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Morelia::Test {

//! The includes or imports of a source or QML file that break the order of the layers, one line a violation.
//! path is relative to the root of the repository.
QStringList layerViolations(const QString &path, const QString &contents);

} // namespace Morelia::Test
