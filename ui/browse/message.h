// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/error.h"

#include <QMetaType>
#include <QString>

#include <functional>

namespace legation::ui {

enum class Severity { Note, Warning, Failure };
enum class Stay { Briefly, UntilClosed };

/// What the message bar shows: one sentence or a few, and perhaps one or two things to do about it.
struct Message
{
    Severity severity = Severity::Note;
    QString text;                 ///< translated: what happened, what is safe, what to do
    QString actionText;           ///< label of the button; empty = none
    std::function<void()> action; ///< called when the button is pressed
    QString otherText = {};       ///< label of a second, quieter button; empty = none
    std::function<void()> other = {};
    Stay stay = Stay::UntilClosed; ///< of a note with buttons; one without goes by itself
};

/// What the person was doing when an error came.
enum class Task { Opening, Searching, Reading, Loading, Exporting, Deciding };

/// The sentences for a failure, in the language of the window.
Message toMessage(const Error &error, Task task);

/// What is said when the server of an archive does not answer any more, and when it does again.
Message connectionLost(const QString &archive);
Message connectionBack(const QString &archive);
/// What is said of decisions that the server has not stored when the archive is closed, and when they were sent later.
Message unsentLeft(int steps, const QString &archive);
Message caughtUp(int stored, int refused);

} // namespace legation::ui
