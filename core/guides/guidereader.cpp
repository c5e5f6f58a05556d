// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/guides/guidereader.h"

#include "core/base/supportids.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace yibao::guides {

namespace {

constexpr int mostChoices = 6;
constexpr qsizetype largestFile = 1 << 20;
constexpr qsizetype mostSteps = 200;

constexpr std::array officialAddresses{"https://fuwu.nhsa.gov.cn", "https://www.zjzwfw.gov.cn"};

template <typename T>
using Words = std::map<QString, T>;

const Words<Group>& groups()
{
    static const Words<Group> words{{u"family"_s, Group::Family},       {u"code"_s, Group::Code},
                                    {u"channels"_s, Group::Channels},   {u"trouble"_s, Group::Trouble},
                                    {u"elsewhere"_s, Group::Elsewhere}, {u"help"_s, Group::Help}};
    return words;
}

const Words<Mood>& moods()
{
    static const Words<Mood> words{
        {u"good"_s, Mood::Good}, {u"info"_s, Mood::Info}, {u"warning"_s, Mood::Warning}, {u"unknown"_s, Mood::Unknown}};
    return words;
}

const Words<Channel>& channels()
{
    static const Words<Channel> words{{u"app"_s, Channel::App},
                                      {u"mini-program"_s, Channel::MiniProgram},
                                      {u"official-account"_s, Channel::OfficialAccount},
                                      {u"website"_s, Channel::Website},
                                      {u"hall"_s, Channel::Hall},
                                      {u"hospital"_s, Channel::Hospital},
                                      {u"phone"_s, Channel::Phone}};
    return words;
}

/// Reads one file and notes every fault with its place.
class Reader
{
public:
    explicit Reader(const catalog::Catalog& catalog)
        : m_catalog(catalog)
    {}

    [[nodiscard]] Guide guide(const QJsonObject& object)
    {
        known(object, {"id", "title", "summary", "keywords", "icon", "group", "region", "sources", "verifiedOn",
                       "reviewDays", "start", "steps"});
        Guide guide;
        guide.id = word(object, "id", true);
        guide.title = text(object.value("title"_L1), u"title"_s);
        guide.summary = text(object.value("summary"_L1), u"summary"_s);
        for (const QJsonValue& keyword : array(object, "keywords"))
            guide.keywords.append(keyword.toString());
        guide.icon = word(object, "icon", true);
        guide.group = oneOf(object, "group", groups(), true).value_or(Group::Help);
        guide.region = region(object);
        for (const QJsonValue& source : array(object, "sources"))
            guide.sources.append(this->source(source.toObject()));
        guide.verifiedOn = date(object.value("verifiedOn"_L1).toString(), u"verifiedOn"_s);
        guide.reviewDays = object.value("reviewDays"_L1).toInt();
        if (guide.reviewDays <= 0)
            fault(u"reviewDays: how many days may it stand?"_s);
        guide.start = word(object, "start", true);
        const QJsonArray steps = array(object, "steps");
        if (steps.size() > mostSteps)
            fault(u"too many steps"_s);
        for (const QJsonValue& step : steps)
            guide.steps.append(this->step(step.toObject()));
        m_at.clear();
        checkWays(guide);
        return guide;
    }

    [[nodiscard]] const QStringList& faults() const { return m_faults; }
    void fault(const QString& what) { m_faults.append(m_at.isEmpty() ? what : m_at + u": "_s + what); }

private:
    void known(const QJsonObject& object, std::initializer_list<const char*> members)
    {
        for (const QString& key : object.keys()) {
            if (std::ranges::none_of(members, [&](const char* member) { return key == QLatin1StringView(member); }))
                fault(u"unknown member "_s + key);
        }
    }

    [[nodiscard]] QString word(const QJsonObject& object, const char* member, bool required = false)
    {
        const QString value = object.value(QLatin1StringView(member)).toString();
        if (value.isEmpty() && (required || object.contains(QLatin1StringView(member))))
            fault(QLatin1StringView(member) + u" is missing"_s);
        return value;
    }

    [[nodiscard]] QJsonArray array(const QJsonObject& object, const char* member)
    {
        const QJsonValue value = object.value(QLatin1StringView(member));
        if (!value.isUndefined() && !value.isArray())
            fault(QLatin1StringView(member) + u" is no list"_s);
        return value.toArray();
    }

    [[nodiscard]] Text text(const QJsonValue& value, const QString& what)
    {
        const QJsonObject object = value.toObject();
        const Text text{.chinese = object.value("zh_CN"_L1).toString().trimmed(),
                        .english = object.value("en"_L1).toString().trimmed()};
        if (text.chinese.isEmpty() || text.english.isEmpty() || object.size() != 2)
            fault(what + u" is not there in both languages"_s);
        return text;
    }
    [[nodiscard]] Text optionalText(const QJsonObject& object, const char* member)
    {
        const QLatin1StringView name(member);
        return object.contains(name) ? text(object.value(name), name) : Text();
    }
    [[nodiscard]] QList<Text> texts(const QJsonObject& object, const char* member)
    {
        QList<Text> all;
        for (const QJsonValue& value : array(object, member))
            all.append(text(value, QLatin1StringView(member)));
        return all;
    }

    template <typename T>
    [[nodiscard]] std::optional<T> oneOf(const QJsonObject& object, const char* member, const Words<T>& words,
                                         bool required = false)
    {
        const QString value = word(object, member, required);
        if (value.isEmpty())
            return std::nullopt;
        const auto at = words.find(value);
        if (at == words.end()) {
            fault(u"unknown %1 %2"_s.arg(QLatin1StringView(member), value));
            return std::nullopt;
        }
        return at->second;
    }

    [[nodiscard]] catalog::RegionCode region(const QJsonObject& object)
    {
        const QString value = word(object, "region");
        if (value.isEmpty())
            return {};
        const auto code = catalog::RegionCode::parse(value);
        if (!code || !m_catalog.regions().contains(*code)) {
            fault(u"unknown region "_s + value);
            return {};
        }
        return *code;
    }

    [[nodiscard]] QDate date(const QString& value, const QString& what)
    {
        const QDate date = QDate::fromString(value, Qt::ISODate);
        if (!date.isValid())
            fault(what + u" is no date"_s);
        return date;
    }

    [[nodiscard]] Source source(const QJsonObject& object)
    {
        known(object, {"id", "title", "asOf"});
        Source source{.id = word(object, "id", true), .title = text(object.value("title"_L1), u"source"_s), .asOf = {}};
        if (const QString asOf = object.value("asOf"_L1).toString(); !asOf.isEmpty())
            source.asOf = date(asOf, u"asOf"_s);
        return source;
    }

    [[nodiscard]] Step step(const QJsonObject& object)
    {
        Step step;
        step.id = object.value("id"_L1).toString();
        m_at = u"step "_s + step.id;
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
        step.channel = oneOf(object, "channel", channels());
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
        for (const QJsonValue& link : array(object, "links"))
            step.links.append(this->link(link.toObject()));
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

    [[nodiscard]] Link link(const QJsonObject& object)
    {
        known(object, {"label", "guide", "step", "service", "address"});
        Link link{.label = text(object.value("label"_L1), u"link"_s),
                  .guide = word(object, "guide"),
                  .step = word(object, "step"),
                  .service = word(object, "service"),
                  .address = word(object, "address")};
        const int targets =
            (link.guide.isEmpty() ? 0 : 1) + (link.service.isEmpty() ? 0 : 1) + (link.address.isEmpty() ? 0 : 1);
        if (targets != 1)
            fault(u"a link leads to %1 places"_s.arg(targets));
        if (!link.service.isEmpty() && m_catalog.service(link.service) == nullptr)
            fault(u"unknown service "_s + link.service);
        if (!link.address.isEmpty())
            checkAddress(link.address);
        return link;
    }

    void readCode(const QJsonObject& object, Step& step)
    {
        known(object, {"content", "caption"});
        step.qr = word(object, "content", true);
        step.qrCaption = text(object.value("caption"_L1), u"caption"_s);
        checkAddress(step.qr);
    }

    void checkAddress(const QString& address)
    {
        const bool official = std::ranges::any_of(officialAddresses, [&](const char* base) {
            const QLatin1StringView start(base);
            return address == start || (address.startsWith(start) && address.at(start.size()) == u'/');
        });
        const bool ascii = std::ranges::all_of(address, [](QChar c) { return c.unicode() > 32 && c.unicode() < 127; });
        if (!official || !ascii)
            fault(u"no official address: "_s + address);
    }

    void checkWays(const Guide& guide)
    {
        QSet<QString> ids;
        for (const Step& step : guide.steps) {
            m_at = u"step "_s + step.id;
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
        m_at.clear();
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
        if (step == nullptr || m_faults.size() > 100)
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

    const catalog::Catalog& m_catalog;
    QString m_at;
    QStringList m_faults;
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
        for (const Step& step : guide.steps) {
            for (const Link& link : step.links) {
                if (link.guide.isEmpty())
                    continue;
                const auto to = std::ranges::find(guides, link.guide, &Guide::id);
                if (to == guides.end() || (!link.step.isEmpty() && to->step(link.step) == nullptr))
                    faults.append(u"%1, step %2: a link leads to %3 %4, which is not there"_s.arg(
                        guide.id, step.id, link.guide, link.step));
            }
        }
    }
    return faults;
}

} // namespace yibao::guides
