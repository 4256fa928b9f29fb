// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>
#include <QVariant>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

//! Base of the fake controllers: keeps the calls of the window, as "method(arguments)".
class Recorder : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS

    Q_PROPERTY(QStringList calls MEMBER m_calls NOTIFY callsChanged)

public:
    using QObject::QObject;

Q_SIGNALS:
    void callsChanged();

protected:
    template <typename... Args>
    void record(const char *method, const Args &...args)
    {
        const QStringList list{QVariant::fromValue(args).toString()...};
        m_calls.append(QStringLiteral("%1(%2)").arg(QLatin1StringView(method), list.join(QStringLiteral(", "))));
        Q_EMIT callsChanged();
    }

private:
    QStringList m_calls;
};

} // namespace Morelia
