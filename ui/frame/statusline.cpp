// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/frame/statusline.h"

#include "ui/browse/browsestate.h"
#include "ui/look/elidedlabel.h"

#include <QEvent>
#include <QLocale>

namespace legation::ui {

using namespace Qt::StringLiterals;

StatusLine::StatusLine(BrowseState &state, QWidget *parent)
    : QStatusBar(parent)
    , m_state(&state)
    , m_counts(new ElidedLabel(this))
    , m_safety(new QLabel(this))
{
    m_counts->setObjectName(u"statusText"_s);
    m_safety->setObjectName(u"safetyText"_s);
    m_counts->setContentsMargins(10, 2, 0, 2);
    m_safety->setContentsMargins(0, 2, 10, 2);
    addWidget(m_counts, 1);
    addPermanentWidget(m_safety);
    setSizeGripEnabled(false);
    for (const auto signal : {&BrowseState::holdingsChanged, &BrowseState::infoChanged, &BrowseState::resultsChanged,
                              &BrowseState::phaseChanged, &BrowseState::namesChanged, &BrowseState::connectionChanged})
        connect(m_state, signal, this, &StatusLine::renew);
    renew();
}

QString StatusLine::countsText() const
{
    if (!m_state->holdings())
        return {};
    const QLocale locale;
    const store::ArchiveInfo &info = m_state->info();
    const search::Results &results = m_state->results();
    QStringList parts;
    if (info.articles < results.articles) // how many there are in all is still asked for
        parts += tr("%Ln article(s)", nullptr, static_cast<int>(results.articles));
    else
        parts += tr("%1 of %2 articles").arg(locale.toString(results.articles), locale.toString(info.articles));
    if (static_cast<qint64>(results.ids.size()) < results.articles)
        parts += tr("%Ln different text(s)", nullptr, static_cast<int>(results.ids.size()));
    parts += tr("%Ln engagement(s)", nullptr, static_cast<int>(results.engagements));
    if (info.firstDay && info.lastDay) {
        parts += tr("from %1 to %2")
                     .arg(writeDay(*info.firstDay, m_state->calendar()), writeDay(*info.lastDay, m_state->calendar()));
    }
    return parts.join(u" · "_s);
}

QString StatusLine::safetyText() const
{
    if (!m_state->holdings())
        return {};
    if (const int unsent = m_state->holdings()->unsent(); unsent > 0)
        return tr("%n decision(s) wait for the server", nullptr, unsent);
    if (m_state->isCut())
        return tr("No connection to the server");
    if (m_state->phase() == SearchPhase::Searching)
        return tr("Searching…");
    return m_state->holdings()->isReadOnly() ? tr("Read only") : tr("Saved");
}

void StatusLine::renew()
{
    m_counts->setText(countsText());
    m_safety->setText(safetyText());
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        renew();
    QStatusBar::changeEvent(event);
}

} // namespace legation::ui
