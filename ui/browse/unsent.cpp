// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/browse/unsent.h"

#include "ui/browse/holdings.h"

#include <QCoreApplication>

namespace legation::ui {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Unsent)
};

} // namespace

bool canLose(const Holdings &holdings)
{
    return holdings.unsent() > 0 && !holdings.isUnsentKept();
}

Message connectionLostUnkept(const QString &archive)
{
    Message message;
    message.severity = Severity::Failure;
    message.text = Sentences::tr("The connection to %1 is lost. What you decide cannot be kept on this computer: it is "
                                 "stored when the server answers again, and lost if you close the archive before.")
                       .arg(archive);
    return message;
}

Message unsentLost(int steps, const QString &archive)
{
    Message message;
    message.severity = Severity::Warning;
    message.text = Sentences::tr("%n decision(s) were not stored: the server of %1 did not answer, and they could not "
                                 "be kept on this computer.",
                                 nullptr, steps)
                       .arg(archive);
    return message;
}

} // namespace legation::ui
