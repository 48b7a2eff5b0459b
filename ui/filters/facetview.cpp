// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/filters/facetview.h"

#include "ui/browse/browsestate.h"
#include "ui/filters/facetmodel.h"
#include "ui/look/colours.h"
#include "ui/look/indicators.h"
#include "ui/look/menus.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>

namespace legation::ui {

using namespace Qt::StringLiterals;
using search::FilterMode;

namespace {

constexpr int kRowPadding = 7;
constexpr int kBox = 14;
constexpr int kGap = 8;
constexpr int kBarWidth = 40;

/// ☐, ☑ or ☒
BoxMark markOf(const QVariant &mode)
{
    if (!mode.isValid())
        return BoxMark::None;
    return mode.toInt() == static_cast<int>(FilterMode::Exclude) ? BoxMark::Cross : BoxMark::Tick;
}

} // namespace

QRect FacetDelegate::boxRect(const QRect &row)
{
    return {row.left() + kGap, row.center().y() - kBox / 2 + 1, kBox, kBox};
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, option.fontMetrics.height() + kRowPadding};
}

void FacetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours colours(option.palette);
    const QVariant mode = index.data(FacetModel::ModeRole);
    const qint64 count = index.data(FacetModel::CountRole).toLongLong();
    painter->save();
    if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, option.palette.color(QPalette::AlternateBase));
    const QRect box = boxRect(option.rect);
    paintCheckBox(*painter, box, markOf(mode), option.palette);

    const QString figure = QLocale().toString(count);
    const int figureWidth =
        qMax(option.fontMetrics.horizontalAdvance(u"000"_s), option.fontMetrics.horizontalAdvance(figure));
    const int right = option.rect.right() - kGap;
    const int barLeft = right - figureWidth - kGap - kBarWidth;
    const int barHeight = option.fontMetrics.height() - 4;
    const QRectF bar(barLeft, option.rect.center().y() - barHeight / 2.0 + 1,
                     qMax(2.0, kBarWidth * index.data(FacetModel::ShareRole).toDouble()), barHeight);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colours.bar);
    if (count > 0)
        painter->drawRoundedRect(bar, 2, 2);

    QFont font = option.font;
    if (mode.isValid())
        font.setWeight(QFont::DemiBold);
    font.setStrikeOut(mode.isValid() && mode.toInt() == static_cast<int>(FilterMode::Exclude));
    painter->setFont(font);
    painter->setPen(count == 0 ? colours.quiet : option.palette.color(QPalette::Text));
    const QRect name(box.right() + kGap, option.rect.top(), barLeft - kGap - box.right() - kGap, option.rect.height());
    painter->drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, name.width()));
    painter->setFont(option.font);
    painter->setPen(colours.quiet);
    painter->drawText(QRect(right - figureWidth, option.rect.top(), figureWidth, option.rect.height()),
                      Qt::AlignVCenter | Qt::AlignRight, figure);
    painter->restore();
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.backgroundColor = option.palette.color(QPalette::Base);
        QApplication::style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
}

FacetView::FacetView(BrowseState &state, FacetModel &model, QWidget *parent)
    : QListView(parent)
    , m_state(&state)
    , m_model(&model)
{
    setModel(&model);
    setItemDelegate(new FacetDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setTabKeyNavigation(false);
    connect(&model, &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
}

QSize FacetView::sizeHint() const
{
    const int row = fontMetrics().height() + kRowPadding;
    return {160, m_model->rowCount() * row};
}

void FacetView::chooseOnly(const QModelIndex &index)
{
    m_state->toggleOnly(m_model->facet(), index.data(FacetModel::ValueRole).toString());
}

void FacetView::toggleIncluded(const QModelIndex &index)
{
    const QString value = index.data(FacetModel::ValueRole).toString();
    if (m_state->filterMode(m_model->facet(), value))
        m_state->removeFilter(m_model->facet(), value);
    else
        m_state->addFilter(m_model->facet(), value, FilterMode::Include);
}

void FacetView::toggleExcluded(const QModelIndex &index)
{
    const QString value = index.data(FacetModel::ValueRole).toString();
    if (m_state->filterMode(m_model->facet(), value) == FilterMode::Exclude)
        m_state->removeFilter(m_model->facet(), value);
    else
        m_state->addFilter(m_model->facet(), value, FilterMode::Exclude);
}

void FacetView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    const QRect box = FacetDelegate::boxRect(visualRect(index)).adjusted(-kGap, -kGap, kGap / 2, kGap);
    if (event->modifiers() & Qt::ControlModifier || box.contains(event->position().toPoint()))
        toggleIncluded(index);
    else
        chooseOnly(index);
}

void FacetView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    if (index.isValid() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        chooseOnly(index);
    else if (index.isValid() && event->key() == Qt::Key_Space)
        toggleIncluded(index);
    else if (index.isValid() && event->key() == Qt::Key_Delete)
        toggleExcluded(index);
    else
        QListView::keyPressEvent(event);
}

void FacetView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    const QString value = index.data(FacetModel::ValueRole).toString();
    const search::Facet facet = m_model->facet();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Only This"), m_state, [this, facet, value] {
        m_state->clearFacet(facet);
        m_state->addFilter(facet, value, FilterMode::Include);
    });
    menu->addAction(tr("This &Too"), m_state,
                    [this, facet, value] { m_state->addFilter(facet, value, FilterMode::Include); });
    menu->addAction(tr("&Leave Out"), m_state,
                    [this, facet, value] { m_state->addFilter(facet, value, FilterMode::Exclude); });
    QAction *back =
        menu->addAction(tr("&Take Back"), m_state, [this, facet, value] { m_state->removeFilter(facet, value); });
    back->setEnabled(m_state->filterMode(facet, value).has_value());
    popUp(*menu, event->globalPos());
}

} // namespace legation::ui
