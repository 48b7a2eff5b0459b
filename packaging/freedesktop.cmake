# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 The Legation authors

# What a desktop of freedesktop.org reads: manual pages, completion, menu entry, MIME type, metainfo and icons.

# Manual pages are the programs' own help, and the same in Chinese.
set(makeman ${CMAKE_CURRENT_SOURCE_DIR}/man/makeman)
function(legation_add_man target component summary summary_zh_TW)
  set(page ${CMAKE_CURRENT_BINARY_DIR}/${target}.1)
  set(page_zh_TW ${CMAKE_CURRENT_BINARY_DIR}/zh_TW/${target}.1)
  set(translation ${CMAKE_CURRENT_SOURCE_DIR}/man/${target}.zh_TW.txt)
  file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/zh_TW)
  add_custom_command(OUTPUT ${page}.gz ${page_zh_TW}.gz
    COMMAND ${makeman} ${target} ${PROJECT_VERSION} ${summary} $<TARGET_FILE:${target}> > ${page}
    COMMAND ${makeman} ${target} ${PROJECT_VERSION} ${summary_zh_TW} $<TARGET_FILE:${target}> ${translation}
            > ${page_zh_TW}
    COMMAND gzip -9nf ${page} ${page_zh_TW}
    DEPENDS ${target} ${makeman} ${translation} VERBATIM)
  add_custom_target(${target}-man ALL DEPENDS ${page}.gz ${page_zh_TW}.gz)
  install(FILES ${page}.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT ${component})
  install(FILES ${page_zh_TW}.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/zh_TW/man1 COMPONENT ${component})
endfunction()
legation_add_man(legation window "archive browser for city diplomacy" 城市外交典藏瀏覽器)
legation_add_man(legation-cli cli "find visits, people and dates in city news" 從城市新聞中找出訪問、人物與日期)

install(FILES desktop/legation-cli.bash-completion DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
        RENAME legation-cli COMPONENT cli)

# The day of a release is said in one place, the changelog.
set(id io.github.legation.legation)
file(STRINGS ${PROJECT_SOURCE_DIR}/CHANGELOG.md LEGATION_RELEASE_DAY REGEX "^## \\[${PROJECT_VERSION}\\] - ")
string(REGEX REPLACE "^.* - " "" LEGATION_RELEASE_DAY "${LEGATION_RELEASE_DAY}")
configure_file(desktop/${id}.metainfo.xml.in ${CMAKE_CURRENT_BINARY_DIR}/${id}.metainfo.xml @ONLY)

install(FILES desktop/legation.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT window)
install(FILES desktop/legation.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME legation.xml
        COMPONENT window)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo
        COMPONENT window)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/legation.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps COMPONENT window)
install(FILES icons/application-x-legation.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/mimetypes COMPONENT window)
