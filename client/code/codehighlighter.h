// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QList>
#include <QString>
#include <QtPlugin>

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

//! Colours code by its language; used by one thread.
class CodeHighlighter
{
public:
    virtual ~CodeHighlighter() = default;

    //! The parts that have a colour; none for an unknown language. language: its name or what files of it end in, as in
    //! "cpp". text: colour of the text, to which the others are brought near enough to be read as well. What takes longer
    //! than half a second keeps the text's colour.
    virtual QList<CodePiece> highlight(const QString &code, const QString &language, const QColor &text) = 0;
};

//! The plugin that brings the library of languages along: most starts need none of it.
class CodePlugin
{
public:
    virtual ~CodePlugin() = default;

    virtual std::unique_ptr<CodeHighlighter> makeHighlighter() const = 0;
};

} // namespace Morelia

Q_DECLARE_INTERFACE(Morelia::CodePlugin, "Morelia.CodePlugin")
