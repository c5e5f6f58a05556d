// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/services/familyapplication.h"
#include "tests/core/account/fakeportal.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::services;
using wire::Json;
using yibao::test::await;
using yibao::test::Desk;
using yibao::test::FakePortal;
using Phase = FamilyApplication::Phase;
using Kind = FamilyApplication::Kind;

namespace {

const QString noticePath = u"/pss/pw/web/family/notice"_s;
const QString letterPath = u"/pss/pw/web/family/commitmentLetter"_s;
const QString applyPath = u"/pss/pw/web/family/apply"_s;
const QString pollPath = u"/pss/pw/web/family/pollApply"_s;
const QString membersPath = u"/pss/pw/web/family/queryMembers"_s;
constexpr int pollMs = 20;
const QByteArray letterBytes = "%PDF-1.4 made by the portal \x01\xff";
const QString womansNumber = u"11010118800101002X"_s;

} // namespace

class TestFamilyApplication final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<FamilyService> m_service;
    std::unique_ptr<FamilyApplication> m_application;
    FixedClock m_clock{QDateTime::currentDateTimeUtc()};
    QString m_status;
    QString m_reason;
    bool m_face = true;
    int m_letters = 0;

    void fill()
    {
        m_application->fetchNotice();
        QTRY_VERIFY(m_application->notice());
        m_application->setNoticeAgreed(true);
        m_application->setForm(
            {.name = u" 演示甲 "_s, .certNo = u"１１０１０１１８８００１０１００２ｘ"_s, .relation = u"父母"_s});
        m_application->fetchLetter();
        QTRY_VERIFY(m_application->letter());
        m_application->setLetterConfirmed(true);
        m_application->setPhotos(Kind::OwnRegister, {"\xff\xd8own"});
        m_application->setPhotos(Kind::MemberRegister, {"\xff\xd8one", "\xff\xd8two"});
        QCOMPARE(m_application->obstacle(), FamilyObstacle::None);
    }
    void send(Phase phase)
    {
        fill();
        m_application->send();
        QCOMPARE(m_application->phase(), Phase::Sending);
        QTRY_COMPARE(m_application->phase(), phase);
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_clock.set(QDateTime::currentDateTimeUtc());
        m_status = u"WAIT_FACE"_s;
        m_reason.clear();
        m_face = true;
        m_letters = 0;
        FakePortal& fake = m_desk->fake;
        fake.on(noticePath, [](const Json&) {
            return FakePortal::good({{u"version"_s, u"7"_s}, {u"title"_s, u"告知书"_s}, {u"html"_s, u"<p>请读</p>"_s}});
        });
        fake.on(letterPath, [this](const Json&) {
            ++m_letters;
            return FakePortal::good(
                {{u"fileName"_s, u"../../承诺书.pdf"_s}, {u"pdf"_s, QString::fromLatin1(letterBytes.toBase64())}});
        });
        fake.on(applyPath, [this](const Json&) {
            return FakePortal::good({{u"applyId"_s, u"apply-1"_s},
                                     {u"needFace"_s, m_face},
                                     {u"faceQrcode"_s, u"https://example.test/face?id=1"_s},
                                     {u"expiresIn"_s, 120}});
        });
        fake.on(pollPath, [this](const Json&) {
            return FakePortal::good({{u"status"_s, m_status}, {u"reason"_s, m_reason}});
        });
        fake.on(membersPath, [](const Json&) { return wire::Reply{.data = Json::array()}; });
        QVERIFY(m_desk->signIn());
        m_service = std::make_unique<FamilyService>(m_desk->session);
        m_application = std::make_unique<FamilyApplication>(*m_service, m_clock, pollMs);
    }
    void cleanup()
    {
        m_application.reset();
        m_service.reset();
        m_desk.reset();
    }

    void goesFromTheFormToBound()
    {
        send(Phase::Face);
        QCOMPARE(m_application->faceCode(), u"https://example.test/face?id=1"_s);
        QCOMPARE(m_application->secondsLeft(), 120);
        const Json sent = m_desk->fake.last(applyPath);
        QCOMPARE(sent[u"way"].text(), u"CERTNO"_s);
        QCOMPARE(sent[u"noticeVersion"].text(), u"7"_s);
        QCOMPARE(sent[u"name"].text(), u"演示甲"_s);
        QCOMPARE(sent[u"certNo"].text(), womansNumber);
        QCOMPARE(sent[u"relation"].text(), u"父母"_s);
        QCOMPARE(sent[u"files"].size(), 4);
        const auto file = [&](int at, QStringView member) {
            return sent[u"files"].items().at(static_cast<std::size_t>(at))[member].text();
        };
        QCOMPARE(file(0, u"kind"), u"COMMITMENT"_s);
        QCOMPARE(file(0, u"mime"), u"application/pdf"_s);
        QCOMPARE(QByteArray::fromBase64(file(0, u"base64").toLatin1()), letterBytes);
        QCOMPARE(file(1, u"kind"), u"OWN_REGISTER"_s);
        QCOMPARE(file(3, u"kind"), u"MEMBER_REGISTER"_s);
        QCOMPARE(QByteArray::fromBase64(file(3, u"base64").toLatin1()), "\xff\xd8two");
        m_status = u"REVIEW"_s;
        QTRY_COMPARE(m_application->phase(), Phase::Review);
        QVERIFY(m_application->faceCode().isEmpty());
        m_status = u"BOUND"_s;
        QTRY_COMPARE(m_application->phase(), Phase::Bound);
        QVERIFY(!m_application->isBegun());
        QCOMPARE(m_desk->fake.count(applyPath), 1);
        const int asked = m_desk->fake.count(pollPath);
        QTest::qWait(5 * pollMs);
        QCOMPARE(m_desk->fake.count(pollPath), asked);
    }

    void namesOfFilesHaveNoFolders()
    {
        fill();
        QCOMPARE(m_application->letter()->fileName, u"_.._承诺书.pdf"_s);
        QCOMPARE(m_application->letter()->pdf, letterBytes);
    }

    void tellsWhatIsMissingInOrder()
    {
        FamilyApplication& one = *m_application;
        QCOMPARE(one.obstacle(), FamilyObstacle::NoticeUnread);
        QVERIFY(!one.isBegun());
        one.setNoticeAgreed(true);
        QVERIFY(!one.isNoticeAgreed());
        one.fetchNotice();
        QTRY_COMPARE(one.obstacle(), FamilyObstacle::NoticeUnagreed);
        one.setNoticeAgreed(true);
        QCOMPARE(one.obstacle(), FamilyObstacle::FormIncomplete);
        one.setForm({.name = u"演示甲"_s, .certNo = womansNumber, .relation = u"父母"_s});
        QCOMPARE(one.obstacle(), FamilyObstacle::LetterMissing);
        one.setLetterConfirmed(true);
        one.fetchLetter();
        QTRY_COMPARE(one.obstacle(), FamilyObstacle::LetterUnconfirmed);
        one.setLetterConfirmed(true);
        QCOMPARE(one.obstacle(), FamilyObstacle::OwnRegisterMissing);
        one.setPhotos(Kind::OwnRegister, {"x"});
        QCOMPARE(one.obstacle(), FamilyObstacle::MemberRegisterMissing);
        one.send();
        QCOMPARE(one.phase(), Phase::Filling);
        QCOMPARE(m_desk->fake.count(applyPath), 0);
        QVERIFY(one.isBegun());
        // The letter is about a person; for another one the portal makes another.
        one.setForm({.name = u"演示乙"_s, .certNo = womansNumber, .relation = u"父母"_s});
        QCOMPARE(one.obstacle(), FamilyObstacle::LetterMissing);
        one.fetchLetter();
        QTRY_COMPARE(m_letters, 2);
    }

    void aNewbornNeedsNoPapers()
    {
        m_application->fetchNotice();
        QTRY_VERIFY(m_application->notice());
        m_application->setNoticeAgreed(true);
        FamilyForm form{.way = FamilyWay::BirthCertificate,
                        .motherName = u"演示乙"_s,
                        .motherCertNo = u"110101188001010011"_s,
                        .birthCertNo = u" ｒ450 123 456"_s};
        QCOMPARE(form.motherCertNoFault(m_clock.today()), FamilyFault::MotherNotFemale);
        m_application->setForm(form);
        QCOMPARE(m_application->obstacle(), FamilyObstacle::FormIncomplete);
        form.motherCertNo = womansNumber;
        m_application->setForm(form);
        QCOMPARE(m_application->obstacle(), FamilyObstacle::None);
        m_desk->fake.on(applyPath, [](const Json&) {
            return FakePortal::good(
                {{u"applyId"_s, u"a"_s},
                 {u"needFace"_s, true},
                 {u"faceQrcode"_s, u"https://example.test/face?id=2"_s},
                 {u"birthInfo"_s, Json::object({{u"name"_s, u"演*"_s}, {u"birthday"_s, u"2026-11-01"_s}})}});
        });
        m_application->send();
        QTRY_COMPARE(m_application->phase(), Phase::Face);
        const Json sent = m_desk->fake.last(applyPath);
        QCOMPARE(sent[u"way"].text(), u"BIRTH_CERT"_s);
        QCOMPARE(sent[u"birthCertNo"].text(), u"R450123456"_s);
        QVERIFY(!sent.contains(u"files"));
        QCOMPARE(m_application->birthInfo().size(), 2);
        QCOMPARE(m_application->birthInfo().constFirst().second, u"演*"_s);
    }

    void withoutAFaceItIsUnderReviewAtOnce()
    {
        m_face = false;
        m_status = u"REVIEW"_s;
        send(Phase::Review);
        QVERIFY(m_application->faceCode().isEmpty());
        m_status = u"BOUND"_s;
        QTRY_COMPARE(m_application->phase(), Phase::Bound);
    }

    void flagsMayBeWrittenAsText()
    {
        m_desk->fake.on(applyPath, [](const Json&) {
            return FakePortal::good({{u"applyId"_s, 17},
                                     {u"needFace"_s, u"1"_s},
                                     {u"faceQrcode"_s, u"https://example.test/f"_s},
                                     {u"birthInfo"_s, u"演示"_s}});
        });
        send(Phase::Face);
        QCOMPARE(m_application->birthInfo().size(), 1);
        QTRY_VERIFY(m_desk->fake.count(pollPath) > 0);
        QCOMPARE(m_desk->fake.last(pollPath)[u"applyId"].text(), u"17"_s);
    }

    void aRefusalKeepsWhatWasFilledIn()
    {
        send(Phase::Face);
        m_reason = u"照片看不清"_s;
        m_status = u"REFUSED"_s;
        QTRY_COMPARE(m_application->phase(), Phase::Refused);
        QCOMPARE(m_application->reason(), u"照片看不清"_s);
        QVERIFY(m_application->isBegun());
        m_application->reopen();
        QCOMPARE(m_application->phase(), Phase::Filling);
        QCOMPARE(m_application->form().certNo, u"１１０１０１１８８００１０１００２ｘ"_s);
        QCOMPARE(m_application->obstacle(), FamilyObstacle::None);
        m_status = u"WAIT_FACE"_s;
        m_application->send();
        QTRY_COMPARE(m_application->phase(), Phase::Face);
        QCOMPARE(m_desk->fake.count(applyPath), 2);
    }

    void whatThePortalDoesNotTakeIsTold()
    {
        m_desk->fake.on(applyPath, [](const Json&) { return FakePortal::bad(600202, u"已经绑定"_s); });
        send(Phase::Filling);
        QVERIFY(m_application->error());
        QCOMPARE(m_application->error()->message, u"已经绑定"_s);
    }

    void anotherNoticeIsReadAnew()
    {
        m_desk->fake.on(applyPath, [](const Json&) {
            return FakePortal::bad(690010, u"告知书已更新"_s, Json::object({{u"field"_s, u"noticeVersion"_s}}));
        });
        send(Phase::Filling);
        QCOMPARE(m_application->obstacle(), FamilyObstacle::NoticeUnread);
        m_application->fetchNotice();
        QTRY_COMPARE(m_application->obstacle(), FamilyObstacle::NoticeUnagreed);
        QVERIFY(!m_application->photos(Kind::OwnRegister).isEmpty());
    }

    void aCodeRunsOut()
    {
        send(Phase::Face);
        m_clock.set(m_clock.now().addSecs(126));
        QTRY_COMPARE_WITH_TIMEOUT(m_application->phase(), Phase::Expired, 5000);
        QVERIFY(m_application->faceCode().isEmpty());
        m_application->reopen();
        QCOMPARE(m_application->obstacle(), FamilyObstacle::None);
    }

    void nothingIsSentTwice()
    {
        fill();
        m_application->send();
        m_application->send();
        m_application->setForm({});
        QTRY_COMPARE(m_application->phase(), Phase::Face);
        m_application->send(true);
        QTest::qWait(3 * pollMs);
        QCOMPARE(m_desk->fake.count(applyPath), 1);
        QCOMPARE(m_application->form().relation, u"父母"_s);
    }

    void aLineThatBreaksWhileSendingLeavesItToThePerson()
    {
        fill();
        m_desk->fake.server.raw = [](QTcpSocket& socket, const yibao::test::HostileRequest&) { socket.abort(); };
        m_application->send();
        QTRY_COMPARE(m_application->phase(), Phase::Unclear);
        m_application->send();
        QCOMPARE(m_application->phase(), Phase::Unclear);
        m_desk->fake.server.raw = {};
        m_application->look();
        QTRY_VERIFY(m_application->looked());
        QCOMPARE(m_application->phase(), Phase::Unclear);
        m_desk->fake.on(membersPath, [](const Json&) {
            Json list = Json::array();
            list.append(Json::object({{u"memberId"_s, u"m-1"_s},
                                      {u"name"_s, u"演*甲"_s},
                                      {u"certNo"_s, u"110101********002X"_s},
                                      {u"relation"_s, u"父母"_s},
                                      {u"bindTime"_s, 1'790'000'000}}));
            return wire::Reply{.data = list};
        });
        m_application->look();
        QTRY_COMPARE(m_application->phase(), Phase::Bound);
        QCOMPARE(m_desk->fake.count(applyPath), 0);
    }

    void aLineThatBreaksWhileAskingChangesNothing()
    {
        send(Phase::Face);
        m_desk->fake.server.raw = [](QTcpSocket& socket, const yibao::test::HostileRequest&) { socket.abort(); };
        QTRY_VERIFY(m_application->error());
        QCOMPARE(m_application->phase(), Phase::Face);
        QVERIFY(!m_application->faceCode().isEmpty());
        m_desk->fake.server.raw = {};
        m_status = u"REVIEW"_s;
        QTRY_COMPARE_WITH_TIMEOUT(m_application->phase(), Phase::Review, 10'000);
        QVERIFY(!m_application->error());
    }

    void anAnswerWithoutWhatItMustHaveIsNoAnswer_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::newRow("no id") << uR"({"needFace":false})"_s;
        QTest::newRow("no code") << uR"({"applyId":"a","needFace":true})"_s;
        QTest::newRow("a code that is no ASCII") << uR"({"applyId":"a","needFace":true,"faceQrcode":"扫码"})"_s;
    }
    void anAnswerWithoutWhatItMustHaveIsNoAnswer()
    {
        QFETCH(QString, answer);
        m_desk->fake.on(applyPath, [answer](const Json&) { return FakePortal::good(*Json::parse(answer.toUtf8())); });
        send(Phase::Unclear);
        QCOMPARE(m_application->error()->supportId, u"POR-FAMILY-16"_s);
    }

    void aLetterThatIsNoPdfIsRefused()
    {
        m_desk->fake.on(letterPath, [](const Json&) {
            return FakePortal::good({{u"fileName"_s, u"a.pdf"_s}, {u"pdf"_s, u"PGh0bWw+"_s}});
        });
        m_application->setForm({.name = u"演示甲"_s, .certNo = womansNumber, .relation = u"父母"_s});
        m_application->fetchLetter();
        QTRY_VERIFY(m_application->error());
        QVERIFY(!m_application->letter());
    }

    void clearingLeavesNothing()
    {
        send(Phase::Face);
        m_application->clear();
        QCOMPARE(m_application->phase(), Phase::Filling);
        QVERIFY(!m_application->isBegun());
        QVERIFY(!m_application->letter());
        QVERIFY(m_application->photos(Kind::OwnRegister).isEmpty());
        QCOMPARE(m_application->form(), FamilyForm());
        const int asked = m_desk->fake.count(pollPath);
        QTest::qWait(5 * pollMs);
        QVERIFY(m_desk->fake.count(pollPath) <= asked + 1);
        QCOMPARE(m_application->phase(), Phase::Filling);
    }

    void aTokenThatRanOutIsRenewedAndTheApplicationSentOnce()
    {
        fill();
        int taken = 0;
        m_desk->fake.on(applyPath, [this, &taken](const Json&) -> wire::Reply {
            if (const auto refused = m_desk->fake.refuseToken())
                return *refused;
            ++taken;
            return FakePortal::good({{u"applyId"_s, u"a"_s}, {u"needFace"_s, false}});
        });
        m_desk->fake.expire();
        m_status = u"REVIEW"_s;
        m_application->send();
        QTRY_COMPARE(m_application->phase(), Phase::Review);
        QCOMPARE(taken, 1);
    }

    void masksAreCompared()
    {
        QVERIFY(fitsMask(u"110101********002X"_s, u"11010118800101002x"_s));
        QVERIFY(!fitsMask(u"110101********0028"_s, womansNumber));
        QVERIFY(!fitsMask(u"******************"_s, womansNumber));
        QVERIFY(!fitsMask(u"1101**02X"_s, womansNumber));
        QVERIFY(!fitsMask({}, {}));
    }

    void membersAndUnbinding()
    {
        m_desk->fake.on(membersPath, [](const Json&) {
            return FakePortal::good(*Json::parse(
                R"({"list":[{"memberId":"m-1","name":"*乙","certNo":"11**02","relation":"子女","bindTime":1790000000,"bindWay":"CERTNO","card":"x"},{"memberId":"m-2"}]})"));
        });
        const auto members = await(m_service->members());
        QVERIFY(members);
        QCOMPARE(members->size(), 1);
        QCOMPARE(members->constFirst().boundAt.toSecsSinceEpoch(), 1'790'000'000);
        QCOMPARE(members->constFirst().extra.value(u"card"_s), u"x"_s);
        m_desk->fake.on(u"/pss/pw/web/family/unbind"_s, [](const Json&) { return FakePortal::good({}); });
        QVERIFY(await(m_service->unbind(u"m-1"_s)));
        QCOMPARE(m_desk->fake.last(u"/pss/pw/web/family/unbind"_s)[u"memberId"].text(), u"m-1"_s);
        m_desk->fake.on(u"/pss/pw/web/ecert/passwordQrcode"_s, [](const Json&) {
            return FakePortal::good({{u"qrcodeContent"_s, u"https://example.test/p"_s}, {u"expiresIn"_s, 90}});
        });
        const auto code = await(m_service->passwordCode());
        QVERIFY(code);
        QCOMPARE(code->expiresIn, 90);
    }
};

QTEST_GUILESS_MAIN(TestFamilyApplication)

#include "test_familyapplication.moc"
