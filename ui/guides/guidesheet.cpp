// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/guides/guidesheet.h"

#include "core/guides/guidetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

using Kind = PrintPart::Kind;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(yibao::ui::GuideSheet)
public:
    [[nodiscard]] static PrintSheet sheet(const guides::Walk& walk, const TickedMaterials& ticked);

private:
    [[nodiscard]] static QString way(const guides::Walk& walk);
    static void addWaysOn(PrintSheet& sheet, const guides::Guide& guide, const guides::Step& step);
    static void addMaterials(PrintSheet& sheet, const guides::Walk& walk, const TickedMaterials& ticked);
    static void addFields(PrintSheet& sheet, const guides::Step& step);
    static void addTable(PrintSheet& sheet, const guides::Step& step);
    static void addAddresses(PrintSheet& sheet, const guides::Step& step);
};

/// The headings that the copied text has too.
QString heading(const char* source)
{
    return QCoreApplication::translate("yibao::guides", source);
}

void addLines(PrintSheet& sheet, Kind kind, const QString& title, const QList<guides::Text>& texts)
{
    if (texts.isEmpty())
        return;
    PrintPart part{.kind = kind, .title = title};
    for (const guides::Text& text : texts)
        part.lines.append({.text = text.here()});
    sheet.parts.append(part);
}

QString Words::way(const guides::Walk& walk)
{
    QStringList stops;
    for (const guides::Walk::Stop& stop : walk.path()) {
        const QString answer = stop.years ? tr("%n year(s)", nullptr, *stop.years) : stop.answer.here();
        if (!answer.isEmpty())
            stops.append(tr("%1: %2").arg(stop.step->label.here(), answer));
    }
    return stops.isEmpty() ? QString() : tr("You said: %1").arg(stops.join(u"  ›  "_s));
}

void Words::addWaysOn(PrintSheet& sheet, const guides::Guide& guide, const guides::Step& step)
{
    PrintPart part{.kind = Kind::Numbered, .title = tr("What each answer leads to")};
    const auto add = [&](const QString& answer, const QString& hint, const QString& to) {
        const guides::Step* next = guide.step(to);
        const QString leads = next == nullptr ? QString() : u"→ "_s + next->title.here();
        part.lines.append({.text = answer, .hint = hint.isEmpty() ? leads : hint + u'\n' + leads});
    };
    for (const guides::Choice& choice : step.choices)
        add(choice.label.here(), choice.hint.here(), choice.to);
    if (step.age) {
        add(tr("Under %1").arg(step.age->limit), {}, step.age->below);
        add(tr("%1 or older").arg(step.age->limit), {}, step.age->from);
    }
    if (!part.lines.isEmpty())
        sheet.parts.append(part);
}

void Words::addMaterials(PrintSheet& sheet, const guides::Walk& walk, const TickedMaterials& ticked)
{
    // What is brought is often told a step before the one on which it is used.
    const guides::Step* told = nullptr;
    for (const guides::Walk::Stop& stop : walk.path()) {
        if (!stop.step->materials.isEmpty())
            told = stop.step;
    }
    if (told == nullptr)
        return;
    PrintPart part{.kind = Kind::Boxes, .title = heading(QT_TRANSLATE_NOOP("yibao::guides", "What to bring"))};
    for (int i = 0; i < told->materials.size(); ++i)
        part.lines.append({.text = told->materials.at(i).name.here(),
                           .hint = told->materials.at(i).hint.here(),
                           .ticked = ticked.value(told->id).contains(i)});
    sheet.parts.append(part);
}

void Words::addFields(PrintSheet& sheet, const guides::Step& step)
{
    if (step.exact.isEmpty())
        return;
    QStringList fields;
    for (const guides::Text& field : step.exact)
        fields.append(field.here());
    sheet.parts.append({.kind = Kind::Plain,
                        .title = heading(QT_TRANSLATE_NOOP("yibao::guides", "To be filled in without a mistake")),
                        .lines = {{.text = fields.join(u"   ·   "_s)}}});
}

void Words::addTable(PrintSheet& sheet, const guides::Step& step)
{
    if (!step.table)
        return;
    PrintPart part{.kind = Kind::Table};
    for (const guides::Text& column : step.table->columns)
        part.columns.append(column.here());
    for (const QList<guides::Text>& row : step.table->rows) {
        QStringList cells;
        for (const guides::Text& cell : row)
            cells.append(cell.here());
        part.rows.append(cells);
    }
    sheet.parts.append(part);
}

void Words::addAddresses(PrintSheet& sheet, const guides::Step& step)
{
    PrintPart part{.kind = Kind::Plain, .title = tr("Official pages")};
    for (const guides::Link& link : step.links) {
        if (!link.address.isEmpty())
            part.lines.append({.text = link.label.here(), .hint = link.address});
    }
    if (!part.lines.isEmpty())
        sheet.parts.append(part);
}

PrintSheet Words::sheet(const guides::Walk& walk, const TickedMaterials& ticked)
{
    const guides::Guide& guide = walk.guide();
    const guides::Step& step = walk.step();
    const guides::Source* source = guide.source(step);
    PrintSheet sheet{.nature = tr("Check-list; no proof of enrolment or payment"),
                     .title = guide.title.here(),
                     .way = way(walk),
                     .statement = step.title.here(),
                     .lead = step.text.here(),
                     .source = source == nullptr ? QString() : source->title.here(),
                     .asOf = source == nullptr ? QDate() : source->asOf,
                     .comparedOn = guide.verifiedOn};
    if (step.channel) {
        const QString where =
            heading(QT_TRANSLATE_NOOP("yibao::guides", "Where: %1")).arg(guides::channelWord(*step.channel));
        sheet.lead += (sheet.lead.isEmpty() ? QString() : u"\n"_s) + where;
    }
    addLines(sheet, Kind::Warning, heading(QT_TRANSLATE_NOOP("yibao::guides", "Mind this")), step.warnings);
    addWaysOn(sheet, guide, step);
    addMaterials(sheet, walk, ticked);
    addFields(sheet, step);
    addLines(sheet, Kind::Numbered,
             step.tapsTitle.isEmpty() ? heading(QT_TRANSLATE_NOOP("yibao::guides", "How it is done"))
                                      : step.tapsTitle.here(),
             step.taps);
    if (!step.qr.isEmpty())
        sheet.parts.append({.kind = Kind::Code,
                            .lines = {{.text = tr("Scan with the phone")}, {.text = step.qrCaption.here()}},
                            .code = step.qr});
    addTable(sheet, step);
    addLines(sheet, Kind::Bullets, heading(QT_TRANSLATE_NOOP("yibao::guides", "Good to know")), step.notes);
    addAddresses(sheet, step);
    return sheet;
}

} // namespace

PrintSheet sheetOf(const guides::Walk& walk, const TickedMaterials& ticked)
{
    return Words::sheet(walk, ticked);
}

} // namespace yibao::ui
