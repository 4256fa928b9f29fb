# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Passes when PROGRAM, a Qt Test, runs TESTS (empty: all) to its end and at least one of them fails.
separate_arguments(TESTS)
execute_process(COMMAND ${PROGRAM} ${TESTS} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(result EQUAL 0)
    message(FATAL_ERROR "The suite does not see the defect.\n${output}")
endif()
if(NOT result MATCHES "^[0-9]+$" OR NOT output MATCHES "Totals: [0-9]+ passed, [1-9][0-9]* failed")
    message(FATAL_ERROR "The suite did not get to its end: ${result}\n${output}")
endif()
# A QML file that does not load has not run its tests.
if(output MATCHES "::compile\\(\\)")
    message(FATAL_ERROR "The window with the defect does not load.\n${output}")
endif()
string(REGEX MATCHALL "FAIL!  : [^\n]*" found "${output}")
list(JOIN found "\n" found)
message("Found:\n${found}")
