// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>
#include <QtQmlIntegration/qqmlintegration.h>

#include <memory>

namespace Morelia {

class AccountManager;
struct SetupRequest;

//! The way in: a server on this computer, signing in elsewhere, or a new account there.
class LoginController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    //! Something is under way; busyText says what.
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString busyText READ busyText NOTIFY changed)
    //! The problem and what to do about it, for the person; empty without one.
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    //! The server's own words to errorText, for "More"; foreign text, cleaned.
    Q_PROPERTY(QString errorDetail READ errorDetail NOTIFY changed)
    //! The field that errorText speaks of, or NoField.
    Q_PROPERTY(Field errorField READ errorField NOTIFY changed)
    //! After a refused password: other forms in which another app may have sent it, each as the words of a button.
    //! Empty where none may help.
    Q_PROPERTY(QStringList otherForms READ otherForms NOTIFY changed)
    //! The risk of trying one of otherForms, in words.
    Q_PROPERTY(QString otherFormsRisk READ otherFormsRisk NOTIFY changed)
    //! A choice that only the person can make before it goes on.
    Q_PROPERTY(Question question READ question NOTIFY changed)
    //! The server that question speaks of.
    Q_PROPERTY(QString questionServer READ questionServer NOTIFY changed)
    //! Full name of the person as the system knows it, to start with.
    Q_PROPERTY(QString suggestedName READ suggestedName CONSTANT)

public:
    enum class Field : quint8 { NoField, Server, Login, Password, Name, Email };
    Q_ENUM(Field)
    enum class Question : quint8 {
        NoQuestion,
        PlaintextLink, //!< the link to this server is not encrypted
    };
    Q_ENUM(Question)

    explicit LoginController(AccountManager &accounts, QObject *parent = nullptr);
    ~LoginController() override;

    bool busy() const;
    QString busyText() const;
    QString errorText() const;
    QString errorDetail() const;
    Field errorField() const;
    QStringList otherForms() const;
    QString otherFormsRisk() const;
    Question question() const;
    QString questionServer() const;
    QString suggestedName() const;

    //! The sign-in form has this field; for an account that is there, or for a new one.
    Q_INVOKABLE bool asks(Field field, bool newAccount) const;
    //! "On this computer": starts the built-in server and makes an account there.
    Q_INVOKABLE void startOnThisComputer(const QString &name);
    Q_INVOKABLE void signIn(const QString &server, const QString &login, const QString &password);
    //! name and email may be empty.
    Q_INVOKABLE void signUp(const QString &server, const QString &login, const QString &password, const QString &name,
        const QString &email);
    //! Joins somebody by what they gave: the address of their server, or an invitation, which may stand in other words. The
    //! name makes a new account. Where the address names a login, the password signs in to that account instead.
    Q_INVOKABLE void join(const QString &typed, const QString &name, const QString &password);
    //! The server of an invitation in what was typed; empty where there is none.
    Q_INVOKABLE QString invitedServer(const QString &typed) const;
    //! The login that is part of what was typed for join(); empty where a name suffices.
    Q_INVOKABLE QString loginIn(const QString &typed) const;
    //! Signs in to an account that is here already, with a new password. Queued messages stay and go out then.
    Q_INVOKABLE void signInAgain(qint64 accountId, const QString &password);
    //! Goes on after question with the answer that takes the risk.
    Q_INVOKABLE void accept();
    //! Tries one of otherForms.
    Q_INVOKABLE void tryOtherForm(int index);
    //! Cancels the question or the running attempt; the entries stay in the fields.
    Q_INVOKABLE void cancel();
    //! Call it when an entry has changed: clears the error and the other forms offered for it.
    Q_INVOKABLE void clearError();

Q_SIGNALS:
    void changed();
    void finished();

private:
    void adopt();
    void start(const SetupRequest &request);

    // Keeps protocols and accounts out of the sources that the QML compiler writes: each includes this header.
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Morelia
