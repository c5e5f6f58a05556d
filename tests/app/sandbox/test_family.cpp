// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/identity/citizenid.h"
#include "familycaller.h"

using namespace yibao;
using namespace yibao::sandboxtest;

/// The family account over the wire: members, both ways of applying, the face, the review, unbinding.
class TestFamily final : public QObject, private FamilyCaller
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void onlyForWhoIsSignedIn()
    {
        m_token = "x";
        for (const QString& call :
             {u"family/queryMembers"_s, u"family/notice"_s, u"family/commitmentLetter"_s, u"family/apply"_s,
              u"family/pollApply"_s, u"family/unbind"_s, u"ecert/passwordQrcode"_s})
            QCOMPARE(ask(u"/pss/pw/web/"_s + call, Json::object()).code, 600009);
        signIn(u"normal"_s);
        passTime(1800);
        QCOMPARE(family(u"queryMembers"_s, Json::object()).code, 600003);
    }

    void membersAtTheStart()
    {
        const std::vector<Json> list = members();
        QCOMPARE(list.size(), 1U);
        QCOMPARE(list.front()[u"name"].text(), u"演*禾"_s);
        QVERIFY(list.front()[u"certNo"].text().startsWith(u"999999********"_s));
        QCOMPARE(list.front()[u"relation"].text(), u"子女"_s);
        QCOMPARE(list.front()[u"bindWay"].text(), u"CERTNO"_s);
        QVERIFY(list.front()[u"bindTime"].isNumber());
        signIn(u"retired"_s);
        QCOMPARE(members().size(), 1U);
        signIn(u"many"_s);
        QVERIFY(members().empty());
    }

    void demoFamiliesAreNobody()
    {
        for (const sandbox::BirthRecord& birth : sandbox::birthRecords()) {
            const auto mother = identity::checkCitizenId(birth.motherCertNo, QDate(2026, 11, 21));
            QCOMPARE(mother.fault, identity::CitizenIdFault::None);
            QVERIFY(birth.motherCertNo.at(16).digitValue() % 2 == 0);
            QVERIFY(birth.number.startsWith(u"Z999999"_s) && birth.number.size() == 10);
            QVERIFY(birth.childName.startsWith(u'演') && birth.hospital.contains(u"演示"_s));
        }
        sandbox::Person normal;
        normal.key = u"normal"_s;
        const auto members = sandbox::demoMembers(normal);
        QCOMPARE(identity::checkCitizenId(members.front().certNo, QDate(2026, 11, 21)).fault,
                 identity::CitizenIdFault::None);
    }

    void aChildIsBoundWithoutAFace()
    {
        const Answer applied = family(u"apply"_s, form(u"演小明"_s, numberOf(today().addYears(-10), 101)));
        QCOMPARE(applied.code, 0);
        QCOMPARE(applied.data[u"needFace"], Json(false));
        const Json id = applied.data[u"applyId"];
        QCOMPARE(status(id), u"REVIEW"_s);
        passTime(3);
        QCOMPARE(status(id), u"BOUND"_s);
        const std::vector<Json> list = members();
        QCOMPARE(list.size(), 2U);
        QCOMPARE(list.back()[u"name"].text(), u"演*明"_s);
        QVERIFY(list.back()[u"certNo"].text().contains(u"********"_s));
        QVERIFY(qAbs(*list.back()[u"bindTime"].integer() - QDateTime::currentSecsSinceEpoch() - m_ahead) < 30);

        const Json member = Json::object({{u"memberId"_s, list.back()[u"memberId"]}});
        QCOMPARE(family(u"unbind"_s, member).code, 0);
        QCOMPARE(members().size(), 1U);
        QCOMPARE(family(u"unbind"_s, member).code, 600204);
        // Bound again: nothing of before is in the way.
        QCOMPARE(family(u"apply"_s, form(u"演小明"_s, numberOf(today().addYears(-10), 101))).code, 0);
    }

    void facesAreAskedForFromTheBirthdayOn_data()
    {
        QTest::addColumn<int>("days"); // after the birthday
        QTest::addColumn<bool>("face");
        QTest::newRow("the day before") << -1 << false;
        QTest::newRow("the birthday") << 0 << true;
        QTest::newRow("the day after") << 1 << true;
    }
    void facesAreAskedForFromTheBirthdayOn()
    {
        QFETCH(const int, days);
        QFETCH(const bool, face);
        // A day that every year has: today may be 29 February.
        const QDate day = QDate(today().year() + 1, 6, 15);
        const QDate born = day.addDays(-days).addYears(-16);
        passTime(QDateTime::currentDateTime().secsTo(day.startOfDay().addSecs(12 * 3600)));
        signIn(u"normal"_s);
        const Answer applied = family(u"apply"_s, form(u"演少年"_s, numberOf(born, 101)));
        QCOMPARE(applied.code, 0);
        QCOMPARE(applied.data[u"needFace"], Json(face));
        QCOMPARE(applied.data.contains(u"faceQrcode"), face);
    }

    void bornOnALeapDay()
    {
        // Where a year has no such day, the age is reached on 1 March.
        const QDate first(2028, 2, 28);
        const auto needs = [&](const QString& name) {
            return family(u"apply"_s, form(name, numberOf(QDate(2012, 2, 29), name == u"演甲"_s ? 101 : 103))).data;
        };
        passTime(QDateTime::currentDateTime().secsTo(first.startOfDay().addSecs(12 * 3600)));
        signIn(u"normal"_s);
        QCOMPARE(needs(u"演甲"_s)[u"needFace"], Json(false));
        passTime(86400);
        signIn(u"normal"_s);
        QCOMPARE(needs(u"演乙"_s)[u"needFace"], Json(true));
    }

    void anAdultShowsTheFace()
    {
        const Answer applied = family(u"apply"_s, form(u"演成人"_s, numberOf(QDate(1890, 1, 2), 101)));
        QCOMPARE(applied.code, 0);
        QCOMPARE(applied.data[u"needFace"], Json(true));
        QCOMPARE(applied.data[u"expiresIn"].integer(), 120);
        const Json code = applied.data[u"faceQrcode"];
        QVERIFY(code.text().startsWith(u"https://sandbox.invalid/face?c="_s) && code.text().size() < 200);
        const Json id = applied.data[u"applyId"];
        QVERIFY(!code.text().contains(id.text()));
        QCOMPARE(status(id), u"WAIT_FACE"_s);
        QCOMPARE(phone(u"confirm"_s, code), QString());
        const Json scanned = door(u"phone/scan"_s, Json::object({{u"qrcodeContent"_s, code}}));
        QCOMPARE(scanned[u"status"].text(), u"SCANNED"_s);
        QVERIFY(scanned[u"about"].text().contains(u"演*人"_s) && scanned[u"about"].text().contains(u"亲情账户"_s));
        QCOMPARE(status(id), u"WAIT_FACE"_s);
        passTime(119);
        QCOMPARE(phone(u"confirm"_s, code), u"CONFIRMED"_s);
        QCOMPARE(status(id), u"REVIEW"_s);
        // Long after, the confirmation still counts.
        passTime(1500);
        QCOMPARE(status(id), u"BOUND"_s);
        QCOMPARE(members().size(), 2U);
    }

    void aFaceCanBeRefusedOrTooLate()
    {
        const QString number = numberOf(QDate(1890, 1, 2), 101);
        const Answer refused = family(u"apply"_s, form(u"演成人"_s, number));
        QCOMPARE(phone(u"scan"_s, refused.data[u"faceQrcode"]), u"SCANNED"_s);
        QCOMPARE(phone(u"refuse"_s, refused.data[u"faceQrcode"]), u"REFUSED"_s);
        const Answer poll = family(u"pollApply"_s, Json::object({{u"applyId"_s, refused.data[u"applyId"]}}));
        QCOMPARE(poll.data[u"status"].text(), u"REFUSED"_s);
        QVERIFY(!poll.data[u"reason"].text().isEmpty());

        const Answer late = family(u"apply"_s, form(u"演成人"_s, number));
        QCOMPARE(late.code, 0);
        passTime(120);
        QCOMPARE(phone(u"scan"_s, late.data[u"faceQrcode"]), QString());
        QCOMPARE(status(late.data[u"applyId"]), u"EXPIRED"_s);
        const Answer again = family(u"apply"_s, form(u"演成人"_s, number));
        QCOMPARE(again.code, 0);
        (void)door(u"expire"_s, Json::object({{u"what"_s, u"face"_s}}));
        QCOMPARE(status(again.data[u"applyId"]), u"EXPIRED"_s);
        QCOMPARE(members().size(), 1U);
    }

    void aRefusalAfterTheReview()
    {
        const Answer applied = family(u"apply"_s, form(u"演小拒"_s, numberOf(today().addYears(-8), 101)));
        passTime(3);
        const Answer poll = family(u"pollApply"_s, Json::object({{u"applyId"_s, applied.data[u"applyId"]}}));
        QCOMPARE(poll.data[u"status"].text(), u"REFUSED"_s);
        QVERIFY(poll.data[u"reason"].text().contains(u"材料"_s));
        QCOMPARE(members().size(), 1U);
    }

    void byBirthCertificate()
    {
        const Answer applied = family(u"apply"_s, birthForm(0));
        QCOMPARE(applied.code, 0);
        QCOMPARE(applied.data[u"needFace"], Json(true));
        const Json& info = applied.data[u"birthInfo"];
        QCOMPARE(info[u"name"].text(), u"演*满"_s);
        QCOMPARE(info[u"brdy"].text(), u"2026-05-20"_s);
        QCOMPARE(info[u"gend"].text(), u"2"_s);
        QVERIFY(info[u"medinsName"].text().contains(u"演示"_s));
        const Json scanned = door(u"phone/scan"_s, Json::object({{u"qrcodeContent"_s, applied.data[u"faceQrcode"]}}));
        QVERIFY(scanned[u"about"].text().contains(u"母亲"_s));
        QCOMPARE(phone(u"confirm"_s, applied.data[u"faceQrcode"]), u"CONFIRMED"_s);
        passTime(3);
        QCOMPARE(status(applied.data[u"applyId"]), u"BOUND"_s);
        QCOMPARE(members().back()[u"bindWay"].text(), u"BIRTH_CERT"_s);
        QCOMPARE(members().back()[u"certNo"].text(), u"Z9******01"_s);
        QCOMPARE(family(u"apply"_s, birthForm(0)).code, 600202);

        Json other = birthForm(1);
        other.set(u"motherName"_s, u"演别人"_s);
        QCOMPARE(family(u"apply"_s, other).code, 600206);
        other = birthForm(1);
        other.set(u"birthCertNo"_s, u"Z999999999"_s);
        QCOMPARE(family(u"apply"_s, other).code, 600206);
    }

    void sentTwice()
    {
        const Json request = form(u"演小明"_s, numberOf(today().addYears(-10), 101));
        const Answer first = family(u"apply"_s, request);
        const Answer second = family(u"apply"_s, request);
        QCOMPARE(second.code, 600201);
        QCOMPARE(second.data[u"applyId"], first.data[u"applyId"]);
        QCOMPARE(received()[u"received"].integer(), 2);
        QCOMPARE(received()[u"made"].integer(), 1);
        passTime(3);
        QCOMPARE(family(u"apply"_s, request).code, 600202);
        QCOMPARE(members().size(), 2U);
        // Another person of this portal may bind the same member.
        signIn(u"many"_s);
        QCOMPARE(family(u"pollApply"_s, Json::object({{u"applyId"_s, first.data[u"applyId"]}})).code, 600203);
        QCOMPARE(family(u"unbind"_s, Json::object({{u"memberId"_s, u"M-normal"_s}})).code, 600204);
        QCOMPARE(family(u"apply"_s, form(u"演小明"_s, numberOf(today().addYears(-10), 101))).code, 0);
    }

    void nobodyIsTheirOwnMember()
    {
        const Json people = m_sandbox->get(u"/sandbox/people"_s).json()[u"people"];
        const Json& own = people.items().front();
        QCOMPARE(family(u"apply"_s, form(own[u"name"].text(), own[u"certNo"].text(), u"其他"_s)).code, 600205);
    }

    void familiesAreBounded()
    {
        int made = 0;
        Answer answer;
        for (int i = 0; i < 12; ++i) {
            answer = family(u"apply"_s, form(u"演多多"_s, numberOf(today().addYears(-5), 101 + i)));
            made += answer.code == 0 ? 1 : 0;
        }
        QCOMPARE(made, 9);
        QCOMPARE(answer.code, 600207);
    }

    void thePhoneTakesThePasswordOver()
    {
        const Answer code = ask(u"/pss/pw/web/ecert/passwordQrcode"_s, Json::object());
        QCOMPARE(code.code, 0);
        QCOMPARE(code.data[u"expiresIn"].integer(), 120);
        QVERIFY(code.data[u"qrcodeContent"].text().startsWith(u"https://sandbox.invalid/"_s));
        const Json scanned = door(u"phone/scan"_s, Json::object({{u"qrcodeContent"_s, code.data[u"qrcodeContent"]}}));
        QVERIFY(scanned[u"about"].text().contains(u"医保码密码"_s));
        QCOMPARE(phone(u"confirm"_s, code.data[u"qrcodeContent"]), u"CONFIRMED"_s);
    }

    void thePhonePageNamesTheBirths()
    {
        const QByteArray page = m_sandbox->get(u"/sandbox/phone"_s).body;
        QCOMPARE(m_sandbox->get(u"/sandbox/births"_s).json()[u"births"].size(), 3);
        for (const sandbox::BirthRecord& birth : sandbox::birthRecords())
            QVERIFY(page.contains(birth.number.toUtf8()) && page.contains(birth.motherCertNo.toUtf8()));
    }
};

QTEST_GUILESS_MAIN(TestFamily)
#include "test_family.moc"
