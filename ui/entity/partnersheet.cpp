// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/entity/partnersheet.h"

#include "ui/entity/entityheader.h"
#include "ui/look/shapes.h"
#include "ui/look/words.h"

#include <QBuffer>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>
#include <QScreen>
#include <QTextDocument>

#include <algorithm>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRows = 12;
constexpr int kFewestRows = 3;
constexpr size_t kMostYears = 12;

QString cell(const QString &text, const QString &style = {})
{
    return u"<td style='%1'>%2</td>"_s.arg(style, text.toHtmlEscaped());
}

QString section(const QString &heading, const QString &rows)
{
    if (rows.isEmpty())
        return {};
    return u"<h2>%1</h2><table width='100%' cellspacing='0' cellpadding='2'>%2</table>"_s.arg(heading.toHtmlEscaped(),
                                                                                              rows);
}

bool isVisit(const store::EngagementRow &row)
{
    return row.kind == annotate::EngagementKind::Visit;
}

} // namespace

PartnerSheet::PartnerSheet(store::EntityRecord record, Names names, Calendar calendar, store::ArchiveInfo info)
    : m_record(std::move(record))
    , m_names(std::move(names))
    , m_calendar(calendar)
    , m_info(std::move(info))
{
}

QString PartnerSheet::title() const
{
    const store::EntitySummary &entity = m_record.summary;
    if (entity.kind == store::EntityKind::Country)
        return m_names.country(entity.key.section(u':', 1));
    return entity.kind == store::EntityKind::City ? m_names.city(entity.name) : entity.name;
}

QString PartnerSheet::headOf() const
{
    const store::EntitySummary &entity = m_record.summary;
    QStringList line{entity.latin, entity.title};
    line.removeAll(QString());
    return u"<h1>%1</h1><p>%2</p><p class='quiet'>%3</p>"_s.arg(
        title().toHtmlEscaped(), line.join(u" · "_s).toHtmlEscaped(),
        EntityHeader::facts(m_record, m_names, m_calendar).toHtmlEscaped());
}

QString PartnerSheet::contactOf() const
{
    const auto dated = std::find_if(m_record.engagements.begin(), m_record.engagements.end(),
                                    [](const auto &row) { return row.start.has_value(); });
    if (dated == m_record.engagements.end())
        return {};
    return u"<p><b>%1</b> %2 · %3</p>"_s.arg(
        tr("Last contact:").toHtmlEscaped(), writeDate(dated->date, m_calendar).toHtmlEscaped(),
        u"%1 %2"_s.arg(wordFor(dated->kind, dated->direction), dated->headline).toHtmlEscaped());
}

/// A row of years over a row of counts, the newest twelve.
QString PartnerSheet::yearsOf() const
{
    QString years;
    QString counts;
    const size_t all = m_record.visitYears.size();
    for (size_t i = all - std::min(all, kMostYears); i < all; ++i) {
        const auto [year, visits] = m_record.visitYears[i];
        years += cell(writeYear(year, m_calendar), u"text-align:center; color:#555"_s);
        counts += cell(QString::number(visits), u"text-align:center"_s);
    }
    if (all == 0)
        return {};
    return section(tr("Visits by year"), u"<tr>%1</tr><tr>%2</tr>"_s.arg(years, counts));
}

QString PartnerSheet::engagementsOf(const QString &heading, const std::vector<store::EngagementRow> &rows,
                                    int most) const
{
    QString html;
    for (size_t i = 0; i < rows.size() && int(i) < most; ++i) {
        const store::EngagementRow &row = rows[i];
        const QString sign = signFor(row.kind, row.direction) + u' ' + wordFor(row.kind, row.direction);
        const QString host = row.cities.isEmpty() ? row.host : m_names.cities(row.cities);
        html += u"<tr>%1%2%3%4</tr>"_s.arg(cell(writeDate(row.date, m_calendar), u"white-space:nowrap"_s),
                                           cell(sign, u"white-space:nowrap"_s), cell(host, u"white-space:nowrap"_s),
                                           cell(row.headline));
    }
    if (int(rows.size()) > most)
        html += u"<tr><td></td><td></td><td></td>%1</tr>"_s.arg(
            cell(tr("… and %n more", nullptr, int(rows.size()) - most), u"color:#555"_s));
    return section(heading, html);
}

QString PartnerSheet::peopleOf(int most) const
{
    QString html;
    int shown = 0;
    for (const store::EntitySummary &entity : m_record.together) {
        if (entity.kind != store::EntityKind::Person || shown == most)
            continue;
        ++shown;
        const QString name = entity.latin.isEmpty() ? entity.name : entity.name + u' ' + entity.latin;
        const store::DatedForm met = m_record.met.value(entity.id.value);
        const QString day = met.last ? writeDay(*met.last, m_calendar) : QString();
        html += u"<tr>%1%2%3%4</tr>"_s.arg(
            cell(name), cell(met.text.isEmpty() ? entity.title : met.text),
            cell(day, u"text-align:right; white-space:nowrap"_s),
            cell(tr("%n article(s)", nullptr, int(entity.articles)), u"text-align:right; color:#555"_s));
    }
    return section(tr("People met, with the title they had and the day they last appeared together"), html);
}

QString PartnerSheet::titlesOf(int most) const
{
    QString html;
    for (size_t i = 0; i < m_record.titles.size() && int(i) < most; ++i) {
        const store::DatedForm &form = m_record.titles[i];
        const QString from = form.first ? writeDay(*form.first, m_calendar) : QString();
        const QString to = form.last ? writeDay(*form.last, m_calendar) : QString();
        html += u"<tr>%1%2</tr>"_s.arg(cell(form.text), cell(from + u" – "_s + to, u"text-align:right; color:#555"_s));
    }
    return section(tr("Titles"), html);
}

QString PartnerSheet::sourcesOf() const
{
    QStringList files;
    for (const store::ArticleRow &article : m_record.articles) {
        if (!article.source.isEmpty() && !files.contains(article.source))
            files += article.source;
    }
    const QString archive = QFileInfo(m_info.path).fileName();
    const QString made = writeDay(QDate::currentDate(), m_calendar);
    return u"<p class='quiet'>%1</p>"_s.arg(
        tr("From %n article(s) of the archive %1 (%2), %3. Days of engagements are those of the reports.", nullptr,
           int(m_record.summary.articles))
            .arg(archive, files.mid(0, 4).join(u", "_s) + (files.size() > 4 ? u" …"_s : QString()), made)
            .toHtmlEscaped());
}

QString PartnerSheet::html(int most) const
{
    std::vector<store::EngagementRow> visits;
    std::vector<store::EngagementRow> others;
    std::partition_copy(m_record.engagements.begin(), m_record.engagements.end(), std::back_inserter(visits),
                        std::back_inserter(others), isVisit);
    const QString style = u"h1 { font-size: 17pt; margin-bottom: 0 } h2 { font-size: 10.5pt; color: #1f6689; "
                          "margin-bottom: 1 } p { margin-top: 2; margin-bottom: 2 } .quiet { color: #555 }"_s;
    return u"<html><head><style>%1</style></head><body>"_s.arg(style) + headOf() + contactOf() + yearsOf() +
           engagementsOf(tr("Latest visits"), visits, most) +
           engagementsOf(tr("Agreements, awards and other engagements"), others, most) + peopleOf(most) +
           titlesOf(std::min(most, 4)) + sourcesOf() + u"</body></html>"_s;
}

void PartnerSheet::paint(QPagedPaintDevice &device) const
{
    QTextDocument document;
    QFont font(QStringList{u"Noto Sans TC"_s, u"Noto Sans CJK TC"_s, u"Microsoft JhengHei"_s, u"PingFang TC"_s});
    font.setPointSizeF(9.5);
    document.setDefaultFont(font);
    document.setDocumentMargin(0);
    QPainter painter(&device);
    // Laid out as on the screen, whose dots the fonts are measured in, and scaled: the page is the same on every
    // device.
    const QRectF page = QRectF(painter.viewport());
    const double zoom = device.logicalDpiX() / QGuiApplication::primaryScreen()->logicalDotsPerInchX();
    const QSizeF paper = page.size() / zoom;
    int most = kMostRows;
    do {
        document.setHtml(html(most));
        document.setPageSize(paper);
    } while (document.pageCount() > 1 && --most >= kFewestRows);
    painter.scale(zoom, zoom);
    document.drawContents(&painter, QRectF(QPointF(), paper));
}

Result<void> PartnerSheet::save(const QString &path) const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title());
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(18, 16, 18, 16), QPageLayout::Millimeter);
    paint(writer);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(buffer.data()) != buffer.size() || !file.commit())
        return fail(ErrorCode::FileUnwritable, file.errorString(), path);
    return {};
}

void PartnerSheet::print(QPrinter &printer) const
{
    paint(printer);
}

} // namespace legation::ui
