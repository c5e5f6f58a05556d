// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "papers.h"
#include "tests/ui/helpers/paper.h"
#include "tests/ui/helpers/stage.h"
#include "tests/ui/personal/sandboxperson.h"
#include "ui/family/camera.h"
#include "ui/family/familypage.h"
#include "ui/pages/target.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/foreigntext.h"
#include "ui/widgets/formfield.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>

using namespace yibao;
using namespace yibao::ui;
using namespace yibao::testing;
using Kind = services::FamilyApplication::Kind;
using Phase = services::FamilyApplication::Phase;

namespace {

/// A camera that takes the same page each time, or none.
class TestCamera final : public Camera
{
public:
    explicit TestCamera(bool there)
        : m_there(there)
    {}
    [[nodiscard]] bool isThere() const override { return m_there; }
    [[nodiscard]] QWidget* makeView() override { return new QWidget; }
    void start() override { isOn = true; }
    void stop() override { isOn = false; }
    void take() override
    {
        if (broken)
            Q_EMIT failed({});
        else
            Q_EMIT taken(test::page());
    }

    bool isOn = false;
    bool broken = false;

private:
    bool m_there;
};

const QString elder = u"999999195001011010"_s;

} // namespace

/// The pages of the family account against the real sandbox, in both languages, every theme, and large: nothing cut,
/// everything named. With YIBAO_SHOTS they are pictures too.
class TestFamilyPages final : public QObject
{
    Q_OBJECT

    std::unique_ptr<SandboxPerson> m_person;
    std::unique_ptr<FamilyPage> m_page;
    TestCamera* m_camera = nullptr; ///< the page's
    PaperPrinters m_printers;
    QTranslator m_chinese;
    QString m_name; ///< of the look, for pictures

    void open(QSize size, bool withCamera = true)
    {
        const PageContext context{.source = m_person->source,
                                  .directory = *m_person->lists,
                                  .dialogs = m_person->dialogs,
                                  .columns = m_person->columns,
                                  .regions = nullptr,
                                  .personal = m_person->context.get(),
                                  .printers = &m_printers};
        auto camera = std::make_unique<TestCamera>(withCamera);
        m_camera = camera.get();
        m_page = std::make_unique<FamilyPage>(context, std::move(camera));
        m_page->resize(size);
        m_page->show();
        (void)QTest::qWaitForWindowActive(m_page.get());
    }
    template <typename T = QAbstractButton>
    T* find(const QString& name)
    {
        T* found = nullptr;
        for (T* each : m_page->window()->findChildren<T*>(name)) {
            if (each->isVisible())
                found = each;
        }
        if (found == nullptr)
            qFatal("not there: %s", qPrintable(name));
        return found;
    }
    void press(const QString& name)
    {
        find(name)->click();
        QCoreApplication::processEvents();
    }
    void type(const QString& field, const QString& text)
    {
        auto* edit = find<FormField>(field)->edit();
        edit->clear();
        edit->insert(text);
    }
    void look(const QString& what)
    {
        QTest::qWait(60);
        if (!m_name.isEmpty())
            stage::shot(m_page.get(), m_name + u"-family-"_s + what);
        QCOMPARE(stage::unnamed(m_page.get()), QStringList());
        QTRY_VERIFY2(stage::clipped(m_page.get()).isEmpty(),
                     qPrintable(what + u": "_s + stage::clipped(m_page.get()).join(u'\n')));
    }
    services::FamilyApplication& application() { return m_person->family->application(); }
    void readNotice()
    {
        QTRY_VERIFY(m_page->findChild<ForeignText*>(u"family.notice"_s) != nullptr);
        auto* text = find<ForeignText>(u"family.notice"_s);
        QTest::keyClick(text, Qt::Key_End);
        QTRY_VERIFY(text->isReadToEnd());
        find<QCheckBox>(u"family.agree"_s)->setChecked(true);
        press(u"family.next"_s);
    }
    void toForm(const QString& way = u"family.way.0"_s)
    {
        press(u"family.add"_s);
        press(way);
        QCoreApplication::processEvents();
        readNotice();
    }
    void fillForm()
    {
        type(u"family.name"_s, u"演示长辈"_s);
        type(u"family.certNo"_s, elder);
        find<ChoiceField>(u"family.relation"_s)->setValue(u"父母"_s);
        Q_EMIT find<ChoiceField>(u"family.relation"_s)->edited();
    }
    void toPapers()
    {
        toForm();
        fillForm();
        press(u"family.next"_s);
        QTRY_VERIFY(application().letter());
        find<QCheckBox>(u"family.letter.confirm"_s)->setChecked(true);
    }
    void confirmFace(const QString& act)
    {
        const auto body = Json::object({{u"qrcodeContent"_s, application().faceCode()}, {u"person"_s, u"normal"_s}});
        m_person->door(u"/sandbox/phone/scan"_s, body);
        m_person->door(u"/sandbox/phone/"_s + act, body);
    }
    using Json = wire::Json;

private Q_SLOTS:
    void init()
    {
        stage::look();
        m_name.clear();
        m_person = std::make_unique<SandboxPerson>();
        if (!m_person->start())
            QSKIP("yibao-sandbox is not built");
    }
    void cleanup()
    {
        m_page.reset();
        stage::look().setTheme(ThemeKind::Light);
        stage::look().setStep(TextStep::Standard);
        QCoreApplication::removeTranslator(&m_chinese);
        m_person.reset();
    }

    void pages_data()
    {
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<int>("theme");
        QTest::addColumn<int>("step");
        QTest::addColumn<QSize>("size");
        const auto row = [](const char* name, bool chinese, ThemeKind theme, TextStep step, QSize size) {
            QTest::newRow(name) << chinese << int(theme) << int(step) << size;
        };
        // The room that the window leaves to a page.
        row("light", true, ThemeKind::Light, TextStep::Standard, QSize(1138, 678));
        row("dark", true, ThemeKind::Dark, TextStep::Standard, QSize(1138, 678));
        row("contrast", true, ThemeKind::HighContrast, TextStep::Standard, QSize(1138, 678));
        row("wide", true, ThemeKind::Light, TextStep::Standard, QSize(1692, 990));
        row("elder", true, ThemeKind::Light, TextStep::Elder, QSize(1366, 660));
        row("english", false, ThemeKind::Light, TextStep::Standard, QSize(1138, 678));
    }
    void pages()
    {
        QFETCH(bool, chinese);
        QFETCH(int, theme);
        QFETCH(int, step);
        QFETCH(QSize, size);
        m_name = QString::fromLatin1(QTest::currentDataTag());
        if (chinese && !stage::speakChinese(m_chinese))
            QSKIP("no Chinese words");
        stage::look().setTheme(static_cast<ThemeKind>(theme));
        stage::look().setStep(static_cast<TextStep>(step));
        open(size);
        look(u"0-gate"_s);
        QVERIFY(m_person->signIn(u"normal"_s));
        QTRY_VERIFY(m_page->isSettled());
        look(u"1-members"_s);
        press(u"family.add"_s);
        look(u"2-way"_s);
        press(u"family.way.0"_s);
        QCoreApplication::processEvents();
        QTRY_VERIFY(m_page->findChild<ForeignText*>(u"family.notice"_s) != nullptr);
        look(u"3-notice"_s);
        readNotice();
        press(u"family.next"_s);
        look(u"4-missing"_s);
        fillForm();
        look(u"5-form"_s);
        press(u"family.next"_s);
        QTRY_VERIFY(application().letter());
        find<QCheckBox>(u"family.letter.confirm"_s)->setChecked(true);
        look(u"6-papers"_s);
        press(u"family.own.camera"_s);
        press(u"camera.take"_s);
        QTRY_COMPARE(application().photos(Kind::OwnRegister).size(), 1);
        QGuiApplication::clipboard()->setImage(test::page().transformed(QTransform().rotate(90)));
        press(u"family.member.paste"_s);
        QTRY_COMPARE(application().photos(Kind::MemberRegister).size(), 1);
        look(u"7-photos"_s);
        m_person->dialogs.answers = {true};
        press(u"family.next"_s);
        QVERIFY(!m_person->dialogs.asked.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(application().phase(), Phase::Face, 20'000);
        look(u"8-face"_s);
        confirmFace(u"confirm"_s);
        QTRY_COMPARE_WITH_TIMEOUT(application().phase(), Phase::Review, 10'000);
        look(u"9-review"_s);
        QTRY_COMPARE_WITH_TIMEOUT(application().phase(), Phase::Bound, 20'000);
        look(u"a-bound"_s);
        press(u"family.next"_s);
        QTRY_VERIFY(m_page->isSettled());
        look(u"b-members"_s);
        const Json birth = m_person->door(u"/sandbox/births"_s)[u"births"].items().front();
        toForm(u"family.way.1"_s);
        type(u"family.motherName"_s, birth[u"motherName"].text());
        type(u"family.motherCertNo"_s, birth[u"motherCertNo"].text());
        type(u"family.birthCertNo"_s, birth[u"birthCertNo"].text());
        press(u"family.next"_s);
        QTRY_COMPARE_WITH_TIMEOUT(application().phase(), Phase::Face, 20'000);
        look(u"c-mother"_s);
        confirmFace(u"refuse"_s);
        QTRY_COMPARE_WITH_TIMEOUT(application().phase(), Phase::Refused, 10'000);
        look(u"d-refused"_s);
        press(u"family.back"_s);
        QCoreApplication::processEvents();
        look(u"e-begun"_s);
        press(u"family.password"_s);
        auto* dialog = m_page->window()->findChild<QDialog*>(u"passwordCodeDialog"_s);
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(!dialog->findChild<QLabel*>(u"password.time"_s)->text().trimmed().isEmpty());
        stage::shot(dialog, m_name + u"-family-f-password"_s);
        dialog->reject();
    }

    void theCameraIsOnOnlyWhileItIsLookedThrough()
    {
        open({1200, 800});
        QVERIFY(m_person->signIn(u"normal"_s));
        QTRY_VERIFY(m_page->isSettled());
        toPapers();
        press(u"family.own.camera"_s);
        QVERIFY(m_camera->isOn);
        m_camera->broken = true;
        press(u"camera.take"_s);
        QVERIFY(!find<QWidget>(u"camera.trouble"_s)->isHidden());
        auto* dialog = m_page->window()->findChild<QDialog*>(u"cameraDialog"_s);
        dialog->reject();
        QVERIFY(!m_camera->isOn);
        QVERIFY(application().photos(Kind::OwnRegister).isEmpty());
    }

    void withoutACameraItSaysSo()
    {
        open({1200, 800}, false);
        QVERIFY(m_person->signIn(u"normal"_s));
        QTRY_VERIFY(m_page->isSettled());
        toPapers();
        press(u"family.own.camera"_s);
        QVERIFY(!find<QWidget>(u"family.own.trouble"_s)->isHidden());
    }

    void theLetterIsPrintedAsItIs()
    {
        open({1200, 800});
        QVERIFY(m_person->signIn(u"normal"_s));
        QTRY_VERIFY(m_page->isSettled());
        toPapers();
        press(u"family.letter.print"_s);
        QTRY_VERIFY(find(u"letterprint.go"_s)->isEnabled());
        press(u"letterprint.go"_s);
        QTRY_COMPARE(m_printers.printedOn, QStringList{u"desk"_s});
        QVERIFY(!m_printers.jobs.constFirst().contains(u"演示长辈"_s));
        QVERIFY(m_printers.paper.size() > 10'000);
        QVERIFY(m_person->audited().contains("print"));
        // Without a printer it says so.
        m_printers.there.clear();
        press(u"family.letter.print"_s);
        QTRY_VERIFY(!find<QWidget>(u"letterprint.trouble"_s)->isHidden());
        QVERIFY(!find(u"letterprint.go"_s)->isEnabled());
    }

    void whatIsFilledInGoesWithThePerson()
    {
        open({1200, 800});
        QVERIFY(m_person->signIn(u"normal"_s));
        QTRY_VERIFY(m_page->isSettled());
        toPapers();
        QTemporaryDir dir;
        const QString path = dir.filePath(u"page.jpg"_s);
        QVERIFY(test::page().save(path, "jpg", 90));
        m_person->dialogs.filesToOpen = {path};
        press(u"family.own.choose"_s);
        QTRY_COMPARE(application().photos(Kind::OwnRegister).size(), 1);
        const QString saved = dir.filePath(u"letter.pdf"_s);
        m_person->dialogs.filesToSave = {saved};
        press(u"family.letter.save"_s);
        QTRY_VERIFY(QFile::exists(saved));
        QFile letter(saved);
        QVERIFY(letter.open(QIODevice::ReadOnly));
        QCOMPARE(letter.readAll(), application().letter()->pdf);
        m_person->session->lock(account::WipeCause::Lock);
        QVERIFY(!application().isBegun());
        QVERIFY(!application().letter());
        QVERIFY(application().photos(Kind::OwnRegister).isEmpty());
        QVERIFY(m_page->findChild<QWidget*>(u"family.own"_s) == nullptr);
        for (const QLineEdit* left : m_page->findChildren<QLineEdit*>())
            QVERIFY(left->text().isEmpty());
    }

    /// A change of language makes the pages anew.
    void whatWasFilledInOutlivesThePage()
    {
        open({1200, 800});
        QVERIFY(m_person->signIn(u"normal"_s));
        QTRY_VERIFY(m_page->isSettled());
        toForm();
        type(u"family.name"_s, u"演示长辈"_s);
        open({1200, 800});
        QCOMPARE(find<FormField>(u"family.name"_s)->text(), u"演示长辈"_s);
        fillForm();
        press(u"family.next"_s);
        QTRY_VERIFY(application().letter());
        find<QCheckBox>(u"family.letter.confirm"_s)->setChecked(true);
        press(u"family.own.camera"_s);
        press(u"camera.take"_s);
        QTRY_COMPARE(application().photos(Kind::OwnRegister).size(), 1);
        const QList<QByteArray> before = application().photos(Kind::OwnRegister);
        open({1200, 800});
        QVERIFY(find<QCheckBox>(u"family.letter.confirm"_s)->isChecked());
        QTRY_VERIFY(m_page->findChild<QWidget*>(u"family.own.says.0"_s) != nullptr);
        QCOMPARE(application().photos(Kind::OwnRegister), before);
        // Two pages of the book come with it, whichever was taken when.
        press(u"family.own.camera"_s);
        press(u"camera.take"_s);
        QTRY_COMPARE(application().photos(Kind::OwnRegister).size(), 2);
        QCOMPARE(application().photos(Kind::OwnRegister).constFirst(), before.constFirst());
    }

    void escapeLeadsBackStepByStepAndKeepsAll()
    {
        open({1200, 800});
        QVERIFY(m_person->signIn(u"normal"_s));
        QTRY_VERIFY(m_page->isSettled());
        toForm();
        fillForm();
        QTest::keyClick(find<QWidget>(u"family.name"_s), Qt::Key_Escape);
        QVERIFY(find<QWidget>(u"family.notice"_s)->isVisible());
        QTest::keyClick(find<QWidget>(u"family.notice"_s), Qt::Key_Escape);
        QTest::keyClick(find<QWidget>(u"family.way.0"_s), Qt::Key_Escape);
        QCoreApplication::processEvents();
        QVERIFY(!find<QWidget>(u"family.begun"_s)->isHidden());
        QVERIFY(!find(u"family.add"_s)->isEnabled());
        press(u"family.begun.link"_s);
        QCOMPARE(find<FormField>(u"family.name"_s)->text(), u"演示长辈"_s);
        // Giving up asks, and no is no.
        m_person->dialogs.answers = {false, true};
        press(u"family.giveUp"_s);
        QVERIFY(application().isBegun());
        press(u"family.giveUp"_s);
        QCoreApplication::processEvents();
        QVERIFY(!application().isBegun());
        QVERIFY(find(u"family.add"_s)->isEnabled());
    }

    void whatThePortalRefusesStandsAtItsField()
    {
        open({1200, 800});
        QVERIFY(m_person->signIn(u"normal"_s));
        QTRY_VERIFY(m_page->isSettled());
        toForm(u"family.way.1"_s);
        const Json birth = m_person->door(u"/sandbox/births"_s)[u"births"].items().front();
        type(u"family.motherName"_s, birth[u"motherName"].text());
        type(u"family.motherCertNo"_s, birth[u"motherCertNo"].text());
        // Sound to us, but no number of a certificate to the portal.
        type(u"family.birthCertNo"_s, u"12345678"_s);
        press(u"family.next"_s);
        QTRY_VERIFY_WITH_TIMEOUT(application().phase() == Phase::Filling && application().error(), 20'000);
        QVERIFY(!find<FormField>(u"family.birthCertNo"_s)->error().isEmpty());
        QCOMPARE(find<FormField>(u"family.motherName"_s)->text(), birth[u"motherName"].text());
    }

    void aPortalThatGoesAwayLeavesWhatItSaid()
    {
        open({1200, 800});
        QVERIFY(m_person->signIn(u"normal"_s));
        QTRY_VERIFY(m_page->isSettled());
        QVERIFY(m_page->findChild<QWidget*>(u"family.member.0"_s) != nullptr);
        m_person->stop();
        press(u"family.refresh"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isSettled(), 20'000);
        QVERIFY(m_page->findChild<QWidget*>(u"family.member.0"_s) != nullptr);
        QVERIFY(!find<QWidget>(u"family.trouble"_s)->isHidden());
    }
};

QTEST_MAIN(TestFamilyPages)

#include "test_familypages.moc"
