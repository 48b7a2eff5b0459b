// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/search/query.h"

#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QWidget>

namespace legation::ui {

class BrowseState;
class FacetModel;
class FacetView;

/// One facet of the filter panel: its name, its values, “n more”, and a search among them once all are shown.
class FacetSection : public QWidget
{
    Q_OBJECT

public:
    FacetSection(BrowseState &state, search::Facet facet, QWidget *parent = nullptr);

    FacetView *view() const { return m_view; }
    FacetModel *model() const { return m_model; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void toggleExtent();
    void retranslate();
    void showState();

    BrowseState *m_state;
    FacetModel *m_model;
    FacetView *m_view;
    QLabel *m_title;
    QLineEdit *m_search;
    QToolButton *m_more;
    QToolButton *m_clear;
};

} // namespace legation::ui
