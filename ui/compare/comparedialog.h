// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/store/decisions.h"
#include "core/store/records.h"
#include "ui/browse/pending.h"
#include "ui/compare/sidebyside.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>

class QTextTable;

namespace legation::ui {

class BrowseState;

/// Two articles of a family beside each other, with what differs marked: struck out on the left, underlined on the
/// right, each on a ground of its own, and a sign between the columns. Which text leads the family and which does not
/// belong to it can be decided here. Shown with open(); texts are read and compared beside the GUI thread.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    /// Of the family of `article`: the leading text on the left, this one (or, where it leads, the next) on the right.
    CompareDialog(BrowseState &state, ArticleId article, QWidget *parent);

    int differences() const { return static_cast<int>(m_marks.size()); }
    QTextBrowser *texts() const { return m_texts; }

Q_SIGNALS:
    /// The person decided something.
    void planned(const legation::store::Plan &plan);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// Where a difference stands in the document, and what it says: on its side, or left and right.
    struct Mark
    {
        int start = 0;
        int end = 0;
        QString text;
        QString right;
    };
    enum class Side { Left, Right };
    enum class Step { Back, Forward };

    void build();
    QWidget *makeButtons();
    void fetchFamily();
    void fillChoices();
    void fetchTexts();
    void compare();
    void fill();
    void writeRow(QTextTable &table, int at, const SideRow &row);
    static std::vector<Mark> write(QTextCursor cursor, const std::vector<SidePiece> &pieces,
                                   const QTextCharFormat &other);
    void step(Step step);
    void showMark();
    void decideLeading();
    void decideApart();
    ArticleId chosen(Side side) const;
    QString nameOf(const store::Family::Member &member, bool leads) const;

    BrowseState &m_state;
    ArticleId m_asked;
    store::Family m_family;
    QComboBox *m_leftChoice;
    QComboBox *m_rightChoice;
    QTextBrowser *m_texts;
    QLabel *m_summary;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_lead;
    QPushButton *m_apart;
    QString m_leftText;
    QString m_rightText;
    std::vector<SideRow> m_rows;
    std::vector<Mark> m_marks;
    int m_mark = -1;
    Pending<store::Family> m_familyFetch;
    Pending<store::ArticleRecord> m_leftFetch;
    Pending<store::ArticleRecord> m_rightFetch;
    Pending<std::vector<SideRow>> m_comparison;
};

} // namespace legation::ui
