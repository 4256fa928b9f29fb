// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/qml/fakes/recorder.h"

namespace Morelia {

class LoginController : public Recorder
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(bool busy MEMBER m_busy NOTIFY changed)
    Q_PROPERTY(QString busyText MEMBER m_busyText NOTIFY changed)
    Q_PROPERTY(QString errorText MEMBER m_errorText NOTIFY changed)
    Q_PROPERTY(QString errorDetail MEMBER m_errorDetail NOTIFY changed)
    Q_PROPERTY(Field errorField MEMBER m_errorField NOTIFY changed)
    Q_PROPERTY(QStringList otherForms MEMBER m_otherForms NOTIFY changed)
    Q_PROPERTY(QString otherFormsRisk MEMBER m_otherFormsRisk NOTIFY changed)
    Q_PROPERTY(Question question MEMBER m_question NOTIFY changed)
    Q_PROPERTY(QString questionServer MEMBER m_questionServer NOTIFY changed)
    Q_PROPERTY(QString suggestedName MEMBER m_suggestedName NOTIFY changed)
    //! Fields that the form has not.
    Q_PROPERTY(QList<int> unasked MEMBER m_unasked)

public:
    enum class Field : quint8 { NoField, Server, Login, Password, Name, Email };
    Q_ENUM(Field)
    enum class Question : quint8 { NoQuestion, PlaintextLink };
    Q_ENUM(Question)

    using Recorder::Recorder;

    //! Everything but what a test leaves out.
    Q_INVOKABLE bool asks(Field field, bool newAccount) const
    {
        return !m_unasked.contains(static_cast<int>(field))
            && (newAccount || (field != Field::Name && field != Field::Email));
    }
    Q_INVOKABLE void startOnThisComputer(const QString &name) { record("startOnThisComputer", name); }
    Q_INVOKABLE void signIn(const QString &server, const QString &login, const QString &password)
    {
        record("signIn", server, login, password);
    }
    Q_INVOKABLE void signUp(
        const QString &server, const QString &login, const QString &password, const QString &name, const QString &email)
    {
        record("signUp", server, login, password, name, email);
    }
    Q_INVOKABLE void join(const QString &typed, const QString &name, const QString &password)
    {
        record("join", typed, name, password);
    }
    Q_INVOKABLE QString invitedServer(const QString &typed) const
    {
        return typed.startsWith(QLatin1StringView("morelia:")) ? typed.section(QLatin1Char('='), 1) : QString();
    }
    Q_INVOKABLE QString loginIn(const QString &typed) const
    {
        return typed.contains(QLatin1Char('@')) ? typed.section(QLatin1Char('@'), 0, 0) : QString();
    }
    Q_INVOKABLE void signInAgain(qint64 accountId, const QString &password)
    {
        record("signInAgain", accountId, password);
    }
    Q_INVOKABLE void accept() { record("accept"); }
    Q_INVOKABLE void tryOtherForm(int index) { record("tryOtherForm", index); }
    Q_INVOKABLE void cancel() { record("cancel"); }
    Q_INVOKABLE void clearError() { record("clearError"); }

Q_SIGNALS:
    void changed();
    void finished();

private:
    QList<int> m_unasked;
    QString m_busyText;
    QString m_errorText;
    QString m_errorDetail;
    QStringList m_otherForms;
    QString m_otherFormsRisk = QStringLiteral("The server gets to see that form.");
    QString m_questionServer;
    QString m_suggestedName;
    Field m_errorField = Field::NoField;
    Question m_question = Question::NoQuestion;
    bool m_busy = false;
};

} // namespace Morelia
