// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/closingcontroller.h"

#include "client/accounts/hostloss.h"
#include "client/controllers/settingscontroller.h"
#include "client/platform/tray.h"

namespace Morelia {

ClosingController::ClosingController(SettingsController &settings, HostLoss &loss, Tray &tray, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_loss(loss)
    , m_tray(tray)
{
    connect(&loss, &HostLoss::changed, this, &ClosingController::lossTextChanged);
    connect(&tray, &Tray::availableChanged, this, &ClosingController::onTrayChanged);
    connect(&tray, &Tray::quitRequested, this, &ClosingController::quit);
    connect(&tray, &Tray::openRequested, this, [this](const QString &token) {
        m_hidden = false;
        Q_EMIT showRequested(token);
    });
}

QString ClosingController::lossText() const
{
    return m_ending ? QString() : m_loss.text();
}

bool ClosingController::close()
{
    if (m_ending)
        return true;
    const bool offered = m_tray.isAvailable();
    if (m_question == Question::Tray || (offered && m_settings.closing() == SettingsController::Closing::Tray)) {
        hide();
        return false;
    }
    if (m_question == Question::None) {
        if (offered && m_settings.closing() == SettingsController::Closing::Ask)
            ask(Question::Tray);
        else if (!lossText().isEmpty())
            ask(Question::End);
    } else {
        ask(Question::None);
    }
    m_ending = m_question == Question::None;
    // The tray's icon keeps the program alive when its last window closes.
    if (m_ending)
        Q_EMIT endRequested();
    return m_ending;
}

void ClosingController::quit()
{
    if (lossText().isEmpty()) {
        m_ending = true;
        Q_EMIT endRequested();
        return;
    }
    ask(Question::End);
    m_hidden = false;
    Q_EMIT showRequested({});
}

void ClosingController::keepRunning()
{
    if (m_question != Question::Tray)
        return;
    m_settings.setClosing(SettingsController::Closing::Tray);
    hide();
}

void ClosingController::hide()
{
    ask(Question::None);
    m_hidden = true;
    Q_EMIT hideRequested();
}

void ClosingController::end()
{
    if (m_question == Question::Tray)
        m_settings.setClosing(SettingsController::Closing::End);
    ask(Question::None);
    m_ending = true;
    Q_EMIT endRequested();
}

void ClosingController::cancel()
{
    ask(Question::None);
}

void ClosingController::endSession()
{
    m_ending = true;
    ask(Question::None);
    Q_EMIT lossTextChanged();
}

void ClosingController::ask(Question question)
{
    if (question == m_question)
        return;
    m_question = question;
    Q_EMIT questionChanged();
}

// A window that is hidden in a tray that has gone could not be found again.
void ClosingController::onTrayChanged()
{
    if (m_tray.isAvailable())
        return;
    if (m_question == Question::Tray)
        ask(Question::None);
    if (m_hidden) {
        m_hidden = false;
        Q_EMIT showRequested({});
    }
}

} // namespace Morelia
