// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "core/store/records.h"
#include "ui/browse/names.h"
#include "ui/look/dates.h"

#include <QCoreApplication>

class QPagedPaintDevice;
class QPrinter;

namespace legation::ui {

/// One page about a partner for whoever prepares a call: what it is, the last contact, visits by year, the latest
/// engagements, agreements and awards, people met with their titles, and what all this was read from. Lists are cut
/// until the page is one. Dark on white whatever the window looks like.
class PartnerSheet
{
    Q_DECLARE_TR_FUNCTIONS(legation::ui::PartnerSheet)

public:
    PartnerSheet(store::EntityRecord record, Names names, Calendar calendar, store::ArchiveInfo info);

    /// The page as HTML, with at most `most` rows a list.
    QString html(int most) const;
    /// Writes a PDF (A4), aside first, renamed when whole. Fails with FileUnwritable.
    Result<void> save(const QString &path) const;
    void print(QPrinter &printer) const;
    QString title() const;

private:
    QString headOf() const;
    QString contactOf() const;
    QString yearsOf() const;
    QString engagementsOf(const QString &heading, const std::vector<store::EngagementRow> &rows, int most) const;
    QString peopleOf(int most) const;
    QString titlesOf(int most) const;
    QString sourcesOf() const;
    void paint(QPagedPaintDevice &device) const;

    store::EntityRecord m_record;
    Names m_names;
    Calendar m_calendar;
    store::ArchiveInfo m_info;
};

} // namespace legation::ui
