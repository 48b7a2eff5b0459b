// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/browsestate.h"

#include <QPointer>

#include <deque>

class QWidget;

namespace legation::ui {

/// Loads files into the open archive, one lot after another, as work that the task area shows. When a lot ends, a note
/// says what came of it and offers the report.
class Loading final : public QObject
{
    Q_OBJECT

public:
    /// Reports open over `window`.
    Loading(BrowseState &state, QWidget *window);

    /// Files given while others are loaded wait for their turn.
    void load(const QStringList &files, const load::OptionsOfFiles &options = {});
    bool isLoading() const { return m_loading; }
    void cancel(); ///< what is under way, and what waits

Q_SIGNALS:
    void finished(const legation::store::LoadReport &report);

private:
    struct Lot
    {
        QPointer<Holdings> into; ///< open when it was asked for
        QStringList files;
        load::OptionsOfFiles options;
    };
    void start();
    void ended(std::optional<Result<store::LoadReport>> report);
    void tell(const store::LoadReport &report);
    void showReport(const store::LoadReport &report);

    BrowseState &m_state;
    QWidget *m_window;
    std::deque<Lot> m_waiting;
    QPointer<Work> m_work;
    QPointer<Holdings> m_into; ///< of the lot under way
    bool m_loading = false;
};

} // namespace legation::ui
