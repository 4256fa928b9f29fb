// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <kdsingleapplication.h>

#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>

namespace Morelia {

//! Finds out whether a profile is in use by a Morelia of this desktop, and asks that one to come to the front.
class SingleStart : public QObject
{
    Q_OBJECT

public:
    //! profileId: see Profile::id(). Needs a running application.
    explicit SingleStart(const QString &profileId, QObject *parent = nullptr);

    //! No other Morelia has the profile; raiseRequested() comes when one wants it.
    bool isFirst() const { return m_application.isPrimaryInstance(); }
    //! Asks the first one to show its window and to open what this start was given. False when it does not listen.
    bool raiseFirst(const QList<QUrl> &toOpen);

Q_SIGNALS:
    //! token: with which the desktop lets a window come to the front; often empty.
    void raiseRequested(const QByteArray &token);
    //! Only with something in it, before raiseRequested().
    void openRequested(const QList<QUrl> &urls);

private:
    KDSingleApplication m_application;
};

} // namespace Morelia
