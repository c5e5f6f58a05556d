// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/entries.h"
#include "core/identity/entries.h"
#include "core/wire/portalfault.h"
#include "ui/account/formwords.h"
#include "ui/widgets/personwords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;
using account::Obstacle;

class TestFormWords final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyObstacleIsSaid()
    {
        QSet<QString> said;
        for (int i = 1; i <= int(Obstacle::TooManyAttempts); ++i) {
            const auto obstacle = Obstacle(i);
            const QString words = words::missing({obstacle, 90});
            QCOMPARE(words.isEmpty(), obstacle == Obstacle::WrongStep);
            QVERIFY(!words.contains(u'%'));
            said.insert(words);
        }
        // Each in its own words: a person must know which one is meant.
        QCOMPARE(said.size(), int(Obstacle::TooManyAttempts));
        QCOMPARE(words::missing({}), QString());
        QVERIFY(words::missing({Obstacle::CoolingDown, 46}).contains(u"46"_s));
    }

    void mobile_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("words");
        QTest::newRow("good") << u"13800138000"_s << QString();
        QTest::newRow("with country") << u"+86 138-0013-8000"_s << QString();
        QTest::newRow("empty") << QString() << u"Please type the mobile number."_s;
        QTest::newRow("short") << u"1380013800"_s << u"A mobile number has 11 digits; there are 10 now."_s;
        QTest::newRow("prefix") << u"12800138000"_s << u"A mobile number begins with 13 to 19."_s;
        QTest::newRow("letters") << u"1380013800x"_s << u"A mobile number has digits only."_s;
    }
    void mobile()
    {
        QFETCH(QString, typed);
        QTEST(words::mobileFault(typed), "words");
    }

    void account_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("part"); ///< of the sentence; empty: none
        QTest::newRow("mobile") << u"13800138000"_s << QString();
        QTest::newRow("ID") << u"110101188001010011"_s << QString();
        QTest::newRow("ID with x") << u"11010118800101002x"_s << QString();
        QTest::newRow("e-mail") << u"yanshi@example.cn"_s << QString();
        QTest::newRow("nothing") << QString() << u"Please type"_s;
        QTest::newRow("half a mobile number") << u"138001"_s << u"11 digits; there are 6"_s;
        QTest::newRow("half an e-mail") << u"yanshi@"_s << u"e-mail"_s;
        QTest::newRow("check digit") << u"110101188001010012"_s << u"does not fit"_s;
        QTest::newRow("29 February 1885") << u"310101188502290012"_s << u"date of birth"_s;
        QTest::newRow("17 characters") << u"11010118800101001"_s << u"18 characters; there are 17"_s;
        QTest::newRow("old form") << u"110101880101001"_s << u"15 digits"_s;
    }
    void account()
    {
        QFETCH(QString, typed);
        QFETCH(QString, part);
        const QString words = words::accountFault(typed, QDate(2026, 11, 21));
        QCOMPARE(words.isEmpty(), part.isEmpty());
        QVERIFY2(words.contains(part), qPrintable(words));
    }

    void password_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("words");
        QTest::newRow("good") << u"abcd1234"_s << QString();
        QTest::newRow("16") << u"A1B2C3D4E5F6G7H8"_s << QString();
        QTest::newRow("letters") << u"abcdefgh"_s << u"Still missing: a digit."_s;
        QTest::newRow("digits") << u"12345678"_s << u"Still missing: a letter."_s;
        QTest::newRow("7") << u"abc1234"_s << u"Still missing: 8 characters."_s;
        QTest::newRow("17") << u"A1B2C3D4E5F6G7H8I"_s << u"At most 16 characters, please."_s;
        QTest::newRow("blank") << u"abcd 1234"_s
                               << u"The platform takes letters and digits only, without blanks or signs."_s;
        QTest::newRow("two things") << u"abc"_s << u"Still missing: 8 characters, a digit."_s;
    }
    void password()
    {
        QFETCH(QString, typed);
        QTEST(words::passwordFault(identity::checkPassword(typed)), "words");
    }

    void refusalsNameTheirFieldAndWhatHelps_data()
    {
        namespace code = wire::portalcode;
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("field");
        QTest::newRow("captcha") << code::CaptchaWrong << QString(account::field::captcha);
        QTest::newRow("message") << code::SmsCodeWrong << QString(account::field::smsCode);
        QTest::newRow("taken") << code::MobileTaken << QString(account::field::mobile);
        QTest::newRow("too often") << code::SmsTooOften << QString();
        QTest::newRow("ticket") << code::ResetTicketBad << QString();
        QTest::newRow("unknown") << 777777 << QString();
    }
    void refusalsNameTheirFieldAndWhatHelps()
    {
        QFETCH(int, code);
        QFETCH(QString, field);
        const Error error{.code = ErrorCode::PortalMessage, .message = u"门户的话"_s, .portalCode = code};
        const words::Trouble trouble = words::trouble(account::atField(error));
        QVERIFY(!trouble.summary.isEmpty());
        QVERIFY(!trouble.offline);
        if (field.isEmpty()) {
            QVERIFY(trouble.fields.isEmpty());
            QVERIFY(trouble.summary.startsWith(u"门户的话"_s));
        } else {
            // The portal's word, then what to do.
            QCOMPARE(trouble.fields.keys(), QStringList{field});
            QVERIFY(trouble.fields.value(field).startsWith(u"门户的话"_s));
            QVERIFY(trouble.fields.value(field).size() > 10);
        }
    }

    void aLineThatFailsBlamesNoField()
    {
        const words::Trouble trouble = words::trouble({.code = ErrorCode::Timeout, .supportId = u"NET-TIMEOUT-01"_s});
        QVERIFY(trouble.offline);
        QVERIFY(trouble.fields.isEmpty());
        QVERIFY(trouble.summary.contains(u"still here"_s));
    }

    void markupOfAPortalIsWords()
    {
        const words::Trouble trouble = words::trouble(
            {.code = ErrorCode::PortalMessage, .message = u"第一行\n第二行\u202e"_s, .portalCode = 777777});
        QVERIFY(trouble.summary.startsWith(u"第一行 第二行"_s));
        QVERIFY(!trouble.summary.contains(QChar(0x202e)));
    }

    void timesAreInWords()
    {
        QCOMPARE(words::duration(106), u"1 min 46 s"_s);
        QVERIFY(words::duration(46).startsWith(u"46 second"_s));
        QVERIFY(words::duration(120).startsWith(u"2 minute"_s));
    }
};

QTEST_GUILESS_MAIN(TestFormWords)
#include "test_formwords.moc"
