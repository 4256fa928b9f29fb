// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QString>

#include <chrono>
#include <span>

namespace Morelia::Interop {

class Scene;

//! How a step ended.
struct Outcome
{
    enum class Kind : quint8 { Ok, Failed, LeftOut };
    Kind kind = Kind::Ok;
    QString words{}; //!< what went wrong, or a remark

    static Outcome ok(const QString &remark = {}) { return {.words = remark}; }
    static Outcome failed(const QString &why) { return {.kind = Kind::Failed, .words = why}; }
    static Outcome leftOut(const QString &why) { return {.kind = Kind::LeftOut, .words = why}; }
    //! ok() when it holds, else failed().
    static Outcome when(bool holds, const QString &why) { return holds ? ok() : failed(why); }
};

//! One step of the play. Steps run in order; each stands on what earlier ones made.
struct Step
{
    QLatin1StringView name;
    QLatin1StringView title;
    Outcome (*play)(Scene &scene) = nullptr;
    bool essential = false; //!< later steps cannot run without it
};

using Steps = std::span<const Step>;

Steps entranceSteps();
Steps messageSteps();
Steps flowSteps();
Steps fileSteps();
Steps laterSteps();

inline constexpr std::chrono::seconds textLimit(3);    //!< from one to the other, where the machine is not busy
inline constexpr std::chrono::seconds changeLimit(30); //!< an edit or a deletion in the other's open flow
inline constexpr std::chrono::seconds flowLimit(30);   //!< a new flow, and waits without a limit of their own

} // namespace Morelia::Interop
