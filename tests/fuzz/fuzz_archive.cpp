// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/archivefile.h"
#include "tests/fuzz/input.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

using namespace legation;
using namespace Qt::StringLiterals;

namespace {

/// A small archive that is sound, made once.
class Base
{
public:
    Base()
    {
        QFile lines(m_folder.filePath(u"lines.txt"_s));
        fuzz::require(lines.open(QIODevice::WriteOnly));
        lines.write("臺南市長今(24)日接待日本訪問團。\n澳洲辦事處處長馬嘉博拜會高雄市長。\n第三則。\n");
        lines.close();
        const auto loaded = lexicon::Lexicon::load();
        fuzz::require(loaded.has_value());
        lexicon = *loaded;
        const QString path = m_folder.filePath(u"base.legation"_s);
        {
            const auto archive = store::ArchiveFile::open(path, OpenMode::ReadWrite, lexicon);
            fuzz::require(archive && (*archive)->load({lines.fileName()}));
            fuzz::require((*archive)
                              ->decide({.target = {store::TargetKind::Article, 1}, .values = {{u"note"_s, u"x"_s}}})
                              .has_value());
            const auto place = store::Target::mention({1}, annotate::Field::Text, {0, 3});
            fuzz::require((*archive)->decide({.target = place, .values = {{u"kind"_s, u"city"_s}}}).has_value());
        }
        QFile file(path);
        fuzz::require(file.open(QIODevice::ReadOnly));
        bytes = file.readAll();
    }
    QString path() const { return m_folder.filePath(u"hostile.legation"_s); }
    QString rescued() const { return m_folder.filePath(u"rescued.legation"_s); }

    QByteArray bytes;
    std::shared_ptr<const lexicon::Lexicon> lexicon;

private:
    QTemporaryDir m_folder;
};

} // namespace

/// An archive with some of its bytes changed (each edit: place in three bytes, value in one) is refused or read;
/// nothing it says crashes, hangs or grows without bound.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const Base base;
    QByteArray bytes = base.bytes;
    for (size_t i = 0; i + 4 <= size; i += 4) {
        const qsizetype place = (data[i] | data[i + 1] << 8 | data[i + 2] << 16) % bytes.size();
        bytes[place] = static_cast<char>(data[i + 3]);
    }
    QFile file(base.path());
    fuzz::require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    if (size > 0 && data[0] % 16 == 0) { // it writes an archive, which takes as long as all the rest
        QFile::remove(base.rescued());
        std::ignore = store::ArchiveFile::recover(base.path(), base.rescued(), base.lexicon);
    }
    const auto archive = store::ArchiveFile::open(base.path(), OpenMode::ReadOnly, base.lexicon);
    if (!archive) {
        return 0;
    }
    std::ignore = (*archive)->info();
    std::ignore = (*archive)->decisions();
    if (const auto results = (*archive)->results({})) {
        std::ignore = (*archive)->rows(results->ids);
    }
    std::ignore = (*archive)->engagements({});
    for (qint64 id = 1; id <= 3; ++id) {
        std::ignore = (*archive)->article({id});
        std::ignore = (*archive)->entity({id});
    }
    for (const ExportWhat what :
         {ExportWhat::Articles, ExportWhat::Visits, ExportWhat::Entities, ExportWhat::Mentions}) {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        ExportRequest request;
        request.what = what;
        std::ignore = (*archive)->exportTo(out, request);
    }
    std::ignore = (*archive)->check();
    return 0;
}
