// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/contents.h"

#include "core/load/fileday.h"
#include "core/load/inputfile.h"
#include "core/load/openers.h"
#include "core/load/zipfile.h"

#include <QTemporaryFile>

#include <algorithm>

namespace legation::load {

using namespace Qt::StringLiterals;

namespace {

/// A file that is one thing.
class OneContent : public Contents
{
public:
    explicit OneContent(Opened opened)
        : m_opened(std::move(opened))
    {
    }

    Result<std::unique_ptr<Reader>> next() override { return std::move(m_opened.reader); }
    qsizetype count() const override { return 1; }
    Format format() const override { return m_opened.format; }
    qint64 bytesBefore() const override { return 0; }

private:
    Opened m_opened;
};

/// Whether a name leads out of the folder it would be unpacked to. Nothing is unpacked there, but a file that tries is
/// not to be trusted.
bool climbsOut(const QString &name)
{
    const QStringList parts = name.split(u'/');
    return name.startsWith(u'/') || parts.contains(u".."_s) || (name.size() > 1 && name[1] == u':') ||
           name.contains(QChar(u'\0'));
}

/// Hidden files, and what macOS puts beside others.
bool isPassedOver(const QString &name)
{
    const QStringList parts = name.split(u'/');
    return std::any_of(parts.begin(), parts.end(), [](const QString &part) {
        return (part.startsWith(u'.') && part != u".."_s) || part == "__MACOSX"_L1;
    });
}

/// The files of a ZIP file, each unpacked to a temporary file while it is read.
class ZipContents : public Contents
{
public:
    ZipContents(InputFile file, ZipFile zip, QString path, const ReaderOptions &options)
        : m_device(std::move(file.device))
        , m_zip(std::move(zip))
        , m_name(std::move(file.name))
        , m_path(std::move(path))
        , m_options(options)
    {
        for (const ZipFile::Entry &entry : m_zip.entries()) {
            if (!isPassedOver(entry.name))
                m_entries.push_back(&entry);
        }
    }

    Result<std::unique_ptr<Reader>> next() override;
    qsizetype count() const override { return std::ssize(m_entries); }
    Format format() const override { return m_format; }
    qint64 bytesBefore() const override { return m_packedBefore; }

private:
    Result<std::unique_ptr<Reader>> open(const ZipFile::Entry &entry);
    std::optional<DayOfFile> dayOf(const ZipFile::Entry &entry) const;

    std::unique_ptr<QFileDevice> m_device; ///< keeps a copy of a pipe alive
    ZipFile m_zip;
    const QString m_name;
    const QString m_path; ///< of the ZIP file
    const ReaderOptions m_options;
    std::vector<const ZipFile::Entry *> m_entries;
    size_t m_at = 0;
    qint64 m_packedBefore = 0;
    qint64 m_unpacked = 0;
    Format m_format = Format::TextLines;
};

Result<std::unique_ptr<Reader>> ZipContents::next()
{
    if (m_at > 0 && m_at <= m_entries.size())
        m_packedBefore += std::max<qint64>(0, m_entries[m_at - 1]->packed);
    if (m_at >= m_entries.size())
        return nullptr;
    const ZipFile::Entry &entry = *m_entries[m_at++];
    auto reader = open(entry);
    if (!reader)
        reader.error().file = m_name + u'/' + entry.name;
    return reader;
}

Result<std::unique_ptr<Reader>> ZipContents::open(const ZipFile::Entry &entry)
{
    if (climbsOut(entry.name))
        return fail(ErrorCode::FileUnreadable, u"Its path leads out of the ZIP file."_s);
    if (m_unpacked > ZipLimits::total)
        return fail(ErrorCode::FileUnreadable,
                    u"The ZIP file unpacks to more than %1 GiB."_s.arg(ZipLimits::total >> 30));
    auto file = std::make_unique<QTemporaryFile>();
    if (!file->open())
        return fail(ErrorCode::FileUnwritable, file->errorString());
    if (const Result<void> unpacked = m_zip.unpack(entry, *file); !unpacked)
        return tl::unexpected(unpacked.error());
    m_unpacked += file->size();
    if (!file->flush() || !file->seek(0))
        return fail(ErrorCode::FileUnwritable, file->errorString());
    Result<Opened> opened = openDevice(std::move(file), m_name + u'/' + entry.name, m_options);
    if (!opened)
        return tl::unexpected(opened.error());
    m_format = opened->format;
    if (m_options.undated == Undated::Stay)
        return std::move(opened->reader);
    return withDayOfFile(std::move(opened->reader), dayOf(entry));
}

/// What its names tell, from the inside outward; else its last change, which most programs write into a ZIP file.
std::optional<DayOfFile> ZipContents::dayOf(const ZipFile::Entry &entry) const
{
    if (const auto named = dayInName(entry.name))
        return DayOfFile{*named, PublishedFrom::FileName};
    const auto outside = dayOfFile(m_path);
    if (entry.changed.isValid() && !(outside && outside->from == PublishedFrom::FileName))
        return DayOfFile{entry.changed, PublishedFrom::FileChange};
    return outside;
}

} // namespace

Result<std::unique_ptr<Contents>> openContents(const QString &path, const ReaderOptions &options)
{
    Result<InputFile> file = openFile(path);
    if (!file)
        return tl::unexpected(file.error());
    if (isZip(*file->device)) {
        Result<ZipFile> zip = ZipFile::open(file->device->fileName());
        if (!zip) {
            zip.error().file = path;
            return tl::unexpected(zip.error());
        }
        if (!officeFormat(*zip))
            return std::make_unique<ZipContents>(std::move(*file), std::move(*zip), path, options);
    }
    Result<Opened> opened = openDevice(std::move(file->device), file->name, options);
    if (!opened) {
        opened.error().file = path;
        return tl::unexpected(opened.error());
    }
    if (options.undated == Undated::TakeDayOfFile)
        opened->reader = withDayOfFile(std::move(opened->reader), dayOfFile(path));
    return std::make_unique<OneContent>(std::move(*opened));
}

} // namespace legation::load
