// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/annotate/annotation.h"
#include "core/load/article.h"
#include "core/store/articlewriter.h"
#include "core/store/schema.h"

#include <QRandomGenerator>
#include <QTest>

namespace legation::test {

/// Puts articles into the archive at `path` with the annotations that `annotate` gives.
inline Result<load::LoadReport> fill(const QString &path, const std::vector<load::Article> &articles,
                                     const store::ArticleWriter::Annotate &annotate)
{
    auto connection = store::Connection::open(path, OpenMode::ReadWrite);
    if (!connection)
        return tl::unexpected(connection.error());
    if (auto done = store::prepareSchema(**connection, store::schemaSteps((*connection)->engine())); !done)
        return tl::unexpected(done.error());
    auto shared = std::make_shared<store::Shared>(std::make_shared<store::Common>(path, OpenMode::ReadWrite, nullptr));
    store::ArticleWriter writer(**connection, shared, annotate, {});
    if (auto done = writer.begin(); !done)
        return tl::unexpected(done.error());
    load::LoadReport report;
    if (auto done = writer.write(*writer.prepare(articles, {}), report); !done)
        return tl::unexpected(done.error());
    if (auto done = writer.finish(); !done)
        return tl::unexpected(done.error());
    return report;
}

/// Texts and annotations made by chance, the same for the same seed.
class Chance
{
public:
    explicit Chance(quint32 seed)
        : m_random(seed)
    {
    }

    int below(int bound) { return m_random.bounded(bound); }
    template <typename List>
    auto oneOf(const List &list)
    {
        return list[m_random.bounded(static_cast<int>(list.size()))];
    }

    /// Words and signs in which neighbours, breaks and mixed script all occur.
    QString text(int pieces)
    {
        static const QStringList kPieces{
            QStringLiteral("臺南"), QStringLiteral("台南市"),       QStringLiteral("拜會"),   QStringLiteral("市"),
            QStringLiteral("國際"), QStringLiteral("国际"),         QStringLiteral("，"),     QStringLiteral("。"),
            QStringLiteral(" "),    QStringLiteral("AIT"),          QStringLiteral("ａｉｔ"), QStringLiteral("2022"),
            QStringLiteral("24日"), QStringLiteral("Mark Pearson"), QStringLiteral("澳洲"),   QStringLiteral("𠮷田"),
            QStringLiteral("‧"),    QStringLiteral("辦事處"),       QStringLiteral("(UIA)"),  QStringLiteral("會"),
        };
        QString text;
        for (int i = 0; i < pieces; ++i)
            text += oneOf(kPieces);
        return text;
    }

    annotate::Annotation annotation()
    {
        annotate::Annotation annotation;
        annotation.annotator = QStringLiteral("chance");
        if (below(8) != 0) {
            const QDate day = QDate(2018, 1, 1).addDays(below(2000));
            annotation.date.edtf =
                below(5) == 0 ? Edtf(PartialDate::ofMonth(day.year(), day.month())) : Edtf(PartialDate::ofDay(day));
            annotation.date.basis = annotate::DateBasis::Text;
        }
        annotation.cities = some({QStringLiteral("臺南市"), QStringLiteral("臺中市"), QStringLiteral("高雄市")});
        annotation.partnerCountries = some({QStringLiteral("AU"), QStringLiteral("NZ"), QStringLiteral("JP")});
        annotation.topics = some({QStringLiteral("教育"), QStringLiteral("觀光")});
        for (int i = below(3); i > 0; --i) {
            annotate::Engagement engagement;
            engagement.kind = static_cast<annotate::EngagementKind>(below(6));
            engagement.direction = static_cast<annotate::Direction>(below(4));
            engagement.date = annotation.date.edtf;
            engagement.host = annotation.cities.value(0);
            engagement.countries = annotation.partnerCountries;
            annotation.engagements.push_back(engagement);
        }
        return annotation;
    }

    QStringList some(const QStringList &all)
    {
        QStringList chosen;
        for (const QString &item : all) {
            if (below(2) == 0)
                chosen.append(item);
        }
        return chosen;
    }

private:
    QRandomGenerator m_random;
};

inline std::vector<load::Article> articlesByChance(Chance &chance, int count)
{
    std::vector<load::Article> articles;
    for (int i = 1; i <= count; ++i) {
        load::Article article;
        article.source = {QStringLiteral("chance%1.txt").arg(i % 3), i, i};
        article.externalId = QString::number(i);
        article.headline = chance.below(3) == 0 ? QString() : chance.text(1 + chance.below(5));
        article.text = chance.text(1 + chance.below(40));
        articles.push_back(article);
    }
    return articles;
}

} // namespace legation::test
