// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/load/preview.h"
#include "ui/browse/browsestate.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace legation::ui {

class ReadingPane;

/// Shows files before they are loaded: how each is read, which can be said otherwise, and its first articles as they
/// will be. Nothing is stored
/// until Load is pressed; then it asks for loading and closes. Shown with open().
class LoadDialog final : public QDialog
{
    Q_OBJECT

public:
    LoadDialog(BrowseState &state, const QStringList &files, QWidget *parent = nullptr);

    QStringList files() const; ///< in the order of the list
    void addFiles(const QStringList &files);
    void removeFile(int row);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

Q_SIGNALS:
    void loadRequested(const QStringList &files, const legation::load::OptionsOfFiles &options);

private:
    void build();
    QWidget *makeFileColumn();
    QWidget *makeReadingPart();
    void makeButtons(QVBoxLayout *layout);
    void chooseFiles();
    void chooseFolder();
    void showCurrent();
    void fetchPreview();
    void showPreview(const load::Preview &preview);
    void showFailure(const Error &error);
    void showRows(const std::vector<load::Article> &articles);
    void showCount();

    BrowseState &m_state;
    QListWidget *m_files = nullptr;
    ReadingPane *m_reading = nullptr;
    QPushButton *m_forAll = nullptr;
    QLabel *m_format = nullptr;
    QTableWidget *m_articles = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_load = nullptr;
    load::OptionsOfFiles m_options; ///< what a person said of each file
    Pending<load::Preview> m_preview;
};

} // namespace legation::ui

Q_DECLARE_METATYPE(legation::load::OptionsOfFiles)
