// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/corrections.h"

#include "core/export/csv.h"
#include "core/load/csvsplitter.h"
#include "core/store/decidedvalue.h"

#include <QElapsedTimer>
#include <QStringDecoder>

#include <algorithm>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

/// The fields a person changes in a table; what refers to other rows is decided elsewhere.
QStringList columnsOf(TargetKind kind)
{
    QStringList fields = fieldsOf(kind);
    for (const QString &field : {u"same_as"_s, u"family"_s, u"leads"_s, u"distinct"_s})
        fields.removeAll(field);
    return fields;
}

QByteArray cellOf(const QString &text)
{
    QByteArray cell = text.toUtf8();
    if (exporting::looksLikeFormula(cell))
        cell.prepend('\'');
    if (cell.contains('"') || cell.contains(',') || cell.contains('\n') || cell.contains('\r') || cell.contains(';'))
        cell = '"' + cell.replace("\"", "\"\"") + '"';
    return cell;
}

QByteArray lineOf(const QStringList &texts)
{
    QByteArrayList cells;
    for (const QString &text : texts)
        cells.append(cellOf(text));
    return cells.join(',') + "\r\n";
}

/// The cell without the guard that write() puts before what looks like a formula.
QString textOf(const QByteArray &cell)
{
    const bool isGuarded = cell.startsWith('\'') && exporting::looksLikeFormula(QByteArrayView(cell).sliced(1));
    return QString::fromUtf8(isGuarded ? cell.sliced(1) : cell).trimmed();
}

/// Spreadsheets save with what their country writes between cells.
char delimiterOf(const QByteArray &header)
{
    const std::initializer_list<char> delimiters{',', ';', '\t'};
    return *std::max_element(delimiters.begin(), delimiters.end(),
                             [&header](char a, char b) { return header.count(a) < header.count(b); });
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    return !text.isEmpty() && !decoder.hasError();
}

/// Tells how many rows are done, now and then.
class Telling
{
public:
    explicit Telling(const Job &job)
        : m_job(job)
    {
    }

    void tell(qint64 done, qint64 total)
    {
        if (!m_job.progress || (m_clock.isValid() && m_clock.elapsed() < kMillisecondsBetweenProgress))
            return;
        m_clock.start();
        m_job.progress({done, total, {}});
    }

private:
    const Job &m_job;
    QElapsedTimer m_clock;
};

} // namespace

Corrections::Corrections(Connection &connection, const Shared &shared)
    : m_shared(shared)
    , m_targets(connection, shared)
{
}

Result<qint64> Corrections::write(QIODevice &device, TargetKind kind, const std::vector<qint64> &ids, const Job &job)
{
    const QStringList fields = columnsOf(kind);
    QByteArray bytes = "\xef\xbb\xbf" + lineOf(QStringList{u"target"_s, u"text"_s} + fields);
    Telling telling(job);
    for (qint64 done = 0; const qint64 id : ids) {
        if (job.cancelled())
            return fail(ErrorCode::Cancelled);
        telling.tell(done++, std::ssize(ids));
        const auto known = m_targets.lookUp({.kind = kind, .id = id});
        if (!known)
            return tl::unexpected(known.error());
        QStringList cells{toString(kind) + u':' + QString::number(id), known->quote};
        for (const QString &field : fields)
            cells.append(known->shown.at(field));
        bytes += lineOf(cells);
        if (device.write(bytes) != bytes.size())
            return fail(ErrorCode::FileUnwritable, device.errorString());
        bytes.clear();
    }
    if (device.write(bytes) != bytes.size()) // of none, the header alone
        return fail(ErrorCode::FileUnwritable, device.errorString());
    return static_cast<qint64>(ids.size());
}

Result<CorrectionsPreview> Corrections::read(QIODevice &device, const Job &job)
{
    const QByteArray header = device.readLine();
    if (!isUtf8(header))
        return fail(ErrorCode::BadEncoding, u"save it as “CSV UTF-8”"_s, {}, 1);
    device.seek(0);
    load::CsvSplitter splitter(device, delimiterOf(header));
    CorrectionsPreview preview;
    preview.plan.kind = StepKind::Corrections;
    QStringList columns;
    Telling telling(job);
    for (qint64 rows = 0;; ++rows) {
        if (job.cancelled())
            return fail(ErrorCode::Cancelled);
        telling.tell(rows, 0); // how many there are, only the end of the file tells
        const auto status = splitter.next();
        if (status == load::CsvSplitter::Status::End)
            return preview;
        if (status == load::CsvSplitter::Status::Failed)
            return fail(ErrorCode::FileUnreadable, device.errorString());
        if (status != load::CsvSplitter::Status::Record) {
            preview.problems.emplace_back(splitter.line(), u"a quote is not closed"_s);
            continue;
        }
        // A header can be plain ASCII where the cells below it are not.
        for (const QByteArray &cell : splitter.fields()) {
            if (!cell.isValidUtf8())
                return fail(ErrorCode::BadEncoding, u"save it as “CSV UTF-8”"_s, {}, splitter.line());
        }
        if (columns.isEmpty()) {
            for (const QByteArray &cell : splitter.fields())
                columns.append(QString::fromUtf8(cell).remove(QChar(0xfeff)).trimmed());
            if (!columns.contains("target"_L1))
                return fail(ErrorCode::BadRecord, u"there is no column “target”"_s, {}, 1);
            continue;
        }
        readRow(columns, splitter.fields(), splitter.line(), preview);
    }
}

void Corrections::readRow(const QStringList &columns, const std::vector<QByteArray> &cells, qint64 line,
                          CorrectionsPreview &preview)
{
    const auto cell = [&](qsizetype column) {
        return column >= 0 && static_cast<size_t>(column) < cells.size() ? textOf(cells[static_cast<size_t>(column)])
                                                                         : QString();
    };
    const QString name = cell(columns.indexOf("target"_L1));
    if (name.isEmpty())
        return;
    const auto problem = [&](const QString &what) { preview.problems.emplace_back(line, what); };
    const auto target = m_targets.fromString(name);
    const auto known = target ? m_targets.lookUp(*target) : tl::unexpected(target.error());
    if (!known)
        return problem(name + u": "_s + known.error().detail);
    const QStringList fields = columnsOf(target->kind);
    Change change{*target, {}};
    for (qsizetype column = 0; column < columns.size(); ++column) {
        const QString &field = columns[column];
        if (!fields.contains(field) || static_cast<size_t>(column) >= cells.size())
            continue;
        const QString before = known->shown.at(field);
        const QString told = cell(column);
        if (told == before.trimmed())
            continue;
        const auto value = canonicalValue(target->kind, field, told, m_shared.lexicon.get());
        if (!value) {
            problem(u"%1: “%2” is no %3"_s.arg(name, told, field));
            continue;
        }
        if (*value == before)
            continue;
        change.values[field] = *value;
        preview.corrections.push_back({line, name, field, before, *value, known->quote});
    }
    if (!change.values.empty())
        preview.plan.changes.push_back(std::move(change));
}

} // namespace legation::store
