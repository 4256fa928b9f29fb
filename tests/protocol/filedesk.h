// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/protocol/framefilter.h"
#include "tests/support/protocol/desk.h"

#include <QJsonArray>

#include <map>

namespace Morelia::Test {

//! The first bytes of a picture, and a thousand more.
inline QByteArray pictureBytes()
{
    return QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(1000, 'p');
}

//! The usual setting, with control over the parts of a message that the server keeps besides its text.
struct FileDesk
{
    FileDesk()
    {
        filter.outgoing = [this](QJsonObject &frame) { note(frame); };
        filter.incoming = [this](QJsonObject &frame) { show(frame); };
        probe.config.login = QStringLiteral("anna");
        probe.secrets.credential = QStringLiteral("mt1_a");
    }

    //! A message of Boris with these members.
    QString post(const QString &text, const QJsonObject &members)
    {
        extras[text] = members;
        return desk.server.post(desk.chat, desk.boris, text);
    }
    SendMessage message(const QString &text, const QByteArray &bytes, const QString &name = QStringLiteral("a.png"))
    {
        Attachment file;
        file.kind = AttachmentKind::Picture;
        file.name = name;
        file.mime = QStringLiteral("image/png");
        file.size = bytes.size();
        file.cacheKey = probe.files.put(bytes).value_or(QString());
        return {newLocalId(), desk.chat, text, {}, {file}};
    }
    Message seen(const QString &text) const { return probe.message(desk.chat, text); }

    Desk desk;
    FrameFilter filter;
    std::map<QString, QJsonObject> extras; //!< by text
    qsizetype fieldLimit = 0;              //!< characters that the database keeps; 0: all
    QList<QJsonObject> sent;               //!< messages as they left
    AdapterProbe probe{filtered(desk.server.transports(), filter), desk.clock,
        [this] { desk.clock.advance(std::chrono::seconds(1)); }};

private:
    void note(const QJsonObject &frame)
    {
        if (frame[QLatin1StringView("type")] != QLatin1StringView("send_message"))
            return;
        const QJsonObject data = frame[QLatin1StringView("data")].toObject();
        const QJsonObject form = data[QLatin1StringView("message")].toArray().first().toObject();
        sent.append(form);
        QJsonObject kept;
        for (auto it = form.begin(); it != form.end(); ++it) {
            const bool isField =
                it.key().startsWith(QLatin1StringView("file_")) || it.key() == QLatin1StringView("emoji");
            if (isField)
                kept.insert(it.key(), fieldLimit > 0 ? it->toString().left(fieldLimit) : it->toString());
        }
        extras[form[QLatin1StringView("text")].toString()] = kept;
    }
    void show(QJsonObject &frame) const
    {
        QJsonObject data = frame[QLatin1StringView("data")].toObject();
        QJsonArray messages = data[QLatin1StringView("message")].toArray();
        for (auto &&entry : messages) {
            QJsonObject message = entry.toObject();
            const auto it = extras.find(message[QLatin1StringView("text")].toString());
            if (it == extras.end())
                continue;
            for (auto member = it->second.begin(); member != it->second.end(); ++member)
                message.insert(member.key(), member.value());
            entry = message;
        }
        if (messages.isEmpty())
            return;
        data.insert(QLatin1StringView("message"), messages);
        frame.insert(QLatin1StringView("data"), data);
    }
};

} // namespace Morelia::Test
