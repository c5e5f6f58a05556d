// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/question.h"

namespace yibao::catalog {

/// How values read for people, in the language of the program. The table, the card, exports and the terminal agree
/// because they all ask here.
class CellText
{
public:
    explicit CellText(const Catalog& catalog)
        : m_catalog(catalog)
    {
    }

    /// The words of one cell; a null string when the source does not provide it. Regions are given below `within`.
    [[nodiscard]] QString text(const Dataset& dataset, const Row& row, const QString& fieldId, RegionCode within = {}) const;
    /// The same, with "—" where there is nothing: for tables and screen readers.
    [[nodiscard]] QString shown(const Dataset& dataset, const Row& row, const QString& fieldId, RegionCode within = {}) const;
    /// The question in words: "所在地 广东省深圳市 · 医疗机构分类 综合医院".
    [[nodiscard]] QString questionInWords(const Service& service, const Question& question) const;
    [[nodiscard]] QString filterValueInWords(const Filter& filter, const QString& value) const;
    /// One sentence with name, place, address, telephone, source and date, to be copied or told on the telephone.
    [[nodiscard]] QString sentence(const Dataset& dataset, const Row& row, const Provenance* source) const;

private:
    const Catalog& m_catalog;
};

} // namespace yibao::catalog
