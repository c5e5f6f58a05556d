// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/demodirectory.h"
#include "app/sandbox/demonames.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

std::vector<DemoInstitution> demoPharmacies(const std::vector<DemoCity>& cities, quint64 seed)
{
    std::vector<DemoInstitution> pharmacies;
    pharmacies.reserve(16000);
    for (const DemoCity& city : cities) {
        Dice chain(seed, static_cast<quint64>(city.code.number()) + 2000000);
        const QString chainName = city.name + demoBrand(chain.below(400)) + u"药业连锁有限公司"_s;
        for (const DemoPlace& place : city.places) {
            Dice dice(seed, static_cast<quint64>(place.code.number()) + 3000000);
            const QString within =
                place.fullName.startsWith(city.name) ? place.fullName.mid(city.name.size()) : place.fullName;
            const int count = dice.between(4, 6);
            const int first = dice.below(400);
            for (int i = 1; i <= count; ++i) {
                const auto number = static_cast<quint32>(pharmacies.size());
                DemoInstitution row;
                row.code = demoInstitutionCode(u'P', place.code, 90000 + i);
                if (dice.chance(55))
                    row.name = chainName + within + demoQuarter(first + i) + u"店"_s;
                else
                    row.name = place.fullName + demoBrand(first + i) + (dice.chance(50) ? u"大药房"_s : u"药店"_s);
                row.region = place.code;
                row.address = place.fullName + demoStreet(dice);
                if (dice.chance(80))
                    row.phone = demoPhone(place.code, number + 7000);
                row.uscc = demoCreditCode("91"_L1, number);
                row.acceptsECertificate = dice.chance(92);
                row.outpatientOpen = dice.chance(30);
                row.networked = dice.chance(10);
                pharmacies.push_back(std::move(row));
            }
        }
    }
    return pharmacies;
}

} // namespace yibao::sandbox
