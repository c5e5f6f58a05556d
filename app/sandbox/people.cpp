// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/people.h"

#include "app/sandbox/demonames.h"
#include "app/sandbox/lists.h"
#include "app/sandbox/recordmaker.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

using catalog::RegionCode;

namespace {

constexpr qint64 providersAPlace = 12;
constexpr quint32 newcomerSerials = 100'000;

std::vector<Provider> invented(const catalog::RegionTree& tree, RegionCode place)
{
    const QString where = tree.path(place).join(QString()) + demoMark;
    std::vector<Provider> providers;
    for (const QString& kind : {u"人民医院"_s, u"中医院"_s, u"社区卫生服务中心"_s}) {
        const int serial = 99000 + static_cast<int>(providers.size());
        providers.push_back({.code = demoInstitutionCode(u'H', place, serial), .name = where + kind, .grade = {}});
    }
    return providers;
}

std::vector<Provider> providersOf(const catalog::RegionTree& tree, const Lists* lists, RegionCode place)
{
    std::vector<Provider> providers;
    if (lists != nullptr) {
        const Table& hospitals = lists->table(u"designated-hospitals"_s);
        Selection selection;
        selection.region = place;
        selection.limit = providersAPlace;
        for (const quint32 row : hospitals.select(selection, tree).rows) {
            providers.push_back({.code = hospitals.text(row, u"code"_s),
                                 .name = hospitals.text(row, u"name"_s),
                                 .grade = hospitals.text(row, u"hospitalGrade"_s)});
        }
    }
    return providers.empty() ? invented(tree, place) : providers;
}

Person personOf(const PersonPlan& plan, const QString& mobile)
{
    Person person;
    person.key = QString::fromLatin1(plan.key);
    person.name = QString::fromUtf16(plan.name);
    person.certNo = withCheckCharacter(QString::fromLatin1(plan.certHead));
    person.mobile = mobile;
    person.email = QString::fromLatin1(plan.email);
    person.password = passwordFor(mobile);
    person.state = QString::fromLatin1(plan.state);
    person.gender = person.certNo.at(16).digitValue() % 2 == 1 ? u"1"_s : u"2"_s;
    person.activated = plan.activated;
    person.locked = plan.locked;
    person.insured = !plan.insurances.empty();
    return person;
}

} // namespace

QString withCheckCharacter(const QString& seventeenDigits)
{
    static constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (qsizetype i = 0; i < 17; ++i)
        sum += seventeenDigits.at(i).digitValue() * weights[i];
    return seventeenDigits + u"10X98765432"_s.at(sum % 11);
}

QString passwordDigest(const QString& password)
{
    return QString::fromLatin1(QCryptographicHash::hash(password.toUtf8(), QCryptographicHash::Sha256).toHex());
}

People::People(const catalog::RegionTree& tree, const Lists* lists, quint64 seed)
    : m_tree(tree)
    , m_lists(lists)
    , m_seed(seed)
{
    const ProvidersOf providers = [&](RegionCode place) { return providersOf(tree, lists, place); };
    const std::vector<PersonPlan>& plans = personPlans();
    for (std::size_t i = 0; i < plans.size(); ++i) {
        auto person = std::make_shared<Person>(personOf(plans[i], mobileOf(i)));
        person->records = makeRecords(plans[i], static_cast<quint32>(i + 1), tree, providers, seed);
        m_people.push_back(std::move(person));
    }
}

PersonPtr People::newcomer(const QString& mobile) const
{
    const quint32 serial = newcomerSerials + mobile.right(7).toUInt() % 900'000;
    const std::string key = "new-" + mobile.toStdString();
    // Another number for each serial: three digits, then the year, then the day.
    const quint32 rest = serial / 900;
    const QString head = u"99999918"_s + QString::number(10 + rest % 90) + u"01"_s +
                         QString::number(1 + rest / 90).rightJustified(2, u'0') + QString::number(100 + serial % 900);
    const std::string digits = head.toStdString();
    const PersonPlan plan{.key = key.c_str(),
                          .name = u"演示新",
                          .certHead = digits.c_str(),
                          .email = "",
                          .state = "registered just now",
                          .insurances = {{"310", "11", 440300, 202001, 0, "1"}},
                          .settlements = 15,
                          .elsewhere = 3,
                          .filings = 1,
                          .defects = {},
                          .activated = false};
    const ProvidersOf providers = [this](RegionCode place) { return providersOf(m_tree, m_lists, place); };
    auto person = std::make_shared<Person>(personOf(plan, mobile));
    // Known by the password that was chosen, not by one of ours.
    person->password.clear();
    person->records = makeRecords(plan, serial, m_tree, providers, m_seed);
    return person;
}

QString People::table()
{
    QString text =
        u"| person | mobile | ID number | e-mail | password | state |\n"_s + u"|---|---|---|---|---|---|\n"_s;
    const std::vector<PersonPlan>& plans = personPlans();
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const Person person = personOf(plans[i], mobileOf(i));
        text +=
            u"| "_s +
            QStringList{person.key,      person.mobile, person.certNo, person.email.isEmpty() ? u"–"_s : person.email,
                        person.password, person.state}
                .join(u" | "_s) +
            u" |\n"_s;
    }
    return text;
}

} // namespace yibao::sandbox
