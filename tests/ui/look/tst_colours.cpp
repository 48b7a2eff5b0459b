// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/look/colours.h"
#include "ui/look/quietstyle.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
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
    void whatIsFilledInIsSeen_data();
    void whatIsFilledInIsSeen();
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

void TestColours::whatIsFilledInIsSeen_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

/// The frames of empty boxes and fields, as they are painted, stand out from what they stand on (WCAG 1.4.11).
void TestColours::whatIsFilledInIsSeen()
{
    QFETCH(QPalette, palette);
    const Colours colours(palette);
    for (const auto role : {QPalette::Base, QPalette::AlternateBase, QPalette::Window, QPalette::Highlight})
        QVERIFY(contrast(colours.frame, palette.color(role)) >= 3);

    QuietStyle style;
    QCheckBox box;
    QRadioButton choice;
    QLineEdit line;
    QPlainTextEdit text;
    for (QWidget *widget : std::initializer_list<QWidget *>{&box, &choice, &line, &text}) {
        widget->setStyle(&style);
        widget->setPalette(palette);
        widget->resize(60, 24);
        const QImage image = widget->grab().toImage();
        const QColor ground = palette.color(widget == &box || widget == &choice ? QPalette::Window : QPalette::Base);
        double best = 1;
        for (int x = 0; x < image.width(); ++x)
            best = std::max(best, contrast(image.pixelColor(x, image.height() / 2), ground));
        QVERIFY2(best >= 2.5, // what is smoothed loses a little
                 qPrintable(QLatin1String(widget->metaObject()->className()) + QString::number(best)));
    }
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
