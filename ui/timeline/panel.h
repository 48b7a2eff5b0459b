// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/browsestate.h"
#include "ui/timeline/view.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace legation::ui {

class StatePage;

/// The timeline of what the search finds, with its buttons: lanes, zoom, range, undated, save. Shows the engagements of
/// the query without its range, and the range as a band over them, so that the range can be widened again.
class TimelinePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit TimelinePanel(BrowseState &state, QWidget *parent = nullptr);

    TimelineView *view() const { return m_view; }
    LaneKey laneKey() const;
    void setLaneKey(LaneKey key); ///< remembered in the settings
    /// Lanes and the stretch of time that is seen, as one line; shown again by restoreLook(), once there is something
    /// to show.
    QByteArray saveLook() const;
    void restoreLook(const QByteArray &look);
    /// Writes the timeline as it stands, with all lanes, as SVG, PNG or PDF by the ending of `path`.
    void savePicture(const QString &path);

    QSize sizeHint() const override { return {900, 220}; }

Q_SIGNALS:
    void opened(); ///< the person opened an engagement; its article is selected, the reader may take the focus

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHeader();
    void makeZoomButtons(QHBoxLayout *header);
    QToolButton *makeButton(const QString &sign, QHBoxLayout *header);
    void connectState();
    void connectView();
    void retranslate();
    void clear();
    void fetch();
    void place();
    void showPage();
    void showStretch();
    void sayWhyEmpty();
    void showRange();
    void showNames();
    void offerUndated();
    void offerMenu(const std::vector<store::EngagementRow> &rows, QPoint at);
    void chooseFile();
    void print();
    QString caption() const;

    BrowseState &m_state;
    TimelineView *m_view = nullptr;
    StatePage *m_empty = nullptr;
    QPushButton *m_clear = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_lanesLabel = nullptr;
    QComboBox *m_lanes = nullptr;
    QWidget *m_legend = nullptr;
    QToolButton *m_range = nullptr;
    QToolButton *m_undated = nullptr;
    QToolButton *m_out = nullptr;
    QToolButton *m_in = nullptr;
    QToolButton *m_all = nullptr;
    QToolButton *m_save = nullptr;
    QMenu *m_saveMenu = nullptr;
    EngagementRows m_rows;
    std::optional<search::Query> m_asked; ///< the query whose engagements are shown
    bool m_again = false;                 ///< the archive grew since
    Pending<std::vector<store::EngagementRow>> m_fetch;
    Pending<TimelineContent> m_place;
    std::optional<std::pair<double, double>> m_stretch; ///< first point and days to show with the next content
};

} // namespace legation::ui
