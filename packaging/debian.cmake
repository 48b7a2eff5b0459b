# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 The Legation authors

# legation and legation-cli as .deb.

set(CPACK_GENERATOR DEB)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_CLI_PACKAGE_NAME legation-cli)
set(CPACK_DEBIAN_CLI_PACKAGE_DEPENDS libqt6sql6-sqlite)
set(CPACK_DEBIAN_CLI_PACKAGE_RECOMMENDS libqt6sql6-psql) # shared archives
set(CPACK_DEBIAN_WINDOW_PACKAGE_NAME legation)
set(CPACK_DEBIAN_WINDOW_PACKAGE_DEPENDS libqt6sql6-sqlite)
# Han characters; the words of Qt's own dialogs in Chinese; shared archives.
set(CPACK_DEBIAN_WINDOW_PACKAGE_RECOMMENDS "fonts-noto-cjk, legation-cli, libqt6sql6-psql, qt6-translations-l10n")
set(CPACK_DEBIAN_CLI_DESCRIPTION
  "Finds in short Chinese news articles who met whom, where, when and for what.\nThis package has the command line alone.")
set(CPACK_DEBIAN_WINDOW_DESCRIPTION
  "Browse, filter, plot and export the international visits in short Chinese news\narticles of city governments. One archive is one file.")
# Debian's changelog names the release; what changed stands in the other.
execute_process(COMMAND date -u -R -d "${LEGATION_RELEASE_DAY}" OUTPUT_VARIABLE LEGATION_RELEASE_TIME
                OUTPUT_STRIP_TRAILING_WHITESPACE)
foreach(component cli window)
  string(TOUPPER ${component} COMPONENT)
  set(package ${CPACK_DEBIAN_${COMPONENT}_PACKAGE_NAME})
  set(documents ${CMAKE_CURRENT_BINARY_DIR}/doc/${package})
  file(CONFIGURE OUTPUT ${documents}/changelog CONTENT "@package@ (@PROJECT_VERSION@) unstable; urgency=medium

  * What changed is told in CHANGELOG.md.

 -- @CPACK_PACKAGE_CONTACT@  @LEGATION_RELEASE_TIME@
")
  file(COPY ${PROJECT_SOURCE_DIR}/CHANGELOG.md DESTINATION ${documents})
  execute_process(COMMAND gzip -9nf ${documents}/changelog ${documents}/CHANGELOG.md)
  install(DIRECTORY ${documents}/ DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} COMPONENT ${component})
  install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} RENAME copyright
          COMPONENT ${component})
endforeach()
