// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/result.h"
#include "core/export/format.h"
#include "core/export/row.h"

#include <QByteArray>
#include <QIODevice>

#include <functional>
#include <memory>
#include <optional>

namespace legation::exporting {

/// Turns rows into the bytes of one format. Knows no file and no archive.
class Exporter
{
public:
    virtual ~Exporter() = default;
    /// What stands before the first row: BOM and header.
    virtual void begin(QByteArray &out) = 0;
    /// Appends one row; it has one cell for each column the exporter was made with.
    virtual void add(const Row &row, QByteArray &out) = 0;
};

/// The exporter of a layout whose format has columns (see document.h for the others).
std::unique_ptr<Exporter> makeExporter(const Layout &layout);

struct Written
{
    qint64 rows = 0;
    qint64 bytes = 0;
};

/// Rows that are bytes already.
struct Block
{
    QByteArray bytes;
    qint64 rows = 0;
};

/// Where the bytes of an export come from, some hundred rows at a time.
class BlockSource
{
public:
    virtual ~BlockSource() = default;
    /// The next rows; a block without rows is the end. A failure ends the export.
    virtual Result<Block> next() = 0;
};

/// The rows of a source one after another in the bytes of a layout, `limit` at most.
class RowBlocks : public BlockSource
{
public:
    RowBlocks(const Layout &layout, RowSource &rows, std::optional<qint64> limit = {});
    Result<Block> next() override;

private:
    const std::unique_ptr<Exporter> m_exporter;
    RowSource &m_rows;
    qint64 m_left;
    Row m_row;
};

/// Told after every block of rows how many are written; says whether to go on.
enum class Verdict { Continue, Cancel };
using Progress = std::function<Verdict(qint64 rows)>;

/// Writes all rows to `path`: aside first, renamed when whole and on disk. Failed or cancelled, what stood at `path`
/// before is untouched. Fails with FileUnwritable, DiskFull, Cancelled, or as `rows` fails.
Result<Written> writeFile(const QString &path, const Layout &layout, BlockSource &blocks,
                          const Progress &progress = {});
Result<Written> writeFile(const QString &path, const Layout &layout, RowSource &rows, const Progress &progress = {});

/// The same to an open device (standard output).
Result<Written> writeDevice(QIODevice &device, const Layout &layout, BlockSource &blocks,
                            const Progress &progress = {});

/// Everything writeFile would write, without the BOM; for a few rows.
Result<QString> preview(const Layout &layout, BlockSource &blocks);

} // namespace legation::exporting
