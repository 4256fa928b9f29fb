// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

#include <memory>

namespace Morelia {

struct FlowRef;
struct MessageRow;
class AccountManager;
class Store;

//! What is being written in one flow. Keeps the draft in the store; an edit never touches the draft.
class ComposerController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(bool editing READ editing NOTIFY editingChanged)
    //! The text being replaced, one line, cleaned.
    Q_PROPERTY(QString editedText READ editedText NOTIFY editingChanged)
    Q_PROPERTY(bool canSend READ canSend NOTIFY textChanged)
    //! Empty, or why the text cannot go ("Too long by 1,200 characters").
    Q_PROPERTY(QString problem READ problem NOTIFY textChanged)

public:
    ComposerController(const FlowRef &flow, Store &store, AccountManager &accounts, QObject *parent = nullptr);
    ~ComposerController() override;

    QString text() const;
    void setText(const QString &text);
    bool editing() const;
    QString editedText() const;
    bool canSend() const;
    QString problem() const;

    //! Sends, or saves the edit. Does nothing when canSend is false.
    Q_INVOKABLE void send();
    //! Starts to edit an own message of this flow.
    Q_INVOKABLE void edit(const QString &localId);
    //! Up in an empty composer: edits the newest own message. False when the text is not empty.
    Q_INVOKABLE bool editLast();
    //! Leaves the edit; the draft comes back.
    Q_INVOKABLE void cancelEdit();

Q_SIGNALS:
    void textChanged();
    void editingChanged();
    //! An own message was put into the outbox: the view goes to the end.
    void sent();

private:
    void beginEdit(const MessageRow &row);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Morelia
