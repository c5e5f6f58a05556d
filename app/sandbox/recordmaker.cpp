// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/recordmaker.h"

#include "app/sandbox/demonames.h"
#include "core/catalog/regiontree.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

using catalog::RegionCode;

namespace {

struct Care
{
    const char* medType;
    int weight;
    int least; ///< yuan
    int most;
    int days;
};
constexpr Care careOfAdults[] = {{"11", 62, 30, 900, 0},  {"12", 6, 10, 60, 0},       {"13", 6, 80, 2500, 0},
                                 {"14", 15, 60, 1800, 0}, {"21", 8, 2800, 68000, 14}, {"24", 2, 6000, 90000, 20},
                                 {"19", 1, 100, 3000, 0}};

struct Disease
{
    const char* code;
    const char16_t* name;
};
constexpr Disease diseases[] = {{"J06.900", u"急性上呼吸道感染"}, {"I10.x00", u"高血压"}, {"E11.900", u"2型糖尿病"},
                                {"K29.500", u"慢性胃炎"},         {"M54.500", u"下背痛"}, {"J18.900", u"肺炎"},
                                {"S93.400", u"踝关节扭伤"},       {"H10.900", u"结膜炎"}};

constexpr int elsewhereRegions[] = {110000, 310000, 330100, 420100, 440100, 510100, 610100, 350200};

QDate monthOf(int yearMonth)
{
    return {yearMonth / 100, yearMonth % 100, 1};
}

qint64 share(qint64 amount, qint64 tenThousandths)
{
    return (amount * tenThousandths + 5000) / 10000;
}

QString digits(quint64 number, int width)
{
    return QString::number(number).rightJustified(width, u'0');
}

class Maker
{
public:
    Maker(const PersonPlan& plan, quint32 serial, const catalog::RegionTree& tree, const ProvidersOf& providers,
          quint64 seed)
        : m_plan(plan)
        , m_serial(serial)
        , m_tree(tree)
        , m_providers(providers)
        , m_seed(seed)
    {}

    Records make()
    {
        makeInsurances();
        for (const Insurance& insurance : m_records.insurances)
            makeContributions(insurance);
        makeSettlements();
        makeFilings();
        for (Insurance& insurance : m_records.insurances) {
            if (insurance.balance >= 0)
                insurance.balance = m_balance;
        }
        std::reverse(m_records.account.begin(), m_records.account.end());
        std::reverse(m_records.settlements.begin(), m_records.settlements.end());
        std::stable_sort(m_records.contributions.begin(), m_records.contributions.end(),
                         [](const Contribution& a, const Contribution& b) { return a.firstMonth > b.firstMonth; });
        std::stable_sort(m_records.filings.begin(), m_records.filings.end(),
                         [](const Filing& a, const Filing& b) { return a.begin > b.begin; });
        applyDefects();
        return std::move(m_records);
    }

private:
    Dice dice(quint64 subject) const { return {m_seed, (static_cast<quint64>(m_serial) << 8) + subject}; }

    void makeInsurances()
    {
        Dice dice = this->dice(1);
        const QString employer = demoBrand(static_cast<int>(m_serial) * 7) + u"有限公司"_s;
        for (const InsurancePlan& plan : m_plan.insurances) {
            Insurance insurance;
            insurance.insutype = QString::fromLatin1(plan.insutype);
            insurance.psnType = QString::fromLatin1(plan.psnType);
            insurance.status = QString::fromLatin1(plan.status);
            insurance.since = monthOf(plan.since);
            if (plan.paused != 0)
                insurance.paused = monthOf(plan.paused).addMonths(1).addDays(-1);
            insurance.place = RegionCode::fromNumber(plan.place);
            const bool employed = insurance.psnType.startsWith(u"11"_s);
            insurance.employer = employed ? m_tree.name(insurance.place) + employer : QString();
            insurance.balance = insurance.insutype == "310"_L1 ? 0 : -1;
            m_records.insurances.push_back(std::move(insurance));
        }
        m_base = 100LL * (4000 + 250 * dice.below(60));
    }

    static QDate lastMonth(const Insurance& insurance)
    {
        const QDate end = insurance.paused.isValid() ? insurance.paused : lastRecordedDay;
        return {end.year(), end.month(), 1};
    }

    void makeContributions(const Insurance& insurance)
    {
        const auto isKind = [&](QLatin1StringView kind) { return insurance.insutype == kind; };
        if (isKind("390"_L1)) {
            for (int year = insurance.since.year(); year <= lastMonth(insurance).year(); ++year)
                addYear(insurance, year);
            return;
        }
        // In ten-thousandths of the base.
        int employerRate = 0;
        int personalRate = 0;
        if (isKind("310"_L1)) {
            employerRate = 600;
            personalRate = 200;
        } else if (isKind("510"_L1)) {
            employerRate = 50;
        } else if (isKind("410"_L1)) {
            personalRate = 10;
        } else if (!isKind("888"_L1)) {
            return;
        }
        const bool retired = insurance.psnType == "12"_L1;
        qint64 base = m_base;
        for (QDate month = insurance.since; month <= lastMonth(insurance); month = month.addMonths(1)) {
            // Bases are set anew each July.
            if (month.month() == 7)
                base += share(base, 300) / 100 * 100;
            Contribution row;
            row.firstMonth = month;
            row.lastMonth = month;
            row.insutype = insurance.insutype;
            row.employer = insurance.employer;
            row.base = base;
            row.employerPart = retired ? 0 : share(base, employerRate);
            row.personalPart = retired && isKind("310"_L1) ? 0 : share(base, personalRate);
            if (isKind("310"_L1))
                row.intoAccount = retired ? share(base, 250) : row.personalPart;
            row.arrived = month < QDate(2026, 10, 1);
            if (row.arrived)
                row.paidOn = month.addDays(19);
            if (row.arrived && row.intoAccount > 0)
                m_income[row.paidOn.startOfDay(Qt::UTC).addSecs(2 * 3600)] += row.intoAccount;
            m_records.contributions.push_back(std::move(row));
        }
    }

    void addYear(const Insurance& insurance, int year)
    {
        Contribution row;
        row.firstMonth = QDate(year, 1, 1);
        row.lastMonth = QDate(year, 12, 1);
        row.insutype = insurance.insutype;
        row.base = 0;
        row.personalPart = 100LL * (180 + 30 * (year - 2016));
        row.employerPart = 100LL * (450 + 25 * (year - 2016));
        row.paidOn = QDate(year - 1, 11, 5 + static_cast<int>(m_serial % 20));
        m_records.contributions.push_back(std::move(row));
    }

    /// What pays on the day; null when nothing does.
    const Insurance* payingOn(QDate day) const
    {
        for (const Insurance& insurance : m_records.insurances) {
            const bool pays = insurance.insutype == "310"_L1 || insurance.insutype == "390"_L1;
            if (pays && insurance.since <= day && (!insurance.paused.isValid() || day <= insurance.paused))
                return &insurance;
        }
        return nullptr;
    }

    bool has(QLatin1StringView insutype, QDate day) const
    {
        return std::any_of(m_records.insurances.begin(), m_records.insurances.end(), [&](const Insurance& one) {
            return one.insutype == insutype && one.since <= day && (!one.paused.isValid() || day <= one.paused);
        });
    }

    std::vector<QDateTime> settlementTimes()
    {
        std::vector<QDateTime> times;
        if (m_plan.settlements == 0 || m_records.insurances.empty())
            return times;
        QDate first = lastRecordedDay;
        QDate last = m_records.insurances.front().since;
        for (const Insurance& insurance : m_records.insurances) {
            first = std::min(first, insurance.since);
            last = std::max(last, insurance.paused.isValid() ? insurance.paused : lastRecordedDay);
        }
        first = std::max(first, QDate(2016, 1, 1));
        Dice dice = this->dice(2);
        const int days = static_cast<int>(first.daysTo(last)) + 1;
        while (times.size() < static_cast<std::size_t>(m_plan.settlements)) {
            const QDate day = first.addDays(dice.below(days));
            const QDateTime time = day.startOfDay(Qt::UTC).addSecs(8 * 3600 + dice.below(10 * 3600));
            if (payingOn(day) != nullptr)
                times.push_back(time);
        }
        std::sort(times.begin(), times.end());
        // The time is part of the number, so no two may be the same.
        for (std::size_t i = 1; i < times.size(); ++i) {
            if (times[i] <= times[i - 1])
                times[i] = times[i - 1].addSecs(1);
        }
        return times;
    }

    const std::vector<Provider>& providersOf(RegionCode place)
    {
        auto at = m_known.find(place);
        if (at == m_known.end())
            at = m_known.emplace(place, m_providers(place)).first;
        return at->second;
    }

    void addIncomeUntil(const QDateTime& time)
    {
        while (!m_income.empty() && m_income.begin()->first < time) {
            const auto [when, amount] = *m_income.begin();
            m_income.erase(m_income.begin());
            m_balance += amount;
            m_records.account.push_back({.time = when,
                                         .isIncome = true,
                                         .amount = amount,
                                         .balance = m_balance,
                                         .memo = u"缴费划入"_s,
                                         .provider = {}});
        }
    }

    void makeSettlements()
    {
        const std::vector<QDateTime> times = settlementTimes();
        Dice dice = this->dice(3);
        for (std::size_t i = 0; i < times.size(); ++i) {
            addIncomeUntil(times[i]);
            // Spread evenly, the latest among them.
            const auto count = static_cast<qint64>(times.size());
            const auto step = static_cast<qint64>(i);
            const bool elsewhere = (step + 1) * m_plan.elsewhere / count > step * m_plan.elsewhere / count;
            addSettlement(times[i], elsewhere, dice);
        }
        addIncomeUntil(lastRecordedDay.addDays(1).startOfDay(Qt::UTC));
    }

    RegionCode somewhereElse(RegionCode home, Dice& dice) const
    {
        const RegionCode province = m_tree.ancestorAtLevel(home, 1);
        RegionCode place = home;
        while (m_tree.ancestorAtLevel(place, 1) == province)
            place = RegionCode::fromNumber(elsewhereRegions[dice.below(static_cast<int>(std::size(elsewhereRegions)))]);
        return place;
    }

    static const Care& somehow(Dice& dice)
    {
        int throwOf = dice.below(100);
        for (const Care& care : careOfAdults) {
            if ((throwOf -= care.weight) < 0)
                return care;
        }
        return careOfAdults[0];
    }

    void addSettlement(const QDateTime& time, bool elsewhere, Dice& dice)
    {
        const Insurance& insurance = *payingOn(time.date());
        const Care& care = somehow(dice);
        const Disease& disease = diseases[dice.below(static_cast<int>(std::size(diseases)))];
        Settlement row;
        const QString stamp = time.toString(u"yyyyMMddHHmmss"_s);
        row.id = u"9999"_s + digits(m_serial, 6) + stamp;
        row.visitId = u"9998"_s + digits(m_serial, 6) + stamp;
        row.time = time;
        row.end = time.date();
        row.begin = care.days == 0 ? row.end : row.end.addDays(-dice.between(2, care.days));
        row.insutype = insurance.insutype;
        row.psnType = insurance.psnType;
        row.medType = QString::fromLatin1(care.medType);
        row.insuredAt = insurance.place;
        row.treatedAt = elsewhere ? somewhereElse(insurance.place, dice) : insurance.place;
        row.elsewhere = elsewhere;
        row.employer = insurance.employer;
        const std::vector<Provider>& providers = providersOf(row.treatedAt);
        const Provider& provider = providers[static_cast<std::size_t>(dice.below(static_cast<int>(providers.size())))];
        row.providerCode = provider.code;
        row.providerName = provider.name;
        row.providerGrade = provider.grade;
        row.diseaseCode = QString::fromLatin1(disease.code);
        row.diseaseName = QString::fromUtf16(disease.name);
        row.invoice = u"演示"_s + digits(m_serial, 4) + stamp.mid(2);
        pay(row, care, dice);
        m_records.settlements.push_back(std::move(row));
    }

    void pay(Settlement& row, const Care& care, Dice& dice)
    {
        const bool inpatient = care.days > 0;
        const bool employee = row.insutype == "310"_L1;
        row.total = 100LL * dice.between(care.least, care.most) + dice.below(100);
        row.ownPay = share(row.total, dice.below(1200));
        row.overLimit = inpatient ? share(row.total, dice.below(200)) : 0;
        row.upfront = share(row.total, dice.below(1000));
        row.inScope = row.total - row.ownPay - row.overLimit - row.upfront;
        row.deductible = std::min(row.inScope, inpatient ? (employee ? 80000LL : 60000LL) : 0LL);
        const int best = employee ? (row.psnType == "12"_L1 ? 9000 : 8500) : 6500;
        row.ratio = best - (inpatient ? 0 : 1500) - (row.elsewhere ? 1000 : 0);
        // Registration fees are the person's own.
        const qint64 shared = row.inScope - row.deductible;
        row.pooled = row.medType == "12"_L1 ? 0 : share(shared, row.ratio);
        qint64 rest = shared - row.pooled;
        if (has("320"_L1, row.time.date())) {
            row.civilServant = share(rest, 4000);
            rest -= row.civilServant;
        }
        if (has("330"_L1, row.time.date()) && row.pooled > 2'000'000) {
            row.largeAmount = share(rest, 5000);
            rest -= row.largeAmount;
        }
        if (has("392"_L1, row.time.date()) && rest > 300'000) {
            row.criticalIllness = share(rest, 6000);
            rest -= row.criticalIllness;
            row.aid = share(rest, 5000);
        }
        const qint64 borne = row.total - row.funds();
        row.hospital = inpatient && dice.chance(15) ? share(borne, 300) : 0;
        const qint64 personal = borne - row.hospital;
        if (employee) {
            row.account = dice.chance(80) ? std::min(m_balance, personal) : 0;
            m_balance -= row.account;
            row.balance = m_balance;
        }
        if (m_plan.sharesAccount && dice.chance(40))
            row.sharedAccount = std::min(personal - row.account, 100LL * dice.between(10, 400));
        row.cash = personal - row.account - row.sharedAccount;
        if (row.account > 0) {
            m_records.account.push_back({.time = row.time,
                                         .isIncome = false,
                                         .amount = row.account,
                                         .balance = m_balance,
                                         .memo = u"医疗费用支出"_s,
                                         .provider = row.providerName});
        }
    }

    void makeFilings()
    {
        struct Kind
        {
            const char* code;
            const char16_t* name;
            int months; ///< 0: without an end
        };
        static constexpr Kind kinds[] = {{"1", u"异地安置退休人员", 0},  {"2", u"异地长期居住人员", 0},
                                         {"3", u"常驻异地工作人员", 12}, {"4", u"异地转诊人员", 6},
                                         {"5", u"异地急诊抢救人员", 1},  {"6", u"其他临时外出就医人员", 6}};
        static constexpr const char* sources[] = {"01", "02", "03", "04", "05", "99"};
        Dice dice = this->dice(4);
        for (int i = 0; i < m_plan.filings; ++i) {
            const Insurance& insurance =
                m_records.insurances[static_cast<std::size_t>(i) % m_records.insurances.size()];
            const Kind& kind = kinds[dice.below(static_cast<int>(std::size(kinds)))];
            const QDate first = std::max(insurance.since, QDate(2019, 1, 1));
            const QDate last = insurance.paused.isValid() ? insurance.paused : lastRecordedDay;
            Filing row;
            row.begin = first.addDays(dice.below(static_cast<int>(std::max<qint64>(1, first.daysTo(last)))));
            if (kind.months > 0)
                row.end = row.begin.addMonths(kind.months).addDays(-1);
            row.number = u"BA"_s + digits(m_serial, 6) + row.begin.toString(u"yyyyMMdd"_s) + digits(quint64(i), 3);
            row.insuredAt = insurance.place;
            row.treatedAt = somewhereElse(insurance.place, dice);
            row.type = QString::fromLatin1(kind.code);
            row.typeName = QString::fromUtf16(kind.name);
            const bool over = row.end.isValid() && row.end < lastRecordedDay;
            // 1 in force, 0 over, revoked or refused
            row.status = over || i % 9 == 5 ? u"0"_s : u"1"_s;
            row.source = QString::fromLatin1(sources[dice.below(static_cast<int>(std::size(sources)))]);
            row.made = row.begin.addDays(-dice.between(0, 9)).startOfDay(Qt::UTC).addSecs(dice.between(28800, 61200));
            m_records.filings.push_back(std::move(row));
        }
    }

    void applyDefects()
    {
        for (std::size_t i = 0; i < m_plan.defects.size() && i < m_records.settlements.size(); ++i)
            m_records.settlements[i].defect = m_plan.defects[i];
    }

    const PersonPlan& m_plan;
    const quint32 m_serial;
    const catalog::RegionTree& m_tree;
    const ProvidersOf& m_providers;
    const quint64 m_seed;
    qint64 m_base = 0;
    qint64 m_balance = 0;
    std::map<QDateTime, qint64> m_income;
    std::map<RegionCode, std::vector<Provider>> m_known;
    Records m_records;
};

} // namespace

Records makeRecords(const PersonPlan& plan, quint32 serial, const catalog::RegionTree& tree,
                    const ProvidersOf& providers, quint64 seed)
{
    return Maker(plan, serial, tree, providers, seed).make();
}

} // namespace yibao::sandbox
