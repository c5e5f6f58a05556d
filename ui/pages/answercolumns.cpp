// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// The columns of AnswerTable: which of them fit, and how wide they are.

#include "ui/models/answermodel.h"
#include "ui/pages/answerheader.h"
#include "ui/pages/answertable.h"
#include "ui/pages/columnfit.h"
#include "ui/theme/look.h"

#include <QFontMetrics>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using models::AnswerModel;

namespace {

constexpr int measuredRows = 60;
constexpr int shortWords = 160; ///< up to this weight a first column has no more room than its words need
constexpr int longWords = 250;  ///< weight from which a text column takes what is left over
constexpr int leastWords = 260; ///< room below which such a column is not worth showing
constexpr qsizetype mostWidths = 4096;

} // namespace

// ---- columns ---------------------------------------------------------------------------------------------------

void AnswerTable::setOrder(const QString& field, bool descending, const QString& recommendedWords)
{
    m_header->setOrder(field, descending, recommendedWords);
    refit();
}

void AnswerTable::setSortable(bool sortable)
{
    m_header->setSortable(sortable);
}

QString AnswerTable::fieldOfColumn(int number) const
{
    return number < 1 ? QString() : m_model.shownFields().value(number - 1);
}

void AnswerTable::forgetWidths()
{
    m_natural.clear();
    m_measured.clear();
    m_widths.clear();
    refit();
}

int AnswerTable::sizeHintForColumn(int) const
{
    return -1; // widths come from refit(); measuring every row of a long list would fetch all of it
}

int AnswerTable::weightOf(const QString& id) const
{
    for (const catalog::Column& column : m_model.service().columns) {
        if (column.field == id)
            return column.weight;
    }
    return 100;
}

/// Grades and kinds are the same few words in row after row, and who types meets the same rows again.
int AnswerTable::widthOf(const QString& words, const QFontMetrics& metrics)
{
    if (const auto known = m_widths.constFind(words); known != m_widths.cend())
        return *known;
    if (m_widths.size() >= mostWidths)
        m_widths.clear();
    return *m_widths.insert(words, metrics.horizontalAdvance(words));
}

void AnswerTable::measure(const QStringList& fields)
{
    // Only rows that are new widen a column; measuring is dear and a fit happens at every key.
    const Look& look = Look::of(this);
    const QFontMetrics body(look.font(TextRole::Body));
    const int padding = 2 * look.sizes().space(12) + 2;
    for (const QString& id : fields) {
        const catalog::Field* field = m_model.dataset().field(id);
        if (field->kind == catalog::FieldKind::Name || weightOf(id) >= longWords || m_measured.contains(id))
            continue;
        m_measured.insert(id);
        const int extra = field->kind == catalog::FieldKind::Flag ? 36 * look.sizes().tableRow / 34 : 0;
        int& widest = m_natural[id];
        for (int row = 0; row < std::min(measuredRows, m_model.rowCount()); ++row) {
            if (const auto answer = m_model.row(row))
                widest = std::max(widest, widthOf(m_model.cellText(*answer, id), body) + extra + padding);
        }
    }
}

void AnswerTable::refit()
{
    if (m_fitting || viewport()->width() < 2)
        return;
    m_fitting = true;
    const Look& look = Look::of(this);
    const int markWidth = look.sizes().space(20) + look.sizes().space(24);
    const QFontMetrics title(look.font(TextRole::Label, true));
    const int padding = 2 * look.sizes().space(12) + 2;
    const auto scaled = [&](int width) { return width * look.sizes().tableRow / 34; };

    QList<ColumnWish> wishes;
    const QStringList fields = m_model.unfolded();
    measure(fields);
    for (const QString& id : fields) {
        const catalog::Field* field = m_model.dataset().field(id);
        const int weight = weightOf(id);
        const int titled =
            title.horizontalAdvance(catalog::translated(field->label)) + padding + look.sizes().space(16);
        // What a row is known by takes what is left over; a time or a month in its place is as short as ever.
        const bool known = wishes.isEmpty() && field->kind != catalog::FieldKind::Month &&
                           field->kind != catalog::FieldKind::Date && weight > shortWords;
        const bool longText = known || field->kind == catalog::FieldKind::Name || weight >= longWords;
        if (longText) {
            // Less where the service says that other columns matter as much.
            wishes.append({id, std::max(titled, scaled(std::min(leastWords, weight))), scaled(weight), weight});
            continue;
        }
        const int order = wishes.isEmpty() ? m_header->orderWidth() : 0;
        const int natural = order + std::clamp(m_natural.value(id), std::min(titled, scaled(240)),
                                               std::max(titled, scaled(weight * 3 / 2)));
        wishes.append({id, std::max(std::min(natural, scaled(std::max(weight, 90))), titled + order), natural, 0});
    }
    const auto fitted = fitColumns(wishes, viewport()->width() - markWidth);
    QStringList shown;
    for (const FittedColumn& column : fitted)
        shown.append(column.field);
    m_model.setShown(shown);
    setColumnWidth(AnswerModel::markColumn, markWidth);
    for (qsizetype i = 0; i < fitted.size(); ++i)
        setColumnWidth(static_cast<int>(i) + 1, fitted.at(i).width);
    // Resizing has measured the columns as they stood before.
    if (horizontalScrollBar()->maximum() > 0)
        updateGeometries();
    m_fitting = false;
}

} // namespace yibao::ui
