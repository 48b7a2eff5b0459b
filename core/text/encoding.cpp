// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/text/encoding.h"

#include <QRegularExpression>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <array>

namespace legation::text {

using namespace Qt::StringLiterals;

namespace {

/// ICU's confidence from which a detection counts, and how far ahead of the next one it must be.
constexpr int kConfident = 50;
constexpr int kAhead = 20;
/// Bytes ICU's detector looks at; more costs time and tells no more.
constexpr qsizetype kDetected = 64 << 10;

struct ConverterCloser
{
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};
using ConverterPtr = std::unique_ptr<UConverter, ConverterCloser>;

/// Null for an unknown name. It stops at bytes that mean nothing.
ConverterPtr openConverter(const QByteArray &name)
{
    UErrorCode status = U_ZERO_ERROR;
    // Hong Kong's characters extend Big5 and are in use in Taiwan too; ICU's "Big5" lacks them.
    const bool isBig5 = name.compare("big5", Qt::CaseInsensitive) == 0;
    ConverterPtr converter(ucnv_open(isBig5 ? "Big5-HKSCS" : name.constData(), &status));
    if (U_SUCCESS(status))
        ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

struct DetectorCloser
{
    void operator()(UCharsetDetector *detector) const { ucsdet_close(detector); }
};

/// A sample may end inside a character: the front up to its last line is asked.
QByteArrayView wholeLines(QByteArrayView sample)
{
    const qsizetype end = sample.lastIndexOf('\n');
    return end < 0 ? sample : sample.first(end + 1);
}

/// Whether the sample is UTF-8, damaged perhaps: read as such, more characters beyond ASCII are right than wrong. Read
/// so, other encodings of Chinese are nearly all wrong.
bool isUtf8(QByteArrayView sample)
{
    if (sample.isValidUtf8() || wholeLines(sample).isValidUtf8())
        return true;
    const QString text = QString::fromUtf8(sample);
    const auto wrong = text.count(QChar(QChar::ReplacementCharacter));
    const auto beyond = std::count_if(text.begin(), text.end(), [](QChar c) { return c.unicode() > 0x7f; });
    return beyond - wrong > wrong;
}

/// A unit that a text in Chinese or English is made of.
bool isExpected(char16_t unit)
{
    return (unit >= 0x20 && unit < 0x7f) || unit == u'\n' || unit == u'\r' || unit == u'\t' ||
           (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3000 && unit <= 0x303f) ||
           (unit >= 0xff00 && unit <= 0xffee) || (unit >= 0x2010 && unit <= 0x2027);
}

enum class Order { Little, Big };

/// Whether the bytes, read as UTF-16, are nearly all characters of such a text. There must be a NUL, as in every line
/// break of UTF-16: two letters of ASCII together would pass for a Han character.
bool looksLikeUtf16(QByteArrayView sample, Order order)
{
    if (!sample.contains('\0'))
        return false;
    const qsizetype units = sample.size() / 2;
    qsizetype expected = 0;
    for (qsizetype i = 0; i < units; ++i) {
        const auto first = static_cast<unsigned char>(sample[2 * i]);
        const auto second = static_cast<unsigned char>(sample[2 * i + 1]);
        const auto unit = static_cast<char16_t>(order == Order::Little ? first | second << 8 : first << 8 | second);
        expected += isExpected(unit) ? 1 : 0;
    }
    return units >= 4 && expected * 20 >= units * 19;
}

/// The encoding that a page or an XML document names in its first lines; empty if none.
QString declaredEncoding(QByteArrayView sample)
{
    if (!sample.trimmed().startsWith('<'))
        return {};
    static const QRegularExpression form(u"(?:charset|encoding) *= *[\"']?([A-Za-z0-9_-]+)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(QString::fromLatin1(sample.first(std::min<qsizetype>(sample.size(), 1024)))).captured(1);
}

bool decodes(QByteArrayView sample, const QString &encoding)
{
    Result<Transcoder> transcoder = Transcoder::open(encoding);
    return transcoder && !transcoder->toUtf8(sample, Transcoder::Piece::More).contains('\xff');
}

/// What ICU's detector finds, likeliest first; encodings of single bytes take anything and say nothing.
EncodingGuess detect(QByteArrayView sample)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, DetectorCloser> detector(ucsdet_open(&status));
    const QByteArrayView asked = sample.first(std::min(sample.size(), kDetected));
    ucsdet_setText(detector.get(), asked.data(), static_cast<int32_t>(asked.size()), &status);
    int32_t found = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector.get(), &found, &status);
    EncodingGuess guess;
    std::vector<int32_t> confidences;
    for (int32_t i = 0; U_SUCCESS(status) && i < found; ++i) {
        const QString name = QString::fromLatin1(ucsdet_getName(matches[i], &status));
        const bool isSingleByte = name.startsWith(u"ISO-8859") || name.startsWith(u"windows-") || name == u"KOI8-R" ||
                                  name.startsWith(u"IBM");
        if (isSingleByte || name.startsWith(u"UTF") || !decodes(wholeLines(asked), name))
            continue;
        guess.candidates.append(name);
        confidences.push_back(ucsdet_getConfidence(matches[i], &status));
    }
    const bool isAhead = !confidences.empty() && confidences[0] >= kConfident &&
                         (confidences.size() < 2 || confidences[0] - confidences[1] >= kAhead);
    if (isAhead && (guess.candidates[0] == u"Big5" || guess.candidates[0] == u"GB18030"))
        guess.name = guess.candidates[0];
    return guess;
}

} // namespace

struct Transcoder::Converter
{
    ConverterPtr icu;
};

Transcoder::Transcoder(std::unique_ptr<Converter> converter)
    : m_converter(std::move(converter))
{
}
Transcoder::~Transcoder() = default;
Transcoder::Transcoder(Transcoder &&) noexcept = default;
Transcoder &Transcoder::operator=(Transcoder &&) noexcept = default;

Result<Transcoder> Transcoder::open(const QString &encoding)
{
    ConverterPtr converter = openConverter(encoding.toLatin1());
    if (!converter)
        return fail(ErrorCode::BadEncoding, u"The encoding “%1” is not known."_s.arg(encoding));
    return Transcoder(std::make_unique<Converter>(Converter{std::move(converter)}));
}

QByteArray Transcoder::toUtf8(QByteArrayView bytes, Piece piece)
{
    QByteArray utf8;
    QString text; // gathered first: a surrogate pair may lie across two fillings of the buffer
    std::array<char16_t, 4096> units{};
    const char *source = bytes.data();
    const char *end = bytes.data() + bytes.size();
    while (true) {
        UErrorCode status = U_ZERO_ERROR;
        char16_t *target = units.data();
        ucnv_toUnicode(m_converter->icu.get(), &target, units.data() + units.size(), &source, end, nullptr,
                       piece == Piece::Last ? 1 : 0, &status);
        text += QStringView(units.data(), target);
        if (status == U_BUFFER_OVERFLOW_ERROR)
            continue;
        utf8 += text.toUtf8();
        text.clear();
        if (U_SUCCESS(status))
            return utf8;
        utf8 += '\xff';
        if (status == U_TRUNCATED_CHAR_FOUND)
            return utf8;
    }
}

EncodingGuess guessEncoding(QByteArrayView sample)
{
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = 0;
    const char *byBom = ucnv_detectUnicodeSignature(
        sample.data(), static_cast<int32_t>(std::min<qsizetype>(sample.size(), 16)), &length, &status);
    if (byBom)
        return {QString::fromLatin1(byBom), {}};
    if (isUtf8(sample))
        return {u"UTF-8"_s, {}};
    if (const QString declared = declaredEncoding(sample); !declared.isEmpty() && decodes(wholeLines(sample), declared))
        return {declared, {}};
    if (looksLikeUtf16(sample, Order::Little))
        return {u"UTF-16LE"_s, {}};
    if (looksLikeUtf16(sample, Order::Big))
        return {u"UTF-16BE"_s, {}};
    return detect(sample);
}

} // namespace legation::text
