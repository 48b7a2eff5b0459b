// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/browse/browsestate.h"
#include "ui/export/choices.h"

#include <QDialog>
#include <QFutureWatcher>

class QButtonGroup;
class QDialogButtonBox;
class QGroupBox;
class QHBoxLayout;
class QLabel;
class QListView;
class QProgressBar;
class QPushButton;

namespace legation::ui {

class PreviewPane;

/// Asks what of the found articles goes into a file, how, and with which columns; shows the first lines as they will
/// be; writes the file with progress and cancel, or copies the rows. Remembers the choices. Shown with open().
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(BrowseState &state, QWidget *parent = nullptr);
    ~ExportDialog() override;

    void setWhat(ExportWhat what);
    void setStyle(ExportStyle style);
    ColumnsModel *columns() const { return m_columns; }
    const ExportChoices &choices() const { return m_choices; }
    bool isWriting() const { return m_writing; }
    /// Writes to `path`; the dialog closes when the file stands, and stays open where it does not.
    void writeTo(const QString &path);
    /// Puts the rows, tab-separated with a header, into the clipboard.
    void copyRows();

    void reject() override; ///< while it writes: cancels the writing and stays

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
    void showColumns();
    void choose();
    void fetchPreview();
    void showCounts();
    void chooseFile();
    void setWriting(bool writing);
    void written();
    void showProgress();

    BrowseState &m_state;
    ExportChoices m_choices;
    ColumnsModel *m_columns = nullptr;
    QButtonGroup *m_what = nullptr;
    QButtonGroup *m_style = nullptr;
    QListView *m_columnList = nullptr;
    QLabel *m_summary = nullptr;
    PreviewPane *m_preview = nullptr;
    QProgressBar *m_progress = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
    QPushButton *m_write = nullptr;
    QPushButton *m_copy = nullptr;
    QWidget *m_form = nullptr;
    QTimer m_previewTimer; ///< gathers several clicks into one question
    Pending<QString> m_previewFetch;
    Pending<QString> m_copyFetch;
    QFutureWatcher<Result<ExportReport>> m_watcher;
    QString m_path;
    bool m_writing = false;
};

} // namespace legation::ui
