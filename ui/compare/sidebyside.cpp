// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/compare/sidebyside.h"

#include <algorithm>
#include <utility>

namespace legation::ui {

using families::Stretch;

namespace {

bool endsSentence(QChar unit)
{
    return QStringView(u"。！？!?；\n").contains(unit);
}

bool isCloser(QChar unit)
{
    return QStringView(u"」』）)”\n").contains(unit);
}

/// Where the sentence ends that `from` is in; the end of the text where it does not.
qsizetype sentenceEnd(QStringView text, qsizetype from)
{
    while (from < text.size() && !endsSentence(text[from]))
        ++from;
    while (from < text.size() && (endsSentence(text[from]) || isCloser(text[from])))
        ++from;
    return from;
}

void add(std::vector<SidePiece> &side, QStringView text, Stretch::Kind kind)
{
    if (!text.isEmpty() || kind == Stretch::Kind::Differing)
        side.push_back({text.toString(), kind});
}

/// Makes one row of those that follow one another and are the same.
void addRow(std::vector<SideRow> &rows, SideRow row)
{
    if (row.left.empty() && row.right.empty())
        return;
    if (!rows.empty() && !rows.back().differs() && !row.differs()) {
        rows.back().left.front().text += row.left.front().text;
        rows.back().right.front().text += row.right.front().text;
        return;
    }
    rows.push_back(std::move(row));
}

} // namespace

bool SideRow::differs() const
{
    const auto isOther = [](const SidePiece &piece) { return piece.kind == Stretch::Kind::Differing; };
    return std::any_of(left.begin(), left.end(), isOther) || std::any_of(right.begin(), right.end(), isOther);
}

std::vector<SideRow> sideBySide(const QString &left, const QString &right)
{
    std::vector<SideRow> rows;
    SideRow row;
    for (const Stretch &stretch : families::differenceOf(left, right)) {
        const QStringView ofLeft = stretch.left.of(left);
        const QStringView ofRight = stretch.right.of(right);
        if (stretch.kind == Stretch::Kind::Differing) {
            add(row.left, ofLeft, stretch.kind);
            add(row.right, ofRight, stretch.kind);
            continue;
        }
        for (qsizetype start = 0, end = 0; start < ofLeft.size(); start = end) {
            end = sentenceEnd(ofLeft, start);
            add(row.left, ofLeft.sliced(start, end - start), stretch.kind);
            add(row.right, ofLeft.sliced(start, end - start), stretch.kind);
            if (endsSentence(ofLeft[end - 1]) || isCloser(ofLeft[end - 1]))
                addRow(rows, std::exchange(row, {}));
        }
    }
    addRow(rows, std::move(row));
    return rows;
}

} // namespace legation::ui
