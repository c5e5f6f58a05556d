// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/catalog/catalog.h"

#include "core/base/supportids.h"
#include "core/base/text.h"

#include <QCoreApplication>
#include <QDate>
#include <QFile>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::catalog {

namespace {

Result<QByteArray> resource(const QString& name)
{
    QFile file(u":/yibao/data/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, YIBAO_SUPPORT("APP-RESOURCE-05"), name);
    return file.readAll();
}

const QStringList dictionaryIds{
    u"institution-type"_s, u"settlement-grade"_s, u"hospital-grade"_s,     u"insurance-type"_s,
    u"med-type"_s,         u"pilot-group"_s,      u"institution-kind"_s,   u"reimbursement-class"_s,
    u"person-type"_s,      u"enrolment-status"_s, u"contribution-state"_s, u"account-direction"_s,
    u"filing-source"_s,    u"filing-status"_s,    u"fund-type"_s};

} // namespace

Result<Catalog> Catalog::load()
{
    Catalog catalog;
    catalog.m_services = declaredServices();
    catalog.m_datasets = declaredDatasets();
    catalog.m_personal = personalDatasets();
    const auto tree = resource(u"divisions.tsv"_s).and_then(&RegionTree::fromTsv);
    if (!tree)
        return fail(tree.error());
    catalog.m_regions = *tree;
    for (const QString& id : dictionaryIds) {
        const auto dictionary = resource(u"dictionary-"_s + id + u".tsv"_s).and_then(&Dictionary::fromTsv);
        if (!dictionary)
            return fail(dictionary.error());
        catalog.m_dictionaries.insert(id, *dictionary);
    }
    return catalog;
}

const Service* Catalog::service(const QString& id) const
{
    for (const Service& candidate : m_services) {
        if (candidate.id == id)
            return &candidate;
    }
    return nullptr;
}

const Dataset* Catalog::dataset(const QString& id) const
{
    for (const Dataset& candidate : m_datasets) {
        if (candidate.id == id)
            return &candidate;
    }
    return nullptr;
}

const Dataset& Catalog::datasetOf(const Service& service) const
{
    static const Dataset none{};
    if (const Dataset* found = dataset(service.dataset))
        return *found;
    for (const Dataset& candidate : m_personal) {
        if (service.access == Access::SignedIn && candidate.id == service.dataset)
            return candidate;
    }
    return none;
}

const Dictionary& Catalog::dictionary(const QString& id) const
{
    static const Dictionary none;
    const auto at = m_dictionaries.constFind(id);
    return at == m_dictionaries.constEnd() ? none : at.value();
}

Result<QString> Catalog::filterValue(const Filter& filter, const QString& raw) const
{
    const QString value = text::simplified(raw);
    if (value.isEmpty())
        return QString();
    const auto refused = [&](const QString& why) {
        Error error{.code = ErrorCode::Validation,
                    .supportId = YIBAO_SUPPORT("APP-FILTER-02"),
                    .detail = filter.id + u": "_s + why};
        error.fieldErrors.insert(filter.id, why);
        return fail(error);
    };
    switch (filter.kind) {
    case FilterKind::Text:
        return value;
    case FilterKind::Region: {
        const auto resolved = m_regions.resolve(value);
        if (resolved && resolved->ambiguous)
            return refused(
                u"several places are called %1; write the province or city before it, or the six-digit code"_s.arg(
                    value));
        if (!resolved || !resolved->rest.isEmpty())
            return refused(u"no place is called %1"_s.arg(value));
        return resolved->code.toString();
    }
    case FilterKind::Choice: {
        if (const auto code = dictionary(filter.dictionary).codeOf(value))
            return *code;
        // Lists carry words that no dictionary knows; they can be asked for as they stand.
        return value;
    }
    case FilterKind::Flag: {
        const QString folded = text::folded(value);
        if (QStringList{u"1"_s, u"yes"_s, u"y"_s, u"true"_s, u"open"_s, u"开通"_s, u"已开通"_s, u"是"_s}.contains(
                folded))
            return u"1"_s;
        if (QStringList{u"0"_s, u"no"_s, u"n"_s, u"false"_s, u"closed"_s, u"未开通"_s, u"否"_s}.contains(folded))
            return u"0"_s;
        return refused(u"yes or no is expected"_s);
    }
    case FilterKind::Date: {
        const QDate date = QDate::fromString(value, Qt::ISODate);
        return date.isValid() ? Result<QString>(date.toString(Qt::ISODate))
                              : refused(u"a date like 2026-11-21 is expected"_s);
    }
    }
    return refused(u"unknown kind of filter"_s);
}

QString translated(const char* source)
{
    return source == nullptr ? QString() : QCoreApplication::translate("catalog", source);
}

bool isInEnglish()
{
    //: Never shown: a translation writes anything else here, and what is data then shows its Chinese words.
    return QCoreApplication::translate("catalog", "dictionaries in English") == u"dictionaries in English";
}

QString counted(const char* source, qint64 n)
{
    // Qt's plural forms take an int; a count beyond it has the form of a large number all the same.
    const int form = static_cast<int>(std::min<qint64>(n, 2'000'000'000));
    QString words = QCoreApplication::translate("catalog", source, nullptr, form);
    return words.replace(QString::number(form), QLocale(QLocale::English).toString(n));
}

QString groupTitle(MenuGroup group)
{
    switch (group) {
    case MenuGroup::PublicQuery:
        return QCoreApplication::translate("catalog", "Public queries");
    case MenuGroup::CrossProvinceInpatient:
        return QCoreApplication::translate("catalog", "Inpatient care in other provinces");
    case MenuGroup::CrossProvinceOutpatient:
        return QCoreApplication::translate("catalog", "Outpatient pilot in other provinces");
    case MenuGroup::MyInsurance:
        return QCoreApplication::translate("catalog", "My insurance");
    case MenuGroup::Unit:
        return QCoreApplication::translate("catalog", "For employers");
    }
    return {};
}

} // namespace yibao::catalog
