// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: 2026 The Legation authors

#include "core/store/outbox.h"

#include "core/store/serveraddress.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>

namespace legation::store {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kSuffix(".unsent.jsonl");
constexpr QLatin1StringView kLockSuffix(".lock");

QString stemOf(const QString &folder, const QString &address)
{
    if (folder.isEmpty())
        return {};
    const QByteArray mark = QCryptographicHash::hash(ServerAddress::shown(address).toUtf8(), QCryptographicHash::Sha1);
    return QDir(folder).filePath(QString::fromLatin1(mark.toHex().first(16)));
}

/// Whoever holds it is alive: a lock of a program that has ended is taken over.
std::unique_ptr<QLockFile> lockOf(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path + kLockSuffix);
    lock->setStaleLockTime(0);
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

/// The plans of a file; nullopt where a line is none.
std::optional<std::vector<Plan>> readPlans(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    std::vector<Plan> plans;
    while (!file.atEnd()) {
        auto plan = planFromJsonLine(file.readLine());
        if (!plan)
            return std::nullopt;
        plans.push_back(std::move(*plan));
    }
    return plans;
}

} // namespace

Outbox::Outbox(const QString &folder, const QString &address)
    : m_stem(stemOf(folder, address))
{
}

Outbox::~Outbox()
{
    std::ignore = keep(); // nobody is left to be told
}

Outbox::Item Outbox::add(Act act, const Plan &plan)
{
    Item item{0, act, plan};
    for (Change &change : item.plan.changes) {
        if (change.uid.isEmpty())
            change.uid = QUuid::createUuid().toString(QUuid::Id128);
    }
    const std::lock_guard lock(m_mutex);
    item.number = ++m_last;
    m_items.push_back(item);
    ++m_changes;
    return item;
}

void Outbox::remove(quint64 number)
{
    const std::lock_guard lock(m_mutex);
    if (std::erase_if(m_items, [number](const Item &item) { return item.number == number; }) > 0)
        ++m_changes;
}

bool Outbox::isInFile() const
{
    const std::lock_guard lock(m_mutex);
    return !m_path.isEmpty();
}

int Outbox::size() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_items.size());
}

bool Outbox::hasDecisions() const
{
    const std::lock_guard lock(m_mutex);
    return !kept().empty();
}

/// What is to be sent where all of it waits until another day.
std::vector<Plan> Outbox::kept() const
{
    std::vector<Plan> standing;
    std::vector<Plan> undone;
    for (const Item &item : m_items) {
        if (item.act == Act::Decide) {
            standing.push_back(item.plan);
            undone.clear();
        } else if (item.act == Act::Undo && !standing.empty()) {
            undone.push_back(std::move(standing.back()));
            standing.pop_back();
        } else if (item.act == Act::Redo && !undone.empty()) {
            standing.push_back(std::move(undone.back()));
            undone.pop_back();
        }
    }
    return standing;
}

Result<void> Outbox::keep()
{
    const std::lock_guard lock(m_mutex);
    if (m_stem.isEmpty() || m_written == m_changes)
        return {};
    const std::vector<Plan> plans = kept();
    if (auto done = write(plans); !done)
        return done;
    m_written = m_changes;
    return {};
}

Result<void> Outbox::write(const std::vector<Plan> &plans)
{
    if (plans.empty()) {
        if (!m_path.isEmpty())
            QFile::remove(m_path);
        m_path.clear();
        m_lock.reset();
        return {};
    }
    if (m_path.isEmpty()) {
        const QString path = m_stem + u'-' + QUuid::createUuid().toString(QUuid::Id128) + kSuffix;
        if (!QDir().mkpath(QFileInfo(path).path()))
            return fail(ErrorCode::FileUnwritable, {}, path);
        m_lock = lockOf(path);
        if (!m_lock)
            return fail(ErrorCode::FileUnwritable, {}, path);
        m_path = path;
    }
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileUnwritable, file.errorString(), m_path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    for (const Plan &plan : plans)
        file.write(toJsonLine(plan) + '\n');
    return file.commit() ? Result<void>() : fail(ErrorCode::FileUnwritable, file.errorString(), m_path);
}

std::vector<Outbox::Item> Outbox::takeLeft()
{
    std::vector<Item> taken;
    if (m_stem.isEmpty())
        return taken;
    const QFileInfo stem(m_stem);
    const auto files =
        stem.dir().entryInfoList({stem.fileName() + u"-*"_s + kSuffix}, QDir::Files, QDir::Time | QDir::Reversed);
    for (const QFileInfo &left : files) {
        const auto lock = lockOf(left.filePath());
        const auto plans = lock ? readPlans(left.filePath()) : std::nullopt;
        if (!plans)
            continue;
        for (const Plan &plan : *plans)
            taken.push_back(add(Act::Decide, plan));
        if (keep()) // only then there is no other place where they stand
            QFile::remove(left.filePath());
    }
    return taken;
}

} // namespace legation::store
