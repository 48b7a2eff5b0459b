// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/compare/comparedialog.h"

#include "ui/browse/browsestate.h"
#include "ui/browse/withholdings.h"
#include "ui/look/colours.h"
#include "ui/look/dates.h"
#include "ui/look/room.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QScrollBar>
#include <QTextTable>
#include <QtConcurrent>

namespace legation::ui {

using namespace Qt::StringLiterals;
using families::Stretch;

namespace {

/// More rows than this take a text layout longer than anyone reads.
constexpr size_t kMostRows = 1500;
constexpr int kLongestQuote = 60;
constexpr int kSignWidth = 28;
constexpr int kLineHeight = 135; ///< %: Han text needs air

QString wholeText(const load::Article &article)
{
    return article.headline.isEmpty() ? article.text : article.headline + u'\n' + article.text;
}

/// As a label tells it: short, and never nothing.
QString quoted(const QString &text)
{
    const QString line = text.simplified();
    if (line.isEmpty())
        return text.isEmpty() ? CompareDialog::tr("nothing") : CompareDialog::tr("a blank");
    return CompareDialog::tr("“%1”").arg(line.size() > kLongestQuote ? line.first(kLongestQuote) + u'…' : line);
}

} // namespace

CompareDialog::CompareDialog(BrowseState &state, ArticleId article, QWidget *parent)
    : QDialog(parent)
    , m_state(state)
    , m_asked(article)
    , m_leftChoice(new QComboBox(this))
    , m_rightChoice(new QComboBox(this))
    , m_texts(new QTextBrowser(this))
    , m_summary(new QLabel(this))
    , m_previous(new QPushButton(tr("&Previous"), this))
    , m_next(new QPushButton(tr("&Next"), this))
    , m_lead(new QPushButton(tr("&Let the Right Text Lead"), this))
    , m_apart(new QPushButton(tr("Take the Right One &Out"), this))
{
    setObjectName(u"compareDialog"_s);
    setWindowTitle(tr("Texts Side by Side"));
    resizeWithinScreen(*this, {920, 600});
    build();
    // What was decided here, or undone elsewhere, shows at once.
    connect(m_state.holdings(), &Holdings::changed, this, &CompareDialog::fetchFamily);
    closeWithHoldings(*this, m_state);
    fetchFamily();
}

void CompareDialog::build()
{
    m_leftChoice->setObjectName(u"leftChoice"_s);
    m_rightChoice->setObjectName(u"rightChoice"_s);
    m_leftChoice->setAccessibleName(tr("Text on the left"));
    m_rightChoice->setAccessibleName(tr("Text on the right"));
    for (QComboBox *choice : {m_leftChoice, m_rightChoice}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(12);
        connect(choice, &QComboBox::activated, this, &CompareDialog::fetchTexts);
    }
    m_texts->setObjectName(u"comparedTexts"_s);
    m_texts->setAccessibleName(tr("Texts side by side"));
    m_texts->setFrameShape(QFrame::NoFrame);
    m_texts->setOpenLinks(false);
    m_texts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_summary->setObjectName(u"differenceLabel"_s);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_leftChoice, 0, 0);
    layout->addWidget(m_rightChoice, 0, 1);
    layout->addWidget(m_texts, 1, 0, 1, 2);
    layout->addWidget(m_summary, 2, 0, 1, 2);
    layout->addWidget(makeButtons(), 3, 0, 1, 2);
    layout->setRowStretch(1, 1);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
}

QWidget *CompareDialog::makeButtons()
{
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_previous->setObjectName(u"previousDifference"_s);
    m_next->setObjectName(u"nextDifference"_s);
    m_lead->setObjectName(u"letLead"_s);
    m_apart->setObjectName(u"takeOut"_s);
    box->addButton(m_lead, QDialogButtonBox::ActionRole);
    box->addButton(m_apart, QDialogButtonBox::ActionRole);
    box->addButton(m_previous, QDialogButtonBox::ActionRole);
    box->addButton(m_next, QDialogButtonBox::ActionRole);
    m_next->setDefault(true);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_previous, &QPushButton::clicked, this, [this] { step(Step::Back); });
    connect(m_next, &QPushButton::clicked, this, [this] { step(Step::Forward); });
    connect(m_lead, &QPushButton::clicked, this, &CompareDialog::decideLeading);
    connect(m_apart, &QPushButton::clicked, this, &CompareDialog::decideApart);
    return box;
}

void CompareDialog::fetchFamily()
{
    if (!m_state.holdings())
        return;
    m_familyFetch.start(m_state.holdings()->fetchFamily(m_asked), [this](Result<store::Family> family) {
        if (!family) {
            m_state.report(family.error(), Task::Reading);
            close();
            return;
        }
        m_family = std::move(*family);
        fillChoices();
        fetchTexts();
    });
}

QString CompareDialog::nameOf(const store::Family::Member &member, bool leads) const
{
    const QString date = writeDate(member.row.date, m_state.calendar());
    const QString name = date.isEmpty() ? member.row.headline : tr("%1  %2").arg(date, member.row.headline);
    if (leads)
        return tr("%1 (leading text)").arg(name);
    return tr("%1 (%2 % alike)").arg(name).arg(qRound(member.likeness * 100));
}

/// Those chosen before stay chosen.
void CompareDialog::fillChoices()
{
    const ArticleId left = chosen(Side::Left);
    const ArticleId right = chosen(Side::Right);
    m_leftChoice->clear();
    m_rightChoice->clear();
    for (const store::Family::Member &member : m_family.members) {
        const QString name = nameOf(member, &member == &m_family.members.front());
        m_leftChoice->addItem(name, member.row.id.value);
        m_rightChoice->addItem(name, member.row.id.value);
    }
    const auto choose = [](QComboBox *choice, ArticleId wanted, int otherwise) {
        const int at = choice->findData(wanted.value);
        choice->setCurrentIndex(at >= 0 ? at : qMin(otherwise, choice->count() - 1));
    };
    const bool asksLeading = m_family.members.front().row.id == m_asked;
    choose(m_leftChoice, left, 0);
    choose(m_rightChoice, right.isValid() || asksLeading ? right : m_asked, 1);
    if (m_rightChoice->currentIndex() == m_leftChoice->currentIndex() && m_rightChoice->count() > 1)
        m_rightChoice->setCurrentIndex(m_leftChoice->currentIndex() == 0 ? 1 : 0);
}

ArticleId CompareDialog::chosen(Side side) const
{
    return {(side == Side::Left ? m_leftChoice : m_rightChoice)->currentData().toLongLong()};
}

void CompareDialog::fetchTexts()
{
    const ArticleId leader = m_family.members.front().row.id;
    const bool isFamily = m_family.members.size() > 1;
    const bool canDecide = isFamily && m_state.holdings() && !m_state.holdings()->isReadOnly();
    m_lead->setEnabled(canDecide && chosen(Side::Right) != leader);
    m_apart->setEnabled(canDecide);
    const auto take = [this](QString &text) {
        return [this, &text](Result<store::ArticleRecord> record) {
            if (!record) {
                m_state.report(record.error(), Task::Reading);
                return;
            }
            text = wholeText(record->article);
            if (!m_leftFetch.isRunning() && !m_rightFetch.isRunning())
                compare();
        };
    };
    m_leftFetch.start(m_state.holdings()->fetchArticle(chosen(Side::Left)), take(m_leftText));
    m_rightFetch.start(m_state.holdings()->fetchArticle(chosen(Side::Right)), take(m_rightText));
}

void CompareDialog::compare()
{
    const auto work = [left = m_leftText, right = m_rightText]() -> Result<std::vector<SideRow>> {
        return sideBySide(left, right);
    };
    m_comparison.start(QtConcurrent::run(work), [this](Result<std::vector<SideRow>> rows) {
        m_rows = std::move(*rows);
        fill();
    });
}

void CompareDialog::fill()
{
    m_marks.clear();
    m_mark = -1;
    m_texts->clear();
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(4);
    format.setCellSpacing(0);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints({QTextLength(QTextLength::VariableLength, 0),
                                      QTextLength(QTextLength::FixedLength, kSignWidth),
                                      QTextLength(QTextLength::VariableLength, 0)});
    const size_t shown = qMin(m_rows.size(), kMostRows);
    QTextCursor cursor(m_texts->document());
    cursor.beginEditBlock();
    if (shown > 0) {
        QTextTable *table = cursor.insertTable(static_cast<int>(shown), 3, format);
        for (size_t i = 0; i < shown; ++i)
            writeRow(*table, static_cast<int>(i), m_rows[i]);
        cursor.movePosition(QTextCursor::End);
    }
    if (shown < m_rows.size())
        cursor.insertText(tr("The rest is too long to be shown here."));
    cursor.endEditBlock();
    m_texts->moveCursor(QTextCursor::Start);
    showMark();
}

void CompareDialog::writeRow(QTextTable &table, int at, const SideRow &row)
{
    const Colours colours(palette());
    QTextCharFormat leftOut;
    leftOut.setBackground(colours.leftOut);
    leftOut.setFontStrikeOut(true);
    QTextCharFormat added;
    added.setBackground(colours.added);
    added.setFontUnderline(true);
    QTextCharFormat quiet;
    quiet.setForeground(colours.quiet);
    const auto ofLeft = write(table.cellAt(at, 0).firstCursorPosition(), row.left, leftOut);
    table.cellAt(at, 1).firstCursorPosition().insertText(row.differs() ? u"≠"_s : u"="_s, quiet);
    const auto ofRight = write(table.cellAt(at, 2).firstCursorPosition(), row.right, added);
    for (size_t i = 0; i < qMin(ofLeft.size(), ofRight.size()); ++i) {
        const Mark &shown = ofRight[i].text.isEmpty() ? ofLeft[i] : ofRight[i];
        m_marks.push_back({shown.start, shown.end, ofLeft[i].text, ofRight[i].text});
    }
}

/// Writes one side of a row; gives its differing pieces.
std::vector<CompareDialog::Mark> CompareDialog::write(QTextCursor cursor, const std::vector<SidePiece> &pieces,
                                                      const QTextCharFormat &other)
{
    std::vector<Mark> marks;
    QTextBlockFormat lines;
    lines.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
    cursor.setBlockFormat(lines);
    for (size_t i = 0; i < pieces.size(); ++i) {
        QString text = pieces[i].text;
        if (i + 1 == pieces.size() && text.endsWith(u'\n'))
            text.chop(1); // the row ends here anyway
        const bool isOther = pieces[i].kind == Stretch::Kind::Differing;
        const int start = cursor.position();
        cursor.insertText(text, isOther ? other : QTextCharFormat());
        if (isOther)
            marks.push_back({start, cursor.position(), pieces[i].text, {}});
    }
    return marks;
}

void CompareDialog::step(Step step)
{
    const int count = differences();
    if (count == 0)
        return;
    m_mark = step == Step::Forward ? (m_mark + 1) % count : (qMax(m_mark, 0) + count - 1) % count;
    QTextCursor cursor(m_texts->document());
    cursor.setPosition(m_marks[static_cast<size_t>(m_mark)].start);
    cursor.setPosition(m_marks[static_cast<size_t>(m_mark)].end, QTextCursor::KeepAnchor);
    m_texts->setTextCursor(cursor);
    m_texts->ensureCursorVisible();
    showMark();
}

/// Says which difference is looked at, for those too who do not see it.
void CompareDialog::showMark()
{
    const int count = differences();
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    if (m_mark < 0) {
        m_summary->setText(
            count == 0 ? tr("The texts are the same.")
                       : tr("%n difference(s): struck out on the left, underlined on the right.", nullptr, count));
    } else {
        const Mark &mark = m_marks[static_cast<size_t>(m_mark)];
        m_summary->setText(tr("Difference %1 of %2: %3 on the left, %4 on the right.")
                               .arg(m_mark + 1)
                               .arg(count)
                               .arg(quoted(mark.text), quoted(mark.right)));
    }
    QAccessibleEvent told(m_summary, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&told);
}

/// The one that led before leads no more, else the first decided would go on leading.
void CompareDialog::decideLeading()
{
    store::Plan plan{store::StepKind::Decide, {}};
    for (const store::Family::Member &member : m_family.members) {
        const bool leads = member.row.id == chosen(Side::Right);
        if (leads || &member == &m_family.members.front())
            plan.changes.push_back(
                {{store::TargetKind::Article, member.row.id.value}, {{u"leads"_s, leads ? u"yes"_s : QString()}}});
    }
    Q_EMIT planned(plan);
}

void CompareDialog::decideApart()
{
    const ArticleId out = chosen(Side::Right);
    if (out == m_asked)
        m_asked = chosen(Side::Left);
    Q_EMIT planned({store::StepKind::Decide, {{{store::TargetKind::Article, out.value}, {{u"family"_s, u"apart"_s}}}}});
}

void CompareDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_rows.empty())
        fill();
    QDialog::changeEvent(event);
}

} // namespace legation::ui
