// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#pragma once

#include "core/base/error.h"

#include <QDialog>
#include <QLineEdit>
#include <QStringList>

#include <map>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace legation::ui {

/// Asks which archive of a PostgreSQL server is to be opened, and as whom. Whoever opens it tells the dialog what came
/// of it: it stays until the archive is open, or the person gives up. The password is in address() alone, and is kept
/// nowhere. Shown with open().
class ServerDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `recent`: addresses opened before, newest first; the first is shown.
    explicit ServerDialog(const QStringList &recent, QWidget *parent = nullptr);

    void setAddress(const QString &address);
    /// postgresql://…, with the password where one was typed.
    QString address() const;
    /// It could not be opened: why, and what can be done, in the dialog.
    void refuse(const Error &error);

Q_SIGNALS:
    void openRequested(const QString &address);
    /// There is no archive yet: one shall be made.
    void makeRequested(const QString &address);

private:
    QLineEdit *addField(QFormLayout &form, const QString &name, const QString &label, const QString &advice);
    void buildRecent(QFormLayout &form, const QStringList &recent);
    void request(void (ServerDialog::*signal)(const QString &));
    void renew();
    void tell(const QString &words);
    QString reasonOf(const Error &error) const;
    QLineEdit *fieldOf(ErrorCode code) const;

    QLineEdit *m_host = nullptr;
    QLineEdit *m_port = nullptr;
    QLineEdit *m_database = nullptr;
    QLineEdit *m_schema = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QLabel *m_told = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_make = nullptr;
    std::map<QByteArray, QString> m_others; ///< options of the address that have no field
};

} // namespace legation::ui
