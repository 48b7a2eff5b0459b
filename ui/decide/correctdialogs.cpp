// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/decide/correctdialogs.h"

#include "ui/decide/fieldsdialog.h"
#include "ui/look/words.h"

#include <QCoreApplication>

namespace legation::ui {

using namespace Qt::StringLiterals;
using annotate::Direction;
using annotate::EngagementKind;
using Form = FieldInput::Form;

namespace {

/// A class only so that lupdate finds one context for all sentences.
struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(CorrectDialogs)
};

QString dateHint(Calendar calendar)
{
    const auto written = [calendar](const QString &edtf) { return writeEditable(edtf, calendar); };
    return Sentences::tr("%1, %2 or %3")
        .arg(written(u"2022-03-24"_s), written(u"2022-03"_s), written(u"2022-03-22/2022-03-25"_s));
}

QString listHint()
{
    return Sentences::tr("several are separated by ;");
}

QString decided(const Values &values, const QString &field, const QString &otherwise = {})
{
    const auto found = values.find(field);
    return found == values.end() ? otherwise : found->second;
}

QString listOf(const QStringList &items)
{
    return items.join(u';');
}

/// The text around is enough to know an article or visit by.
QString shortened(const QString &text)
{
    constexpr qsizetype longest = 160;
    const QString line = text.simplified();
    return line.size() > longest ? line.first(longest - 1) + u'…' : line;
}

std::vector<FieldInput> articleInputs(const store::ArticleRecord &record, const Values &values, Calendar calendar)
{
    const annotate::Annotation &shown = record.annotation;
    return {{u"date"_s, Form::Date, shown.date.edtf.toString(), dateHint(calendar)},
            {u"cities"_s, Form::Cities, listOf(shown.cities), listHint()},
            {u"countries"_s, Form::Countries, listOf(shown.partnerCountries), listHint()},
            {u"note"_s, Form::Lines, decided(values, u"note"_s)},
            {u"tags"_s, Form::Line, decided(values, u"tags"_s), listHint()}};
}

std::vector<std::pair<QString, QString>> kindChoices()
{
    std::vector<std::pair<QString, QString>> choices;
    for (int kind = 0; kind <= int(EngagementKind::Aid); ++kind)
        choices.emplace_back(annotate::toString(EngagementKind(kind)), wordFor(EngagementKind(kind)));
    return choices;
}

std::vector<std::pair<QString, QString>> directionChoices()
{
    std::vector<std::pair<QString, QString>> choices{{QString(), Sentences::tr("None")}};
    for (const Direction side : {Direction::Inbound, Direction::Outbound, Direction::Online})
        choices.emplace_back(annotate::toString(side), wordFor(side));
    return choices;
}

std::vector<FieldInput> visitInputs(const store::EngagementRow &row, Calendar calendar)
{
    return {{u"kind"_s, Form::Choice, annotate::toString(row.kind), {}, kindChoices()},
            {u"direction"_s, Form::Choice, annotate::toString(row.direction), {}, directionChoices()},
            {u"date"_s, Form::Date, row.date, dateHint(calendar)},
            {u"host"_s, Form::Line, row.host, Sentences::tr("city, or who is visited")},
            {u"guests"_s, Form::Line, row.guests.join(u"; "_s), listHint()},
            {u"countries"_s, Form::Countries, listOf(row.countries), listHint()},
            {u"place"_s, Form::Line, row.place}};
}

std::vector<FieldInput> entityInputs(const store::EntitySummary &entity, const Values &values)
{
    return {{u"name"_s, Form::Line, entity.name},
            {u"latin"_s, Form::Line, entity.latin},
            {u"aliases"_s, Form::Line, decided(values, u"aliases"_s), listHint()},
            {u"country"_s, Form::Countries, entity.country},
            {u"title"_s, Form::Line, entity.title},
            {u"titles"_s, Form::Line, decided(values, u"titles"_s),
             Sentences::tr("Director 2018/2020; Deputy Mayor 2021/..")},
            {u"wikidata"_s, Form::Line, decided(values, u"wikidata"_s), u"Q42"_s},
            {u"viaf"_s, Form::Line, decided(values, u"viaf"_s)},
            {u"iso"_s, Form::Line, decided(values, u"iso"_s)},
            {u"note"_s, Form::Lines, decided(values, u"note"_s)},
            {u"tags"_s, Form::Line, decided(values, u"tags"_s), listHint()}};
}

/// Asks what people decided of the target, then goes on; nothing where the archive was closed meanwhile.
void withDecided(DecisionDesk &desk, const store::Target &target, std::function<void(const Values &)> goOn)
{
    Holdings *holdings = desk.state().holdings();
    if (!holdings)
        return;
    DecisionDesk::receive<std::vector<store::Decision>>(
        holdings->fetchHistory(target), &desk,
        [&desk, target, holdings, goOn = std::move(goOn)](Result<std::vector<store::Decision>> history) {
            if (holdings != desk.state().holdings())
                return;
            if (history)
                goOn(decidedValues(*history, target));
            else
                desk.state().report(history.error(), Task::Reading);
        });
}

template <typename T>
void withRead(DecisionDesk &desk, QFuture<Result<T>> future, std::function<void(const T &)> goOn)
{
    DecisionDesk::receive<T>(std::move(future), &desk, [&desk, goOn = std::move(goOn)](Result<T> read) {
        if (read)
            goOn(*read);
        else
            desk.state().report(read.error(), Task::Reading);
    });
}

void open(FieldsDialog *dialog, const QString &title)
{
    dialog->setWindowTitle(title);
    dialog->open();
}

} // namespace

store::EngagementRow rowOf(const store::ArticleRecord &record, size_t number)
{
    const annotate::Engagement &engagement = record.annotation.engagements.at(number);
    store::EngagementRow row;
    row.id = record.engagementIds.at(number);
    row.article = record.id;
    row.kind = engagement.kind;
    row.direction = engagement.direction;
    row.host = engagement.host;
    row.guests = engagement.guests;
    row.countries = engagement.countries;
    row.place = engagement.place;
    row.date = engagement.date.toString();
    row.start = engagement.date.start();
    row.end = engagement.date.end();
    row.dateFromText = engagement.dateFromText;
    row.headline = record.article.headline;
    const QString &text = engagement.field == annotate::Field::Headline ? record.article.headline : record.article.text;
    if (!engagement.sentence.isEmpty() && engagement.sentence.start >= 0 && engagement.sentence.end <= text.size())
        row.sentence = engagement.sentence.of(text).toString();
    return row;
}

void openArticleDialog(DecisionDesk &desk, ArticleId article, QWidget *window)
{
    if (!desk.canDecide() || !article.isValid())
        return;
    const store::Target target{.kind = store::TargetKind::Article, .id = article.value};
    withRead<store::ArticleRecord>(
        desk, desk.state().holdings()->fetchArticle(article),
        [&desk, target, window](const store::ArticleRecord &record) {
            withDecided(desk, target, [&desk, target, window, record](const Values &values) {
                const QString lead = record.article.headline.isEmpty() ? record.article.text : record.article.headline;
                open(new FieldsDialog(desk, target, shortened(lead),
                                      articleInputs(record, values, desk.state().calendar()), window),
                     Sentences::tr("Correct Article"));
            });
        });
}

void openVisitDialog(DecisionDesk &desk, const store::EngagementRow &row, QWidget *window)
{
    if (!desk.canDecide())
        return;
    const QString about = row.sentence.isEmpty() ? row.headline : row.sentence;
    open(new FieldsDialog(desk, {.kind = store::TargetKind::Visit, .id = row.id.value}, shortened(about),
                          visitInputs(row, desk.state().calendar()), window),
         Sentences::tr("Correct Visit"));
}

void openNewVisitDialog(DecisionDesk &desk, ArticleId article, QWidget *window)
{
    if (!desk.canDecide() || !article.isValid())
        return;
    withRead<store::ArticleRecord>(
        desk, desk.state().holdings()->fetchArticle(article), [&desk, window](const store::ArticleRecord &record) {
            store::EngagementRow row;
            row.direction = Direction::Inbound;
            row.date = record.annotation.date.edtf.toString();
            row.host = record.annotation.cities.value(0);
            row.countries = record.annotation.partnerCountries;
            const QString lead = record.article.headline.isEmpty() ? record.article.text : record.article.headline;
            open(new FieldsDialog(desk, store::Target::newVisit(record.id), shortened(lead),
                                  visitInputs(row, desk.state().calendar()), window),
                 Sentences::tr("Add Visit"));
        });
}

void openEntityDialog(DecisionDesk &desk, EntityId entity, QWidget *window)
{
    if (!desk.canDecide() || !entity.isValid())
        return;
    const store::Target target{.kind = store::TargetKind::Entity, .id = entity.value};
    withRead<store::EntityRecord>(
        desk, desk.state().holdings()->fetchEntity(entity), [&desk, target, window](const store::EntityRecord &record) {
            withDecided(desk, target, [&desk, target, window, record](const Values &values) {
                open(new FieldsDialog(desk, target, {}, entityInputs(record.summary, values), window),
                     Sentences::tr("Correct %1").arg(record.summary.name));
            });
        });
}

} // namespace legation::ui
