// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/code/codehighlighter.h"

#include <QCache>
#include <QFuture>
#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

#include <memory>

namespace Morelia {

//! Colours code by its language, on a thread of its own that begins with the first piece of code.
class CodePainter : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit CodePainter(QObject *parent = nullptr);
    ~CodePainter() override;

    //! As CodeHighlighter does. Code beyond 20,000 UTF-16 units keeps the text's colour.
    QFuture<QList<CodePiece>> paint(const QString &code, const QString &language, const QColor &text);

private:
    class Worker;

    std::unique_ptr<Worker> m_worker;
    QCache<QString, QList<CodePiece>> m_known;
};

} // namespace Morelia
