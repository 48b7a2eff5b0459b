// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include <QDialog>

class QPushButton;
class QTextBrowser;

namespace legation::ui {

/// The help: pages that come with the program, in the language of the window, with a way back. Opens nothing outside.
class HelpWindow final : public QDialog
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent);

    /// "index", "search", …; a page there is not gives the contents.
    void showPage(const QString &page);
    QString page() const;
    static QStringList pages();
    /// The page about the part of the window that a widget belongs to; the contents where there is none.
    static QString pageAbout(const QWidget *widget);

Q_SIGNALS:
    void shortcutsRequested();
    void tourRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow(const QUrl &link);
    void drawTables();
    void retranslate();

    QTextBrowser *m_text;
    QPushButton *m_back;
    QPushButton *m_contents;
    QPushButton *m_close;
};

} // namespace legation::ui
