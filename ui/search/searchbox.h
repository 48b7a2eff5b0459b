// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/pending.h"
#include "ui/search/completions.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QStringList>
#include <QToolButton>
#include <QWidget>

namespace legation::ui {

class BrowseState;
class SearchEdit;

/// The search line with what was understood of it as chips, what could not be read in a sentence below, completion of
/// fields and values, and the searches of before.
class SearchBox : public QWidget
{
    Q_OBJECT

public:
    static constexpr qsizetype kHistory = 30;

    explicit SearchBox(BrowseState &state, QWidget *parent = nullptr);
    ~SearchBox() override;

    SearchEdit *edit() const { return m_edit; }
    QStringList history() const { return m_history; }
    void setHistory(const QStringList &history) { m_history = history; }
    void focusEdit();

Q_SIGNALS:
    void leaveRequested(); ///< Escape in an empty line: the table may take the focus

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void renewChips();
    void renewProblems();
    void complete();
    void completeNames();
    void fetchTaught();
    void offerTaught();
    void showOffered();
    void showHistory();
    void showPopup(const QStringList &lines);
    void takeFromPopup(int row);
    bool popupKey(int key);
    void remember();
    void takeBackLast();
    void retranslate();

    BrowseState *m_state;
    SearchEdit *m_edit;
    QWidget *m_frame;
    QWidget *m_chips;
    QHBoxLayout *m_chipLayout;
    QToolButton *m_clear;
    QLabel *m_problem;
    QListWidget *m_popup;
    Completions m_offered; ///< empty list: the popup shows the history
    Pending<std::vector<store::EntitySummary>> m_names;
    std::vector<lexicon::TaughtName> m_taught;
    Pending<std::vector<lexicon::TaughtName>> m_taughtFetch;
    QStringList m_history;
};

} // namespace legation::ui
