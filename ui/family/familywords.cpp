// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/family/familywords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace yibao::ui::words {

namespace {

class FamilyWords
{
    Q_DECLARE_TR_FUNCTIONS(yibao::ui::FamilyWords)

public:
    static QString familyFault(services::FamilyFault fault);
    static QString familyObstacle(services::FamilyObstacle obstacle);
    static QString photoFault(PhotoFault fault);
    static QStringList photoDoubts(PhotoDoubts doubts);
    static QString bindWay(const QString& way);
    static QString birthFact(const QString& name);
    static QString birthValue(const QString& name, const QString& value);
    static QList<Relation> relations();
};

QString FamilyWords::familyFault(services::FamilyFault fault)
{
    using enum services::FamilyFault;
    switch (fault) {
    case None:
    case CertNoWrong:
        return {};
    case NameEmpty:
        return tr("Please type the name as it stands on the ID card.");
    case NameDamaged:
        return tr("A name has letters only. Please type it as it stands on the ID card.");
    case CertNoEmpty:
        return tr("Please type the ID number.");
    case RelationEmpty:
        return tr("Please choose how you are related.");
    case MotherNotFemale:
        return tr("This is a man's number by its 17th digit. Please type the mother's.");
    case BirthCertNoEmpty:
        return tr("Please type the number of the birth certificate.");
    case BirthCertNoWrong:
        return tr("The number stands at the top of the birth certificate, letters and digits without signs.");
    }
    return {};
}

QString FamilyWords::familyObstacle(services::FamilyObstacle obstacle)
{
    using enum services::FamilyObstacle;
    switch (obstacle) {
    case None:
        return {};
    case NoService:
        return tr("The portal in use does not offer the family account.");
    case NoticeUnread:
        return tr("First read the notice to its end");
    case NoticeUnagreed:
        return tr("First tick that you have read the notice and agree");
    case FormIncomplete:
        return tr("Still to be filled in, or to be put right");
    case LetterMissing:
        return tr("The letter of commitment has not come yet");
    case LetterUnconfirmed:
        return tr("First read the letter of commitment and confirm it");
    case OwnRegisterMissing:
        return tr("A photo of your own register page is missing");
    case MemberRegisterMissing:
        return tr("A photo of the relative's register page is missing");
    case UnderWay:
        return tr("It has been sent already");
    }
    return {};
}

QString FamilyWords::photoFault(PhotoFault fault)
{
    switch (fault) {
    case PhotoFault::None:
        return {};
    case PhotoFault::Missing:
        return tr("The file cannot be opened. Please choose it again.");
    case PhotoFault::TooLarge:
        return tr("The file is larger than 30 MB. Please take the photo anew, or choose a smaller one.");
    case PhotoFault::Pdf:
        return tr("This is a PDF, not a photo, whatever its name says. Please choose a photo (JPG or PNG).");
    case PhotoFault::Heic:
        return tr("This is a HEIC photo, which cannot be read here. Please save it as JPG on the phone first.");
    case PhotoFault::NotAPicture:
        return tr("This is no photo that can be read here. Please choose a JPG or PNG file.");
    case PhotoFault::Damaged:
        return tr("The photo is damaged or was cut off. Please take it from the phone once more.");
    case PhotoFault::TooManyPixels:
        return tr("The picture has too many pixels to be read here. Please choose a smaller one.");
    case PhotoFault::TooSmall:
        return tr("The picture is too small to be read: at least 640 by 400 pixels. Please take it from nearer.");
    case PhotoFault::Blank:
        return tr("No writing can be made out: the page is blank, or the photo is out of focus. Please take it anew.");
    }
    return {};
}

QStringList FamilyWords::photoDoubts(PhotoDoubts doubts)
{
    QStringList sentences;
    if (doubts.testFlag(PhotoDoubt::Sideways))
        sentences.append(tr("Seems to lie on its side: turn it until the writing is upright."));
    if (doubts.testFlag(PhotoDoubt::Blurred))
        sentences.append(tr("Seems out of focus: can every character be read?"));
    if (doubts.testFlag(PhotoDoubt::Dark))
        sentences.append(tr("Is dark: can every character be read?"));
    return sentences;
}

QString FamilyWords::bindWay(const QString& way)
{
    if (way == u"CERTNO")
        return tr("by ID number");
    if (way == u"BIRTH_CERT")
        return tr("by birth certificate");
    return way;
}

bool isSex(const QString& name)
{
    return name == u"sex" || name == u"gender" || name == u"gend";
}

QString FamilyWords::birthValue(const QString& name, const QString& value)
{
    // GB/T 2261.1
    if (isSex(name) && value == u"1")
        return tr("male");
    if (isSex(name) && value == u"2")
        return tr("female");
    return value;
}

QString FamilyWords::birthFact(const QString& name)
{
    if (isSex(name))
        return tr("Sex");
    const QList<std::pair<QStringList, QString>> known{
        {{u"name"_s, u"babyName"_s, u"childName"_s, u"psnName"_s}, tr("Child's name")},
        {{u"birthDate"_s, u"birthday"_s, u"brdy"_s}, tr("Date of birth")},
        {{u"hospitalName"_s, u"hospital"_s, u"medinsName"_s}, tr("Hospital")},
        {{u"birthCertNo"_s, u"certNo"_s}, tr("Number of the birth certificate")},
        {{u"motherName"_s}, tr("Mother's name")}};
    for (const auto& [names, words] : known) {
        if (names.contains(name))
            return words;
    }
    return name;
}

QList<Relation> FamilyWords::relations()
{
    return {{u"父母"_s, tr("Father or mother")},
            {u"配偶"_s, tr("Wife or husband")},
            {u"子女"_s, tr("Son or daughter")},
            {u"兄弟姐妹"_s, tr("Brother or sister")},
            {u"祖父母"_s, tr("Grandparent (father's side)")},
            {u"外祖父母"_s, tr("Grandparent (mother's side)")},
            {u"孙子女"_s, tr("Son's child")},
            {u"外孙子女"_s, tr("Daughter's child")},
            {u"其他"_s, tr("Another relation")}};
}

} // namespace

QString familyFault(services::FamilyFault fault)
{
    return FamilyWords::familyFault(fault);
}

QString familyObstacle(services::FamilyObstacle obstacle)
{
    return FamilyWords::familyObstacle(obstacle);
}

QString photoFault(PhotoFault fault)
{
    return FamilyWords::photoFault(fault);
}

QStringList photoDoubts(PhotoDoubts doubts)
{
    return FamilyWords::photoDoubts(doubts);
}

QString bindWay(const QString& way)
{
    return FamilyWords::bindWay(way);
}

QString birthFact(const QString& name)
{
    return FamilyWords::birthFact(name);
}

QString birthValue(const QString& name, const QString& value)
{
    return FamilyWords::birthValue(name, value);
}

QList<Relation> relations()
{
    return FamilyWords::relations();
}

} // namespace yibao::ui::words
