// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/load/jsonreader.h"

#include "core/load/fields.h"
#include "core/load/filelines.h"
#include "core/load/format.h"
#include "core/load/jsonarticle.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>

namespace legation::load {

using namespace Qt::StringLiterals;

namespace {

/// Whether an object has a field that holds the text of an article.
bool hasField(QByteArrayView json, const FieldMap &chosen, std::initializer_list<ArticleField> fields)
{
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size())).object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        for (const ArticleField field : fields) {
            if (fieldRank(field, it.key(), chosen) && it.value().isString())
                return true;
        }
    }
    return false;
}

/// Where the records of a document stand, told from its beginning. An object with a text of its own is a record
/// (a data set may have a title, so a headline does not say so); else the first array with articles counts.
JsonShape detectShape(QIODevice &device, const FieldMap &chosen)
{
    QByteArray sample = device.peek(kFormatSample);
    if (sample.startsWith("\xef\xbb\xbf"))
        sample.remove(0, 3);
    if (sample.trimmed().startsWith('['))
        return {1, {}};
    QBuffer buffer(&sample);
    buffer.open(QIODevice::ReadOnly);
    JsonSplitter whole(buffer, JsonShape{});
    if (whole.next() == JsonSplitter::Status::Record && hasField(whole.record(), chosen, {ArticleField::Text}))
        return {};
    buffer.seek(0);
    JsonSplitter elements(buffer, std::nullopt);
    while (elements.next() == JsonSplitter::Status::Record) {
        if (hasField(elements.record(), chosen, {ArticleField::Text, ArticleField::Headline}))
            return elements.shape();
    }
    return {};
}

} // namespace

JsonReader::JsonReader(InputFile input, FieldMap fields)
    : m_input(std::move(input))
    , m_fields(std::move(fields))
    , m_splitter(*m_input.device, detectShape(*m_input.device, m_fields))
{
}

Result<void> JsonReader::restart()
{
    m_position = 0;
    if (!m_splitter.restart())
        return fail(ErrorCode::FileUnreadable, m_input.device->errorString(), m_input.name);
    return {};
}

QByteArray JsonReader::firstRecord()
{
    return m_splitter.next() == JsonSplitter::Status::Record ? m_splitter.record().toByteArray() : QByteArray();
}

Result<std::optional<Article>> JsonReader::next()
{
    const JsonSplitter::Status status = m_splitter.next();
    if (status == JsonSplitter::Status::End)
        return std::nullopt;
    ++m_position;
    switch (status) {
    case JsonSplitter::Status::Record:
        return articleFromJson(m_splitter.record(), {m_input.name, m_position, m_splitter.line()}, m_fields);
    case JsonSplitter::Status::TooLong: return tooLong(m_input.name, m_splitter.line());
    case JsonSplitter::Status::Cut: return cut();
    case JsonSplitter::Status::End:
    case JsonSplitter::Status::Failed: break;
    }
    return fail(ErrorCode::FileUnreadable, m_input.device->errorString(), m_input.name, m_splitter.line());
}

tl::unexpected<Error> JsonReader::cut() const
{
    return fail(ErrorCode::BadRecord, u"The file ends before this record or its list does."_s, m_input.name,
                m_splitter.line());
}

} // namespace legation::load
