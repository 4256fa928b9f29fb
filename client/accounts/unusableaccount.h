// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Morelia {

//! An account that is stored and cannot be used here. Its stored data are left alone.
struct UnusableAccount
{
    bool damaged = false; //!< else this version does not know its protocol
    QString login;        //!< empty for a damaged one
};

//! The reason and the way out in words, each text once.
QStringList unusableTexts(const QList<UnusableAccount> &accounts);

} // namespace Morelia
