// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/family/passwordcodedialog.h"

#include "core/base/whendone.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/formscroll.h"
#include "ui/widgets/numberedline.h"
#include "ui/widgets/personwords.h"
#include "ui/widgets/phonecodeview.h"
#include "ui/widgets/twocolumns.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int side = 220;

} // namespace

PasswordCodeDialog::PasswordCodeDialog(const services::FamilyService& service, const Clock& clock, QWidget* parent)
    : AppDialog(tr("医保码 password"), parent)
    , m_service(service)
    , m_clock(clock)
    , m_view(new PhoneCodeView(u"password"_s, tr("set the 医保码 password on the phone"), side))
{
    setObjectName(u"passwordCodeDialog"_s);
    setBaseWidth(720);
    setText(tr("This is the password of the 医保码, not the one you sign in with. It is set on the phone only; it is "
               "neither typed nor shown here."));
    const Sizes& sizes = Look::of(this).sizes();
    auto* steps = new QWidget;
    auto* column = new QVBoxLayout(steps);
    column->setContentsMargins(Sizes::frameInset, 0, Sizes::frameInset, 0);
    column->setSpacing(sizes.space(12));
    const QStringList lines{tr("Open the App “国家医保服务平台” on your phone"),
                            tr("Press scan at its top right, and point it at the code"),
                            tr("Follow what the App says; it checks your face first")};
    for (int i = 0; i < lines.size(); ++i)
        column->addWidget(new NumberedLine(i + 1, lines.at(i)));
    column->addStretch(1);
    auto* scroll = new FormScroll(title());
    scroll->form()->addWidget(new TwoColumns(m_view, steps, side, 32));
    scroll->addTo(body());
    m_renew = addAction(tr("Another code"), Action::Outlined);
    m_renew->setObjectName(u"password.renew"_s);
    connect(m_renew, &QAbstractButton::clicked, this, &PasswordCodeDialog::fetch);
    auto* done = addAction(tr("Close"));
    connect(done, &QAbstractButton::clicked, this, &QDialog::accept);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &PasswordCodeDialog::tick);
    fetch();
    done->setFocus(Qt::OtherFocusReason);
}

void PasswordCodeDialog::fetch()
{
    m_tick.stop();
    m_renew->setEnabled(false);
    m_view->setNoCode(tr("The code comes here."), u"qr"_s);
    m_view->setState(u"qr"_s, Ink::Secondary, tr("Fetching a code…"));
    m_view->setTime(0, {});
    whenDone(m_service.passwordCode(), this, [this](const Result<wire::PhoneCode>& code) { fetched(code); });
}

void PasswordCodeDialog::fetched(const Result<wire::PhoneCode>& code)
{
    m_renew->setEnabled(true);
    if (!code) {
        m_view->setNoCode(tr("Please fetch another code."), u"stop"_s);
        m_view->setState(u"stop"_s, Ink::Danger, lineFor(code.error()));
        return;
    }
    m_until = m_clock.now().addSecs(code->expiresIn);
    m_view->setCode(code->content, tr("Scan it with the App “国家医保服务平台”. It holds no name and no number."),
                    tr("The code cannot be drawn. Please go on in the App itself."), code->expiresIn);
    m_view->setState(u"mobile"_s, Ink::Text, tr("Go on on the phone"));
    m_tick.start();
    tick();
}

void PasswordCodeDialog::tick()
{
    const int left = static_cast<int>(qMax<qint64>(0, (m_clock.now().msecsTo(m_until) + 999) / 1000));
    if (left > 0) {
        m_view->setTime(left, tr("Good for another %1").arg(words::duration(left)));
        return;
    }
    m_tick.stop();
    m_view->setNoCode(tr("One press brings another code."), u"alert"_s);
    m_view->setState(u"alert"_s, Ink::Warning, tr("The code has run out"));
    m_view->setTime(0, {});
}

} // namespace yibao::ui
