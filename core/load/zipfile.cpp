// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/zipfile.h"

#include "core/text/encoding.h"

#include <QBuffer>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <zip.h>

namespace legation::load {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBlock = 1 << 18;
/// 2 January 1980: programs that write no time write the first day that the format knows.
constexpr time_t kNoTime = 315'619'200;

struct EntryCloser
{
    void operator()(zip_file_t *entry) const { zip_fclose(entry); }
};

/// Names are UTF-8 in files that say so and in those of most programs; Windows in Taiwan writes Big5, in China GB18030,
/// without telling.
QString decodedName(zip_t *file, zip_uint64_t index)
{
    const char *raw = zip_get_name(file, index, ZIP_FL_ENC_RAW);
    const QByteArray bytes(raw);
    if (bytes.isValidUtf8())
        return QString::fromUtf8(bytes);
    for (const QString &encoding : {u"Big5"_s, u"GB18030"_s}) {
        Result<text::Transcoder> transcoder = text::Transcoder::open(encoding);
        const QByteArray utf8 =
            transcoder ? transcoder->toUtf8(bytes, text::Transcoder::Piece::Last) : QByteArray("\xff");
        if (!utf8.contains('\xff'))
            return QString::fromUtf8(utf8);
    }
    return QString::fromUtf8(zip_get_name(file, index, ZIP_FL_ENC_GUESS));
}

} // namespace

void ZipFile::Closer::operator()(zip *file) const
{
    zip_discard(file);
}

ZipFile::ZipFile(std::unique_ptr<zip, Closer> file, QString path)
    : m_file(std::move(file))
    , m_path(std::move(path))
{
}
ZipFile::~ZipFile() = default;
ZipFile::ZipFile(ZipFile &&) noexcept = default;
ZipFile &ZipFile::operator=(ZipFile &&) noexcept = default;

Result<ZipFile> ZipFile::open(const QString &path)
{
    int code = 0;
    std::unique_ptr<zip, Closer> file(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code));
    if (!file) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const QString why = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        return fail(ErrorCode::FileUnreadable, u"ZIP: %1."_s.arg(why), path);
    }
    if (zip_get_num_entries(file.get(), 0) > ZipLimits::entries)
        return fail(ErrorCode::FileUnreadable, u"It holds more than %1 files."_s.arg(ZipLimits::entries), path);
    ZipFile opened(std::move(file), path);
    opened.list();
    return opened;
}

void ZipFile::list()
{
    const zip_int64_t count = zip_get_num_entries(m_file.get(), 0);
    for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(count); ++index) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(m_file.get(), index, 0, &stat) != 0)
            continue;
        Entry entry{index, decodedName(m_file.get(), index)};
        entry.name.replace(u'\\', u'/'); // as some programs of Windows write
        entry.packed = static_cast<qint64>(stat.comp_size);
        entry.size = static_cast<qint64>(stat.size);
        if ((stat.valid & ZIP_STAT_MTIME) != 0 && stat.mtime > kNoTime)
            entry.changed = QDateTime::fromSecsSinceEpoch(stat.mtime).date();
        entry.encrypted = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
        if (!entry.name.endsWith(u'/'))
            m_entries.push_back(std::move(entry));
    }
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](const Entry &a, const Entry &b) { return a.name < b.name; });
}

const ZipFile::Entry *ZipFile::find(QStringView name) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [name](const Entry &entry) { return entry.name == name; });
    return found == m_entries.end() ? nullptr : &*found;
}

tl::unexpected<Error> ZipFile::refuse(const Entry &entry, const QString &why) const
{
    return fail(ErrorCode::FileUnreadable, why, QFileInfo(m_path).fileName() + u'/' + entry.name);
}

Result<void> ZipFile::unpack(const Entry &entry, QIODevice &to) const
{
    if (entry.encrypted)
        return refuse(entry, u"It is encrypted; unpack it with its password first."_s);
    const std::unique_ptr<zip_file_t, EntryCloser> from(zip_fopen_index(m_file.get(), entry.index, 0));
    if (!from)
        return refuse(entry, u"ZIP: %1."_s.arg(QString::fromUtf8(zip_strerror(m_file.get()))));
    const qint64 allowed = std::max(ZipLimits::harmless, std::max<qint64>(entry.packed, 0) * ZipLimits::ratio);
    QByteArray block(kBlock, Qt::Uninitialized);
    qint64 unpacked = 0;
    for (;;) {
        const zip_int64_t got = zip_fread(from.get(), block.data(), static_cast<zip_uint64_t>(block.size()));
        if (got < 0)
            return refuse(entry, u"ZIP: %1."_s.arg(QString::fromUtf8(zip_file_strerror(from.get()))));
        if (got == 0)
            return {};
        unpacked += got;
        if (unpacked > std::min(allowed, ZipLimits::entry))
            return refuse(entry, u"It unpacks to more than %1 MiB from %2 bytes and is not read."_s
                                     .arg(std::min(allowed, ZipLimits::entry) >> 20)
                                     .arg(entry.packed));
        if (to.write(block.constData(), got) != got)
            return fail(ErrorCode::FileUnwritable, to.errorString());
    }
}

namespace {

/// Memory that takes no more than it was told.
class BoundedBuffer : public QBuffer
{
public:
    explicit BoundedBuffer(qint64 most)
        : m_most(most)
    {
    }

protected:
    qint64 writeData(const char *bytes, qint64 size) override
    {
        if (pos() + size > m_most) {
            setErrorString(u"It is longer than %1 MiB."_s.arg(m_most >> 20));
            return -1;
        }
        return QBuffer::writeData(bytes, size);
    }

private:
    const qint64 m_most;
};

} // namespace

Result<QByteArray> ZipFile::read(const Entry &entry, qint64 most) const
{
    BoundedBuffer buffer(most);
    buffer.open(QIODevice::WriteOnly);
    if (const Result<void> done = unpack(entry, buffer); !done)
        return done.error().code == ErrorCode::FileUnwritable ? refuse(entry, done.error().detail)
                                                              : tl::unexpected(done.error());
    return buffer.data();
}

} // namespace legation::load
