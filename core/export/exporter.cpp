// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/export/exporter.h"

#include "core/export/csv.h"
#include "core/export/document.h"
#include "core/export/jsonlines.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <limits>

namespace legation::exporting {

using namespace Qt::StringLiterals;

namespace {

/// Rows that become bytes together: large enough that system calls cost nothing.
constexpr qsizetype kBlock = 1 << 20;

tl::unexpected<Error> writeFailure(const QFileDevice &file)
{
    // Qt tells a full disk or quota as a resource error.
    const bool full = file.error() == QFileDevice::ResourceError;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, file.errorString(), file.fileName());
}

tl::unexpected<Error> failureOf(const QIODevice &device)
{
    if (const auto *file = qobject_cast<const QFileDevice *>(&device))
        return writeFailure(*file);
    return fail(ErrorCode::FileUnwritable, device.errorString());
}

Result<void> write(QIODevice &device, const QByteArray &bytes)
{
    if (device.write(bytes) != bytes.size())
        return failureOf(device);
    return {};
}

/// Also hands over what the device itself keeps: a full disk shows there.
Result<void> finish(QIODevice &device)
{
    if (auto *file = qobject_cast<QFileDevice *>(&device); file && !file->flush())
        return writeFailure(*file);
    return {};
}

/// What stands before everything else.
QByteArray beginningOf(const Layout &layout)
{
    QByteArray out;
    if (const auto document = makeDocument(layout))
        document->begin(out);
    else
        makeExporter(layout)->begin(out);
    return out;
}

/// What stands after everything else.
QByteArray endOf(const Layout &layout)
{
    QByteArray out;
    if (const auto document = makeDocument(layout))
        document->end(out);
    return out;
}

} // namespace

std::unique_ptr<Exporter> makeExporter(const Layout &layout)
{
    switch (layout.format) {
    case Format::Csv: return std::make_unique<CsvExporter>(layout);
    case Format::JsonLines: return std::make_unique<JsonLinesExporter>(layout);
    case Format::Html:
    case Format::Calendar:
    case Format::WebAnnotations:
    case Format::SchemaOrg:
    case Format::CslJson:
    case Format::Ris: break;
    }
    Q_UNREACHABLE();
}

RowBlocks::RowBlocks(const Layout &layout, RowSource &rows, std::optional<qint64> limit)
    : m_exporter(makeExporter(layout))
    , m_rows(rows)
    , m_left(limit.value_or(std::numeric_limits<qint64>::max()))
{
}

Result<Block> RowBlocks::next()
{
    Block block;
    while (m_left > 0 && block.bytes.size() < kBlock) {
        m_row.clear();
        const Result<RowSource::Step> step = m_rows.next(m_row);
        if (!step)
            return tl::unexpected(step.error());
        if (*step == RowSource::Step::End)
            break;
        m_exporter->add(m_row, block.bytes);
        ++block.rows;
        --m_left;
    }
    return block;
}

Result<Written> writeDevice(QIODevice &device, const Layout &layout, BlockSource &blocks, const Progress &progress)
{
    Written written;
    Block block{beginningOf(layout), 0};
    while (true) {
        if (const Result<void> wrote = write(device, block.bytes); !wrote)
            return tl::unexpected(wrote.error());
        written.rows += block.rows;
        written.bytes += block.bytes.size();
        if (progress && block.rows > 0 && progress(written.rows) == Verdict::Cancel)
            return fail(ErrorCode::Cancelled);
        Result<Block> next = blocks.next();
        if (!next)
            return tl::unexpected(next.error());
        if (next->rows == 0)
            break;
        block = std::move(*next);
    }
    const QByteArray end = endOf(layout);
    written.bytes += end.size();
    if (const Result<void> wrote = write(device, end); !wrote)
        return tl::unexpected(wrote.error());
    if (const Result<void> finished = finish(device); !finished)
        return tl::unexpected(finished.error());
    return written;
}

Result<Written> writeFile(const QString &path, const Layout &layout, RowSource &rows, const Progress &progress)
{
    RowBlocks blocks(layout, rows);
    return writeFile(path, layout, blocks, progress);
}

Result<Written> writeFile(const QString &path, const Layout &layout, BlockSource &blocks, const Progress &progress)
{
    const QFileInfo target(path);
    if (target.exists() && !target.isFile() && !target.isDir()) {
        // A device or pipe cannot be replaced by a renamed file.
        QFile device(path);
        if (!device.open(QIODevice::WriteOnly))
            return writeFailure(device);
        return writeDevice(device, layout, blocks, progress);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return writeFailure(file);
    Result<Written> written = writeDevice(file, layout, blocks, progress);
    if (!written) {
        file.cancelWriting();
        return written;
    }
    if (!file.commit())
        return writeFailure(file);
    return written;
}

Result<QString> preview(const Layout &layout, BlockSource &blocks)
{
    QByteArray out = beginningOf(layout);
    while (true) {
        const Result<Block> block = blocks.next();
        if (!block)
            return tl::unexpected(block.error());
        if (block->rows == 0)
            break;
        out += block->bytes;
    }
    out += endOf(layout);
    QString text = QString::fromUtf8(out);
    if (text.startsWith(u'\ufeff'))
        text.remove(0, 1);
    return text;
}

} // namespace legation::exporting
