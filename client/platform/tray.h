// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace Morelia {

//! The program's icon in the tray of the desktop. Interface thread.
class Tray : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! A tray shows the icon now, so that a hidden window can be found again.
    virtual bool isAvailable() const = 0;
    //! Number of unread messages on the icon; 0 for none.
    virtual void setUnread(int count) = 0;

Q_SIGNALS:
    void availableChanged();
    //! The person wants the window. token: of the desktop, to raise it with; often empty.
    void openRequested(const QString &token);
    void quitRequested();
};

} // namespace Morelia
