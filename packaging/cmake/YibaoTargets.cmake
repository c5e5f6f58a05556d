# A folder is a target. yibao_room(core wire LINKS …) makes the library yibao::wire from every source in
# core/wire; its links are the arrows that the architecture allows, and tests/lint checks the includes against them.

add_library(yibao_flags INTERFACE)
add_library(yibao::flags ALIAS yibao_flags)
target_compile_definitions(yibao_flags INTERFACE
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 YIBAO_VERSION="${PROJECT_VERSION}")
target_include_directories(yibao_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(yibao_flags INTERFACE
    # Designated initialisers name what matters and leave the rest to its default.
    -Wall -Wextra -Wno-missing-field-initializers -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Werror=switch
    $<$<BOOL:${YIBAO_WERROR}>:-Werror>)
if(YIBAO_SANITIZE)
    target_compile_options(yibao_flags INTERFACE -fsanitize=${YIBAO_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(yibao_flags INTERFACE -fsanitize=${YIBAO_SANITIZE})
endif()

function(yibao_room layer room)
    cmake_parse_arguments(ARG "" "" "LINKS;PRIVATE_LINKS" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    add_library(yibao_${room} STATIC ${sources})
    add_library(yibao::${room} ALIAS yibao_${room})
    target_link_libraries(yibao_${room} PUBLIC yibao::flags ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
    set_target_properties(yibao_${room} PROPERTIES FOLDER ${layer} LINKER_LANGUAGE CXX)
endfunction()

function(yibao_program name folder)
    cmake_parse_arguments(ARG "" "" "LINKS" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    add_executable(${name} ${sources})
    target_link_libraries(${name} PRIVATE yibao::flags ${ARG_LINKS})
endfunction()

# One executable for each tests/<layer>/<room>/test_*.cpp, linked to the room it mirrors.
function(yibao_tests layer room)
    cmake_parse_arguments(ARG "" "LABEL" "LINKS" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${layer}/${room}/test_*.cpp)
    foreach(source IN LISTS sources)
        get_filename_component(name ${source} NAME_WE)
        string(REPLACE "/" "_" target ${layer}_${room}_${name})
        add_executable(${target} ${source})
        target_link_libraries(${target} PRIVATE yibao::flags ${ARG_LINKS} Qt6::Test)
        if(YIBAO_SANITIZE MATCHES "thread")
            target_sources(${target} PRIVATE ${CMAKE_SOURCE_DIR}/tests/threadsanitizer.cpp)
        endif()
        target_compile_definitions(${target} PRIVATE YIBAO_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
            YIBAO_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
        set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
        add_test(NAME ${layer}/${room}/${name} COMMAND ${target})
        set_tests_properties(${layer}/${room}/${name} PROPERTIES
            LABELS "${layer};${room}" TIMEOUT 180
            ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8;XDG_RUNTIME_DIR=${CMAKE_BINARY_DIR}")
    endforeach()
endfunction()
