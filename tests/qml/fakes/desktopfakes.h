// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/qml/fakes/recorder.h"

namespace Morelia {

class ClosingController : public Recorder
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(Question question MEMBER m_question NOTIFY questionChanged)
    Q_PROPERTY(QString lossText MEMBER m_lossText NOTIFY lossTextChanged)
    //! What close() does: the question that it asks, or it lets the window go.
    Q_PROPERTY(Question asks MEMBER m_asks)

public:
    enum class Question : quint8 { None, Tray, End };
    Q_ENUM(Question)

    using Recorder::Recorder;

    Q_INVOKABLE bool close()
    {
        record("close");
        setProperty("question", QVariant::fromValue(m_asks));
        return m_asks == Question::None;
    }
    Q_INVOKABLE void quit() { record("quit"); }
    Q_INVOKABLE void keepRunning() { answer("keepRunning"); }
    Q_INVOKABLE void end() { answer("end"); }
    Q_INVOKABLE void cancel() { answer("cancel"); }

Q_SIGNALS:
    void questionChanged();
    void lossTextChanged();
    void hideRequested();
    void showRequested(const QString &token);
    void endRequested();

private:
    void answer(const char *name)
    {
        record(name);
        setProperty("question", QVariant::fromValue(Question::None));
    }

    QString m_lossText;
    Question m_question = Question::None;
    Question m_asks = Question::None;
};

class Handover : public Recorder
{
    Q_OBJECT
    QML_ELEMENT

public:
    using Recorder::Recorder;

Q_SIGNALS:
    void joinRequested(const QString &server);
    void changed();
};

} // namespace Morelia
