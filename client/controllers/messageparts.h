// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/body.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

//! Questions of the timeline about the text of a message.
class MessageParts : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit MessageParts(QObject *parent = nullptr);

    //! The beginning of a cleaned body: page 0 is what is shown at first, each further page adds to it.
    Q_INVOKABLE static QString beginning(const QString &body, int page);
    //! The body has an address that can be opened.
    Q_INVOKABLE static bool hasLinks(const QString &body);
    //! The body is one to three emoji or smileys and nothing else: they are shown large.
    Q_INVOKABLE static bool isFewEmoji(const Morelia::Body &body);
    //! A plain item cannot draw the body: it knows one direction for all paragraphs, and leaves emoji to the text's font.
    Q_INVOKABLE static bool needsDocument(const QString &body);
    //! A part of a cleaned body as its writer wrote it; end may lie behind the body.
    Q_INVOKABLE static QString written(const QString &body, int start, int end);
};

} // namespace Morelia
