// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/catalog/question.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace yibao::catalog {

QString Question::key() const
{
    QStringList parts{service};
    for (auto it = filters.cbegin(); it != filters.cend(); ++it) {
        if (!it.value().isEmpty())
            parts.append(it.key() + u'=' + it.value());
    }
    if (!text.isEmpty())
        parts.append(text);
    return parts.join(QChar(0x1f));
}

QString matchWord(MatchKind kind)
{
    switch (kind) {
    case MatchKind::Alias:
        return QCoreApplication::translate("catalog", "Also known as");
    case MatchKind::Initials:
        return QCoreApplication::translate("catalog", "Pinyin");
    case MatchKind::Address:
        return QCoreApplication::translate("catalog", "Address or telephone");
    case MatchKind::Near:
        return QCoreApplication::translate("catalog", "Similar");
    case MatchKind::Exact:
    case MatchKind::Suffix:
    case MatchKind::Prefix:
    case MatchKind::Substring:
        break;
    }
    return {};
}

const Provenance* Answer::source(int id) const
{
    for (const Provenance& candidate : sources) {
        if (candidate.id == id)
            return &candidate;
    }
    return nullptr;
}

QDate Answer::asOf() const
{
    QDate oldest;
    for (const Provenance& source : sources) {
        if (!source.asOf.isValid())
            return {};
        if (!oldest.isValid() || source.asOf < oldest)
            oldest = source.asOf;
    }
    return oldest;
}

bool Answer::isSynthetic() const
{
    for (const Provenance& source : sources) {
        if (source.origin == Origin::Synthetic)
            return true;
    }
    return false;
}

Freshness freshness(QDate asOf, QDate today)
{
    if (!asOf.isValid() || !today.isValid() || asOf > today)
        return Freshness::Unknown;
    const qint64 days = asOf.daysTo(today);
    if (days <= 7)
        return Freshness::Latest;
    if (days <= 30)
        return Freshness::Recent;
    return days <= 90 ? Freshness::MayHaveChanged : Freshness::Expired;
}

QString freshnessWord(Freshness freshness)
{
    switch (freshness) {
    case Freshness::Latest:
        return QCoreApplication::translate("catalog", "Up to date");
    case Freshness::Recent:
        return QCoreApplication::translate("catalog", "Fairly new");
    case Freshness::MayHaveChanged:
        return QCoreApplication::translate("catalog", "May have changed");
    case Freshness::Expired:
        return QCoreApplication::translate("catalog", "Out of date");
    case Freshness::Unknown:
        return QCoreApplication::translate("catalog", "Date unknown");
    }
    return {};
}

QString freshnessText(QDate asOf, QDate today)
{
    const Freshness state = freshness(asOf, today);
    if (state == Freshness::Unknown)
        return freshnessWord(state);
    const qint64 days = asOf.daysTo(today);
    const QString age = days == 0
                            ? QCoreApplication::translate("catalog", "today")
                            : QCoreApplication::translate("catalog", "%n day(s) ago", nullptr, static_cast<int>(days));
    //: %1 is a word such as "Out of date", %2 an age such as "751 days ago"
    return QCoreApplication::translate("catalog", "%1 · %2").arg(freshnessWord(state), age);
}

} // namespace yibao::catalog
