// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/look/taborder.h"

#include <QDialogButtonBox>

namespace legation::ui {

void orderTabs(std::initializer_list<QWidget *> parts)
{
    QWidget *before = nullptr;
    for (QWidget *part : parts) {
        for (QWidget *control : QList<QWidget *>{part} + part->findChildren<QWidget *>()) {
            if (qobject_cast<QDialogButtonBox *>(control))
                control->setFocusProxy(nullptr);
            if (!(control->focusPolicy() & Qt::TabFocus) || control->focusProxy())
                continue;
            if (before)
                QWidget::setTabOrder(before, control);
            before = control;
        }
    }
}

} // namespace legation::ui
