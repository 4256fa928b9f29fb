// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QClipboard>
#include <QGuiApplication>
#include <QObject>

namespace Morelia {

//! Tells whether something came on the clipboard while what is to be copied was got ready. Lives on the interface's thread.
class ClipboardWatch
{
public:
    //! Changes that were seen; it looks from the first call on.
    int changes()
    {
        if (!m_watches)
            m_watches = QObject::connect(
                QGuiApplication::clipboard(), &QClipboard::dataChanged, &m_context, [this] { ++m_changes; });
        return m_changes;
    }

private:
    QObject m_context;
    QMetaObject::Connection m_watches;
    int m_changes = 0;
};

} // namespace Morelia
