// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/aliasbook.h"
#include "core/directory/rowcodec.h"
#include "core/directory/search/fold.h"
#include "core/directory/search/index.h"

namespace yibao::directory {

/// A text of a document and where in the row it came from.
struct DocumentPart
{
    search::Spot::In in = search::Spot::In::Name;
    int which = 0;
    int field = -1;        ///< index of the cell; -1 when it is none of the row's
    QString raw;           ///< other names that are no cell
    qsizetype offset = 0;  ///< of the folded piece in the cell
    std::size_t begin = 0; ///< of the piece in the text of the document
    search::Folded folded; ///< of the piece
};

/// Turns rows of a list into what the search index sees of them. One thread; the parts it is made from outlive it.
class DocumentMaker
{
public:
    DocumentMaker(const Schema& schema, const Layout& layout, const AliasBook& aliases);

    /// Indices of the fields that documents are made from; other cells may be left out of the rows.
    [[nodiscard]] const QList<int>& fields() const { return m_fields; }
    /// True when words beside the cells are looked at as well.
    [[nodiscard]] bool needsExtra() const { return m_layout.nameField < 0; }
    [[nodiscard]] search::Document make(const catalog::Row& row, qint64 id) const;
    /// What of it explains a hit, and where its texts came from. `rest`: also what is not looked at for names alone.
    [[nodiscard]] search::Document explained(const catalog::Row& row, bool rest,
                                             std::vector<DocumentPart>& parts) const;

private:
    void addName(const catalog::Row& row, search::Document& document, std::vector<DocumentPart>* parts) const;
    void addOtherNames(const catalog::Row& row, search::Document& document, std::vector<DocumentPart>* parts) const;
    void addCodes(const catalog::Row& row, search::Document& document, std::vector<DocumentPart>* parts) const;
    void addRest(const catalog::Row& row, search::Document& document, std::vector<DocumentPart>* parts) const;
    void addPhones(const catalog::Row& row, search::Document& document, std::vector<DocumentPart>* parts) const;
    void addValues(const catalog::Row& row, search::Document& document) const;
    void addRegions(const catalog::Row& row, search::Document& document) const;
    [[nodiscard]] catalog::RegionCode place(const catalog::Row& row) const;

    const Schema& m_schema;
    const Layout& m_layout;
    const AliasBook& m_aliases;
    const bool m_hasAliases;
    RowCodec m_codec;
    QList<int> m_otherNames;
    QList<int> m_codes;
    QList<int> m_rest;
    QList<int> m_phones;
    QList<int> m_values;
    QList<int> m_fields;
    mutable QHash<catalog::RegionCode, std::vector<std::uint32_t>> m_regions;
};

/// The local numbers in a cell, digits alone.
[[nodiscard]] std::vector<std::u16string> localNumbers(const QString& cell);

/// A value as documents and filters hold it: as it was written.
[[nodiscard]] inline std::u16string indexedValue(const QString& cell)
{
    return cell.toStdU16String();
}

} // namespace yibao::directory
