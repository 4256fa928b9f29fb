// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

class HostLoss;
class SettingsController;
class Tray;

//! Closes the window: ends Morelia, or hides the window while Morelia goes on in the tray. Asks once which of the two, and
//! asks before others lose the server that runs here.
class ClosingController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    Q_PROPERTY(Question question READ question NOTIFY questionChanged)
    //! Names those who would be offline after the end; empty where nobody would.
    Q_PROPERTY(QString lossText READ lossText NOTIFY lossTextChanged)

public:
    enum class Question : quint8 {
        None,
        Tray, //!< go on in the tray?
        End   //!< end, although others lose the server?
    };
    Q_ENUM(Question)

    //! All must outlive this.
    ClosingController(SettingsController &settings, HostLoss &loss, Tray &tray, QObject *parent = nullptr);

    Question question() const { return m_question; }
    QString lossText() const;

    //! The person closes the window. True where it may close and Morelia ends; else it is hidden, or a question stands.
    //! Closing once more while a question stands is an answer, the one that loses nothing where there is one.
    Q_INVOKABLE bool close();
    //! The person wants Morelia to end, whatever closing the window does.
    Q_INVOKABLE void quit();
    //! The answers. The first two are kept where the question was Tray.
    Q_INVOKABLE void keepRunning();
    Q_INVOKABLE void end();
    Q_INVOKABLE void cancel();

    //! Morelia goes on in the tray without its window, as at a start in the background.
    void hide();
    //! The session of the person ends, or the system asks the program to go: nobody can answer a question any more.
    void endSession();

Q_SIGNALS:
    void questionChanged();
    void lossTextChanged();
    void hideRequested();
    //! The window is wanted; token: of the desktop, to raise it with.
    void showRequested(const QString &token);
    void endRequested();

private:
    void ask(Question question);
    void onTrayChanged();

    SettingsController &m_settings;
    HostLoss &m_loss;
    Tray &m_tray;
    Question m_question = Question::None;
    bool m_ending = false;
    bool m_hidden = false; // to the tray
};

} // namespace Morelia
