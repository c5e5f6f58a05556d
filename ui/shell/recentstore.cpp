// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/recentstore.h"

#include "core/base/redaction.h"
#include "core/base/text.h"
#include "ui/models/pairpresenter.h"
#include "ui/pages/target.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr qsizetype mostEntries = 20;
constexpr qint64 largestFile = 256 * 1024;
constexpr qsizetype longestValue = 200;
constexpr qint64 secondsOfOneThought = 60;
constexpr std::chrono::seconds writtenAfter{1};

/// The question without page and order: what a person would ask again.
catalog::Question bare(const catalog::Question& question)
{
    catalog::Question result;
    result.service = question.service;
    result.text = question.text;
    for (auto it = question.filters.cbegin(); it != question.filters.cend(); ++it) {
        if (!it.value().isEmpty())
            result.filters.insert(it.key(), it.value());
    }
    return result;
}

void write(const QString& file, const QByteArray& content)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return;
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    out.write(content);
    out.commit();
}

} // namespace

RecentStore::RecentStore(const QString& file, const catalog::Catalog& catalog, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_file(file)
    , m_catalog(catalog)
    , m_clock(clock)
{
    m_writer.setMaxThreadCount(1);
    m_later.setSingleShot(true);
    m_later.setInterval(writtenAfter);
    connect(&m_later, &QTimer::timeout, this, &RecentStore::save);
    load();
}

RecentStore::~RecentStore()
{
    flush();
}

void RecentStore::flush()
{
    if (m_later.isActive())
        save();
    m_writer.waitForDone();
}

bool RecentStore::isFit(const catalog::Question& question) const
{
    // A pair of places is no service; nothing but its places and the care is kept.
    if (question.service == pagename::pair) {
        const auto pair = models::PairPresenter::Pair::of(question.filters);
        return pair.isComplete() && pair.filters() == question.filters && question.text.isEmpty();
    }
    const catalog::Service* service = m_catalog.service(question.service);
    if (service == nullptr || service->access != catalog::Access::Open ||
        (question.filters.isEmpty() && question.text.isEmpty()))
        return false;
    const auto isFitValue = [](const QString& value) {
        return value.size() <= longestValue && !text::isDamaged(value) && redacted(value) == value;
    };
    if (!isFitValue(question.text))
        return false;
    for (auto it = question.filters.cbegin(); it != question.filters.cend(); ++it) {
        if (service->filter(it.key()) == nullptr || !isFitValue(it.value()))
            return false;
    }
    return true;
}

void RecentStore::note(const catalog::Question& question, qint64 total)
{
    const RecentEntry entry{.question = bare(question), .total = total, .time = m_clock.now()};
    if (!isFit(entry.question))
        return;
    if (!m_entries.isEmpty()) {
        const RecentEntry& last = m_entries.first();
        if (last.question.service == entry.question.service && last.time.secsTo(entry.time) < secondsOfOneThought)
            m_entries.removeFirst();
    }
    m_entries.removeIf([&](const RecentEntry& other) { return other.question.key() == entry.question.key(); });
    m_entries.prepend(entry);
    m_entries.resize(std::min(m_entries.size(), mostEntries));
    m_later.start();
    Q_EMIT changed();
}

void RecentStore::clear()
{
    m_entries.clear();
    m_later.stop();
    m_writer.start([file = m_file] { QFile::remove(file); });
    Q_EMIT changed();
}

void RecentStore::load()
{
    QFile in(m_file);
    if (!in.open(QIODevice::ReadOnly) || in.size() > largestFile)
        return;
    const QJsonArray questions = QJsonDocument::fromJson(in.readAll()).object().value("questions"_L1).toArray();
    for (const QJsonValue& value : questions) {
        const QJsonObject object = value.toObject();
        RecentEntry entry;
        entry.question.service = object.value("service"_L1).toString();
        const QJsonObject filters = object.value("filters"_L1).toObject();
        for (auto it = filters.begin(); it != filters.end(); ++it)
            entry.question.filters.insert(it.key(), it.value().toString());
        entry.question.text = object.value("text"_L1).toString();
        entry.question = bare(entry.question);
        entry.total = std::max<qint64>(0, object.value("total"_L1).toInteger());
        entry.time = QDateTime::fromString(object.value("time"_L1).toString(), Qt::ISODate).toUTC();
        if (isFit(entry.question) && entry.time.isValid() && m_entries.size() < mostEntries)
            m_entries.append(entry);
    }
}

void RecentStore::save()
{
    m_later.stop();
    QJsonArray questions;
    for (const RecentEntry& entry : m_entries) {
        QJsonObject filters;
        for (auto it = entry.question.filters.cbegin(); it != entry.question.filters.cend(); ++it)
            filters.insert(it.key(), it.value());
        questions.append(QJsonObject{{u"service"_s, entry.question.service},
                                     {u"filters"_s, filters},
                                     {u"text"_s, entry.question.text},
                                     {u"total"_s, entry.total},
                                     {u"time"_s, entry.time.toString(Qt::ISODate)}});
    }
    const QJsonDocument content(QJsonObject{{u"version"_s, 1}, {u"questions"_s, questions}});
    m_writer.start([file = m_file, bytes = content.toJson(QJsonDocument::Compact)] { write(file, bytes); });
}

} // namespace yibao::ui
