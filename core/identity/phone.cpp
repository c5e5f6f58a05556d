// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/identity/phone.h"

#include "core/identity/tidied.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::identity {
namespace {

MobileFault mobileFault(const QString& number)
{
    if (number.isEmpty())
        return MobileFault::Empty;
    if (!isDigits(number))
        return MobileFault::Characters;
    if (number.size() != 11)
        return MobileFault::Length;
    return number[0] == u'1' && number[1] >= u'3' ? MobileFault::None : MobileFault::Prefix;
}

// Dashes of every kind as lists write them; NFKC leaves most of them alone.
bool isDash(QChar c)
{
    return c == u'-' || c.category() == QChar::Punctuation_Dash || c == u'\u2212' || c == u'\u30fc' || c == u'~';
}

QString withPlainDashes(const QString& text)
{
    QString result;
    for (const QChar c : text) {
        if (!isDash(c))
            result += c;
        else if (!result.endsWith(u'-'))
            result += u'-';
    }
    return result;
}

// Takes what stands in brackets out of a piece and returns it; "(0755)" is an area code and stays.
QString takeNote(QString& piece)
{
    static const QRegularExpression area(u"^\\((0\\d{2,3})\\)-?"_s);
    piece.replace(area, u"\\1-"_s);
    static const QRegularExpression bracket(u"\\(([^()]*)\\)"_s);
    const QRegularExpressionMatch match = bracket.match(piece);
    if (!match.hasMatch())
        return {};
    piece.remove(match.capturedStart(), match.capturedLength());
    return match.captured(1);
}

class Splitter
{
public:
    explicit Splitter(const QString& areaCode)
        : m_areaCode(areaCode)
    {}

    Phone read(QString piece)
    {
        const QString note = takeNote(piece);
        Phone phone = recognise(piece);
        phone.note = note;
        return phone;
    }

private:
    Phone recognise(const QString& piece)
    {
        if (const MobileCheck mobile = checkMobile(piece); mobile.fault == MobileFault::None)
            return {Phone::Kind::Mobile, mobile.number, {}};
        static const QRegularExpression service(u"^([48]00)-?(\\d)-?(\\d)-?(\\d)-?(\\d)-?(\\d)-?(\\d)-?(\\d)$"_s);
        if (const auto match = service.match(piece); match.hasMatch()) {
            const QString digits = QString(piece).remove(u'-');
            return {Phone::Kind::Service, digits.first(3) + u'-' + digits.mid(3, 3) + u'-' + digits.last(4), {}};
        }
        static const QRegularExpression shortNumber(u"^(12\\d{3}|9[56]\\d{3,4})$"_s);
        if (shortNumber.match(piece).hasMatch())
            return {Phone::Kind::Short, piece, {}};
        return landLine(piece);
    }

    Phone landLine(const QString& piece)
    {
        // Areas of 01x and 02x have three digits, all others four, so even digits that run on can be parted.
        static const QRegularExpression form(
            u"^(?:(?:\\+86|0086)-?)?(?:(0(?:1\\d|2\\d|[3-9]\\d{2}))-?)?(\\d{7,8})(?:(?:-|转|EXT\\.?)(\\d{1,6}))?$"_s);
        const auto match = form.match(piece);
        if (!match.hasMatch())
            return {Phone::Kind::Other, piece, {}};
        if (match.hasCaptured(1))
            m_areaCode = match.captured(1);
        const QString extension = match.hasCaptured(3) ? u'-' + match.captured(3) : QString();
        const QString number = match.captured(2) + extension;
        if (m_areaCode.isEmpty())
            return {Phone::Kind::Local, number, {}};
        return {Phone::Kind::LandLine, m_areaCode + u'-' + number, {}};
    }

    QString m_areaCode;
};

} // namespace

MobileCheck checkMobile(const QString& typed)
{
    QString number = tidied(typed);
    number.removeIf(isDash);
    for (const QString& prefix : {u"+86"_s, u"0086"_s}) {
        if (number.startsWith(prefix)) {
            number.remove(0, prefix.size());
            break;
        }
    }
    const MobileFault fault = mobileFault(number);
    return {fault, fault == MobileFault::None ? number : QString()};
}

QList<Phone> splitPhones(const QString& cell, const QString& areaCode)
{
    Splitter splitter(areaCode);
    QList<Phone> phones;
    static const QRegularExpression separators(u"[、,;/|\\n\\r]|或"_s);
    const QString normal = cell.normalized(QString::NormalizationForm_KC);
    for (const QString& part : normal.split(separators, Qt::SkipEmptyParts)) {
        const QString piece = withPlainDashes(tidied(part));
        if (piece.isEmpty())
            continue;
        Phone phone = splitter.read(piece);
        // A blank parts two numbers only where the whole is none.
        const QStringList words = part.simplified().split(u' ', Qt::SkipEmptyParts);
        if (phone.kind == Phone::Kind::Other && words.size() > 1) {
            Splitter attempt = splitter;
            QList<Phone> several;
            for (const QString& word : words)
                several += attempt.read(withPlainDashes(tidied(word)));
            const bool allNumbers =
                std::ranges::none_of(several, [](const Phone& each) { return each.kind == Phone::Kind::Other; });
            if (allNumbers) {
                splitter = attempt;
                phones += several;
                continue;
            }
        }
        if (phone.kind == Phone::Kind::Other)
            phone = {Phone::Kind::Other, part.simplified(), {}};
        phones += phone;
    }
    return phones;
}

} // namespace yibao::identity
