// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/protocol/contract/adaptercontract.h"
#include "tests/protocol/contract/doublepeer.h"
#include "tests/support/program/testprogram.h"

using namespace Morelia::Test;

namespace {

class NewerDoubleContract final : public AdapterContract
{
public:
    NewerDoubleContract()
        : AdapterContract([] { return std::make_unique<DoublePeer>(StockDouble::Stack::Newer); })
    {}
};

} // namespace

MORELIA_TEST(NewerDoubleContract)
