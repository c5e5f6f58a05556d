# Reads the source texts into the translation files. Line numbers are left out: they only make noise in a diff.
foreach(language zh_CN en)
    set(extra "")
    if(language STREQUAL "en")
        set(extra -pluralonly)
    endif()
    execute_process(COMMAND ${LUPDATE} ${extra} -no-obsolete -locations none -source-language en -target-language ${language}
                            -extensions cpp,h -I . core ui app -ts translations/yibaodesk_${language}.ts
                    WORKING_DIRECTORY ${SOURCE} RESULT_VARIABLE failed)
    if(failed)
        message(FATAL_ERROR "lupdate failed for ${language}")
    endif()
endforeach()
