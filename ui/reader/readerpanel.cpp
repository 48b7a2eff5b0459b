// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/reader/readerpanel.h"

#include "core/text/fold.h"
#include "ui/browse/browsestate.h"
#include "ui/look/colours.h"
#include "ui/look/hits.h"
#include "ui/look/reasons.h"
#include "ui/look/statepage.h"
#include "ui/look/words.h"
#include "ui/reader/readerview.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace legation::ui {

using namespace Qt::StringLiterals;

ReaderPanel::ReaderPanel(BrowseState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(&state)
    , m_view(new ReaderView(this))
    , m_page(new StatePage(this))
    , m_find(new FindBar(this))
    , m_stack(new QStackedLayout)
{
    setObjectName(u"readerPanel"_s);
    m_view->setObjectName(u"reader"_s);
    m_page->setObjectName(u"noArticlePage"_s);
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_stack, 1);
    layout->addWidget(m_find);

    connect(m_state, &BrowseState::articleChanged, this, &ReaderPanel::fetch);
    connect(m_state, &BrowseState::resultsChanged, this, &ReaderPanel::renewHits);
    connect(m_state, &BrowseState::namesChanged, this, &ReaderPanel::write);
    connect(m_view, &ReaderView::mentionActivated, this, &ReaderPanel::activate);
    connect(m_view, &ReaderView::searchRequested, this,
            [this](QString words) { m_state->setText(u'"' + words.remove(u'"') + u'"'); });
    connect(m_view, &ReaderView::menuOpening, m_state, &BrowseState::offerMenu);
    connect(m_state, &BrowseState::decided, this, &ReaderPanel::fetch);
    connect(m_find, &FindBar::textChanged, this, &ReaderPanel::renewHits);
    connect(m_find, &FindBar::nextRequested, this, &ReaderPanel::nextHit);
    connect(m_find, &FindBar::previousRequested, this, &ReaderPanel::previousHit);
    connect(m_find, &FindBar::closed, this, &ReaderPanel::closeFind);
    setTextSize(0);
    retranslate();
}

void ReaderPanel::setTextSize(int points)
{
    const int usual = font().pointSize() + 2;
    m_textSize = std::clamp(points > 0 ? points : usual, kSmallestText, kLargestText);
    write();
}

void ReaderPanel::fetch()
{
    m_fetch.cancel();
    if (!m_state->article().isValid() || !m_state->holdings()) {
        m_record = {};
        write();
        return;
    }
    m_fetch.start(m_state->holdings()->fetchArticle(m_state->article()), [this](Result<store::ArticleRecord> record) {
        if (!record) {
            m_record = {}; // what another row tells is not shown beside this one
            write();
            m_state->report(record.error(), Task::Reading);
            return;
        }
        m_record = std::move(*record);
        write();
    });
}

void ReaderPanel::write()
{
    if (!m_record.id.isValid()) {
        m_view->showNothing();
        m_stack->setCurrentWidget(m_page);
        return;
    }
    DocumentStyle style{font(), Colours(palette()).quiet, metaLine(), m_state->calendar()};
    style.font.setPointSize(m_textSize);
    m_view->showArticle(m_record, style);
    m_stack->setCurrentWidget(m_view);
    renewHits();
}

QString ReaderPanel::metaLine() const
{
    const annotate::ArticleDate &date = m_record.annotation.date;
    QStringList parts;
    if (date.edtf.isNull())
        parts += wordFor(annotate::DateBasis::None);
    else
        parts += writeDate(date.edtf.toString(), m_state->calendar());
    if (!date.edtf.isNull())
        parts += date.reason.isEmpty()
                     ? wordFor(date.basis)
                     : tr("%1: %2").arg(wordFor(date.basis), inWords(date.reason, m_state->calendar()));
    if (!m_record.article.publisher.isEmpty())
        parts += m_record.article.publisher;
    else if (!m_record.annotation.cities.isEmpty())
        parts += m_state->names().cities(m_record.annotation.cities);
    const load::Source &source = m_record.article.source;
    if (!source.file.isEmpty())
        parts += tr("%1, no. %2").arg(source.file).arg(source.position);
    if (m_record.copies > 1)
        parts += tr("%n identical copy(ies)", nullptr, m_record.copies - 1);
    return parts.join(u" · "_s);
}

void ReaderPanel::renewHits()
{
    m_hits.clear();
    m_hit = -1;
    if (m_record.id.isValid()) {
        const QString wanted = m_find->isVisible() ? m_find->text() : QString();
        const QStringList terms = wanted.isEmpty() ? m_state->results().highlights : QStringList{text::fold(wanted)};
        m_hits = hitsIn(m_view->document()->toPlainText(), terms);
        // The line below the headline is the program's own.
        std::erase_if(m_hits, [this](const TextSpan &hit) {
            return !placeOf(*m_view->document(), m_view->article(), hit).has_value();
        });
    }
    m_view->showHits(m_hits, std::nullopt);
    m_find->showCount(0, static_cast<int>(m_hits.size()));
    if (m_find->isVisible() && !m_find->text().isEmpty())
        nextHit();
}

void ReaderPanel::step(Step step)
{
    if (m_hits.empty())
        return;
    const int count = static_cast<int>(m_hits.size());
    if (step == Step::Forward)
        m_hit = (m_hit + 1) % count;
    else
        m_hit = m_hit <= 0 ? count - 1 : m_hit - 1;
    m_view->showHits(m_hits, m_hits[static_cast<size_t>(m_hit)]);
    m_find->showCount(m_hit + 1, count);
}

void ReaderPanel::nextHit()
{
    step(Step::Forward);
}

void ReaderPanel::previousHit()
{
    step(Step::Back);
}

void ReaderPanel::openFind()
{
    m_find->open(m_view->textCursor().selectedText());
    renewHits();
}

void ReaderPanel::closeFind()
{
    m_find->hide();
    m_view->setFocus(Qt::OtherFocusReason);
    renewHits();
}

void ReaderPanel::activate(EntityId entity)
{
    if (entity.isValid())
        m_state->setEntity(entity);
}

void ReaderPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        write();
    QWidget::changeEvent(event);
}

void ReaderPanel::retranslate()
{
    m_view->setAccessibleName(tr("Article"));
    m_page->setTexts(tr("No article is chosen"), tr("Choose a row of the list above to read it here."));
}

} // namespace legation::ui
