// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/demonames.h"

#include <array>

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

namespace {

QString padded(quint64 number, int width)
{
    return QString::number(number).rightJustified(width, u'0');
}

const QString brandFirst = u"康仁济德瑞益颐泽惠同春和安宁民寿福祥嘉慈"_s;
const QString brandSecond = u"和安宁民寿生堂源泰康诚信雅正明佑齐善恩铭"_s;
const QStringList quarters{u"东"_s, u"西"_s, u"南"_s, u"北"_s, u"新"_s, u"桥"_s,
                           u"河"_s, u"山"_s, u"湖"_s, u"塔"_s, u"泉"_s, u"岭"_s};
const QStringList streets{u"路"_s, u"东路"_s, u"西路"_s, u"南路"_s, u"北路"_s, u"大道"_s, u"街"_s, u"巷"_s};

} // namespace

QString demoBrand(int serial)
{
    const auto number = static_cast<qsizetype>(serial < 0 ? -(serial + 1) : serial);
    // The step is coprime to the length, so the second character walks through all before a pair comes again.
    return demoMark + brandFirst.at(number % brandFirst.size()) +
           brandSecond.at((number * 7 + number / 20) % brandSecond.size());
}

QString demoQuarter(int serial)
{
    return demoMark + quarters.at(serial % quarters.size());
}

QString demoStreet(Dice& dice)
{
    const QString& street = dice.pick(streets);
    return demoMark + street + QString::number(dice.between(1, 299)) + u'号';
}

QString demoOrdinal(int number)
{
    static const QString digits = u"零一二三四五六七八九"_s;
    QString words = u"第"_s;
    if (number >= 20)
        words += digits.at(number / 10 % 10);
    if (number >= 10)
        words += u'十';
    if (number % 10 != 0)
        words += digits.at(number % 10);
    return words;
}

QString demoPhone(catalog::RegionCode place, quint32 serial)
{
    // 0300 … 0999: area codes of four digits in form, whatever the place.
    return u"0%1-%2"_s.arg(QString::number(300 + place.number() / 1000 % 700), demoPhoneTail(serial));
}

QString demoPhoneTail(quint32 serial)
{
    return u"0000"_s + padded(serial % 10000, 4);
}

QString demoInstitutionCode(QChar letter, catalog::RegionCode place, int serial)
{
    return letter + padded(static_cast<quint64>(place.number()), 6) + padded(static_cast<quint64>(serial), 5);
}

QString demoCreditCode(QLatin1StringView kind, quint32 serial)
{
    // GB 32100: characters without I, O, S, V, Z, weights of powers of three modulo 31.
    static const QString characters = u"0123456789ABCDEFGHJKLMNPQRTUWXY"_s;
    QString code = kind + u"999999"_s + padded(serial, 9);
    int sum = 0;
    int weight = 1;
    for (const QChar c : std::as_const(code)) {
        sum += static_cast<int>(characters.indexOf(c)) * weight;
        weight = weight * 3 % 31;
    }
    return code + characters.at((31 - sum % 31) % 31);
}

} // namespace yibao::sandbox
