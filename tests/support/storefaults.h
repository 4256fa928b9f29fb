// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/storeoptions.h"

#include <array>
#include <atomic>

namespace Morelia::Test {

//! Lets operations of a store fail, from any thread. Must outlive the store.
class StoreFaults
{
public:
    StoreFaults() { clear(); }

    //! From now on.
    void fail(StoreOperation operation, ErrorKind kind)
    {
        m_faults.at(static_cast<std::size_t>(operation)) = static_cast<int>(kind);
    }
    void clear()
    {
        for (std::atomic<int> &fault : m_faults)
            fault = none;
    }
    //! Operations of this kind wait on the thread of the store, and what is behind them too, until letGo(). Call that
    //! before the store ends.
    void hold(StoreOperation operation) { m_held.at(static_cast<std::size_t>(operation)) = true; }
    void letGo()
    {
        for (std::atomic<bool> &held : m_held) {
            held = false;
            held.notify_all();
        }
    }
    //! How often an operation came, with or without a fault.
    int called(StoreOperation operation) const { return m_called.at(static_cast<std::size_t>(operation)); }
    //! How often an operation was met by a fault.
    int met(StoreOperation operation) const { return m_met.at(static_cast<std::size_t>(operation)); }

    FaultHook hook()
    {
        return [this](StoreOperation operation) -> std::optional<Error> {
            ++m_called.at(static_cast<std::size_t>(operation));
            m_held.at(static_cast<std::size_t>(operation)).wait(true);
            const int kind = m_faults.at(static_cast<std::size_t>(operation));
            if (kind == none)
                return std::nullopt;
            ++m_met.at(static_cast<std::size_t>(operation));
            return Error{static_cast<ErrorKind>(kind)};
        };
    }

private:
    static constexpr int none = -1;

    std::array<std::atomic<int>, storeOperations> m_faults;
    std::array<std::atomic<bool>, storeOperations> m_held{};
    std::array<std::atomic<int>, storeOperations> m_called{};
    std::array<std::atomic<int>, storeOperations> m_met{};
};

} // namespace Morelia::Test
