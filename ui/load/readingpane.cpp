// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/load/readingpane.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <array>

namespace legation::ui {

using namespace Qt::StringLiterals;

namespace {

using load::ArticleField;
using load::Format;

constexpr std::array kShownFields{ArticleField::Headline,  ArticleField::Text, ArticleField::Published,
                                  ArticleField::Publisher, ArticleField::Url,  ArticleField::Id};

QString labelOf(ArticleField field)
{
    switch (field) {
    case ArticleField::Headline: return ReadingPane::tr("&Headline:");
    case ArticleField::Text: return ReadingPane::tr("&Text:");
    case ArticleField::Published: return ReadingPane::tr("&Published:");
    case ArticleField::Publisher: return ReadingPane::tr("P&ublisher:");
    case ArticleField::Url: return ReadingPane::tr("Lin&k:");
    case ArticleField::Id: return ReadingPane::tr("&Number:");
    }
    return {};
}

} // namespace

QString wordFor(load::Format format)
{
    switch (format) {
    case Format::TextLines: return ReadingPane::tr("Text, one article a line");
    case Format::TextBlocks: return ReadingPane::tr("Text, a blank line between articles");
    case Format::JsonLines: return ReadingPane::tr("JSON Lines, one article a line");
    case Format::Json: return ReadingPane::tr("JSON, a list of articles");
    case Format::Csv: return ReadingPane::tr("Table (CSV), one article a row");
    case Format::Html: return ReadingPane::tr("Web page, one article");
    case Format::Feed: return ReadingPane::tr("Feed (RSS or Atom)");
    case Format::Markdown: return ReadingPane::tr("Markdown");
    case Format::OpenDocument: return ReadingPane::tr("OpenDocument text");
    case Format::Word: return ReadingPane::tr("Word document");
    case Format::Pdf: return ReadingPane::tr("PDF document");
    case Format::Archive: return ReadingPane::tr("Archive of Legation");
    }
    return {};
}

ReadingPane::ReadingPane(QWidget *parent)
    : QWidget(parent)
    , m_fieldsPart(new QWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *how = new QGridLayout;
    m_how = how;
    how->setHorizontalSpacing(8);
    m_encoding = addChoice(*how, 0, tr("&Encoding:"),
                           tr("How the characters of the file are stored. Older files from Taiwan are often in Big5; "
                              "choose the one in which the articles below are legible."));
    m_encoding->setObjectName(u"encoding"_s);
    makeFileDayChoice(*how);
    how->setColumnStretch(1, 1);
    how->setColumnStretch(3, 1);
    layout->addLayout(how);
    auto *fields = new QGridLayout(m_fieldsPart);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setHorizontalSpacing(8);
    makeFieldChoices(*fields);
    layout->addWidget(m_fieldsPart);
    m_encoding->addItem(tr("Automatic"));
    for (const QString &encoding : load::encodings())
        m_encoding->addItem(encoding, encoding);
    connect(m_encoding, &QComboBox::activated, this, [this](int index) {
        m_options.encoding = m_encoding->itemData(index).toString();
        Q_EMIT edited();
    });
    m_fieldsPart->hide();
}

void ReadingPane::setCorner(QWidget *widget)
{
    m_how->addWidget(widget, 0, 2, 1, 2, Qt::AlignRight);
}

QComboBox *ReadingPane::addChoice(QGridLayout &grid, int place, const QString &label, const QString &whatsThis)
{
    auto *name = new QLabel(label, this);
    auto *choice = new QComboBox(this);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(7);
    choice->setWhatsThis(whatsThis);
    name->setBuddy(choice);
    const int row = place / 2;
    const int column = 2 * (place % 2);
    grid.addWidget(name, row, column);
    grid.addWidget(choice, row, column + 1);
    return choice;
}

void ReadingPane::makeFieldChoices(QGridLayout &grid)
{
    int place = 0;
    for (const ArticleField field : kShownFields) {
        QComboBox *choice = addChoice(grid, place++, labelOf(field),
                                      tr("Which column of the table, or key of the records, this is taken from."));
        choice->setObjectName(u"field-"_s + load::toString(field));
        m_fields[field] = choice;
        connect(choice, &QComboBox::activated, this, [this, field](int index) { choose(field, index); });
    }
    grid.setColumnStretch(1, 1);
    grid.setColumnStretch(3, 1);
}

void ReadingPane::makeFileDayChoice(QGridLayout &grid)
{
    m_fileDay = new QCheckBox(tr("Articles without a &day take that of the file"), this);
    m_fileDay->setObjectName(u"file-day"_s);
    m_fileDay->setWhatsThis(
        tr("The day in the name of the file or of the folder it lies in (2023-05-14, 1120514), else "
           "the day on which the file was last changed. The report of loading tells which was "
           "taken. Leave it off where the file was only copied or downloaded on that day."));
    grid.addWidget(m_fileDay, 1, 0, 1, 4);
    connect(m_fileDay, &QCheckBox::clicked, this, [this](bool isOn) {
        m_options.undated = isOn ? load::Undated::TakeDayOfFile : load::Undated::Stay;
        Q_EMIT edited();
    });
}

void ReadingPane::choose(ArticleField field, int index)
{
    m_options.fields[field] = m_fields[field]->itemData(index).toString();
    Q_EMIT edited();
}

void ReadingPane::setOptions(const load::ReaderOptions &options)
{
    m_options = options;
    m_encoding->setCurrentIndex(std::max(0, m_encoding->findData(options.encoding)));
    m_encoding->setItemText(0, tr("Automatic"));
    m_fileDay->setChecked(options.undated == load::Undated::TakeDayOfFile);
}

void ReadingPane::showPreview(const load::Preview &preview)
{
    if (m_options.encoding.isEmpty())
        m_encoding->setItemText(0, tr("Automatic: %1").arg(preview.encoding));
    showNames(preview.names, preview.fields);
}

void ReadingPane::showFailure()
{
    m_fieldsPart->hide();
}

void ReadingPane::showNames(const QStringList &names, const load::FieldMap &fields)
{
    for (const auto &[field, choice] : m_fields) {
        const auto held = fields.find(field);
        choice->clear();
        choice->addItem(tr("(none)"), QString());
        for (const QString &name : names) {
            if (!name.isEmpty())
                choice->addItem(name, name);
        }
        choice->setCurrentIndex(held != fields.end() ? std::max(0, choice->findData(held->second)) : 0);
    }
    m_fieldsPart->setVisible(!names.isEmpty());
}

} // namespace legation::ui
