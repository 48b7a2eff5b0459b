// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/browsestate.h"
#include "ui/entity/history.h"

#include <QWidget>

class QLabel;
class QListView;
class QStackedWidget;
class QToolButton;

namespace legation::ui {

class EntityHeader;
class EntityListModel;
class StatePage;

/// Who and what: the people, organisations and places of the selected article, or one entity with its visits, titles,
/// forms and company. Everything in it leads on; back and forward as in a browser.
class EntityPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit EntityPanel(BrowseState &state, QWidget *parent = nullptr);

    QListView *list() const { return m_list; }
    void goBack();
    void goForward();
    /// The search that finds what the entity stands for, added to `query`.
    static search::Query filteredBy(const store::EntitySummary &entity, search::Query query);

    QSize sizeHint() const override { return {320, 480}; }
    QSize minimumSizeHint() const override { return {220, 80}; }

Q_SIGNALS:
    void opened(); ///< an article was opened from here; the reader may take the focus

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTop();
    QToolButton *makeButton(const QString &sign);
    void connectState();
    void retranslate();
    void entityChosen();
    void articleChosen();
    void holdingsChanged();
    void renew();
    void renewAgain();
    void answered();
    void fetchEntities();
    void fetchEntity();
    void showRecord();
    void showEmpty();
    void showTop();
    void go(const EntityHistory::Stop &stop);
    void activate(const QModelIndex &index);
    void openArticle(ArticleId article);
    void offerSheet();
    void offerCorrections();
    void offerRow(QPoint position);
    void saveSheet();
    void printSheet();

    BrowseState &m_state;
    QStackedWidget *m_pages = nullptr;
    StatePage *m_empty = nullptr;
    QWidget *m_content = nullptr;
    EntityHeader *m_header = nullptr;
    QListView *m_list = nullptr;
    EntityListModel *m_model = nullptr;
    QToolButton *m_back = nullptr;
    QToolButton *m_forward = nullptr;
    QToolButton *m_up = nullptr;
    QLabel *m_where = nullptr;
    EntityHistory m_history;
    bool m_travelling = false; ///< a step in the history or of this panel's own: keeps the entity, notes no stop
    std::optional<store::EntityRecord> m_record;
    std::vector<store::EntitySummary> m_entities;
    bool m_again = false; ///< the archive grew while it answered
    Pending<store::EntityRecord> m_fetchEntity;
    Pending<std::vector<store::EntitySummary>> m_fetchEntities;
};

} // namespace legation::ui
