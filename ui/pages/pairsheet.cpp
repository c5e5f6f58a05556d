// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/pairsheet.h"

#include "ui/pages/beforeleavingcard.h"
#include "ui/pages/regionpairpage.h"

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

struct PairSheet
{
    Q_DECLARE_TR_FUNCTIONS(yibao::ui::PairSheet)
};

/// The sources that the answer rests on, each once; the oldest date of them, and none when one bears none.
void addSources(PrintSheet& sheet, const services::RegionPair& pair, const PairWords& words)
{
    QStringList told;
    bool isDated = true;
    for (const services::OpeningFact* fact :
         {&pair.insuredOpen, &pair.treatmentOpen, &pair.careAtInsured, &pair.careAtTreatment}) {
        if (!fact->source)
            continue;
        if (const QString source = words.evidence(*fact->source); !told.contains(source))
            told.append(source);
        isDated = isDated && fact->source->asOf.isValid();
        if (!sheet.asOf.isValid() || fact->source->asOf < sheet.asOf)
            sheet.asOf = fact->source->asOf;
    }
    if (!isDated)
        sheet.asOf = {};
    sheet.source = told.isEmpty() ? PairSheet::tr("no list tells") : told.join(u'\n');
}

} // namespace

PrintSheet pairSheet(const PairWords& words, const services::RegionPair& pair, const QString& hotline,
                     const QStringList& chosen)
{
    PrintSheet sheet{.nature = PairSheet::tr("For reference; no proof of filing"),
                     .title = RegionPairPage::title(),
                     .way = {},
                     .statement = words.title(pair),
                     .lead = words.reason(pair, hotline)};
    if (const QString more = PairWords::note(pair); !more.isEmpty())
        sheet.lead += u'\n' + more;
    PrintPart facts{
        .kind = PrintPart::Kind::Table,
        .title = PairSheet::tr("What the answer rests on"),
        .columns = {PairSheet::tr("What"), PairSheet::tr("Place and state"), PairSheet::tr("Source and date")}};
    for (const PairFact& fact : words.facts(pair)) {
        QStringList places;
        for (const PairFact::Place& at : fact.places)
            places.append(at.name + u' ' + at.state.text);
        facts.rows.append({fact.caption, places.join(u'\n'), fact.evidence.join(u'\n')});
    }
    if (!facts.rows.isEmpty())
        sheet.parts.append(facts);
    if (!chosen.isEmpty()) {
        PrintPart marked{.kind = PrintPart::Kind::Numbered, .title = PairSheet::tr("Institutions that were marked")};
        for (const QString& sentence : chosen)
            marked.lines.append({.text = sentence, .hint = {}});
        sheet.parts.append(marked);
    }
    PrintPart todo{.kind = PrintPart::Kind::Numbered, .title = PairSheet::tr("Before one leaves")};
    for (const auto& [what, how] : BeforeLeavingCard::steps(pair))
        todo.lines.append({.text = what, .hint = how});
    if (!todo.lines.isEmpty())
        sheet.parts.append(todo);
    sheet.parts.append(
        {.kind = PrintPart::Kind::Bullets,
         .title = PairSheet::tr("Whom to ask"),
         .lines = {{.text = PairSheet::tr("Hotline of the insured place: %1.").arg(hotline), .hint = {}},
                   {.text = PairSheet::tr("How much is paid follows the rules of the insured place."), .hint = {}}}});
    addSources(sheet, pair, words);
    return sheet;
}

} // namespace yibao::ui
