// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/dictionary.h"
#include "core/catalog/regiontree.h"
#include "core/catalog/service.h"

namespace yibao::catalog {

/// Everything declared: services, datasets, dictionaries, the region tree. Immutable; shared by all threads.
class Catalog
{
public:
    /// The catalogue that ships: declarations of this room, dictionaries and region tree from the resources.
    [[nodiscard]] static Result<Catalog> load();

    [[nodiscard]] const QList<Service>& services() const { return m_services; }
    /// Kinds of list that can be held on this machine; answers of signed-in services are none of them.
    [[nodiscard]] const QList<Dataset>& datasets() const { return m_datasets; }
    [[nodiscard]] const RegionTree& regions() const { return m_regions; }
    [[nodiscard]] const Service* service(const QString& id) const;
    [[nodiscard]] const Dataset* dataset(const QString& id) const;
    /// What its answers are made of, of a signed-in service too; an empty one for a service that has none.
    [[nodiscard]] const Dataset& datasetOf(const Service& service) const;
    [[nodiscard]] const Dictionary& dictionary(const QString& id) const;  ///< an empty one for unknown ids

    /// The canonical value of a filter from what a person or a command line wrote: a region by code or name becomes
    /// its code, a choice by code or label its code, a flag "1" or "0", a date ISO. Empty text stays empty.
    [[nodiscard]] Result<QString> filterValue(const Filter& filter, const QString& text) const;

private:
    QList<Service> m_services;
    QList<Dataset> m_datasets;
    QList<Dataset> m_personal;
    QHash<QString, Dictionary> m_dictionaries;
    RegionTree m_regions;
};

[[nodiscard]] QList<Dataset> declaredDatasets();
[[nodiscard]] QList<Dataset> personalDatasets();
[[nodiscard]] QList<Service> declaredServices();
[[nodiscard]] QList<Service> personalServices();  ///< those of declaredServices() that need a sign-in

/// The words of a declaration in the language of the program.
[[nodiscard]] QString translated(const char* source);
/// Whether the program speaks English: words that are data come in both languages.
[[nodiscard]] bool isInEnglish();
/// The same for `Dataset::counted`: "78 家".
[[nodiscard]] QString counted(const char* source, qint64 n);
[[nodiscard]] QString groupTitle(MenuGroup group);

} // namespace yibao::catalog
