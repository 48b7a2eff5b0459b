// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/look/reasons.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <vector>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

/// The phrases of core/annotate; %1, %2, %3 stand for what it fills in. One that ends with a space goes before another.
constexpr auto kPhrases = std::to_array<const char *>({
    QT_TRANSLATE_NOOP("Reasons", "the article's own date: "),
    QT_TRANSLATE_NOOP("Reasons", "the day the text calls today"),
    QT_TRANSLATE_NOOP("Reasons", "the first day the text names"),
    QT_TRANSLATE_NOOP("Reasons", "the day the text names"),
    QT_TRANSLATE_NOOP("Reasons", "the month that the text begins with"),
    QT_TRANSLATE_NOOP("Reasons", "the published day"),
    QT_TRANSLATE_NOOP("Reasons", "the dateline %1"),
    QT_TRANSLATE_NOOP("Reasons", "the text names %1"),
    QT_TRANSLATE_NOOP("Reasons", "the text says its year is %1"),
    QT_TRANSLATE_NOOP("Reasons", "the first full date of the text, %1"),
    QT_TRANSLATE_NOOP("Reasons", "the articles of the batch agree on %1 (%2 of %3 votes)"),
    QT_TRANSLATE_NOOP("Reasons", "%1-%2 is a %3"),
    QT_TRANSLATE_NOOP("Reasons", "%1 of %2 name month %3"),
    QT_TRANSLATE_NOOP("Reasons", "month from the batch: "),
    QT_TRANSLATE_NOOP("Reasons", "counted from "),
    QT_TRANSLATE_NOOP("Reasons", "%1 days long"),
    QT_TRANSLATE_NOOP("Reasons", "the start of %1"),
    QT_TRANSLATE_NOOP("Reasons", "every year"),
    QT_TRANSLATE_NOOP("Reasons", "year "),
    QT_TRANSLATE_NOOP("Reasons", "%1 years before, "),
    QT_TRANSLATE_NOOP("Reasons", "the year after the one named before"),
    QT_TRANSLATE_NOOP("Reasons", "of the year named before"),
    QT_TRANSLATE_NOOP("Reasons", "the day after the one named before"),
    QT_TRANSLATE_NOOP("Reasons", "month of the date before"),
    QT_TRANSLATE_NOOP("Reasons", "day from the text"),
    QT_TRANSLATE_NOOP("Reasons", "year and month "),
    QT_TRANSLATE_NOOP("Reasons", "weekday "),
    QT_TRANSLATE_NOOP("Reasons", "in %1"),
});

struct Phrase
{
    const char *source;
    QRegularExpression pattern;
};

/// The phrases as patterns, longest first, so that a phrase wins over another that begins it.
const std::vector<Phrase> &phrases()
{
    static const std::vector<Phrase> all = [] {
        static const QRegularExpression slot(u"%\\d"_s);
        std::vector<Phrase> made;
        for (const char *source : kPhrases) {
            const QString text = QString::fromLatin1(source);
            QStringList parts = text.split(slot);
            for (QString &part : parts)
                part = QRegularExpression::escape(part);
            const QString end = text.endsWith(u' ') ? QString() : u"(?=; |, |$)"_s;
            made.push_back({source, QRegularExpression(parts.join(u"([^;]+?)"_s) + end)});
        }
        std::stable_sort(made.begin(), made.end(),
                         [](const Phrase &a, const Phrase &b) { return qstrlen(a.source) > qstrlen(b.source); });
        return made;
    }();
    return all;
}

/// A weekday's English name in the language of the window, anything else as it is.
QString weekdayOr(const QString &word)
{
    for (int day = 1; day <= 7; ++day) {
        if (QLocale::c().dayName(day) == word)
            return QLocale().dayName(day);
    }
    return word;
}

/// Days in figures and the year that a text is said to have: the annotator counts in Gregorian years.
QString inCalendar(QString reason, Calendar calendar)
{
    static const QRegularExpression counted(
        u"(?<![\\d-])\\d{4}(?=-\\d\\d)|(?<=year is )\\d{4}\\b|(?<=agree on )\\d{4}\\b"_s);
    if (calendar == Calendar::Gregorian)
        return reason;
    qsizetype at = 0;
    for (auto match = counted.match(reason); match.hasMatch(); match = counted.match(reason, at)) {
        const QString year = writeYear(match.captured().toInt(), calendar);
        reason.replace(match.capturedStart(), match.capturedLength(), year);
        at = match.capturedStart() + year.size();
    }
    return reason;
}

QString filled(const Phrase &phrase, const QRegularExpressionMatch &match)
{
    QString text = QCoreApplication::translate("Reasons", phrase.source);
    for (int i = 1; i <= match.lastCapturedIndex(); ++i)
        text.replace(u'%' + QString::number(i), weekdayOr(match.captured(i)));
    return text;
}

} // namespace

QString inWords(const QString &given, Calendar calendar)
{
    const QString reason = inCalendar(given, calendar);
    QString told;
    qsizetype at = 0;
    while (at < reason.size()) {
        const auto isHere = [&](const QString &text) { return QStringView(reason).sliced(at).startsWith(text); };
        if (isHere(u"; "_s) || isHere(u", "_s)) {
            told += isHere(u"; "_s) ? QCoreApplication::translate("Reasons", "; ")
                                    : QCoreApplication::translate("Reasons", ", ");
            at += 2;
            continue;
        }
        QRegularExpressionMatch match;
        for (const Phrase &phrase : phrases()) {
            match = phrase.pattern.match(reason, at, QRegularExpression::NormalMatch,
                                         QRegularExpression::AnchorAtOffsetMatchOption);
            if (!match.hasMatch())
                continue;
            told += filled(phrase, match);
            at = match.capturedEnd();
            break;
        }
        if (match.hasMatch())
            continue;
        const qsizetype end = reason.indexOf(u"; "_s, at);
        told += QStringView(reason).sliced(at, (end < 0 ? reason.size() : end) - at);
        at = end < 0 ? reason.size() : end;
    }
    return told;
}

} // namespace legation::ui
