// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/annotate/events.h"

#include "core/annotate/entitykey.h"
#include "core/annotate/units.h"
#include "core/annotate/words.h"
#include "core/text/numerals.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace legation::annotate {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestName = 36;
constexpr qsizetype kLongestBracket = 80;
constexpr qsizetype kLongestOpen = 16; ///< of a name that no year and no quotes open
constexpr qsizetype kShortestName = 3;

/// Endings of names; of ordinary words too, so that a year, an edition or quotes must open the name.
constexpr std::array<QStringView, 34> kEndings{
    u"論壇",   u"高峰會", u"峰會",   u"研討會", u"博覽會", u"年會",         u"大會",   u"會議",   u"展覽",
    u"大展",   u"蘭展",   u"特展",   u"旅展",   u"書展",   u"食品展",       u"設計展", u"城市展", u"藝術節",
    u"文化節", u"音樂節", u"電影節", u"觀光節", u"影展",   u"燈會",         u"燈節",   u"錦標賽", u"邀請賽",
    u"公開賽", u"運動會", u"嘉年華", u"馬拉松", u"雙年展", u"博覽會暨論壇", u"展覽會"};

/// Endings that in quotes make a name as well.
constexpr std::array<QStringView, 17> kQuotedEndings{u"節",     u"祭",     u"展",     u"賽",     u"週",     u"季",
                                                     u"盃",     u"晚會",   u"演唱會", u"音樂會", u"商談會", u"媒合會",
                                                     u"推廣會", u"交流會", u"座談會", u"酒會",   u"之夜"};

/// Endings that make a name behind 國際, 臺灣 and the like: 參加國際龍舟錦標賽.
constexpr std::array<QStringView, 14> kSureEndings{u"蘭展",   u"燈會",   u"錦標賽", u"博覽會", u"高峰會",
                                                   u"藝術節", u"文化節", u"音樂節", u"影展",   u"雙年展",
                                                   u"嘉年華", u"運動會", u"邀請賽", u"公開賽"};
constexpr std::array<QStringView, 8> kOpenings{u"國際", u"臺灣", u"世界", u"亞洲", u"亞太", u"全球", u"全國", u"臺南"};

/// The last unit of some sure ending.
bool mayEndSurely(QChar c)
{
    switch (c.unicode()) {
    case u'展':
    case u'會':
    case u'賽':
    case u'節':
    case u'華': return true;
    default: return false;
    }
}

bool isHan(QChar c)
{
    return c.unicode() >= 0x3400 && c.unicode() <= 0x9FFF;
}

/// No name goes on over these.
bool isStop(QChar c)
{
    return isOneOf(c, u"在於的由將與");
}

template <typename Endings>
bool endsLike(QStringView name, const Endings &endings)
{
    if (name.isEmpty())
        return false;
    return std::any_of(endings.begin(), endings.end(), [name, last = name.back()](QStringView ending) {
        return last == ending.back() && name.size() > ending.size() && endsWith(name, ending);
    });
}

/// 2022, 第66屆 at the start of a name; moves `start` past what was read.
void readOpening(QStringView folded, qsizetype &start, qsizetype end, Event &event)
{
    for (int part = 0; part < 2; ++part) {
        const QStringView rest = folded.sliced(start, end - start);
        if (rest.startsWith(u'第')) {
            const auto number = text::readNumeral(rest.sliced(1));
            if (number && rest.sliced(1 + number->length).startsWith(u'屆')) {
                event.edition = QString::number(number->value);
                start += 2 + number->length;
            }
        } else if (const auto number = text::readNumeral(rest); number && number->digits == 4) {
            if (number->value < 1900 || number->value > 2100)
                return;
            event.year = QString::number(number->value);
            start += number->length;
            if (start < end && folded[start] == u'年')
                ++start;
        }
        while (start < end && folded[start].isSpace())
            ++start;
    }
}

/// (Smart City Summit & Expo, SCSE) or (SCSE) directly behind the name.
QString acronymBehind(const Document &document, qsizetype position)
{
    const QStringView folded = document.folded;
    if (position < folded.size() && (folded[position] == u'」' || folded[position] == u'》'))
        ++position;
    if (position >= folded.size() || folded[position] != u'(')
        return {};
    const qsizetype close = indexWithin(folded, u')', position, kLongestBracket + 1);
    if (close < 0)
        return {};
    const QString inside = document.text.mid(position + 1, close - position - 1);
    const qsizetype word = inside.lastIndexOf(u' ');
    const QString last = inside.mid(word + 1);
    const bool capitals = last.size() >= 2 && last.size() <= 10 &&
                          std::all_of(last.begin(), last.end(), [](QChar c) { return c.isUpper() || c.isDigit(); });
    return capitals ? last : QString();
}

class EventFinder
{
public:
    explicit EventFinder(const Document &document)
        : m_document(document)
        , m_folded(document.folded)
    {
    }

    Events find();

private:
    void readQuoted(qsizetype open);
    void readOpened(qsizetype position);
    void readEnded(qsizetype end);
    void add(TextSpan span, const QString &rule);

    const Document &m_document;
    QStringView m_folded;
    Events m_events;
    QSet<QString> m_known; ///< entities of the events
    qsizetype m_free = 0;
};

void EventFinder::add(TextSpan span, const QString &rule)
{
    Event event;
    qsizetype start = span.start;
    readOpening(m_folded, start, span.end, event);
    if (span.end - start < kShortestName)
        return;
    event.name = m_document.original({start, span.end}).toString();
    event.acronym = acronymBehind(m_document, span.end);
    event.entity = eventKey(event.name);
    m_events.mentions.push_back({MentionKind::Event,
                                 m_document.fieldOf(span.start),
                                 span,
                                 m_document.original(span).toString(),
                                 event.entity,
                                 rule,
                                 {}});
    m_free = span.end;
    if (m_known.contains(event.entity))
        return;
    m_known.insert(event.entity);
    m_events.events.push_back(std::move(event));
}

void EventFinder::readQuoted(qsizetype open)
{
    const QChar closing = m_folded[open] == u'「' ? u'」' : u'》';
    const qsizetype close = indexWithin(m_folded, closing, open + 1, kLongestName);
    if (close < 0)
        return;
    const TextSpan inside{open + 1, close};
    const QStringView name = inside.of(m_folded);
    const QStringView after = m_folded.sliced(close + 1);
    const bool told = after.startsWith(u"活動") || after.startsWith(u"系列活動") || after.startsWith(u"特展");
    if (told || endsLike(name, kEndings) || endsLike(name, kQuotedEndings))
        add(inside, u"event.quoted"_s);
}

/// A name that opens with its year or edition and runs over Han to its ending.
void EventFinder::readOpened(qsizetype position)
{
    Event opening;
    qsizetype start = position;
    qsizetype limit = std::min(m_folded.size(), position + kLongestName);
    readOpening(m_folded, start, limit, opening);
    if (start == position || (opening.year.isEmpty() && opening.edition.isEmpty()))
        return;
    qsizetype best = 0;
    for (qsizetype end = start; end < limit && isHan(m_folded[end]); ++end) {
        if (isStop(m_folded[end]))
            break;
        if (end - start + 1 >= kShortestName && endsLike(m_folded.sliced(start, end - start + 1), kEndings))
            best = end + 1;
    }
    if (best > 0)
        add({position, best}, u"event.opened"_s);
}

/// 國際龍舟錦標賽, 臺灣燈會 without year or quotes: from the first word that opens such names to its ending.
void EventFinder::readEnded(qsizetype end)
{
    if (!endsLike(m_folded.first(end), kSureEndings))
        return;
    qsizetype start = end;
    const qsizetype limit = std::max(m_free, end - kLongestOpen);
    while (start > limit && isHan(m_folded[start - 1]) && !isStop(m_folded[start - 1]))
        --start;
    const QStringView stretch = m_folded.sliced(start, end - start);
    if (!endsLike(stretch, kSureEndings))
        return;
    qsizetype first = stretch.size();
    for (const QStringView opening : kOpenings) {
        if (const qsizetype at = indexOf(stretch, opening); at >= 0)
            first = std::min(first, at);
    }
    if (stretch.size() - first > kShortestName)
        add({start + first, end}, u"event.named"_s);
}

Events EventFinder::find()
{
    static constexpr UnitFilter kBeginsOrEnds(u"展會賽節華「《第2");
    for (qsizetype i = 0; i < m_folded.size(); ++i) {
        const QChar c = m_folded[i];
        if (!kBeginsOrEnds.mayHold(c) || i < m_free)
            continue;
        if (mayEndSurely(c))
            readEnded(i + 1);
        if (c == u'「' || c == u'《')
            readQuoted(i);
        else if (c == u'第' || (c == u'2' && (i == 0 || !m_folded[i - 1].isDigit())))
            readOpened(i);
    }
    return std::move(m_events);
}

} // namespace

Events findEvents(const Document &document)
{
    return EventFinder(document).find();
}

} // namespace legation::annotate
