// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/platform/tray.h"

namespace Morelia::Test {

//! A tray that is there when a test says so.
class FakeTray final : public Tray
{
public:
    bool isAvailable() const override { return m_available; }
    void setAvailable(bool available)
    {
        m_available = available;
        Q_EMIT availableChanged();
    }
    void setUnread(int count) override { unread = count; }

    int unread = 0;

private:
    bool m_available = false;
};

} // namespace Morelia::Test
