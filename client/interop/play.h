// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/interop/step.h"

#include <QList>
#include <QUrl>

#include <functional>

namespace Morelia::Interop {

struct StepResult
{
    const Step *step = nullptr;
    Outcome outcome{};
    std::chrono::milliseconds time{};
};

using StepHandler = std::function<void(const StepResult &)>;

//! Plays all steps on one server while events run; onStep hears of each at once.
//! restartCommand and limit: see Scene.
QList<StepResult> play(const QUrl &server, const QString &restartCommand, const StepHandler &onStep,
    std::chrono::milliseconds limit = textLimit);

//! "ok 0.4 s text-ab: a text from Ann to Bob", with what went wrong.
QString lineOf(const StepResult &result);

//! The closing line with the counts.
QString summaryOf(const QList<StepResult> &results);

//! No step failed.
bool isGood(const QList<StepResult> &results);

//! The results for programs.
QByteArray toJson(const QUrl &server, const QList<StepResult> &results);

} // namespace Morelia::Interop
