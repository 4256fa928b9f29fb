// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCache>
#include <QColor>
#include <QFuture>
#include <QList>
#include <QObject>
#include <QString>
#include <QtQmlIntegration/qqmlintegration.h>

#include <memory>

namespace Morelia {

//! A part of code in one colour; places are those in the code.
struct CodePiece
{
    qsizetype start = 0;
    qsizetype length = 0;
    QColor color;
    bool bold = false;
    bool italic = false;

    friend bool operator==(const CodePiece &, const CodePiece &) = default;
};

//! Colours code by its language, on a thread of its own that begins with the first piece of code.
class CodePainter : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit CodePainter(QObject *parent = nullptr);
    ~CodePainter() override;

    //! The parts that have a colour; none for an unknown language. language: its name or what files of it end in, as in
    //! "cpp". text: colour of the text, to which the others are brought near enough to be read as well. Code beyond 20,000
    //! UTF-16 units, and what takes longer than half a second, keeps the text's colour.
    QFuture<QList<CodePiece>> paint(const QString &code, const QString &language, const QColor &text);

private:
    class Worker;

    std::unique_ptr<Worker> m_worker;
    QCache<QString, QList<CodePiece>> m_known;
};

} // namespace Morelia
