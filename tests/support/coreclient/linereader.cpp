// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/coreclient/linereader.h"

#include <iostream>
#include <string>
#include <thread>

namespace Morelia::Test {

void LineReader::start()
{
    // A read of standard input cannot be interrupted: the thread ends with the process.
    std::thread([this] {
        std::string text;
        while (std::getline(std::cin, text))
            Q_EMIT line(QByteArray::fromStdString(text));
        Q_EMIT ended();
    }).detach();
}

} // namespace Morelia::Test
