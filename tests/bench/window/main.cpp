// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

// The real window, without a screen, under measurement. Run by legation-bench, prints one JSON object:
//   legation-bench-window typing ARCHIVE FILE   a query is typed and the table scrolled while FILE is loaded
//   legation-bench-window start ARCHIVE START   until the first rows are drawn, since START (see process.h)

#include "tests/bench/process.h"
#include "tests/bench/timing.h"
#include "tests/bench/window/gaps.h"
#include "tests/bench/window/person.h"
#include "ui/mainwindow.h"
#include "ui/search/searchedit.h"
#include "ui/table/tablepanel.h"

#include <QApplication>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTextStream>

using namespace legation;
using namespace legation::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMillisecondsAKey = 90;
constexpr int kMillisecondsAPage = 33; ///< a key that is held down
constexpr int kPatience = 300'000;     ///< milliseconds until the window is given up

/// The window and what it needs, as main() of the program builds them, with settings of its own.
class Stage : public QObject
{
public:
    explicit Stage(std::shared_ptr<const lexicon::Lexicon> lexicon)
        : m_preferences(m_settings.filePath(u"settings.ini"_s))
        , m_window(state, m_preferences, m_language, std::move(lexicon))
        , table(m_window.findChild<ui::TablePanel *>()->view())
    {
        m_window.resize(1280, 800);
        m_window.show();
        QTimer::singleShot(kPatience, this, [] { QCoreApplication::exit(1); });
    }

    void open(const QString &archive) { m_window.start(archive); }
    ui::SearchEdit *search() const { return m_window.findChild<ui::SearchEdit *>(); }

    ui::BrowseState state;

private:
    QTemporaryDir m_settings;
    ui::Preferences m_preferences;
    ui::LanguageSwitch m_language;
    ui::MainWindow m_window;

public:
    QTableView *const table;
};

void finish(const QJsonObject &figures)
{
    QTextStream(stdout) << QJsonDocument(figures).toJson(QJsonDocument::Compact) << Qt::endl;
    QCoreApplication::quit();
}

void addGaps(QJsonObject &figures, const QString &prefix, const std::vector<double> &gaps)
{
    figures[prefix + u"gap_p50_ms"_s] = median(gaps);
    figures[prefix + u"gap_p99_ms"_s] = percentile(gaps, 0.99);
    figures[prefix + u"gap_max_ms"_s] = percentile(gaps, 1);
}

/// Types while a load runs, then holds Page Down and jumps to both ends.
class Typing : public QObject
{
public:
    Typing(Stage &stage, QString file)
        : m_stage(stage)
        , m_file(std::move(file))
        , m_typist(stage.search(), kMillisecondsAKey)
        , m_scroller(stage.table, kMillisecondsAPage)
    {
        // The first answer stands: the person begins.
        connect(
            &m_stage.state, &ui::BrowseState::resultsChanged, this, [this] { begin(); }, Qt::SingleShotConnection);
        connect(&m_typist, &Person::finished, this, [this] { scroll(); });
        connect(&m_scroller, &Person::finished, this, [this] { end(); });
    }

private:
    void begin()
    {
        m_load = m_stage.state.holdings()->fetchLoad({m_file});
        for (const QString &query : {u"智慧城市"_s, u"釜山市長"_s, u"市府 拜會"_s, u"city:臺南市 芒果"_s}) {
            m_typist.type(query);
            m_typist.press(Qt::Key_Backspace, static_cast<int>(query.size()));
        }
        m_gaps.begin();
        m_typist.begin();
    }

    void scroll()
    {
        addGaps(m_figures, {}, m_gaps.end());
        m_figures[u"loading_at_the_end"_s] = m_load.isRunning() ? 1 : 0;
        m_figures[u"loaded_while_typing"_s] = m_load.progressValue();
        m_scroller.press(Qt::Key_PageDown, 60);
        m_scroller.press(Qt::Key_End);
        m_scroller.press(Qt::Key_PageUp, 20);
        m_scroller.press(Qt::Key_Home);
        m_gaps.begin();
        m_scroller.begin();
    }

    void end()
    {
        addGaps(m_figures, u"scroll_"_s, m_gaps.end());
        m_load.cancel();
        finish(m_figures);
    }

    Stage &m_stage;
    QString m_file;
    Person m_typist;
    Person m_scroller;
    GapMeter m_gaps;
    QFuture<Result<store::LoadReport>> m_load;
    QJsonObject m_figures;
};

void measureStart(Stage &stage, qint64 started)
{
    // A page of rows has come; drawing it is part of the start.
    const auto drawn = [&stage, started] {
        if (stage.table->model()->rowCount() == 0)
            return;
        stage.table->viewport()->repaint();
        finish({{u"ms"_s, static_cast<double>(sharedNanoseconds() - started) / 1e6}});
    };
    QObject::connect(stage.table->model(), &QAbstractItemModel::dataChanged, &stage, drawn);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto lexicon = lexicon::Lexicon::load();
    if (!lexicon || arguments.size() != 4)
        return 2;
    Stage stage(*lexicon);
    std::unique_ptr<Typing> typing;
    if (arguments[1] == u"typing")
        typing = std::make_unique<Typing>(stage, arguments[3]);
    else
        measureStart(stage, arguments[3].toLongLong());
    stage.open(arguments[2]);
    return QApplication::exec();
}
