// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "ui/server/serverdialog.h"

#include "core/store/serveraddress.h"
#include "ui/browse/message.h"
#include "ui/look/room.h"

#include <QAccessible>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QIntValidator>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace legation::ui {

using namespace Qt::StringLiterals;
using store::ServerAddress;

namespace {

constexpr int kWidth = 480;
constexpr int kLastPort = 65535;

QLabel *wrapped(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ServerDialog::ServerDialog(const QStringList &recent, QWidget *parent)
    : QDialog(parent)
    , m_told(wrapped(u"serverTold"_s, this))
{
    setObjectName(u"serverDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Open a Shared Archive"));
    auto *fields = new QWidget(this);
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    buildRecent(*form, recent);
    m_host = addField(*form, u"host"_s, tr("&Server:"), tr("archive.example.org; empty: this computer"));
    m_port = addField(*form, u"port"_s, tr("&Port:"), u"5432"_s);
    m_port->setValidator(new QIntValidator(1, kLastPort, m_port));
    m_database = addField(*form, u"database"_s, tr("&Database:"), tr("its name on the server"));
    m_schema = addField(*form, u"schema"_s, tr("&Archive:"), QLatin1StringView(ServerAddress::kSchema));
    m_user = addField(*form, u"user"_s, tr("&User:"), tr("your name on the server"));
    m_password = addField(*form, u"password"_s, tr("Pass&word:"), tr("only where the server asks for one"));
    m_password->setEchoMode(QLineEdit::Password);
    auto *advice = wrapped(u"serverAdvice"_s, this);
    advice->setForegroundRole(QPalette::PlaceholderText);
    advice->setText(tr("The archive needs a name only where a database holds several. The password is not kept; one in "
                       "the file .pgpass of your home folder is found without being typed."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_open = buttons->addButton(tr("&Open"), QDialogButtonBox::ActionRole);
    m_open->setDefault(true);
    m_make = buttons->addButton(tr("&Make One There"), QDialogButtonBox::ActionRole);
    m_make->setAutoDefault(false);
    m_make->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(new Scrolled(fields, this), 1);
    layout->addWidget(advice);
    layout->addWidget(m_told);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, [this] { request(&ServerDialog::openRequested); });
    connect(m_make, &QPushButton::clicked, this, [this] { request(&ServerDialog::makeRequested); });
    if (!recent.isEmpty())
        setAddress(recent.first());
    renew();
    m_host->setFocus();
    fitWithinScreen(*this, kWidth);
}

QLineEdit *ServerDialog::addField(QFormLayout &form, const QString &name, const QString &label, const QString &advice)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setPlaceholderText(advice);
    form.addRow(label, field);
    QString spoken = label;
    field->setAccessibleName(spoken.remove(u'&').remove(u':').remove(u'：'));
    connect(field, &QLineEdit::textEdited, this, &ServerDialog::renew);
    return field;
}

void ServerDialog::buildRecent(QFormLayout &form, const QStringList &recent)
{
    if (recent.size() < 2)
        return; // the first stands in the fields
    auto *before = new QComboBox(this);
    before->setObjectName(u"recentServers"_s);
    before->setAccessibleName(tr("Opened before"));
    before->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    before->addItems(recent);
    form.addRow(tr("Opened &before:"), before);
    connect(before, &QComboBox::textActivated, this, &ServerDialog::setAddress);
}

void ServerDialog::setAddress(const QString &address)
{
    const auto parsed = ServerAddress::parse(address);
    if (!parsed)
        return;
    m_host->setText(parsed->option("host"));
    m_port->setText(parsed->option("port"));
    m_database->setText(parsed->option("dbname"));
    m_schema->setText(parsed->schema == QLatin1StringView(ServerAddress::kSchema) ? QString() : parsed->schema);
    m_user->setText(parsed->option("user"));
    m_password->setText(parsed->option("password"));
    m_others = parsed->options;
    renew();
}

QString ServerDialog::address() const
{
    ServerAddress address;
    address.options = m_others;
    address.options["host"] = m_host->text().trimmed();
    address.options["port"] = m_port->text().trimmed();
    address.options["dbname"] = m_database->text().trimmed();
    address.options["user"] = m_user->text().trimmed();
    address.options["password"] = m_password->text();
    if (const QString schema = m_schema->text().trimmed(); !schema.isEmpty())
        address.schema = schema;
    return address.toText();
}

void ServerDialog::request(void (ServerDialog::*signal)(const QString &))
{
    m_open->setEnabled(false);
    m_make->setEnabled(false);
    tell(tr("Connecting…"));
    Q_EMIT(this->*signal)(address());
}

/// As it is while nothing is under way.
void ServerDialog::renew()
{
    m_open->setEnabled(!m_database->text().trimmed().isEmpty());
    m_open->setDefault(true);
    m_make->setEnabled(true);
    m_make->hide();
    m_told->clear();
    m_told->hide();
}

/// Below the fields, none of which gives way to it where the screen has room.
void ServerDialog::tell(const QString &words)
{
    m_told->setText(words);
    m_told->show();
    layout()->activate();
    resizeWithinScreen(*this, size().expandedTo({width(), layout()->totalHeightForWidth(width())}));
}

void ServerDialog::refuse(const Error &error)
{
    renew();
    m_make->setVisible(error.code == ErrorCode::NoArchiveThere);
    tell(reasonOf(error));
    QLineEdit *field = fieldOf(error.code);
    field->setFocus();
    field->selectAll();
    QAccessibleEvent alert(m_told, QAccessible::Alert); // a screen reader says it at once
    QAccessible::updateAccessibility(&alert);
}

QString ServerDialog::reasonOf(const Error &error) const
{
    const QString host = m_host->text().trimmed().isEmpty() ? tr("this computer") : m_host->text().trimmed();
    const QString user = m_user->text().trimmed();
    switch (error.code) {
    case ErrorCode::ServerUnreachable:
        return tr("No server answers at %1. Check its name and the port, and whether this computer is connected to the "
                  "network.")
            .arg(host);
    case ErrorCode::WrongPassword:
        return m_password->text().isEmpty() ? tr("The server asks for the password of %1.").arg(user)
                                            : tr("The server does not accept this password for %1.").arg(user);
    case ErrorCode::NoSuchDatabase:
        return tr("The server has no database %1. Check the name.").arg(m_database->text().trimmed());
    case ErrorCode::NoArchiveThere:
        return tr("The database %1 holds no archive of that name yet. Check the name, or make an archive there.")
            .arg(m_database->text().trimmed());
    case ErrorCode::NotAnArchive:
        return tr("What is in the database %1 is no Legation archive. It was left as it is.")
            .arg(m_database->text().trimmed());
    case ErrorCode::NoRight:
        return tr("The server does not let %1 open this archive. Ask who keeps it.")
            .arg(user.isEmpty() ? tr("you") : user);
    default: return toMessage(error, Task::Opening).text;
    }
}

/// Where one would mend it.
QLineEdit *ServerDialog::fieldOf(ErrorCode code) const
{
    switch (code) {
    case ErrorCode::WrongPassword: return m_password;
    case ErrorCode::NoSuchDatabase:
    case ErrorCode::NotAnArchive: return m_database;
    case ErrorCode::NoArchiveThere: return m_schema;
    case ErrorCode::NoRight: return m_user;
    default: return m_host;
    }
}

} // namespace legation::ui
