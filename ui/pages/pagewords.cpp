// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/pagewords.h"

#include "core/catalog/celltext.h"
#include "ui/widgets/errortext.h"

using namespace Qt::StringLiterals;

namespace yibao::ui {

using models::Phase;
using models::QueryPresenter;
using models::Suggestion;

namespace {

constexpr int longestWords = 40;
constexpr qint64 manyRows = 50; ///< more than a page of a screen

const catalog::Filter* filterOf(const catalog::Service& service, catalog::FilterKind kind)
{
    for (const catalog::Filter& filter : service.filters) {
        if (filter.kind == kind)
            return &filter;
    }
    return nullptr;
}

QString placeName(const QueryPresenter& presenter, const QString& value)
{
    const auto code = catalog::RegionCode::parse(value);
    return code ? presenter.source().catalog().regions().name(*code) : QString();
}

} // namespace

QString PageWords::noHitHeading(const QueryPresenter& presenter)
{
    const catalog::Service& service = presenter.service();
    const QString title = catalog::translated(service.title);
    const catalog::Filter* text = filterOf(service, catalog::FilterKind::Text);
    const catalog::Filter* region = filterOf(service, catalog::FilterKind::Region);
    const auto& filters = presenter.question().filters;
    const QString& typed = presenter.question().text;
    const QString words = (!typed.isEmpty() || text == nullptr ? typed : filters.value(text->id)).left(longestWords);
    const QString place = region == nullptr ? QString() : placeName(presenter, filters.value(region->id));
    if (!words.isEmpty() && !place.isEmpty())
        //: %1 is a place, %2 what was typed, %3 the title of the service
        return tr("Nothing called “%2” in %1 (%3)").arg(place, words, title);
    if (!words.isEmpty())
        return tr("Nothing called “%1” (%2)").arg(words, title);
    if (!place.isEmpty())
        return tr("Nothing in %1 fits these conditions (%2)").arg(place, title);
    return tr("Nothing fits these conditions (%1)").arg(title);
}

QString PageWords::noHitHint(const QueryPresenter& presenter)
{
    if (presenter.question().filters.isEmpty() && presenter.question().text.isEmpty())
        return tr("The lists on this computer have no rows of this kind.");
    return tr("Use one condition less, or a similar name.");
}

QList<EmptyState::Suggestion> PageWords::suggestions(const QueryPresenter& presenter)
{
    QList<EmptyState::Suggestion> rows;
    const catalog::Service& service = presenter.service();
    const catalog::Dataset& dataset = presenter.source().catalog().datasetOf(service);
    const QList<Suggestion>& found = presenter.suggestions();
    for (qsizetype i = 0; i < found.size(); ++i) {
        const Suggestion& suggestion = found.at(i);
        const catalog::Filter* filter = service.filter(suggestion.filter);
        if (filter == nullptr && suggestion.kind != Suggestion::Kind::DropText)
            continue;
        EmptyState::Suggestion row{.id = QString::number(i),
                                   .icon = u"filter"_s,
                                   .text = {},
                                   .match = {},
                                   .count = catalog::counted(dataset.counted, suggestion.count)};
        if (suggestion.kind == Suggestion::Kind::DropText) {
            row.text = tr("Without the words “%1”").arg(presenter.question().text.left(longestWords));
        } else if (suggestion.kind == Suggestion::Kind::NearName) {
            row.icon = u"search"_s;
            row.text = tr("Similar name: %1").arg(suggestion.value);
            row.match = suggestion.value;
        } else if (suggestion.kind == Suggestion::Kind::WiderPlace) {
            row.icon = u"pin"_s;
            row.text = tr("Look in all of %1").arg(placeName(presenter, suggestion.value));
        } else if (filter->kind == catalog::FilterKind::Region) {
            row.text = tr("Without the place: the whole country");
        } else {
            //: %1 is the label of a condition
            row.text = tr("Without the condition “%1”").arg(catalog::translated(filter->label));
        }
        rows.append(row);
    }
    return rows;
}

QString PageWords::missingReport(const QueryPresenter& presenter)
{
    const catalog::CellText text(presenter.source().catalog());
    const QDate asOf = presenter.asOf();
    QStringList lines{tr("Not found: %1").arg(catalog::translated(presenter.service().title)),
                      tr("Conditions: %1").arg(text.questionInWords(presenter.service(), presenter.question()))};
    const QString source = presenter.sourceWords();
    if (!source.isEmpty())
        lines.append(asOf.isValid() ? tr("Source: %1, as of %2").arg(source, asOf.toString(Qt::ISODate))
                                    : tr("Source: %1, date unknown").arg(source));
    lines.append(tr("Looked up on %1").arg(presenter.source().clock().today().toString(Qt::ISODate)));
    return lines.join(u'\n');
}

bool PageWords::isConnection(ErrorCode code)
{
    return code == ErrorCode::Offline || code == ErrorCode::Timeout || code == ErrorCode::ProxyFault ||
           code == ErrorCode::CaptivePortal;
}

std::optional<NoteBar::Note> PageWords::note(QueryPresenter& presenter, const QString& hotline, bool saidCannotSort)
{
    NoteBar::Note note;
    QStringList folded;
    for (const QString& field : presenter.model().folded())
        folded.append(catalog::translated(presenter.model().dataset().field(field)->label));
    const QString absent = folded.isEmpty() ? QString() : tr("Not in the source: %1").arg(folded.join(tr(", ")));
    if (presenter.phase() != Phase::Data && !presenter.isStanding())
        return std::nullopt;
    note.muted = absent;

    const auto freshness = presenter.freshness();
    if (presenter.isStanding()) {
        const Error& error = *presenter.error();
        const ErrorText text = textFor(error);
        const bool line = isConnection(error.code);
        note.state = line ? NoteState::Offline : NoteState::Alert;
        note.sentence = line && presenter.isFromPortal()
                            ? tr("%1 What is here stays; the rest comes by itself.").arg(lineFor(error))
                            : lineFor(error);
        note.muted = error.supportId;
        if (text.action == ErrorAction::Retry || text.action == ErrorAction::CheckNetwork) {
            note.link = text.actionLabel;
            note.key = u"F5"_s;
        }
        return note;
    }
    if (saidCannotSort) {
        note.sentence = tr("The portal gives this list in its own order. It can be sorted once all of it is on this "
                           "computer.");
        return note;
    }
    if (presenter.isUnknownToPortal()) {
        note.state = NoteState::Alert;
        note.sentence = tr("The portal has no such rows. These are from the lists on this computer.");
        return note;
    }
    if (freshness == catalog::Freshness::Expired || freshness == catalog::Freshness::Unknown) {
        note.state = freshness == catalog::Freshness::Expired ? NoteState::Stop : NoteState::Help;
        note.emphasis = hotline;
        note.sentence =
            freshness == catalog::Freshness::Expired
                ? tr("This list is older than 90 days. Please check with %1 before you travel.").arg(hotline)
                : tr("Nobody says how old this list is. Please check with %1 before you travel.").arg(hotline);
        note.link = tr("See the source");
        note.key = u"F8"_s;
        return note;
    }
    if (!presenter.isComplete()) {
        note.sentence = tr("This computer holds only part of the portal's list. Ctrl Enter asks for all of it.");
        return note;
    }
    if (presenter.canJump() && presenter.total() > manyRows) {
        note.sentence = tr("Sorted by name: a letter typed in the list leads to the first name that begins so.");
        return note;
    }
    if (!absent.isEmpty()) {
        note.sentence = absent;
        note.muted.clear();
        return note;
    }
    return std::nullopt;
}

} // namespace yibao::ui
