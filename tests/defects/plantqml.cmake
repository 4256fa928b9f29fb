# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Passes when PROGRAM, which runs QML tests, finds the defect that FILE describes. The module with the defect is copied
# from ROOT to OUTPUT, its list of types from MODULES, where it was built, without what leads back into the program.
cmake_minimum_required(VERSION 3.25)
include(${FILE})
get_filename_component(folder ${source} DIRECTORY)
get_filename_component(file_name ${source} NAME)
file(READ ${ROOT}/${folder}/CMakeLists.txt build)
if(NOT build MATCHES "morelia_qml_module\\([a-z]+ Morelia[.]([A-Za-z]+)")
    message(FATAL_ERROR "${folder} is no QML module")
endif()
set(module Morelia/${CMAKE_MATCH_1})
file(REMOVE_RECURSE ${OUTPUT})
file(GLOB files ${ROOT}/${folder}/*.qml)
file(COPY ${files} DESTINATION ${OUTPUT}/${module})
file(STRINGS ${MODULES}/${module}/qmldir lines)
list(FILTER lines EXCLUDE REGEX "^(prefer|linktarget|optional plugin|plugin|classname|typeinfo)")
list(JOIN lines "\n" lines)
file(WRITE ${OUTPUT}/${module}/qmldir "${lines}\n")
execute_process(COMMAND ${CMAKE_COMMAND} -D FILE=${FILE} -D ROOT=${ROOT} -D OUTPUT=${OUTPUT}/${module}/${file_name}
    -P ${CMAKE_CURRENT_LIST_DIR}/plant.cmake COMMAND_ERROR_IS_FATAL ANY)
set(TESTS "-import ${OUTPUT} -input ${ROOT}/tests/qml/${suite}.qml ${tests}")
include(${CMAKE_CURRENT_LIST_DIR}/expectfailure.cmake)
