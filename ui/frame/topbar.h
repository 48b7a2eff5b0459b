// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QLabel>
#include <QToolBar>

class QAction;

class QToolButton;

namespace legation::ui {

class BrowseState;
class SearchBox;

/// The line above all panels: the name of the archive, the search, what is done most.
class TopBar : public QToolBar
{
    Q_OBJECT

public:
    struct Acts
    {
        QAction *load;
        QAction *loadFolder;
        QAction *exporting;
    };
    TopBar(BrowseState &state, const Acts &acts, QWidget *parent);

    SearchBox *search() const { return m_search; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *addAct(QAction *action);
    void showArchive();
    void showIcons();
    void retranslate();

    BrowseState *m_state;
    Acts m_acts;
    QLabel *m_archive;
    QAction *m_archivePlace = nullptr;
    SearchBox *m_search;
};

} // namespace legation::ui
