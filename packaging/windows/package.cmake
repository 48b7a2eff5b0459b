# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 The Legation authors

# An installer for Windows, made by NSIS through CPack. Written from the documentation and not tried yet; see README.md.

set(CPACK_GENERATOR NSIS)
set(CPACK_PACKAGE_INSTALL_DIRECTORY Legation)
set(CPACK_PACKAGE_EXECUTABLES legation Legation)
set(CPACK_NSIS_DISPLAY_NAME "Legation ${PROJECT_VERSION}")
set(CPACK_NSIS_PACKAGE_NAME Legation)
set(CPACK_NSIS_INSTALLED_ICON_NAME bin/legation.exe)
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MODIFY_PATH ON) # asks whether legation-cli shall be found
set(CPACK_COMPONENT_WINDOW_DISPLAY_NAME "Legation")
set(CPACK_COMPONENT_WINDOW_REQUIRED ON)
set(CPACK_COMPONENT_CLI_DISPLAY_NAME "Command line (legation-cli)")

# Archives open with a double click, and removing the program takes that away again.
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS "
  WriteRegStr SHCTX 'Software\\\\Classes\\\\.legation' '' 'Legation.Archive'
  WriteRegStr SHCTX 'Software\\\\Classes\\\\Legation.Archive' '' 'Legation archive'
  WriteRegStr SHCTX 'Software\\\\Classes\\\\Legation.Archive\\\\shell\\\\open\\\\command' '' '\\\"$INSTDIR\\\\bin\\\\legation.exe\\\" \\\"%1\\\"'")
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS "
  DeleteRegKey SHCTX 'Software\\\\Classes\\\\.legation'
  DeleteRegKey SHCTX 'Software\\\\Classes\\\\Legation.Archive'")

# Qt's libraries and plugins beside the programs; every other library that they need likewise.
qt_generate_deploy_app_script(TARGET legation OUTPUT_SCRIPT deploy NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT ${deploy} COMPONENT window)
install(RUNTIME_DEPENDENCY_SET legation-libraries COMPONENT window
        PRE_EXCLUDE_REGEXES "^api-ms-" "^ext-ms-" "^Qt6" POST_EXCLUDE_REGEXES "[/\\\\][Ss]ystem32[/\\\\]")
