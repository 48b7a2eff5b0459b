// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "app/cli/reading.h"

namespace legation::cli {

using namespace Qt::StringLiterals;

void addReaderOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"encoding"_s, u"The encoding of the files, where they tell none and it is not UTF-8."_s, u"NAME"_s},
        {u"map"_s,
         u"Which column or key is what: text=全文,published=登載日. The fields are id, published, headline, text, "
         "publisher and url; those left out are found by their usual names."_s,
         u"LIST"_s},
        {u"delimiter"_s, u"The character between the columns of tables, or tab; without it told by the header."_s,
         u"CHAR"_s},
        {u"file-dates"_s, u"An article without a day takes that of its file: the day in the name of the file or of the "
                          u"folder it lies in "
                          "(2023-05-14, 1120514), else that of its last change."_s},
    });
}

Result<load::ReaderOptions> readerOptions(const QCommandLineParser &parser)
{
    load::ReaderOptions options{.encoding = parser.value(u"encoding"_s)};
    Result<load::FieldMap> fields = load::fieldMapFromString(parser.value(u"map"_s));
    if (!fields)
        return tl::unexpected(fields.error());
    options.fields = std::move(*fields);
    if (parser.isSet(u"file-dates"_s))
        options.undated = load::Undated::TakeDayOfFile;
    if (parser.isSet(u"delimiter"_s)) {
        const QString delimiter = parser.value(u"delimiter"_s);
        if (delimiter != u"tab" && (delimiter.size() != 1 || delimiter[0].unicode() > 0x7e || delimiter[0] < u' '))
            return fail(ErrorCode::BadQuery,
                        u"--delimiter takes one character of ASCII or tab, not “%1”."_s.arg(delimiter));
        options.delimiter = delimiter == u"tab" ? '\t' : delimiter[0].toLatin1();
    }
    return options;
}

} // namespace legation::cli
