// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/protocol/contract/adaptercontract.h"
#include "tests/protocol/contract/serverpeer.h"
#include "tests/support/program/testprogram.h"

using namespace Morelia::Test;

namespace {

class ServerContract final : public AdapterContract
{
public:
    ServerContract()
        : AdapterContract([] { return std::make_unique<ServerPeer>(); })
    {}
};

} // namespace

MORELIA_TEST(ServerContract)
