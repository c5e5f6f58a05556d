// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/document.h"

#include "core/identity/phone.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::directory {

using catalog::Field;
using catalog::FieldKind;
using catalog::Row;
using search::Document;
using In = search::Spot::In;

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool areDigits(QStringView text)
{
    return std::all_of(text.cbegin(), text.cend(), isDigit);
}

/// The shapes that nearly all cells have, without the pains of the general case: 0755-12345678, 12345678, a mobile
/// number.
std::optional<QStringView> plainNumber(QStringView cell)
{
    const qsizetype dash = cell.indexOf(u'-');
    const QStringView number = dash < 0 ? cell : cell.sliced(dash + 1);
    if (!areDigits(number))
        return std::nullopt;
    if (dash < 0) {
        const bool mobile = number.size() == 11 && number.front() == u'1' && number.at(1) >= u'3';
        const bool local = number.size() == 8 || number.size() == 7;
        return mobile || (local && number.front() != u'0') ? std::optional(number) : std::nullopt;
    }
    const QStringView area = cell.first(dash);
    const bool fits = (area.size() == 3 || area.size() == 4) && area.front() == u'0' && areDigits(area) &&
                      (number.size() == 7 || number.size() == 8);
    return fits ? std::optional(number) : std::nullopt;
}

struct Piece
{
    qsizetype start;
    QString text;
};

/// Cells of other names may hold several.
QList<Piece> pieces(const QString& cell)
{
    QList<Piece> result;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= cell.size(); ++i) {
        const bool ends = i == cell.size() || QStringView(u"、,;，；|").contains(cell.at(i));
        if (!ends)
            continue;
        if (i > start)
            result.append({start, cell.mid(start, i - start)});
        start = i + 1;
    }
    return result;
}

} // namespace

std::vector<std::u16string> localNumbers(const QString& cell)
{
    if (const auto plain = plainNumber(cell))
        return {plain->toString().toStdU16String()};
    std::vector<std::u16string> numbers;
    using Kind = identity::Phone::Kind;
    for (const identity::Phone& phone : identity::splitPhones(cell)) {
        QString number = phone.number;
        if (phone.kind == Kind::Other)
            continue;
        if (phone.kind == Kind::LandLine)
            number = number.section(u'-', 1, 1);
        else if (phone.kind == Kind::Local)
            number = number.section(u'-', 0, 0);
        number.removeIf([](QChar c) { return !isDigit(c); });
        if (!number.isEmpty())
            numbers.push_back(number.toStdU16String());
    }
    return numbers;
}

DocumentMaker::DocumentMaker(const Schema& schema, const Layout& layout, const AliasBook& aliases)
    : m_schema(schema)
    , m_layout(layout)
    , m_aliases(aliases)
    , m_hasAliases(AliasBook::isFor(layout.dataset->id) && !aliases.isEmpty())
    , m_codec(schema, layout)
{
    const catalog::Dataset& dataset = *layout.dataset;
    for (const QString& id : dataset.searched) {
        const int at = dataset.indexOf(id);
        if (at == layout.nameField || at == layout.regionField)
            continue;
        (dataset.fields.at(at).kind == FieldKind::Code ? m_codes : m_otherNames).append(at);
    }
    for (const QString& id : dataset.further)
        m_rest.append(dataset.indexOf(id));
    for (int i = 0; i < dataset.fields.size(); ++i) {
        if (dataset.fields.at(i).kind == FieldKind::Phone)
            m_phones.append(i);
    }
    for (const QString& id : layout.filtered)
        m_values.append(dataset.indexOf(id));
    m_fields = m_codes + m_otherNames + m_rest + m_phones + m_values;
    for (const QString& id : dataset.order)
        m_fields.append(dataset.indexOf(id));
    m_fields += {layout.nameField, layout.regionField, layout.codeField};
    std::sort(m_fields.begin(), m_fields.end());
    m_fields.erase(std::unique(m_fields.begin(), m_fields.end()), m_fields.end());
    m_fields.removeAll(-1);
}

Document DocumentMaker::make(const Row& row, qint64 id) const
{
    Document document;
    document.row = id;
    document.source = static_cast<std::uint32_t>(row.source);
    document.position = static_cast<std::uint32_t>(std::clamp<qint64>(row.position, 0, 0xffff'ffff));
    addName(row, document, nullptr);
    addOtherNames(row, document, nullptr);
    addCodes(row, document, nullptr);
    addRest(row, document, nullptr);
    addPhones(row, document, nullptr);
    addValues(row, document);
    addRegions(row, document);
    const RowCodec::Standing standing = m_codec.standing(row, static_cast<qsizetype>(document.name.size()));
    document.rank = standing.rank;
    document.tieByName = standing.byName;
    return document;
}

Document DocumentMaker::explained(const Row& row, bool rest, std::vector<DocumentPart>& parts) const
{
    Document document;
    addName(row, document, &parts);
    addOtherNames(row, document, &parts);
    addCodes(row, document, &parts);
    if (rest) {
        addRest(row, document, &parts);
        addPhones(row, document, &parts);
    }
    addRegions(row, document);
    return document;
}

void DocumentMaker::addName(const Row& row, Document& document, std::vector<DocumentPart>* parts) const
{
    if (m_layout.nameField >= 0) {
        search::Folded name = search::fold(row.cells.at(m_layout.nameField));
        document.name = name.text;
        if (parts != nullptr)
            parts->push_back({.in = In::Name, .field = m_layout.nameField, .folded = std::move(name)});
        return;
    }
    // Lists of places alone are known by them.
    if (m_layout.regionField < 0)
        return;
    const QString field = m_layout.dataset->fields.at(m_layout.regionField).id;
    document.name = search::folded(m_schema.catalog().regions().path(place(row)).join(QString()) +
                                   row.extra.value(field + u"Text"_s));
}

void DocumentMaker::addOtherNames(const Row& row, Document& document, std::vector<DocumentPart>* parts) const
{
    const auto add = [&](DocumentPart part, const QString& text) {
        search::Folded folded = search::fold(text);
        if (folded.text.empty())
            return;
        document.otherNames.push_back(folded.text);
        if (parts == nullptr)
            return;
        part.in = In::OtherName;
        part.which = static_cast<int>(document.otherNames.size()) - 1;
        part.folded = std::move(folded);
        parts->push_back(std::move(part));
    };
    for (const int field : m_otherNames) {
        const QString& cell = row.cells.at(field);
        if (isBlank(cell))
            continue;
        for (const Piece& piece : pieces(cell))
            add({.field = field, .offset = piece.start}, piece.text);
    }
    if (!m_hasAliases)
        return;
    const int codeField = m_layout.dataset->indexOf(u"code"_s);
    const QString code = codeField < 0 ? QString() : row.cells.at(codeField);
    for (const QString& alias : m_aliases.of(code, QString::fromStdU16String(document.name), place(row)))
        add({.raw = alias}, alias);
}

void DocumentMaker::addCodes(const Row& row, Document& document, std::vector<DocumentPart>* parts) const
{
    for (const int field : m_codes) {
        search::Folded code = search::fold(row.cells.at(field));
        if (code.text.empty())
            continue;
        document.codes.push_back(code.text);
        if (parts != nullptr)
            parts->push_back({.in = In::Code,
                              .which = static_cast<int>(document.codes.size()) - 1,
                              .field = field,
                              .folded = std::move(code)});
    }
}

void DocumentMaker::addRest(const Row& row, Document& document, std::vector<DocumentPart>* parts) const
{
    for (const int field : m_rest) {
        const QString& cell = row.cells.at(field);
        if (isBlank(cell))
            continue;
        search::Folded folded = search::fold(cell);
        if (folded.text.empty())
            continue;
        if (!document.rest.empty())
            document.rest += u'\n';
        const std::size_t begin = document.rest.size();
        document.rest += folded.text;
        if (parts != nullptr)
            parts->push_back({.in = In::Rest, .field = field, .begin = begin, .folded = std::move(folded)});
    }
}

void DocumentMaker::addPhones(const Row& row, Document& document, std::vector<DocumentPart>* parts) const
{
    for (const int field : m_phones) {
        const QString& cell = row.cells.at(field);
        if (isBlank(cell))
            continue;
        for (std::u16string& number : localNumbers(cell)) {
            document.phones.push_back(std::move(number));
            if (parts == nullptr)
                continue;
            search::Folded folded = search::fold(cell);
            const std::size_t at = folded.text.find(document.phones.back());
            if (at == std::u16string::npos)
                continue;
            folded.text.erase(0, at);
            folded.origin.erase(folded.origin.begin(), folded.origin.begin() + static_cast<std::ptrdiff_t>(at));
            parts->push_back({.in = In::Phone,
                              .which = static_cast<int>(document.phones.size()) - 1,
                              .field = field,
                              .folded = std::move(folded)});
        }
    }
}

void DocumentMaker::addValues(const Row& row, Document& document) const
{
    for (const int field : m_values) {
        const QString& cell = row.cells.at(field);
        if (cell.isEmpty())
            continue;
        const auto number = static_cast<std::uint16_t>(field);
        if (m_layout.dataset->fields.at(field).kind == FieldKind::Choices) {
            for (const QString& part : cell.split(u',', Qt::SkipEmptyParts))
                document.values.push_back({number, indexedValue(part)});
        } else {
            document.values.push_back({number, indexedValue(cell)});
        }
    }
}

void DocumentMaker::addRegions(const Row& row, Document& document) const
{
    const catalog::RegionCode code = place(row);
    if (code.isNull())
        return;
    auto known = m_regions.constFind(code);
    if (known == m_regions.cend()) {
        std::vector<std::uint32_t> above{static_cast<std::uint32_t>(code.number())};
        const catalog::RegionTree& tree = m_schema.catalog().regions();
        for (const auto* node = tree.node(code); node != nullptr && !node->parent.isNull();
             node = tree.node(node->parent))
            above.push_back(static_cast<std::uint32_t>(node->parent.number()));
        known = m_regions.insert(code, above);
    }
    document.regions = *known;
}

catalog::RegionCode DocumentMaker::place(const Row& row) const
{
    if (m_layout.regionField < 0)
        return {};
    return catalog::RegionCode::parse(row.cells.at(m_layout.regionField)).value_or(catalog::RegionCode());
}

} // namespace yibao::directory
