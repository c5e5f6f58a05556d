// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/demodirectory.h"
#include "app/sandbox/demonames.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

namespace {

/// Hospital grade and the settlement grade that follows from it.
struct Grade
{
    const char* hospital;
    const char* settlement;
};

constexpr Grade grade3A{"3A", "3"};
constexpr Grade grade3B{"3B", "3"};
constexpr Grade grade3N{"3N", "3"};
constexpr Grade grade2A{"2A", "2"};
constexpr Grade grade2B{"2B", "2"};
constexpr Grade grade2N{"2N", "2"};
constexpr Grade grade1A{"1A", "1"};
constexpr Grade grade1N{"1N", "1"};
constexpr Grade ungraded{"9", "9"};
constexpr Grade neverGraded{nullptr, "9"};

class InstitutionMaker
{
public:
    InstitutionMaker(std::vector<DemoInstitution>& institutions, quint64 seed)
        : m_institutions(institutions)
        , m_seed(seed)
    {}

    void makeCity(const DemoCity& city)
    {
        Dice dice(m_seed, static_cast<quint64>(city.code.number()));
        m_serials.clear();
        m_dice = &dice;
        makeCityHospitals(city);
        for (const DemoPlace& place : city.places) {
            Dice local(m_seed, static_cast<quint64>(place.code.number()) + 1000000);
            m_dice = &local;
            makeCountyHospitals(place);
            if (place.rural)
                makeRuralCare(place);
            else
                makeUrbanCare(place);
            makeClinics(place);
        }
        m_dice = nullptr;
    }

private:
    static QString code(const char* text) { return text == nullptr ? QString() : QString::fromLatin1(text); }

    void add(const DemoPlace& place, const QString& name, const QString& type, Grade grade, bool isPublic,
             const QString& alias = {})
    {
        const int serial = 90000 + ++m_serials[place.code.number()];
        const auto number = static_cast<quint32>(m_institutions.size());
        const bool graded = grade.settlement[0] != '9';
        DemoInstitution row;
        row.code = demoInstitutionCode(u'H', place.code, serial);
        row.name = name;
        row.alias = alias;
        row.region = place.code;
        row.type = type;
        row.hospitalGrade = code(grade.hospital);
        // Lists leave the settlement grade out now and then; programs must cope.
        if (!m_dice->chance(3))
            row.settlementGrade = code(grade.settlement);
        row.address = place.fullName + demoStreet(*m_dice);
        if (graded || m_dice->chance(70))
            row.phone = demoPhone(place.code, number);
        if (graded && m_dice->chance(10))
            row.phone += u'、' + demoPhoneTail(number + 5000);
        row.nature = isPublic ? u"公立"_s : u"民营"_s;
        row.uscc = demoCreditCode(isPublic ? "12"_L1 : "52"_L1, number);
        row.acceptsECertificate = graded || m_dice->chance(80);
        row.outpatientOpen = graded ? m_dice->chance(90) : m_dice->chance(25);
        row.networked = graded ? m_dice->chance(97) : m_dice->chance(12);
        m_institutions.push_back(std::move(row));
    }

    const DemoPlace& somewhere(const DemoCity& city)
    {
        return city.places[static_cast<std::size_t>(m_dice->below(static_cast<int>(city.places.size())))];
    }

    void makeCityHospitals(const DemoCity& city)
    {
        const QString named = city.name + demoMark;
        if (city.isCapital) {
            const QString university = city.provinceName + demoMark + u"医科大学"_s;
            for (int i = 1; i <= 4; ++i) {
                const QString ordinal = demoOrdinal(i);
                const QString brief = QString(ordinal).remove(u'第');
                add(somewhere(city), university + u"附属"_s + ordinal + u"医院"_s, u"A100"_s, grade3A, true,
                    demoMark + u"医大附"_s + brief + u"院"_s);
            }
            add(somewhere(city), city.provinceName + demoMark + u"人民医院"_s, u"A100"_s, grade3A, true);
            add(somewhere(city), city.provinceName + demoMark + u"中医院"_s, u"A210"_s, grade3A, true);
            add(somewhere(city), city.provinceName + demoMark + u"肿瘤医院"_s, u"A514"_s, grade3A, true);
        }
        add(somewhere(city), named + u"人民医院"_s, u"A100"_s, grade3A, true, city.name + demoMark + u"第一人民医院"_s);
        if (m_dice->chance(60))
            add(somewhere(city), named + u"第二人民医院"_s, u"A100"_s, m_dice->chance(60) ? grade3B : grade2A, true);
        if (m_dice->chance(40))
            add(somewhere(city), named + u"第三人民医院"_s, u"A521"_s, m_dice->chance(30) ? grade3N : grade2A, true,
                named + u"传染病医院"_s);
        add(somewhere(city), named + u"中医院"_s, u"A200"_s, m_dice->chance(55) ? grade3A : grade2A, true);
        if (m_dice->chance(25))
            add(somewhere(city), named + u"中西医结合医院"_s, u"A300"_s, m_dice->chance(40) ? grade3B : grade2B, true);
        add(somewhere(city), named + u"妇幼保健院"_s, u"G100"_s, m_dice->chance(50) ? grade3B : grade2A, true,
            named + u"妇女儿童医院"_s);
        if (m_dice->chance(35))
            add(somewhere(city), named + u"儿童医院"_s, u"A519"_s, m_dice->chance(50) ? grade3N : grade2A, true);
        if (m_dice->chance(40))
            add(somewhere(city), named + u"康宁医院"_s, u"A520"_s, m_dice->chance(30) ? grade3N : grade2A, true,
                named + u"精神卫生中心"_s);
        if (m_dice->chance(35))
            add(somewhere(city), named + u"口腔医院"_s, u"A511"_s, m_dice->chance(30) ? grade3N : grade2N,
                m_dice->chance(50));
        struct Special
        {
            const char16_t* words;
            const char16_t* type;
        };
        static constexpr Special specials[] = {{u"眼科医院", u"A512"},   {u"骨科医院", u"A526"}, {u"康复医院", u"A527"},
                                               {u"皮肤病医院", u"A522"}, {u"妇产医院", u"A518"}, {u"护理院", u"A600"}};
        for (const Special& special : specials) {
            if (!m_dice->chance(40))
                continue;
            add(somewhere(city), city.name + demoBrand(m_dice->below(400)) + QString::fromUtf16(special.words),
                QString::fromUtf16(special.type), m_dice->chance(20) ? grade2N : ungraded, false);
        }
    }

    void makeCountyHospitals(const DemoPlace& place)
    {
        const QString named = place.fullName + demoMark;
        add(place, named + u"人民医院"_s, u"A100"_s,
            m_dice->chance(20) ? (m_dice->chance(70) ? grade2A : grade2B) : ungraded, true);
        if (m_dice->chance(60))
            add(place, named + u"中医院"_s, u"A200"_s, m_dice->chance(8) ? grade2A : ungraded, true);
        if (m_dice->chance(50))
            add(place, named + u"妇幼保健院"_s, u"G100"_s, m_dice->chance(4) ? grade2B : ungraded, true);
        if (m_dice->chance(25))
            add(place, place.fullName + demoBrand(m_dice->below(400)) + u"医院"_s, u"A100"_s,
                m_dice->chance(6) ? grade1A : ungraded, false);
    }

    void makeUrbanCare(const DemoPlace& place)
    {
        const int first = m_dice->below(12);
        const int centres = m_dice->between(1, 2);
        for (int i = 0; i < centres; ++i) {
            add(place, place.fullName + demoQuarter(first + i) + u"街道社区卫生服务中心"_s, u"B100"_s,
                m_dice->chance(3) ? grade1N : ungraded, true);
        }
        const int stations = m_dice->between(0, 2);
        for (int i = 0; i < stations; ++i)
            add(place, place.fullName + demoQuarter(first + 3 + i) + u"社区卫生服务站"_s, u"B200"_s, neverGraded, true);
        if (m_dice->chance(60)) {
            const bool dental = m_dice->chance(40);
            add(place, place.fullName + demoBrand(m_dice->below(400)) + (dental ? u"口腔门诊部"_s : u"综合门诊部"_s),
                dental ? u"D152"_s : u"D110"_s, neverGraded, false);
        }
    }

    void makeRuralCare(const DemoPlace& place)
    {
        const int first = m_dice->below(12);
        add(place, place.fullName + demoQuarter(first) + u"镇中心卫生院"_s, u"C210"_s,
            m_dice->chance(5) ? grade1A : ungraded, true);
        const int townships = m_dice->between(1, 2);
        for (int i = 1; i <= townships; ++i)
            add(place, place.fullName + demoQuarter(first + i) + u"乡卫生院"_s, u"C220"_s,
                m_dice->chance(2) ? grade1N : ungraded, true);
        const int villages = m_dice->between(2, 4);
        for (int i = 1; i <= villages; ++i)
            add(place, place.fullName + demoQuarter(first + i) + demoOrdinal(i) + u"村卫生室"_s, u"D600"_s, neverGraded,
                true);
    }

    void makeClinics(const DemoPlace& place)
    {
        const int first = m_dice->below(400);
        const int clinics = place.rural ? m_dice->between(1, 2) : m_dice->between(2, 4);
        struct Kind
        {
            const char16_t* words;
            const char16_t* type;
        };
        static constexpr Kind kinds[] = {{u"诊所", u"D211"},
                                         {u"中医诊所", u"D212"},
                                         {u"口腔诊所", u"D215"},
                                         {u"中医诊所", u"D212"},
                                         {u"中西医结合诊所", u"D213"}};
        for (int i = 0; i < clinics; ++i) {
            const Kind& kind = kinds[m_dice->below(5)];
            add(place, place.fullName + demoBrand(first + i) + QString::fromUtf16(kind.words),
                QString::fromUtf16(kind.type), neverGraded, false);
        }
    }

    std::vector<DemoInstitution>& m_institutions;
    quint64 m_seed;
    QHash<int, int> m_serials;
    Dice* m_dice = nullptr;
};

} // namespace

std::vector<DemoInstitution> demoInstitutions(const std::vector<DemoCity>& cities, quint64 seed)
{
    std::vector<DemoInstitution> institutions;
    institutions.reserve(34000);
    InstitutionMaker maker(institutions, seed);
    for (const DemoCity& city : cities)
        maker.makeCity(city);
    return institutions;
}

} // namespace yibao::sandbox
