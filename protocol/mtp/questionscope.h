// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QtClassHelperMacros>

#include <functional>
#include <memory>
#include <utility>

namespace Morelia::Mtp {

//! The open questions of one part of the adapter. Resetting or destroying the scope drops them: those that wait are not
//! sent, and no handler runs when an answer comes later. For one thread.
class QuestionScope
{
    struct Round
    {
        int open = 0;
    };

    //! Counts one question as open until it is closed or destroyed.
    class Slip
    {
    public:
        explicit Slip(const std::weak_ptr<Round> &round)
            : m_round(round)
        {
            if (const auto present = m_round.lock())
                ++present->open;
        }
        ~Slip() { close(); }
        Q_DISABLE_COPY_MOVE(Slip)

        bool isOpen() const { return !m_closed && !m_round.expired(); }
        const std::weak_ptr<Round> &round() const { return m_round; }
        void close()
        {
            if (const auto present = m_round.lock(); present && !m_closed)
                --present->open;
            m_closed = true;
        }

    private:
        std::weak_ptr<Round> m_round;
        bool m_closed = false;
    };

public:
    //! Callback for the answer to one question. Copies share it: it runs once at most.
    template <typename Answer>
    class Handler
    {
    public:
        Handler(const QuestionScope &scope, std::function<void(const Answer &)> run)
            : m_slip(std::make_shared<Slip>(scope.m_round))
            , m_run(std::move(run))
        {}
        //! A further question that belongs to the scope of its cause.
        template <typename Other>
        Handler(const Handler<Other> &cause, std::function<void(const Answer &)> run)
            : m_slip(std::make_shared<Slip>(cause.m_slip->round()))
            , m_run(std::move(run))
        {}

        //! False when the answer would be dropped.
        bool isWanted() const { return m_slip->isOpen(); }
        void operator()(const Answer &answer) const
        {
            if (!isWanted())
                return;
            m_slip->close();
            m_run(answer);
        }

    private:
        template <typename>
        friend class Handler;

        std::shared_ptr<Slip> m_slip;
        std::function<void(const Answer &)> m_run;
    };

    QuestionScope() = default;
    Q_DISABLE_COPY_MOVE(QuestionScope)

    //! Ends all open questions.
    void reset() { m_round = std::make_shared<Round>(); }
    //! True while no question is open.
    bool isEmpty() const { return m_round->open == 0; }

private:
    std::shared_ptr<Round> m_round = std::make_shared<Round>();
};

} // namespace Morelia::Mtp
