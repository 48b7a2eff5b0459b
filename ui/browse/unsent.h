// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/message.h"

namespace legation::ui {

class Holdings;

/// Something waits for the server that is lost with the program: it could not be kept in a file.
bool canLose(const Holdings &holdings);

/// What is said then, in place of connectionLost(), and of unsentLeft() when the archive is closed.
Message connectionLostUnkept(const QString &archive);
Message unsentLost(int steps, const QString &archive);

} // namespace legation::ui
