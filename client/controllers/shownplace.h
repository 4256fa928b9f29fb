// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/entities/message.h"

namespace Morelia {

//! Tells how far up in a flow the person looks, so that this part is kept fresh: not with each row, only after larger
//! moves.
class ShownPlace : public QObject
{
    Q_OBJECT

public:
    //! The told place lies so many messages above the screen; the view may move by twice as many before the next one.
    static constexpr OrderKey margin = 10;
    //! Delay before a change is told.
    static constexpr Milliseconds delay{1000};

    //! The clock must outlive this.
    explicit ShownPlace(Clock &clock, QObject *parent = nullptr);

    //! oldest: place of the oldest message on the screen; 0 at the newest.
    void setOldest(OrderKey oldest);

Q_SIGNALS:
    //! A place at or somewhat above the oldest message on the screen; 0 at the newest.
    void moved(Morelia::OrderKey oldest);

private:
    bool isTold() const;
    void tell();

    std::unique_ptr<Timer> m_timer;
    OrderKey m_oldest = 0;
    OrderKey m_told = 0;
};

} // namespace Morelia
