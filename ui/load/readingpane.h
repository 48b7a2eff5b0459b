// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/load/preview.h"

#include <QWidget>

#include <map>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;

namespace legation::ui {

/// How one file is read: in which encoding, for tables and records which column or key holds what, and whether articles
/// without a day take that of the file. Shows what was
/// guessed until a person says otherwise.
class ReadingPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingPane(QWidget *parent = nullptr);

    const load::ReaderOptions &options() const { return m_options; }
    /// Of another file; what it holds is shown by showPreview().
    void setOptions(const load::ReaderOptions &options);
    void showPreview(const load::Preview &preview);
    /// Puts a control of the dialog into the free corner.
    void setCorner(QWidget *widget);
    void showFailure(); ///< the file cannot be read so; its encoding can still be said

Q_SIGNALS:
    void edited(); ///< a person said something

private:
    QComboBox *addChoice(QGridLayout &grid, int place, const QString &label, const QString &whatsThis);
    void makeFieldChoices(QGridLayout &grid);
    void makeFileDayChoice(QGridLayout &grid);
    void showNames(const QStringList &names, const load::FieldMap &fields);
    void choose(load::ArticleField field, int index);

    load::ReaderOptions m_options;
    QGridLayout *m_how = nullptr;
    QComboBox *m_encoding = nullptr;
    QCheckBox *m_fileDay = nullptr;
    std::map<load::ArticleField, QComboBox *> m_fields;
    QWidget *m_fieldsPart = nullptr;
};

/// "Table (CSV), one article a row"
QString wordFor(load::Format format);

} // namespace legation::ui
