// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/load/format.h"
#include "core/load/officexml.h"
#include "core/load/reader.h"

#include <QFileDevice>

#include <memory>

namespace legation::load {

/// A reader and the format that was found.
struct Opened
{
    Format format = Format::TextLines;
    std::unique_ptr<Reader> reader;
};

/// The reader of an open file, `name` stands in the articles' source. Fails with FileUnreadable, UnknownFormat (a ZIP
/// file of other files among them), BadEncoding; the error names no file.
Result<Opened> openDevice(std::unique_ptr<QFileDevice> device, const QString &name, const ReaderOptions &options);

bool isZip(QFileDevice &device);

/// The reader of a PDF: its text, page by page. Fails with FileUnreadable where it is damaged or wants a password, with
/// UnknownFormat where it holds no text (scanned pages) or this build reads no PDF.
Result<std::unique_ptr<Reader>> openPdf(QFileDevice &device, const QString &name);

/// Lines of a page as paragraphs: a line that is filled goes on in the next one.
std::vector<Paragraph> paragraphsOf(const QStringList &lines);

} // namespace legation::load
