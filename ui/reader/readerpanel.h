// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/records.h"
#include "ui/browse/pending.h"
#include "ui/reader/findbar.h"

#include <QStackedLayout>
#include <QWidget>

namespace legation::ui {

class BrowseState;
class ReaderView;
class StatePage;

/// Shows the article of the browse state as it was published, its mentions marked, the hits of the search marked.
/// A mention clicked becomes the entity of the browse state.
class ReaderPanel : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kSmallestText = 8;
    static constexpr int kLargestText = 40;

    explicit ReaderPanel(BrowseState &state, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override { return {120, 44}; } ///< it and the table fit into a low window

    ReaderView *view() const { return m_view; }
    int textSize() const { return m_textSize; } ///< points
    void setTextSize(int points);               ///< 0: a step above the interface font
    void openFind();
    void nextHit();
    void previousHit();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Step { Back, Forward };

    void fetch();
    void write();
    QString metaLine() const;
    void renewHits();
    void step(Step step);
    void closeFind();
    void activate(EntityId entity);
    void retranslate();

    BrowseState *m_state;
    ReaderView *m_view;
    StatePage *m_page;
    FindBar *m_find;
    QStackedLayout *m_stack;
    Pending<store::ArticleRecord> m_fetch;
    store::ArticleRecord m_record;
    int m_textSize = 0;
    std::vector<TextSpan> m_hits;
    int m_hit = -1; ///< index of the one last jumped to
};

} // namespace legation::ui
