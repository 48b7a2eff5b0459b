// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "ui/mainwindow.h"

#include <QDialog>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

namespace legation::ui {
class ReaderView;
}

namespace legation::test {

/// How the person of a test works.
enum class Way { Mouse, Keyboard };

/// A window over a real archive of a few made-up articles, and the hands of a person who corrects it. Each hand fails
/// the test by its result where it cannot do what it was asked.
class DecideWindow
{
public:
    DecideWindow();

    /// Loads the articles; false where that fails.
    bool open();
    ui::MainWindow &window() { return *m_window; }
    ui::BrowseState &state() { return *m_state; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void setLanguage(ui::Language language) { m_language.set(language); }

    /// The id of an article by its headline.
    ArticleId article(const QString &headline);
    bool show(const QString &headline); ///< in the reader
    ui::ReaderView *reader() const;
    /// Everything that is shown of articles, visits and entities: equal before a decision and after it was undone.
    QString visible();
    /// The answer of the archive, waited for.
    template <typename T>
    std::optional<T> wait(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000) || future.resultCount() == 0)
            return std::nullopt;
        Result<T> result = future.result();
        return result ? std::optional<T>(std::move(*result)) : std::nullopt;
    }
    std::optional<store::ArticleRecord> record(const QString &headline);
    std::optional<store::EntitySummary> entity(const QString &name);

    /// Opens the menu of the reader at the first mention of a text, or at what is selected where it is empty.
    bool openMenu(Way way, const QString &mention);
    /// Selects words of the article's text.
    bool select(Way way, const QString &words);
    /// Chooses an entry of the open menu, through submenus; texts without their mnemonics, by their beginning.
    bool choose(Way way, const QStringList &entries);
    /// The dialog of that name, once it is open.
    QDialog *dialog(const QString &name);
    /// Writes into a field of a dialog, in place of what was there.
    bool write(Way way, QDialog &dialog, const QString &field, const QString &text);
    bool press(Way way, QDialog &dialog, const QString &button);
    /// A click or Space on a button of the window.
    bool press(Way way, QWidget &button);
    /// Waits until the message bar begins so.
    bool told(const QString &beginning);
    /// Takes the last step back, by the message's button or by Ctrl+Z, and waits until it is done.
    bool undo(Way way);

private:
    static QMenu *menu();
    bool settle();

    QTemporaryDir m_folder;
    ui::Preferences m_preferences{m_folder.filePath(QStringLiteral("settings.ini"))};
    ui::LanguageSwitch m_language;
    std::unique_ptr<ui::BrowseState> m_state;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace legation::test

Q_DECLARE_METATYPE(legation::test::Way)
