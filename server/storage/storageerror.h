// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <exception>

namespace Morelia::Server {

//! The database refused a statement: no space, a broken file. Handlers let it pass; the dispatcher answers 520.
class StorageError : public std::exception
{
public:
    explicit StorageError(const QString &text)
        : m_text(text.toUtf8())
    {}
    const char *what() const noexcept override { return m_text.constData(); }

private:
    QByteArray m_text;
};

} // namespace Morelia::Server
