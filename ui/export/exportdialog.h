// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/browsestate.h"
#include "ui/export/choices.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QDialogButtonBox;
class QGroupBox;
class QHBoxLayout;
class QLabel;
class QListView;
class QPushButton;

namespace legation::ui {

class PreviewPane;

/// Asks what of the found articles goes into a file, how, and with which columns; shows the first lines as they will
/// be; begins to write the file, as work of the task area, or copies the rows. Remembers the choices. Shown with
/// open().
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(BrowseState &state, QWidget *parent = nullptr);

    void setWhat(ExportWhat what);
    void setStyle(ExportStyle style);
    ColumnsModel *columns() const { return m_columns; }
    const ExportChoices &choices() const { return m_choices; }
    /// Begins to write to `path`, and closes.
    void writeTo(const QString &path);
    /// Puts the rows, tab-separated with a header, into the clipboard.
    void copyRows();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QGroupBox *makeWhatBox();
    QGroupBox *makeStyleBox();
    QGroupBox *makeColumnsBox();
    QHBoxLayout *makeColumnButtons();
    void makeButtons();
    QPushButton *makeColumnButton(const QString &text, const QString &name);
    void shiftColumn(int by);
    void showStyles();
    void showColumns();
    void choose();
    void fetchPreview();
    void showCounts();
    void chooseFile();

    BrowseState &m_state;
    ExportChoices m_choices;
    ColumnsModel *m_columns = nullptr;
    QButtonGroup *m_what = nullptr;
    QComboBox *m_style = nullptr;
    QLabel *m_purpose = nullptr;
    QGroupBox *m_columnsBox = nullptr;
    QListView *m_columnList = nullptr;
    QLabel *m_summary = nullptr;
    PreviewPane *m_preview = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
    QPushButton *m_write = nullptr;
    QPushButton *m_copy = nullptr;
    QWidget *m_form = nullptr;
    QTimer m_previewTimer; ///< gathers several clicks into one question
    Pending<QString> m_previewFetch;
    Pending<QString> m_copyFetch;
};

/// Writes a file beside the window; the task area shows how far it is, the message bar what came of it. Where it fails,
/// a dialog over `window` lets the person try again.
void beginExport(BrowseState &state, const ExportRequest &request, QWidget *window);

} // namespace legation::ui
