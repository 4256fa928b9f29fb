// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace Morelia::Check {

//! The answer to a frame.
struct Reply
{
    enum class Kind : quint8 {
        Json,
        Rubbish, //!< a frame that is no JSON object
        Closed,  //!< a close frame with closeCode
        Dropped, //!< TCP ended without one
        Silence, //!< nothing within the time
        NoConnection,
    };
    Kind kind = Kind::Silence;
    QJsonObject json{};
    QString text{}; //!< the frame as it came
    int closeCode = 0;

    bool isJson() const { return kind == Kind::Json; }
};

//! errors.code, 0 without a reply.
int codeOf(const Reply &reply);
//! data.time, -1 where there is none.
qint64 timeOf(const Reply &reply);
//! Entries of data.user, data.flow or data.message.
QJsonArray listOf(const Reply &reply, QLatin1StringView name);
//! The first of them.
QJsonObject firstOf(const Reply &reply, QLatin1StringView name);

//! The reply in a few words: "200", "415 error" for one of type "error", "close 1002", "dropped", "no reply".
//! A reply that is not of the type that was asked for, or lacks members that every reply has, says so.
QString describe(const Reply &reply, const QString &askedType);

} // namespace Morelia::Check
