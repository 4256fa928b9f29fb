// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/base/termination.h"

#include <atomic>

#include <windows.h>

namespace Morelia {
namespace {

// The system calls the handler on a thread of its own, without a context.
std::atomic<Termination *> currentTermination = nullptr;

BOOL WINAPI handleControl(DWORD)
{
    Termination *termination = currentTermination;
    return termination && QMetaObject::invokeMethod(termination, "requested", Qt::QueuedConnection) ? TRUE : FALSE;
}

} // namespace

Termination::Termination(QObject *parent)
    : QObject(parent)
{
    currentTermination = this;
    SetConsoleCtrlHandler(handleControl, TRUE);
}

Termination::~Termination()
{
    SetConsoleCtrlHandler(handleControl, FALSE);
    currentTermination = nullptr;
}

} // namespace Morelia
