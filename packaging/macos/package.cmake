# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2026 The Legation authors

# A disk image for macOS, made by DragNDrop through CPack. Written from the documentation and not tried yet; see README.md.

set(CPACK_GENERATOR DragNDrop)
set(CPACK_DMG_VOLUME_NAME "Legation ${PROJECT_VERSION}")
set_target_properties(legation PROPERTIES
  MACOSX_BUNDLE ON
  MACOSX_BUNDLE_INFO_PLIST ${CMAKE_CURRENT_SOURCE_DIR}/macos/Info.plist.in
  MACOSX_BUNDLE_GUI_IDENTIFIER io.github.legation.legation
  MACOSX_BUNDLE_BUNDLE_NAME Legation
  MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
  MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION})

# Qt's frameworks and plugins into the bundle.
qt_generate_deploy_app_script(TARGET legation OUTPUT_SCRIPT deploy NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT ${deploy} COMPONENT window)
