// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QLabel>
#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>
#include <QWidget>

namespace legation::ui {

/// What the window shows while no archive is open: open one, make one from files, try the sample, or one of the last.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    void setRecent(const QStringList &paths);

Q_SIGNALS:
    void openRequested();
    void folderRequested();
    void filesRequested();
    void sharedRequested();
    void sampleRequested();
    void recentRequested(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Choice
    {
        QPushButton *button;
        QLabel *advice;
    };
    Choice addChoice(const QString &objectName, void (WelcomePage::*signal)());
    void retranslate();
    void fitButtons();

    QVBoxLayout *m_column;
    QLabel *m_title;
    QLabel *m_about;
    Choice m_folder;
    Choice m_files;
    Choice m_open;
    Choice m_shared;
    Choice m_sample;
    QLabel *m_recentTitle;
    QVBoxLayout *m_recent;
    QLabel *m_drop;
};

} // namespace legation::ui
