// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace Morelia::Test {

//! Reads standard input on a thread of its own, line by line.
class LineReader : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Starts; the reader must live as long as the process.
    void start();

Q_SIGNALS:
    void line(const QByteArray &line);
    //! Standard input was closed.
    void ended();
};

} // namespace Morelia::Test
