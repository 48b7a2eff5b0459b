// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "tests/ui/decide/decidewindow.h"

#include "core/lexicon/lexicon.h"
#include "ui/load/loading.h"
#include "ui/message/messagebar.h"
#include "ui/reader/readerview.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDialogButtonBox>
#include <QFile>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>

namespace legation::test {

using namespace Qt::StringLiterals;
using namespace legation::ui;

namespace {

constexpr int kPatience = 20000; ///< ms

const char *const kArticles =
    R"({"headline":"澳洲代表林大同拜會市府","text":"澳洲駐臺代表林大同今(24)日拜會臺南市政府，由市長高日昇親自接待，雙方就教育合作交換意見。林大同代表表示，期待與臺南市加深交流。","published":"2022-03-24"}
{"headline":"澳洲代表參訪美術館","text":"澳洲駐臺代表林大同今(2)日參訪臺南市美術館，市府由秘書長何平陪同。林大同代表稱讚館藏豐富。","published":"2022-05-02"}
{"headline":"布里斯本市議員來訪","text":"澳洲布里斯本市議員王安妮一行今(9)日拜會臺南市政府，市長高日昇接見，盼建立姊妹市關係，何平也在場。","published":"2022-06-09"}
{"headline":"日本姊妹市訪團到府","text":"日本仙台市副市長田中一郎率團今(15)日拜會臺南市政府，由副市長趙青峰接待。","published":"2022-07-15"}
{"headline":"仙台訪團談觀光","text":"日本仙台市副市長田中一郎率團今(16)日再訪臺南市政府，拜會觀光旅遊局，雙方就觀光推廣交換意見，趙青峰副市長代表接待。","published":"2022-07-16"}
{"headline":"夏日音樂會登場","text":"臺南市夏日音樂會今(1)日登場，文化局邀請市民參加。","published":"2022-08-01"}
)";

QString plain(const QString &text)
{
    return QString(text).remove(u'&');
}

/// Text as an input method commits it, which is how Chinese is typed.
void commit(QWidget *to, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(to, &event);
}

/// A desktop does so when a window opens or a menu closes; the platform of tests does not.
bool activate(QWidget &window)
{
    window.activateWindow();
    QApplication::setActiveWindow(&window);
    return QTest::qWaitFor([&] { return window.isActiveWindow(); }, kPatience);
}

void drag(QWidget *over, QPoint from, QPoint to)
{
    const auto send = [over](QEvent::Type type, QPoint at, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QMouseEvent event(type, at, over->mapToGlobal(at), button, buttons, {});
        QCoreApplication::sendEvent(over, &event);
    };
    send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    send(QEvent::MouseMove, (from + to) / 2, Qt::NoButton, Qt::LeftButton);
    send(QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
}

} // namespace

DecideWindow::DecideWindow()
{
    m_language.set(Language::English);
    m_preferences.setDecider(u"Chen"_s);
    m_state = std::make_unique<BrowseState>();
    m_window = std::make_unique<MainWindow>(*m_state, m_preferences, m_language, lexicon::Lexicon::load().value());
    m_window->resize(1400, 1000);
    m_window->show();
    m_window->activateWindow();
}

bool DecideWindow::settle()
{
    return QTest::qWaitFor([this] { return m_state->phase() == SearchPhase::Ready; }, kPatience);
}

bool DecideWindow::open()
{
    QFile file(m_folder.filePath(u"made.jsonl"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(kArticles) < 0)
        return false;
    file.close();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        return false;
    m_window->start(m_folder.filePath(u"made.legation"_s));
    if (!QTest::qWaitFor([this] { return m_state->holdings() != nullptr; }, kPatience))
        return false;
    auto *loading = m_window->findChild<Loading *>();
    loading->load({file.fileName()});
    return QTest::qWaitFor([&] { return !loading->isLoading() && m_state->results().ids.size() == 6; }, kPatience) &&
           settle();
}

ArticleId DecideWindow::article(const QString &headline)
{
    const auto rows = wait(m_state->holdings()->fetchRows(m_state->results().ids));
    for (const store::ArticleRow &row : rows.value_or(std::vector<store::ArticleRow>{})) {
        if (row.headline == headline)
            return row.id;
    }
    return {};
}

ReaderView *DecideWindow::reader() const
{
    return m_window->findChild<ReaderView *>(u"reader"_s);
}

bool DecideWindow::show(const QString &headline)
{
    const ArticleId id = article(headline);
    m_state->setArticle(id);
    return id.isValid() && QTest::qWaitFor([&] { return reader()->article().id == id; }, kPatience);
}

std::optional<store::ArticleRecord> DecideWindow::record(const QString &headline)
{
    return wait(m_state->holdings()->fetchArticle(article(headline)));
}

std::optional<store::EntitySummary> DecideWindow::entity(const QString &name)
{
    const auto found = wait(m_state->holdings()->fetchEntitiesCalled(name, 20));
    for (const store::EntitySummary &summary : found.value_or(std::vector<store::EntitySummary>{})) {
        if (summary.name == name)
            return summary;
    }
    return std::nullopt;
}

QString DecideWindow::visible()
{
    QStringList lines;
    const auto rows = wait(m_state->holdings()->fetchRows({{1}, {2}, {3}, {4}, {5}, {6}}));
    for (const store::ArticleRow &row : rows.value_or(std::vector<store::ArticleRow>{})) {
        lines += u"%1 %2 %3 %4"_s.arg(row.headline, row.date, row.cities.join(u','), row.countries.join(u','));
        const auto whole = wait(m_state->holdings()->fetchArticle(row.id));
        for (const store::StoredMention &stored : whole->mentions) {
            const annotate::Mention &mention = stored.mention;
            lines += u"  %1-%2 %3 %4 %5"_s.arg(mention.span.start)
                         .arg(mention.span.end)
                         .arg(annotate::toString(mention.kind), mention.text, mention.entity);
        }
        const auto entities = wait(m_state->holdings()->fetchEntitiesOf(row.id));
        for (const store::EntitySummary &one : *entities)
            lines += u"  %1 %2 %3 %4 %5"_s.arg(one.name, one.latin, one.country, one.title).arg(one.articles);
    }
    const auto engagements = wait(m_state->holdings()->fetchEngagements({}));
    for (const store::EngagementRow &row : engagements.value_or(std::vector<store::EngagementRow>{})) {
        lines += u"%1 %2 %3 %4 %5 %6 %7"_s
                     .arg(row.date, annotate::toString(row.kind), annotate::toString(row.direction), row.host,
                          row.guests.join(u','), row.countries.join(u','))
                     .arg(row.sources.size());
    }
    return lines.join(u'\n');
}

bool DecideWindow::openMenu(Way way, const QString &text)
{
    ReaderView *view = reader();
    if (!activate(*m_window))
        return false;
    view->setFocus();
    if (way == Way::Keyboard) {
        if (!text.isEmpty()) {
            view->moveCursor(QTextCursor::Start);
            for (int i = 0; i < 60 && view->textCursor().selectedText() != text; ++i)
                QTest::keyClick(view, Qt::Key_Down, Qt::ControlModifier);
            if (view->textCursor().selectedText() != text)
                return false;
        }
        QTest::keyClick(view, Qt::Key_Return, Qt::ControlModifier);
    } else {
        QTextCursor at(view->document());
        at.setPosition(text.isEmpty() ? view->textCursor().selectionStart()
                                      : view->document()->find(text).selectionStart());
        at.movePosition(QTextCursor::Right);
        const QPoint point = view->cursorRect(at).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, point, view->viewport()->mapToGlobal(point));
        QCoreApplication::sendEvent(view->viewport(), &event);
    }
    return QTest::qWaitFor([] { return menu() != nullptr; }, kPatience);
}

bool DecideWindow::select(Way way, const QString &words)
{
    ReaderView *view = reader();
    view->setFocus();
    const QTextCursor found = view->document()->find(words);
    if (found.isNull())
        return false;
    if (way == Way::Mouse) {
        QTextCursor end(view->document());
        end.setPosition(found.selectionEnd());
        QTextCursor start(view->document());
        start.setPosition(found.selectionStart());
        drag(view->viewport(), view->cursorRect(start).center(), view->cursorRect(end).center());
    } else {
        QTest::keyClick(view, Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < found.selectionStart(); ++i)
            QTest::keyClick(view, Qt::Key_Right);
        for (int i = 0; i < words.size(); ++i)
            QTest::keyClick(view, Qt::Key_Right, Qt::ShiftModifier);
    }
    return view->textCursor().selectedText() == words;
}

QMenu *DecideWindow::menu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

bool DecideWindow::choose(Way way, const QStringList &entries)
{
    for (const QString &entry : entries) {
        QMenu *open = menu();
        if (!open)
            return false;
        QAction *wanted = nullptr;
        for (QAction *action : open->actions()) {
            if (!wanted && plain(action->text()).startsWith(entry))
                wanted = action;
        }
        if (!wanted || !wanted->isEnabled()) {
            for (const QAction *action : open->actions())
                qWarning("the menu has %s", qPrintable(action->text()));
            return false;
        }
        const bool deeper = wanted->menu() != nullptr;
        if (way == Way::Mouse) {
            QTest::mouseMove(open, open->actionGeometry(wanted).center());
            QTest::mouseClick(open, Qt::LeftButton, {}, open->actionGeometry(wanted).center());
        } else {
            for (int i = 0; i < 60 && open->activeAction() != wanted; ++i)
                QTest::keyClick(open, Qt::Key_Down);
            QTest::keyClick(open, deeper ? Qt::Key_Right : Qt::Key_Return);
        }
        if (deeper && !QTest::qWaitFor([&] { return menu() == wanted->menu(); }, kPatience))
            return false;
    }
    return QTest::qWaitFor([] { return menu() == nullptr; }, kPatience) && activate(*m_window);
}

QDialog *DecideWindow::dialog(const QString &name)
{
    QDialog *found = nullptr;
    const bool came = QTest::qWaitFor(
        [&] {
            for (QDialog *dialog : m_window->findChildren<QDialog *>(name)) {
                if (dialog->isVisible())
                    found = dialog;
            }
            return found != nullptr;
        },
        kPatience);
    if (!came)
        return nullptr;
    return activate(*found) ? found : nullptr;
}

bool DecideWindow::write(Way way, QDialog &dialog, const QString &field, const QString &text)
{
    auto *control = dialog.findChild<QWidget *>(field);
    if (!control)
        return false;
    if (way == Way::Mouse) {
        QTest::mouseClick(control, Qt::LeftButton, {}, QPoint(8, control->height() / 2));
    } else {
        for (int i = 0; i < 40 && !control->hasFocus(); ++i)
            QTest::keyClick(dialog.focusWidget() ? dialog.focusWidget() : &dialog, Qt::Key_Tab);
    }
    if (!control->hasFocus()) {
        qWarning("the focus is at %s",
                 dialog.focusWidget() ? qPrintable(dialog.focusWidget()->objectName()) : "nothing");
        return false;
    }
    QTest::keyClick(control, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(control, Qt::Key_Delete);
    commit(control, text);
    return true;
}

bool DecideWindow::press(Way way, QWidget &button)
{
    if (!button.isVisible() || !button.isEnabled())
        return false;
    if (way == Way::Mouse) {
        QTest::mouseClick(&button, Qt::LeftButton);
    } else {
        button.setFocus(Qt::TabFocusReason);
        QTest::keyClick(&button, Qt::Key_Space);
    }
    return true;
}

bool DecideWindow::press(Way way, QDialog &dialog, const QString &text)
{
    QPushButton *wanted = nullptr;
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (plain(button->text()).startsWith(text))
            wanted = button;
    }
    if (!wanted || !QTest::qWaitFor([&] { return wanted->isEnabled(); }, kPatience))
        return false;
    if (way == Way::Keyboard) {
        for (int i = 0; i < 60 && !wanted->hasFocus(); ++i)
            QTest::keyClick(dialog.focusWidget() ? dialog.focusWidget() : &dialog, Qt::Key_Tab);
        if (!wanted->hasFocus())
            return false;
    }
    return press(way, *wanted);
}

bool DecideWindow::told(const QString &beginning)
{
    auto *bar = m_window->findChild<MessageBar *>(u"messageBar"_s);
    const bool came = QTest::qWaitFor([&] { return bar->text().startsWith(beginning); }, kPatience);
    if (!came)
        qWarning("the window says: %s", qPrintable(bar->text()));
    return came && settle();
}

bool DecideWindow::undo(Way way)
{
    auto *action = m_window->findChild<QAction *>(u"undoAction"_s);
    if (!QTest::qWaitFor([&] { return action->isEnabled(); }, kPatience))
        return false;
    if (way == Way::Mouse) {
        auto *first = m_window->findChild<QPushButton *>(u"messageAction"_s);
        auto *second = m_window->findChild<QPushButton *>(u"messageOther"_s);
        QPushButton *button = plain(first->text()) == "Undo"_L1 ? first : second;
        if (plain(button->text()) != "Undo"_L1 || !button->isVisible())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
    } else {
        if (!activate(*m_window))
            return false;
        reader()->setFocus();
        m_window->findChild<MessageBar *>(u"messageBar"_s)->hide(); // so that the next message is a new one
        QTest::keyClick(reader(), Qt::Key_Z, Qt::ControlModifier);
    }
    return told(u"Undone:"_s);
}

} // namespace legation::test
