// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/export/document.h"

#include <QDateTime>

namespace legation::exporting {

/// iCalendar (RFC 5545): each visit whose days are known is an event of whole days. Lines are folded at 75 octets,
/// never inside a character. The UID of a visit stays when its date is corrected, so that calendars move the event.
class Calendar : public Document
{
public:
    /// `made` is the time stamp of all events; null: now.
    explicit Calendar(const QDateTime &made);

    void begin(QByteArray &out) override;
    qint64 addVisit(const store::EngagementRow &visit, const store::ArticleRecord &article, QByteArray &out) override;
    void end(QByteArray &out) override;

private:
    QByteArray m_stamp;
};

/// A content line of iCalendar, folded: `name` with its parameters, then the value as it is.
void appendLine(QByteArrayView name, QByteArrayView value, QByteArray &out);
/// A text value: backslash, semicolon, comma and line breaks escaped, other control characters left out.
QByteArray calendarText(QStringView text);

} // namespace legation::exporting
