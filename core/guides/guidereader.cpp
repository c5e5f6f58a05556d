// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/guides/guidereader.h"

#include "core/base/supportids.h"
#include "core/guides/faultreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace yibao::guides {

namespace {

constexpr int mostChoices = 6;
constexpr qsizetype largestFile = 1 << 20;
constexpr qsizetype mostSteps = 200;

const FaultReader::Words<Group>& groups()
{
    static const FaultReader::Words<Group> words{{u"family"_s, Group::Family},       {u"code"_s, Group::Code},
                                                 {u"channels"_s, Group::Channels},   {u"trouble"_s, Group::Trouble},
                                                 {u"elsewhere"_s, Group::Elsewhere}, {u"help"_s, Group::Help}};
    return words;
}

const FaultReader::Words<Mood>& moods()
{
    static const FaultReader::Words<Mood> words{
        {u"good"_s, Mood::Good}, {u"info"_s, Mood::Info}, {u"warning"_s, Mood::Warning}, {u"unknown"_s, Mood::Unknown}};
    return words;
}

/// Reads one file and notes every fault with its place.
class Reader final : public FaultReader
{
public:
    using FaultReader::FaultReader;

    [[nodiscard]] Guide guide(const QJsonObject& object)
    {
        known(object, {"id", "title", "summary", "keywords", "icon", "group", "order", "region", "sources",
                       "verifiedOn", "reviewDays", "start", "steps"});
        Guide guide;
        guide.id = word(object, "id", true);
        guide.title = text(object.value("title"_L1), u"title"_s);
        guide.summary = text(object.value("summary"_L1), u"summary"_s);
        for (const QJsonValue& keyword : array(object, "keywords"))
            guide.keywords.append(keyword.toString());
        guide.icon = word(object, "icon", true);
        guide.group = oneOf(object, "group", groups(), true).value_or(Group::Help);
        guide.order = object.value("order"_L1).toInt();
        if (guide.order <= 0)
            fault(u"order: which place does it have in its group?"_s);
        guide.region = region(object);
        guide.sources = sources(object);
        readReview(object, guide.verifiedOn, guide.reviewDays);
        guide.start = word(object, "start", true);
        const QJsonArray steps = array(object, "steps");
        if (steps.size() > mostSteps)
            fault(u"too many steps"_s);
        for (const QJsonValue& step : steps)
            guide.steps.append(this->step(step.toObject()));
        setPlace({});
        checkWays(guide);
        return guide;
    }

private:
    [[nodiscard]] Step step(const QJsonObject& object)
    {
        Step step;
        step.id = object.value("id"_L1).toString();
        setPlace(u"step "_s + step.id);
        known(object,
              {"id",   "source",    "label", "title", "text",      "mood",     "region", "channel", "choices", "age",
               "next", "materials", "exact", "taps",  "tapsTitle", "warnings", "notes",  "table",   "links",   "qr"});
        if (step.id.isEmpty())
            fault(u"id is missing"_s);
        step.source = word(object, "source", true);
        step.label = text(object.value("label"_L1), u"label"_s);
        step.title = text(object.value("title"_L1), u"title"_s);
        step.text = optionalText(object, "text");
        step.mood = oneOf(object, "mood", moods());
        step.region = region(object);
        step.channel = oneOf(object, "channel", channelNames());
        readWaysOn(object, step);
        for (const QJsonValue& value : array(object, "materials")) {
            const QJsonObject material = value.toObject();
            step.materials.append({.name = text(material.value("name"_L1), u"material"_s),
                                   .hint = text(material.value("hint"_L1), u"hint of a material"_s)});
        }
        step.exact = texts(object, "exact");
        step.taps = texts(object, "taps");
        step.tapsTitle = optionalText(object, "tapsTitle");
        step.warnings = texts(object, "warnings");
        step.notes = texts(object, "notes");
        if (object.contains("table"_L1))
            step.table = table(object.value("table"_L1).toObject());
        step.links = links(object);
        if (object.contains("qr"_L1))
            readCode(object.value("qr"_L1).toObject(), step);
        return step;
    }

    void readWaysOn(const QJsonObject& object, Step& step)
    {
        for (const QJsonValue& value : array(object, "choices")) {
            const QJsonObject choice = value.toObject();
            known(choice, {"label", "hint", "answer", "to"});
            step.choices.append({.label = text(choice.value("label"_L1), u"choice"_s),
                                 .hint = optionalText(choice, "hint"),
                                 .answer = text(choice.value("answer"_L1), u"answer"_s),
                                 .to = word(choice, "to", true)});
        }
        if (object.contains("choices"_L1) && step.choices.size() < 2)
            fault(u"fewer than two choices"_s);
        if (const QJsonObject age = object.value("age"_L1).toObject(); !age.isEmpty()) {
            known(age, {"limit", "below", "from"});
            step.age = AgeFork{.limit = age.value("limit"_L1).toInt(),
                               .below = word(age, "below", true),
                               .from = word(age, "from", true)};
            if (step.age->limit <= 0)
                fault(u"the age has no limit"_s);
        }
        if (const QJsonObject next = object.value("next"_L1).toObject(); !next.isEmpty())
            step.next = Onward{.label = text(next.value("label"_L1), u"next"_s), .to = word(next, "to", true)};
        const int ways = (step.choices.isEmpty() ? 0 : 1) + (step.age ? 1 : 0) + (step.next ? 1 : 0);
        if (ways > 1)
            fault(u"goes on in more than one way"_s);
        if (step.isResult() && !step.mood)
            fault(u"is a result and does not say how it is meant"_s);
    }

    [[nodiscard]] Table table(const QJsonObject& object)
    {
        known(object, {"columns", "rows"});
        Table table{.columns = texts(object, "columns"), .rows = {}};
        for (const QJsonValue& value : array(object, "rows")) {
            QList<Text> cells;
            for (const QJsonValue& cell : value.toArray())
                cells.append(text(cell, u"cell"_s));
            if (cells.size() != table.columns.size())
                fault(u"a row has %1 cells"_s.arg(cells.size()));
            table.rows.append(cells);
        }
        return table;
    }

    void readCode(const QJsonObject& object, Step& step)
    {
        known(object, {"content", "caption"});
        step.qr = word(object, "content", true);
        step.qrCaption = text(object.value("caption"_L1), u"caption"_s);
        checkAddress(step.qr);
    }

    void checkWays(const Guide& guide)
    {
        QSet<QString> ids;
        for (const Step& step : guide.steps) {
            setPlace(u"step "_s + step.id);
            if (ids.contains(step.id))
                fault(u"stands twice"_s);
            ids.insert(step.id);
            if (guide.source(step) == nullptr)
                fault(u"unknown source "_s + step.source);
            for (const QString& to : step.following()) {
                if (guide.step(to) == nullptr)
                    fault(u"leads to %1, which is not there"_s.arg(to));
            }
        }
        setPlace({});
        if (guide.step(guide.start) == nullptr) {
            fault(u"start: there is no step "_s + guide.start);
            return;
        }
        QSet<QString> reached;
        QStringList way;
        follow(guide, guide.start, 0, way, reached);
        for (const QString& id : ids) {
            if (!reached.contains(id))
                fault(u"step %1 is never reached"_s.arg(id));
        }
    }

    void follow(const Guide& guide, const QString& id, int choices, QStringList& way, QSet<QString>& reached)
    {
        const Step* step = guide.step(id);
        if (step == nullptr || faults().size() > 100)
            return;
        if (way.contains(id)) {
            fault(u"a circle at step "_s + id);
            return;
        }
        if (choices > mostChoices) {
            fault(u"more than %1 choices before step %2"_s.arg(mostChoices).arg(id));
            return;
        }
        reached.insert(id);
        way.append(id);
        for (const QString& to : step->following())
            follow(guide, to, choices + (step->next ? 0 : 1), way, reached);
        way.removeLast();
    }
};

} // namespace

Result<Guide> readGuide(const QByteArray& json, const catalog::Catalog& catalog)
{
    if (json.size() > largestFile)
        return fail(ErrorCode::FileFormat, YIBAO_SUPPORT("GDE-FILE-01"), u"larger than a guide ever is"_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return fail(ErrorCode::FileFormat, YIBAO_SUPPORT("GDE-FILE-01"),
                    u"at byte %1: %2"_s.arg(error.offset).arg(error.errorString()));
    Reader reader(catalog);
    Guide guide = reader.guide(document.object());
    if (!reader.faults().isEmpty())
        return fail(ErrorCode::FileFormat, YIBAO_SUPPORT("GDE-FILE-01"), reader.faults().join(u'\n'));
    return guide;
}

QStringList linkFaults(const QList<Guide>& guides)
{
    QStringList faults;
    for (const Guide& guide : guides) {
        if (std::ranges::count(guides, guide.id, &Guide::id) > 1)
            faults.append(u"%1 stands twice"_s.arg(guide.id));
        if (std::ranges::any_of(guides, [&](const Guide& other) {
                return other.id != guide.id && other.group == guide.group && other.order == guide.order;
            }))
            faults.append(u"%1 shares its place in the group with another"_s.arg(guide.id));
        for (const Step& step : guide.steps)
            faults += linkFaults(step.links, guides, guide.id + u", step "_s + step.id);
    }
    return faults;
}

QStringList linkFaults(const QList<Link>& links, const QList<Guide>& guides, const QString& place)
{
    QStringList faults;
    for (const Link& link : links) {
        if (link.guide.isEmpty())
            continue;
        const auto to = std::ranges::find(guides, link.guide, &Guide::id);
        if (to == guides.end() || (!link.step.isEmpty() && to->step(link.step) == nullptr))
            faults.append(u"%1: a link leads to %2 %3, which is not there"_s.arg(place, link.guide, link.step));
    }
    return faults;
}

} // namespace yibao::guides
