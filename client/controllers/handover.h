// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QUrl>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

class FlowController;

//! Takes files and links from the desktop. Files go into the composer of the open conversation, or wait for one. Links like morelia://join?server=chat.example.org, which open a form and do nothing by themselves.
class Handover : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

public:
    using QObject::QObject;

    //! Anybody may have written the links.
    void take(const QList<QUrl> &urls);
    //! The open conversation, or null.
    void setFlow(FlowController *flow);

    //! Says that files wait for a conversation; empty while none do.
    QString waitingText() const;
    //! Says that a link could not be understood; empty after the person has read it.
    const QString &problem() const { return m_problem; }
    void forgetProblem();

Q_SIGNALS:
    //! The person may sign in to this server: as typed by somebody else, cleaned, short.
    void joinRequested(const QString &server);
    //! waitingText() or problem().
    void changed();

private:
    void takeLink(const QUrl &link);
    void attach();

    QList<QUrl> m_files;
    QString m_problem;
    QPointer<FlowController> m_flow;
};

} // namespace Morelia
