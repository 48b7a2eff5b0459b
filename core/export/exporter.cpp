// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/export/exporter.h"

#include "core/export/csv.h"
#include "core/export/jsonlines.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace legation::exporting {

using namespace Qt::StringLiterals;

namespace {

/// Bytes gathered before they are written: large enough that system calls cost nothing.
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

/// Gathers bytes and writes them block by block.
class BlockWriter
{
public:
    explicit BlockWriter(QIODevice &device)
        : m_device(device)
    {
        m_block.reserve(kBlock + kBlock / 4);
    }

    QByteArray &block() { return m_block; }
    bool isFull() const { return m_block.size() >= kBlock; }
    qint64 written() const { return m_written; }

    Result<void> flush()
    {
        if (m_device.write(m_block) != m_block.size())
            return failureOf(m_device);
        m_written += m_block.size();
        m_block.resize(0);
        return {};
    }

    /// Also hands over what the device itself keeps: a full disk shows there.
    Result<void> finish()
    {
        if (const Result<void> flushed = flush(); !flushed)
            return flushed;
        if (auto *file = qobject_cast<QFileDevice *>(&m_device); file && !file->flush())
            return writeFailure(*file);
        return {};
    }

private:
    QIODevice &m_device;
    QByteArray m_block;
    qint64 m_written = 0;
};

} // namespace

std::unique_ptr<Exporter> makeExporter(const Layout &layout)
{
    switch (layout.format) {
    case Format::Csv: return std::make_unique<CsvExporter>(layout);
    case Format::JsonLines: return std::make_unique<JsonLinesExporter>(layout);
    }
    Q_UNREACHABLE();
}

Result<Written> writeDevice(QIODevice &device, const Layout &layout, RowSource &rows, const Progress &progress)
{
    const std::unique_ptr<Exporter> exporter = makeExporter(layout);
    BlockWriter writer(device);
    exporter->begin(writer.block());
    Written written;
    Row row;
    while (true) {
        row.clear();
        const Result<RowSource::Step> step = rows.next(row);
        if (!step)
            return tl::unexpected(step.error());
        if (*step == RowSource::Step::End)
            break;
        exporter->add(row, writer.block());
        ++written.rows;
        if (!writer.isFull())
            continue;
        if (const Result<void> flushed = writer.flush(); !flushed)
            return tl::unexpected(flushed.error());
        if (progress && progress(written.rows) == Verdict::Cancel)
            return fail(ErrorCode::Cancelled);
    }
    if (const Result<void> flushed = writer.finish(); !flushed)
        return tl::unexpected(flushed.error());
    written.bytes = writer.written();
    return written;
}

Result<Written> writeFile(const QString &path, const Layout &layout, RowSource &rows, const Progress &progress)
{
    const QFileInfo target(path);
    if (target.exists() && !target.isFile() && !target.isDir()) {
        // A device or pipe cannot be replaced by a renamed file.
        QFile device(path);
        if (!device.open(QIODevice::WriteOnly))
            return writeFailure(device);
        return writeDevice(device, layout, rows, progress);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return writeFailure(file);
    Result<Written> written = writeDevice(file, layout, rows, progress);
    if (!written) {
        file.cancelWriting();
        return written;
    }
    if (!file.commit())
        return writeFailure(file);
    return written;
}

Result<QString> preview(const Layout &layout, RowSource &rows, int lines)
{
    const std::unique_ptr<Exporter> exporter = makeExporter(layout);
    QByteArray out;
    exporter->begin(out);
    Row row;
    for (int i = out.isEmpty() ? 0 : 1; i < lines; ++i) {
        row.clear();
        const Result<RowSource::Step> step = rows.next(row);
        if (!step)
            return tl::unexpected(step.error());
        if (*step == RowSource::Step::End)
            break;
        exporter->add(row, out);
    }
    QString text = QString::fromUtf8(out);
    if (text.startsWith(u'\ufeff'))
        text.remove(0, 1);
    return text;
}

} // namespace legation::exporting
