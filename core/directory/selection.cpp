// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/selection.h"

#include "core/base/supportids.h"
#include "core/base/text.h"
#include "core/directory/precedence.h"

using namespace Qt::StringLiterals;

namespace yibao::directory {

using catalog::Field;
using catalog::FieldKind;
using catalog::Filter;
using catalog::FilterKind;
using store::quoted;

namespace {

/// Up to so many divisions, rows are found by place and the few of them sorted.
constexpr qsizetype fewPlaces = 40;
/// Nobody types more words than this, and SQLite bounds the depth of a condition.
constexpr qsizetype maxWords = 32;

/// Bounds of the texts that begin with a word, and of those that end after it.
const QString lastOfAll = u"\U0010ffff"_s;
const QString afterLineEnd = u"\u000b"_s;

const QString listOrder = u"row_rank, row_tie, row_position, row_id"_s;

tl::unexpected<Error> refused(const QString& field, const QString& why)
{
    Error error{
        .code = ErrorCode::Validation, .supportId = YIBAO_SUPPORT("APP-FILTER-02"), .detail = field + u": "_s + why};
    error.fieldErrors.insert(field, why);
    return fail(error);
}

/// Collects conditions with their values.
class Builder
{
public:
    Builder(const Schema& schema, const Layout& layout, Selection& selection)
        : m_schema(schema)
        , m_layout(layout)
        , m_selection(selection)
    {}

    [[nodiscard]] Status add(const Filter& filter, const QString& value)
    {
        switch (filter.kind) {
        case FilterKind::Text:
            return addText(filter, value);
        case FilterKind::Region:
            return addRegion(filter, value);
        case FilterKind::Choice:
            return addAnyField(filter, [&](const Field& field) { return choice(filter, field, value); });
        case FilterKind::Flag:
            if (value != u"0" && value != u"1")
                return refused(filter.id, u"1 or 0 is expected"_s);
            return addAnyField(filter, [&](const Field& field) { return equal(field, {value}); });
        case FilterKind::Date:
            if (!QDate::fromString(value, Qt::ISODate).isValid())
                return refused(filter.id, u"a date is expected"_s);
            return addAnyField(filter, [&](const Field& field) { return equal(field, {value}); });
        }
        return refused(filter.id, u"unknown kind of filter"_s);
    }

    void finish()
    {
        m_selection.filtered = !m_conditions.isEmpty();
        m_selection.where = m_conditions.isEmpty() ? u"1"_s : m_conditions.join(u" AND "_s);
        m_selection.order = listOrder;
        if (m_names.isEmpty())
            return;
        // The institution of this very name first, then those whose names begin with it: as comparisons, which are
        // many times faster than calls for every row.
        QStringList ranges(m_names.size(), u"(%1 >= ? AND %1 < ?)"_s.arg(m_nameColumn));
        const QString either = ranges.join(u" OR "_s);
        m_selection.order = u"CASE WHEN %1 THEN 0 WHEN %1 THEN 1 ELSE 2 END, "_s.arg(either) + listOrder;
        for (const QString& after : {u"\n"_s, QString()}) {
            for (const QString& name : std::as_const(m_names))
                m_selection.orderValues += {name + after, name + (after.isNull() ? lastOfAll : afterLineEnd)};
        }
    }

private:
    template <typename Condition>
    [[nodiscard]] Status addAnyField(const Filter& filter, Condition condition)
    {
        QStringList parts;
        for (const QString& id : filter.fields) {
            if (const Field* field = m_layout.dataset->field(id))
                parts.append(condition(*field));
        }
        if (parts.isEmpty())
            return refused(filter.id, u"looks at no field of the list"_s);
        m_conditions.append(u'(' + parts.join(u" OR "_s) + u')');
        return {};
    }

    [[nodiscard]] Status addText(const Filter& filter, const QString& value)
    {
        QStringList fields = filter.fields;
        fields.removeIf([&](const QString& field) { return m_layout.dataset->indexOf(field) < 0; });
        const TextGroup* group = m_layout.group(fields);
        if (group == nullptr)
            return refused(filter.id, u"looks at no field of the list"_s);
        QStringList words;
        for (const QString& word : text::simplified(value).split(u' ', Qt::SkipEmptyParts))
            words.append(text::folded(word));
        // Marks alone are no word: a person has typed the first half of something.
        words.removeAll(QString());
        words.removeDuplicates();
        if (words.size() > maxWords)
            return refused(filter.id, u"more than %1 words"_s.arg(maxWords));
        for (const QString& word : std::as_const(words)) {
            m_conditions.append(u"instr(%1, ?) > 0"_s.arg(quoted(group->column)));
            m_selection.values.append(word);
        }
        m_selection.covered = m_selection.covered && (group->covered || words.isEmpty());
        if (!words.isEmpty() && group->covered) {
            m_names.append(text::folded(value));
            m_nameColumn = quoted(group->column);
        }
        return {};
    }

    [[nodiscard]] Status addRegion(const Filter& filter, const QString& value)
    {
        const auto code = catalog::RegionCode::parse(value);
        if (!code) {
            Error error{
                .code = ErrorCode::Validation, .supportId = YIBAO_SUPPORT("APP-REGION-01"), .detail = filter.id};
            error.fieldErrors.insert(filter.id, u"a division code is expected"_s);
            return fail(error);
        }
        if (m_layout.regionField < 0)
            return refused(filter.id, u"the list has no places"_s);
        // A division that the tree does not know may still stand in rows, with nothing below it.
        QStringList codes{QString::number(code->number())};
        for (const catalog::RegionCode below : m_schema.catalog().regions().subtree(*code))
            codes.append(QString::number(below.number()));
        codes.removeDuplicates();
        m_conditions.append(u"row_region IN (%1)"_s.arg(codes.join(u", "_s)));
        m_selection.fewPlaces = m_selection.fewPlaces || codes.size() <= fewPlaces;
        return {};
    }

    [[nodiscard]] QString choice(const Filter& filter, const Field& field, const QString& value)
    {
        const catalog::Dictionary& dictionary = m_schema.catalog().dictionary(filter.dictionary);
        QStringList wanted;
        for (const QString& code : dictionary.withMembers(value)) {
            wanted.append(code);
            // Rows may hold the words where no code was known when they came.
            if (const auto* entry = dictionary.entry(code))
                wanted += QStringList{entry->label} + entry->aliases;
        }
        wanted.removeDuplicates();
        if (field.kind != FieldKind::Choices)
            return equal(field, wanted);
        QStringList parts;
        for (const QString& one : std::as_const(wanted)) {
            parts.append(u"instr(',' || %1 || ',', ?) > 0"_s.arg(quoted(field.id)));
            m_selection.values.append(u',' + one + u',');
        }
        return parts.join(u" OR "_s);
    }

    [[nodiscard]] QString equal(const Field& field, const QStringList& wanted)
    {
        for (const QString& one : wanted)
            m_selection.values.append(one);
        return u"%1 IN (%2)"_s.arg(quoted(field.id), QStringList(wanted.size(), u"?"_s).join(u", "_s));
    }

    const Schema& m_schema;
    const Layout& m_layout;
    Selection& m_selection;
    QStringList m_conditions;
    QStringList m_names;  ///< looked up as the beginning of a name
    QString m_nameColumn; ///< holds the name and, after a line end, the rest
};

/// Rows without a value come last whichever way the rest is sorted.
void sortBy(const Schema& schema, const Field& field, bool descending, Selection& selection)
{
    const QString cell = quoted(field.id);
    QString key = cell;
    QVariantList values;
    if (field.kind == FieldKind::Choice) {
        const auto& entries = schema.catalog().dictionary(field.dictionary).entries();
        QString ranks = u"CASE "_s + cell;
        for (qsizetype i = 0; i < entries.size(); ++i) {
            ranks += u" WHEN ? THEN %1"_s.arg(i);
            values.append(entries.at(i).code);
        }
        if (!entries.isEmpty())
            key = ranks + u" ELSE %1 END"_s.arg(entries.size());
    } else if (field.kind == FieldKind::Number || field.kind == FieldKind::Money) {
        key = u"CAST(%1 AS REAL)"_s.arg(cell);
    } else if (field.kind == FieldKind::Name) {
        key = u"row_name"_s;
    }
    const QString direction = descending ? u" DESC"_s : QString();
    selection.order = u"(%1 IS NULL OR %1 IN ('', '-', '--', '—', '——')), "_s.arg(cell) + key + direction + u", "_s +
                      cell + direction + u", "_s + listOrder;
    selection.orderValues = values;
}

QString inSources(const QList<Source>& sources)
{
    QList<int> ids;
    for (const Source& source : sources)
        ids.append(source.id());
    return u"row_source IN (%1)"_s.arg(idList(ids));
}

} // namespace

Result<Selection> select(const Schema& schema, const catalog::Question& question)
{
    const catalog::Service* service = schema.catalog().service(question.service);
    if (service != nullptr && service->access == catalog::Access::SignedIn)
        return fail(ErrorCode::Unauthenticated, YIBAO_SUPPORT("APP-SIGNIN-06"), question.service);
    const Layout* layout = service == nullptr ? nullptr : schema.layout(service->dataset);
    if (layout == nullptr)
        return fail(ErrorCode::Validation, YIBAO_SUPPORT("APP-SERVICE-03"), question.service);
    if (question.page.offset < 0 || question.page.limit < 0)
        return refused(u"page"_s, u"offset and limit must not be negative"_s);

    Selection selection{.layout = layout};
    Builder builder(schema, *layout, selection);
    for (auto it = question.filters.cbegin(); it != question.filters.cend(); ++it) {
        if (it.value().isEmpty())
            continue;
        const Filter* filter = service->filter(it.key());
        if (filter == nullptr)
            return refused(it.key(), u"the service has no such filter"_s);
        if (const Status added = builder.add(*filter, it.value()); !added)
            return fail(added.error());
    }
    builder.finish();
    if (!question.sort.isEmpty()) {
        const Field* field = layout->dataset->field(question.sort);
        if (field == nullptr)
            return refused(question.sort, u"the list has no such field"_s);
        sortBy(schema, *field, question.descending, selection);
    }
    return selection;
}

Scope seenScope(const Selection& selection, const QList<Source>& seen)
{
    const Layout& layout = *selection.layout;
    const QString table = quoted(layout.table);
    // Without statistics SQLite cannot know what is short; we do. Texts outside of the index are read in the order of
    // the table, which is faster than jumping to each of its rows.
    const QString index = selection.fewPlaces ? u"INDEXED BY "_s + quoted(layout.placeIndex())
                          : selection.covered ? u"INDEXED BY "_s + quoted(layout.orderIndex())
                                              : u"NOT INDEXED"_s;
    QString where = u"row_hidden = 0 AND %1 AND %2"_s.arg(inSources(seen), selection.where);
    const QMap<int, QList<int>> losers = unmarkedLosers(seen);
    for (auto it = losers.cbegin(); it != losers.cend(); ++it) {
        where +=
            u" AND NOT (row_source = %1 AND EXISTS (SELECT 1 FROM %2 b WHERE b.row_key = %2.row_key AND b.row_source IN (%3)))"_s
                .arg(QString::number(it.key()), table, idList(it.value()));
    }
    return {.from = table + u' ' + index, .where = where, .values = selection.values};
}

Scope wholeScope(const Selection& selection, const QList<Source>& sources)
{
    return {.from = quoted(selection.layout->table),
            .where = u"%1 AND %2"_s.arg(inSources(sources), selection.where),
            .values = selection.values};
}

} // namespace yibao::directory
