// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Morelia {

//! A JPEG, PNG or WebP picture without what cameras and programs write beside it: places, devices, names, comments,
//! previews, and what lies behind its end. Not one pixel is decoded or changed; colours and the way a JPEG is turned
//! stay. Everything else, and what is too damaged to be walked through, comes back as it is.
QByteArray withoutMetadata(const QByteArray &picture);

} // namespace Morelia
