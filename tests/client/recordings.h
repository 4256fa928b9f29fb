// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Morelia::Test {

//! A small sound or video of tests/data/media; empty where there is none of that name.
QByteArray recording(const QString &name);
//! A quiet tone of so many samples, 8,000 a second.
QByteArray wav(int samples);
//! A play list that names one address.
QByteArray playList(const QByteArray &address);
//! Another kind of play list.
QByteArray manifest(const QByteArray &address);
//! Four bytes, the highest first.
QByteArray number(quint32 value);
//! An MP4 whose tracks say that their bytes are at an address.
QByteArray movieOfElsewhere(const QByteArray &address);

} // namespace Morelia::Test
