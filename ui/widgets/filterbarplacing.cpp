// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Where the fields and buttons of a filter bar stand.

#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/regionfield.h"
#include "ui/widgets/textfield.h"

namespace yibao::ui {

namespace {

using Fields = QList<FilterField*>;

constexpr int oneLineFrom = 1200; // width of the window from which fields give way rather than wrap

/// How a field takes part in the room of its line.
struct Share
{
    int weight; ///< of room to spare
    int giving; ///< of room that lacks: fields of a few short words give first
    int most;
};

Share shareOf(const FilterField* field)
{
    if (qobject_cast<const TextField*>(field) != nullptr)
        return {3, 2, 480};
    if (qobject_cast<const RegionField*>(field) != nullptr)
        return {2, 1, 360};
    return {1, 4, 300};
}

int total(const Fields& fields, bool least, int gap)
{
    int width = -gap;
    for (const FilterField* field : fields)
        width += (least ? field->minimumSizeHint() : field->sizeHint()).width() + gap;
    return width;
}

/// Fields in their order, as many to a line as fit with all their words.
QList<Fields> broken(const Fields& fields, int width, int gap)
{
    QList<Fields> lines;
    Fields line;
    for (FilterField* field : fields) {
        line.append(field);
        if (line.size() > 1 && total(line, false, gap) > width) {
            line.removeLast();
            lines.append(line);
            line = {field};
        }
    }
    if (!line.isEmpty())
        lines.append(line);
    return lines;
}

/// Widths that fill `room`, between what a field needs and what is still pleasant to look at.
QList<int> shared(const Fields& fields, int room, int gap, const Sizes& sizes)
{
    QList<int> widths;
    for (const FilterField* field : fields)
        widths.append(field->sizeHint().width());
    int left = room - total(fields, false, gap);
    const bool growing = left > 0;
    const auto bound = [&](qsizetype i) {
        return growing ? sizes.space(shareOf(fields.at(i)).most) : fields.at(i)->minimumSizeHint().width();
    };
    const auto part = [&](qsizetype i) {
        const bool done = growing ? widths.at(i) >= bound(i) : widths.at(i) <= bound(i);
        const Share share = shareOf(fields.at(i));
        return done ? 0 : growing ? share.weight : share.giving;
    };
    // A field that reaches its bound leaves its part to the others: again, until nothing moves.
    for (qsizetype round = 0; round <= fields.size() && left != 0; ++round) {
        int parts = 0;
        for (qsizetype i = 0; i < fields.size(); ++i)
            parts += part(i);
        if (parts == 0)
            break;
        const int spare = left;
        for (qsizetype i = 0; i < fields.size(); ++i) {
            const int wished = widths.at(i) + spare * part(i) / parts;
            const int to = part(i) == 0 ? widths.at(i) : growing ? qMin(wished, bound(i)) : qMax(wished, bound(i));
            left -= to - widths.at(i);
            widths[i] = to;
        }
    }
    // A rest that is too small to mean anything would only make the right edge ragged.
    if (left > 0 && left < room / 6)
        widths.last() += left;
    return widths;
}

} // namespace

int FilterBar::place(int width, bool apply) const
{
    const Sizes& sizes = Look::of(this).sizes();
    // Between widgets; their frames stand 8 px apart.
    const int gap = sizes.space(8) - 2 * Sizes::frameInset;
    const bool squeezed = window()->width() >= oneLineFrom;

    QList<QWidget*> buttons;
    if (!m_secondary.isEmpty())
        buttons.append(m_more);
    // Without conditions there is nothing to put back.
    if (!m_fields.isEmpty())
        buttons.append(m_reset);
    buttons.append(m_search);
    int buttonsWidth = 0;
    for (const QWidget* button : std::as_const(buttons))
        buttonsWidth += button->sizeHint().width() + gap;
    const auto besideButtons = [&](const Fields& line) { return total(line, squeezed, gap) + buttonsWidth <= width; };

    int y = 0;
    const auto run = [&](const Fields& fields, int room) {
        const QList<int> widths = shared(fields, room, gap, sizes);
        int x = 0;
        int height = 0;
        for (qsizetype i = 0; i < fields.size(); ++i) {
            const int fieldWidth = qMin(widths.at(i), width);
            const int fieldHeight = fields.at(i)->heightForWidth(fieldWidth);
            if (apply)
                fields.at(i)->setGeometry(x, y, fieldWidth, fieldHeight);
            x += fieldWidth + gap;
            height = qMax(height, fieldHeight);
        }
        y += height + gap;
    };

    QList<Fields> lines = besideButtons(m_primary) ? QList<Fields>{m_primary} : broken(m_primary, width, gap);
    // Buttons do not stand alone below a full line: its last field comes along.
    if (!lines.isEmpty() && lines.constLast().size() > 1 && !besideButtons(lines.constLast())) {
        FilterField* last = lines.last().takeLast();
        lines.append(Fields{last});
    }
    int buttonsTop = 0;
    bool placed = false;
    if (m_primary.isEmpty())
        lines.clear();
    for (const Fields& line : std::as_const(lines)) {
        placed = &line == &lines.constLast() && besideButtons(line);
        buttonsTop = y;
        run(line, placed ? width - buttonsWidth : width);
    }
    const int control = sizes.control + 2 * Sizes::frameInset;
    if (!placed) {
        buttonsTop = y;
        y += control + gap;
    }
    if (apply) {
        int x = width;
        for (auto it = buttons.crbegin(); it != buttons.crend(); ++it) {
            const int buttonWidth = (*it)->sizeHint().width();
            x -= buttonWidth;
            (*it)->setGeometry(x, buttonsTop, buttonWidth, control);
            x -= gap;
        }
    }
    if (m_moreShown) {
        for (const Fields& line : broken(m_secondary, width, gap))
            run(line, width);
    }
    return y - gap;
}

int FilterBar::heightForWidth(int width) const
{
    return place(width, false);
}

QSize FilterBar::sizeHint() const
{
    const int wanted = width() > 0 && testAttribute(Qt::WA_Resized) ? width() : 1094;
    return {wanted, place(wanted, false)};
}

QSize FilterBar::minimumSizeHint() const
{
    int width = m_search->sizeHint().width() + m_reset->sizeHint().width() + m_more->sizeHint().width();
    for (const FilterField* field : m_fields)
        width = qMax(width, field->minimumSizeHint().width());
    return {width, Look::of(this).sizes().control + 2 * Sizes::frameInset};
}

} // namespace yibao::ui
