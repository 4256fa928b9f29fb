// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QTest>

#ifdef QT_WIDGETS_LIB
    #include <QApplication>
#elif defined(QT_GUI_LIB)
    #include <QGuiApplication>
#endif

// Several classes of tests in one program, because linking a program for each costs more than compiling it.
namespace Morelia::Test {

#ifdef QT_WIDGETS_LIB
using GuiApplication = QApplication;
#elif defined(QT_GUI_LIB)
using GuiApplication = QGuiApplication;
#endif

using TestRun = int (*)(int argc, char **argv);

//! Makes a class of tests known to main() under the name of its source file.
bool registerTests(const char *file, TestRun run) noexcept;

//! Runs the tests of one class as QTEST_MAIN does, in an application of its own.
template <typename Tests, typename Application>
int runTests(int argc, char **argv)
{
    Application application(argc, argv);
    application.setAttribute(Qt::AA_Use96Dpi, true);
    Tests tests;
    return QTest::qExec(&tests, argc, argv);
}

} // namespace Morelia::Test

#define MORELIA_TEST_IN(Class, Application)                                                                            \
    [[maybe_unused]] static const bool registered##Class =                                                             \
        Morelia::Test::registerTests(__FILE__, &Morelia::Test::runTests<Class, Application>);

//! Registers a class of tests; each source of tests ends with this line or the next.
#define MORELIA_TEST(Class) MORELIA_TEST_IN(Class, QCoreApplication)
//! The same for tests that need fonts, pictures or windows.
#define MORELIA_GUI_TEST(Class) MORELIA_TEST_IN(Class, Morelia::Test::GuiApplication)
