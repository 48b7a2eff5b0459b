// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/look/colours.h"

#include <QTest>

using namespace legation;
using namespace legation::ui;

class TestColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownContrasts();
    void everyPairIsReadable_data();
    void everyPairIsReadable();
    void kindsDifferWithoutColour();
};

void TestColours::knownContrasts()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(contrast(QColor(0x777777), Qt::white) - 4.48) < 0.01); // WCAG's own well-known near miss
}

void TestColours::everyPairIsReadable_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const auto &[name, palette] : {std::pair{"light", lightPalette()}, std::pair{"dark", darkPalette()}}) {
        const Colours colours(palette);
        QCOMPARE(colours.dark, QByteArray(name) == "dark");
        const QColor base = palette.color(QPalette::Base);
        const QColor other = palette.color(QPalette::AlternateBase);
        const QColor window = palette.color(QPalette::Window);
        const QColor chosen = palette.color(QPalette::Highlight);
        const auto add = [name = name](const char *what, const QColor &text, const QColor &ground) {
            QTest::addRow("%s: %s", name, what) << text << ground;
        };
        for (const auto &[kind, colour] : {std::pair{"person", colours.person},
                                           {"organisation", colours.organisation},
                                           {"city", colours.city},
                                           {"country", colours.country},
                                           {"place", colours.place},
                                           {"date", colours.date},
                                           {"event", colours.event},
                                           {"accent", colours.accent},
                                           {"quiet", colours.quiet}}) {
            add(qPrintable(QLatin1String(kind) + QLatin1String(" on base")), colour, base);
            add(qPrintable(QLatin1String(kind) + QLatin1String(" on alternate base")), colour, other);
            add(qPrintable(QLatin1String(kind) + QLatin1String(" on window")), colour, window);
            add(qPrintable(QLatin1String(kind) + QLatin1String(" on the chosen row")), colour, chosen);
        }
        add("text on base", palette.color(QPalette::Text), base);
        add("text on window", palette.color(QPalette::WindowText), window);
        add("text on button", palette.color(QPalette::ButtonText), palette.color(QPalette::Button));
        add("text on hit", palette.color(QPalette::Text), colours.hit);
        add("chosen text on hit", palette.color(QPalette::HighlightedText), colours.hit);
        add("text on selection", palette.color(QPalette::Text), colours.selection);
        add("text on warning", palette.color(QPalette::WindowText), colours.warning);
        add("text on failure", palette.color(QPalette::WindowText), colours.failure);
        add("text on what is left out", palette.color(QPalette::Text), colours.leftOut);
        add("text on what is added", palette.color(QPalette::Text), colours.added);
        add("highlighted text", palette.color(QPalette::HighlightedText), chosen);
        add("tip", palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase));
        add("placeholder on base", palette.color(QPalette::PlaceholderText), base);
        add("link on base", palette.color(QPalette::Link), base);
    }
}

void TestColours::everyPairIsReadable()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    const double ratio = contrast(text, ground);
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void TestColours::kindsDifferWithoutColour()
{
    using annotate::MentionKind;
    QVERIFY(underlineFor(MentionKind::Person) != underlineFor(MentionKind::Organisation));
    QVERIFY(underlineFor(MentionKind::Person) != underlineFor(MentionKind::Date));
    QVERIFY(underlineFor(MentionKind::Organisation) != underlineFor(MentionKind::Event));
    QVERIFY(underlineFor(MentionKind::Country) != underlineFor(MentionKind::ForeignCity));
}

QTEST_MAIN(TestColours)
#include "tst_colours.moc"
