# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 The Legation authors

# What a desktop of freedesktop.org reads: manual pages, completion, menu entry, MIME type, metainfo and icons.

# Manual pages are the programs' own help.
set(makeman ${CMAKE_CURRENT_SOURCE_DIR}/man/makeman)
function(legation_add_man target component summary)
  set(page ${CMAKE_CURRENT_BINARY_DIR}/${target}.1)
  add_custom_command(OUTPUT ${page}.gz
    COMMAND ${makeman} $<TARGET_FILE:${target}> ${PROJECT_VERSION} ${target} ${summary} > ${page}
    COMMAND gzip -9nf ${page}
    DEPENDS ${target} ${makeman} VERBATIM)
  add_custom_target(${target}-man ALL DEPENDS ${page}.gz)
  install(FILES ${page}.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT ${component})
endfunction()
legation_add_man(legation window "archive browser for city diplomacy")
legation_add_man(legation-cli cli "find visits, people and dates in city news")

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
