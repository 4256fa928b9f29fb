// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

namespace Morelia {

//! Colours of the interface. Nothing is written anywhere: each profile keeps its own choice.
class Appearance
{
public:
    enum class Scheme : quint8 { System, Light, Dark };

    //! Needs a running QGuiApplication.
    Appearance();

    //! Changes all windows at once. System follows the desktop from then on.
    void apply(Scheme scheme);
    Scheme scheme() const { return m_scheme; }

private:
    Scheme m_scheme = Scheme::System;
};

} // namespace Morelia
