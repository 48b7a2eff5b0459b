// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/fileday.h"

#include <QDateTime>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>

namespace legation::load {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMinguoOffset = 1911;
/// News of cities is not older, and a number that names a later year is no date.
constexpr int kFirstYear = 1950;
constexpr int kLastYear = 2050;

/// The day of a year, month and day in digits; invalid where they are none.
QDate dayOf(const QRegularExpressionMatch &match)
{
    const QString year = match.captured(1);
    const int number = year.toInt() + (year.size() == 4 ? 0 : kMinguoOffset);
    const QDate day(number, match.captured(2).toInt(), match.captured(3).toInt());
    return number >= kFirstYear && number <= kLastYear ? day : QDate();
}

/// The one day that a name without folders tells.
std::optional<QDate> dayIn(const QString &name)
{
    // Two-digit years want their 年: 99.1.2 is a version as well.
    static const QRegularExpression parted(
        u"(?<![\\d.])(?|(\\d{3,4})[-._年]|(\\d{2})年)(\\d{1,2})[-._月](\\d{1,2})(?!\\d)"_s);
    // A time may follow at once: 202305140930.
    static const QRegularExpression digits(u"(?<!\\d)(?|((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:\\d{4}|\\d{6})?|"
                                           "([01]\\d{2})(\\d{2})(\\d{2}))(?!\\d)"_s);
    std::optional<QDate> told;
    for (const QRegularExpression &form : {parted, digits}) {
        for (auto matches = form.globalMatch(name); matches.hasNext();) {
            const QDate day = dayOf(matches.next());
            if (day.isValid() && told && *told != day)
                return std::nullopt;
            if (day.isValid())
                told = day;
        }
    }
    return told;
}

class FileDayReader : public Reader
{
public:
    FileDayReader(std::unique_ptr<Reader> reader, DayOfFile day)
        : m_reader(std::move(reader))
        , m_day(day)
    {
    }

    Result<std::optional<Article>> next() override
    {
        auto article = m_reader->next();
        if (article && *article && !(**article).published) {
            (**article).published = m_day.day;
            (**article).publishedFrom = m_day.from;
        }
        return article;
    }
    Result<void> restart() override { return m_reader->restart(); }
    qint64 bytesRead() const override { return m_reader->bytesRead(); }
    qint64 bytesTotal() const override { return m_reader->bytesTotal(); }

private:
    const std::unique_ptr<Reader> m_reader;
    const DayOfFile m_day;
};

} // namespace

std::optional<QDate> dayInName(const QString &path)
{
    const QStringList names = path.split(u'/');
    for (qsizetype i = names.size() - 1; i >= 0; --i) {
        if (const auto day = dayIn(names[i]))
            return day;
        static const QRegularExpression folders(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"_s);
        if (i < 2 || i == names.size() - 1)
            continue;
        const auto match = folders.match(names.mid(i - 2, 3).join(u'-'));
        if (const QDate day = match.hasMatch() ? dayOf(match) : QDate(); day.isValid())
            return day;
    }
    return std::nullopt;
}

std::optional<DayOfFile> dayOfFile(const QString &path)
{
    const QFileInfo info(path);
    if (const auto named = dayInName(info.absoluteFilePath()))
        return DayOfFile{*named, PublishedFrom::FileName};
    if (!info.isFile())
        return std::nullopt;
    return DayOfFile{info.lastModified().date(), PublishedFrom::FileChange};
}

std::unique_ptr<Reader> withDayOfFile(std::unique_ptr<Reader> reader, std::optional<DayOfFile> day)
{
    if (!day || !day->day.isValid())
        return reader;
    return std::make_unique<FileDayReader>(std::move(reader), *day);
}

} // namespace legation::load
