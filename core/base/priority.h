// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

namespace legation {

/// How soon somebody waits for what a thread does. On two cores a load keeps four threads busy; without this the
/// window waits for its turn among them.
enum class Haste {
    Awaited,   ///< a person waits at this moment: the answer to a search, a page of rows
    Soon,      ///< shown when it is there: what fills the panels
    Unattended ///< goes on behind what people do: loads, exports
};

/// Gives the calling thread, and those it begins from now on, the priority that suits. With nothing else to do for the
/// machine it makes no difference. On other systems than Linux it does nothing.
void setHaste(Haste haste);

} // namespace legation
