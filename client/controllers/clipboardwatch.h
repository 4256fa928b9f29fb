// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QClipboard>
#include <QGuiApplication>
#include <QObject>

namespace Morelia {

//! Tells what came while something that is to be copied was got ready. Lives on the interface's thread.
class ClipboardWatch
{
public:
    struct Copy
    {
        int number = 0;
        int changesBefore = 0;
    };

    //! Something is to be copied; earlier copies that are not done are given up.
    Copy begin()
    {
        if (!m_watches)
            m_watches = QObject::connect(
                QGuiApplication::clipboard(), &QClipboard::dataChanged, &m_context, [this] { ++m_changes; });
        return {++m_copies, m_changes};
    }
    //! No later copy was begun.
    bool isLatest(const Copy &copy) const { return copy.number == m_copies; }
    //! Nothing else came on the clipboard since the copy was begun.
    bool isUntouched(const Copy &copy) const { return copy.changesBefore == m_changes; }

private:
    QObject m_context;
    QMetaObject::Connection m_watches;
    int m_copies = 0;
    int m_changes = 0;
};

} // namespace Morelia
