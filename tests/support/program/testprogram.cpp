// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/program/testprogram.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <string>

namespace {

std::map<std::string, Morelia::Test::TestRun> &registered()
{
    static std::map<std::string, Morelia::Test::TestRun> tests;
    return tests;
}

} // namespace

namespace Morelia::Test {

bool registerTests(const char *file, TestRun run) noexcept
{
    return registered().emplace(std::filesystem::path(file).stem().string(), run).second;
}

} // namespace Morelia::Test

// program [NAME] [arguments of Qt Test]: a program of one class needs no name.
int main(int argc, char **argv)
{
    const auto &tests = registered();
    const auto named = argc > 1 ? tests.find(argv[1]) : tests.end();
    if (named != tests.end()) {
        std::rotate(argv + 1, argv + 2, argv + argc);
        return named->second(argc - 1, argv);
    }
    if (tests.size() == 1)
        return tests.begin()->second(argc, argv);
    std::fprintf(stderr, "Name one of the tests in this program:\n");
    for (const auto &[name, run] : tests)
        std::fprintf(stderr, "  %s\n", name.c_str());
    return 2;
}
