// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/identity/masks.h"
#include "tests/core/account/fakeportal.h"
#include "tests/ui/helpers/accessibilitywalker.h"
#include "tests/ui/helpers/scripteddialogs.h"
#include "tests/ui/helpers/stage.h"
#include "ui/account/accountcontext.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"

#include <QBuffer>
#include <QLineEdit>
#include <QPainter>

namespace yibao::ui {

using test::FakePortal;

namespace accountpath {
inline const QString captcha = QStringLiteral("/nthl/api/acct/codeImage");
inline const QString login = QStringLiteral("/nthl/api/acct/login");
inline const QString code = QStringLiteral("/pss/pw/web/cfc/getLoginQrcode");
inline const QString poll = QStringLiteral("/pss/pw/web/cfc/pollQrcodeStatus");
inline const QString registerSms = QStringLiteral("/nthl/api/sms/sendRegisterSms");
inline const QString resetSms = QStringLiteral("/nthl/api/sms/sendResetSms");
inline const QString agreement = QStringLiteral("/nthl/api/acct/agreement");
inline const QString enroll = QStringLiteral("/nthl/api/acct/register");
inline const QString check = QStringLiteral("/nthl/api/acct/checkAcct");
inline const QString reset = QStringLiteral("/nthl/api/acct/resetPassword");
} // namespace accountpath

/// A station with a portal that says what the test wants, and a window over which the dialogs open.
class AccountStage
{
public:
    explicit AccountStage(account::StationMode mode = account::StationMode::Window)
        : desk(mode)
        , attempts(clock)
        , window(QSize(1366, 738))
    {
        using namespace Qt::StringLiterals;
        auto& fake = desk.fake;
        fake.on(accountpath::captcha, [this](const wire::Json&) {
            return FakePortal::good({{u"imgUid"_s, u"uid-%1"_s.arg(++desk.fake.pictures)},
                                     {u"imgCode"_s, u"data:image/png;base64,"_s + QString::fromLatin1(picture())}});
        });
        fake.on(accountpath::code, [this](const wire::Json&) {
            return FakePortal::good(
                {{u"qrcodeId"_s, u"qr-%1"_s.arg(++codes)}, {u"qrcodeContent"_s, content()}, {u"expiresIn"_s, 120}});
        });
        fake.on(accountpath::poll, [this](const wire::Json&) {
            if (qrStatus == u"ACTIVATE")
                return needsActivation();
            wire::Json data = qrStatus == u"CONFIRMED" ? desk.fake.login() : wire::Json::object();
            data.set(u"status"_s, qrStatus);
            return FakePortal::good(data);
        });
        const auto sent = [](const wire::Json&) {
            return FakePortal::good({{u"resendAfter"_s, 60}, {u"expiresIn"_s, 300}});
        };
        fake.on(accountpath::registerSms, sent);
        fake.on(accountpath::resetSms, sent);
        fake.on(accountpath::agreement, [](const wire::Json&) {
            return FakePortal::good(
                {{u"version"_s, u"2"_s},
                 {u"title"_s, u"国家医疗保障局个人注册协议(合成演示)"_s},
                 {u"html"_s, u"<h3>一、服务内容</h3><p>本协议为合成演示数据。</p><img "
                             "src='file:///etc/hostname'><p>二、个人信息只用于办理医保业务。</p>"_s}});
        });
        fake.on(accountpath::enroll, [](const wire::Json&) { return FakePortal::good({{u"acct"_s, u"acct-9"_s}}); });
        fake.on(accountpath::check, [](const wire::Json&) {
            return FakePortal::good({{u"resetTicket"_s, u"ticket-1"_s}, {u"mobile"_s, u"138****8000"_s}});
        });
        fake.on(accountpath::reset, [](const wire::Json&) { return FakePortal::good({}); });
    }

    [[nodiscard]] AccountContext context()
    {
        return {.session = desk.session,
                .attempts = attempts,
                .wiper = desk.wiper,
                .clock = clock,
                .dialogs = dialogs,
                .openPage =
                    [this](const QUrl& page) {
                        opened.append(page);
                        return true;
                    },
                .lastWay = [this] { return way; },
                .rememberWay = [this](SignInWay now) { way = now; },
                .keepingNotice = [this] { return notice; },
                .pollMs = 20};
    }
    [[nodiscard]] QString content() const { return QStringLiteral("https://sandbox.invalid/login?code=%1").arg(codes); }
    static wire::Reply needsActivation()
    {
        using namespace Qt::StringLiterals;
        const auto step = [](const QString& title, const QString& text) {
            return wire::Json::object({{u"title"_s, title}, {u"text"_s, text}});
        };
        const wire::Json steps = wire::Json::array(
            {step(u"下载应用"_s, u"用手机扫描二维码，下载并安装。"_s), step(u"激活"_s, u"在首页选择“激活”。"_s)});
        return FakePortal::bad(
            178728, u"未激活"_s,
            wire::Json::object(
                {{u"activation"_s,
                  wire::Json::object({{u"downloadUrl"_s, u"https://sandbox.invalid/app"_s}, {u"steps"_s, steps}})}}));
    }
    static QByteArray picture()
    {
        QImage image(120, 44, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        QFont font;
        font.setPixelSize(30);
        painter.setFont(font);
        painter.setPen(QColor(0x30, 0x40, 0x60));
        painter.drawText(image.rect(), Qt::AlignCenter, QStringLiteral("7K3P"));
        painter.drawLine(6, 30, 112, 14);
        painter.end();
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes.toBase64();
    }

    test::Desk desk;
    FixedClock clock{QDateTime::currentDateTimeUtc()};
    account::AttemptGuard attempts;
    ScriptedDialogs dialogs;
    QString qrStatus = QStringLiteral("WAITING");
    SignInWay way = SignInWay::Qr;
    std::optional<Error> notice;
    QList<QUrl> opened;
    int codes = 0;
    stage::Window window;
};

/// Until keys go to a window; what Qt::Test waits for is content with its parent.
inline bool waitActive(const QWidget* window)
{
    return QTest::qWaitFor([window] { return QApplication::activeWindow() == window; });
}

/// The widgets of a dialog by name, as a person finds them.
template <typename Widget = QWidget>
Widget* part(const QWidget* root, const char* name)
{
    auto* found = root->findChild<Widget*>(QLatin1StringView(name));
    if (found == nullptr)
        qFatal("no %s", name);
    return found;
}

inline QLineEdit* edit(const QWidget* root, const char* field)
{
    return part<FormField>(root, field)->edit();
}

inline QString errorOf(const QWidget* root, const char* field)
{
    return part<FormField>(root, field)->error();
}

inline QString said(const QWidget* root, const char* label)
{
    return part<QLabel>(root, label)->text();
}

inline void press(const QWidget* root, const char* name)
{
    auto* button = part<QAbstractButton>(root, name);
    if (!button->isEnabled())
        qFatal("%s is not enabled", name);
    button->click();
}

/// Types as a person does, in place of what is there.
inline void type(const QWidget* root, const char* field, const QString& text)
{
    QLineEdit* line = edit(root, field);
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, text);
}

} // namespace yibao::ui
