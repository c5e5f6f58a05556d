// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/services/rowhit.h"

#include "core/catalog/celltext.h"
#include "core/services/hitwords.h"

using namespace Qt::StringLiterals;

namespace yibao::services {

namespace {

/// The second line: words one after the other, with the marks of each.
class Line final
{
public:
    void add(const QString& words, const QList<text::Range>& marks, qsizetype before = 0)
    {
        if (words.isEmpty() || m_parts.contains(words))
            return;
        const qsizetype begin = m_text.isEmpty() ? 0 : m_text.size() + separator().size();
        m_text += (m_text.isEmpty() ? QString() : separator()) + words;
        m_parts.append(words);
        for (const text::Range& mark : marks)
            m_marks.append({begin + before + mark.start, mark.length});
    }
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] const QList<text::Range>& marks() const { return m_marks; }

private:
    static QString separator() { return u" · "_s; }
    QString m_text;
    QStringList m_parts;
    QList<text::Range> m_marks;
};

} // namespace

SearchHit rowHit(const catalog::Catalog& catalog, const catalog::Service& service, HitGroup group,
                 const QStringList& details, const catalog::Answer& answer, qsizetype row)
{
    const catalog::Dataset& dataset = catalog.datasetOf(service);
    const catalog::CellText cells(catalog);
    const catalog::Row& held = answer.rows.at(row);
    const catalog::Hit why = answer.hits.value(row);
    SearchHit hit;
    hit.group = group;
    hit.icon = service.icon;
    hit.service = service.id;
    hit.rowKey = held.key;
    hit.filters = answer.question.filters;
    hit.text = answer.question.text;
    hit.kind = why.kind;
    catalog::Hit told = why;
    // An other name that the row holds itself is told like one from elsewhere.
    if (told.kind == catalog::MatchKind::Alias && told.alias.isEmpty()) {
        for (const catalog::CellRange& range : why.ranges) {
            const bool inField = range.field >= 0 && range.field < dataset.fields.size();
            if (inField && dataset.fields.at(range.field).kind == catalog::FieldKind::Text)
                told.alias = held.cells.value(range.field);
        }
    }
    hit.reason = reasonOf(told);
    QString titleField;
    for (const catalog::Field& field : dataset.fields) {
        if (field.kind != catalog::FieldKind::Name || !hit.title.isEmpty())
            continue;
        titleField = field.id;
        hit.title = cells.text(dataset, held, field.id);
        hit.titleMarks = marksOf(why, dataset, field.id);
    }
    Line line;
    // What matched must be seen, or the hit looks like a mistake; the end of a long line is cut off.
    for (const catalog::Field& field : dataset.fields) {
        const QList<text::Range> marks = marksOf(why, dataset, field.id);
        if (marks.isEmpty() || field.id == titleField || details.contains(field.id))
            continue;
        const QString label = catalog::translated(field.label) + u' ';
        line.add(label + cells.text(dataset, held, field.id), marks, label.size());
    }
    if (!why.alias.isEmpty()) {
        const QString label = catalog::matchWord(catalog::MatchKind::Alias) + u' ';
        line.add(label + why.alias, text::matches(why.alias, typedIn(service, answer.question)), label.size());
    }
    for (const QString& id : details) {
        if (dataset.field(id) != nullptr)
            line.add(cells.text(dataset, held, id), marksOf(why, dataset, id));
    }
    hit.detail = line.text();
    hit.detailMarks = line.marks();
    if (const catalog::Provenance* source = answer.source(held.source))
        hit.source = *source;
    return hit;
}

} // namespace yibao::services
