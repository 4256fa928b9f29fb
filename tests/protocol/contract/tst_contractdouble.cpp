// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/protocol/contract/adaptercontract.h"
#include "tests/protocol/contract/doublepeer.h"

#include <QCoreApplication>
#include <QTest>

using namespace Morelia::Test;

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    AdapterContract contract([] { return std::make_unique<DoublePeer>(); });
    return QTest::qExec(&contract, argc, argv);
}
