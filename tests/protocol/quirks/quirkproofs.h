// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/protocol/quirks/quirkworld.h"

// One function a quirk. It looks whether the server behaves so, and then what the adapter makes of it.
namespace Morelia::Test {

Verdict quirk01(QuirkWorld &world);
Verdict quirk02(QuirkWorld &world);
Verdict quirk03(QuirkWorld &world);
Verdict quirk04(QuirkWorld &world);
Verdict quirk05(QuirkWorld &world);
Verdict quirk06(QuirkWorld &world);
Verdict quirk07(QuirkWorld &world);
Verdict quirk08(QuirkWorld &world);
Verdict quirk09(QuirkWorld &world);
Verdict quirk10(QuirkWorld &world);
Verdict quirk11(QuirkWorld &world);
Verdict quirk12(QuirkWorld &world);
Verdict quirk13(QuirkWorld &world);
Verdict quirk14(QuirkWorld &world);
Verdict quirk15(QuirkWorld &world);
Verdict quirk16(QuirkWorld &world);
Verdict quirk17(QuirkWorld &world);
Verdict quirk18(QuirkWorld &world);
Verdict quirk19(QuirkWorld &world);
Verdict quirk20(QuirkWorld &world);
Verdict quirk21(QuirkWorld &world);
Verdict quirk22(QuirkWorld &world);
Verdict quirk23(QuirkWorld &world);
Verdict quirk24(QuirkWorld &world);
Verdict quirk25(QuirkWorld &world);
Verdict quirk26(QuirkWorld &world);
Verdict quirk27(QuirkWorld &world);
Verdict quirk28(QuirkWorld &world);
Verdict quirk29(QuirkWorld &world);
Verdict quirk30(QuirkWorld &world);
Verdict quirk31(QuirkWorld &world);
Verdict quirk32(QuirkWorld &world);
Verdict quirk33(QuirkWorld &world);
Verdict quirk34(QuirkWorld &world);
Verdict quirk35(QuirkWorld &world);
Verdict quirk36(QuirkWorld &world);
Verdict quirk37(QuirkWorld &world);
Verdict quirk38(QuirkWorld &world);
Verdict quirk39(QuirkWorld &world);
Verdict quirk40(QuirkWorld &world);
Verdict quirk41(QuirkWorld &world);
Verdict quirk42(QuirkWorld &world);
Verdict quirk43(QuirkWorld &world);
Verdict quirk44(QuirkWorld &world);

} // namespace Morelia::Test
