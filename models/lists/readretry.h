// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/error.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Morelia {

//! Remembers that a read failed, and tells when to try it again: after a second, then after longer and longer pauses,
//! until noteSuccess(). Lives on the thread that makes it.
class ReadRetry : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds shortest{1'000};
    static constexpr Milliseconds longest{30'000};

    //! The clock must outlive this.
    explicit ReadRetry(Clock &clock, QObject *parent = nullptr);

    //! Why the last read failed; nothing when it did not.
    const std::optional<Error> &error() const { return m_error; }
    //! The same in words of the interface; empty when it did not fail.
    QString errorText() const;
    //! The read failed: due() comes after the next pause.
    void noteFailure(const Error &error);
    //! The read succeeded: the pauses begin anew.
    void noteSuccess();

Q_SIGNALS:
    void errorChanged();
    //! Try again now.
    void due();

private:
    std::unique_ptr<Timer> m_timer;
    Milliseconds m_pause = shortest;
    std::optional<Error> m_error;
};

} // namespace Morelia
