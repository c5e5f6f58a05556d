// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/account/activationdialog.h"

#include "core/qr/qr.h"
#include "ui/account/portalbadge.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formscroll.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/numberedline.h"
#include "ui/widgets/qrview.h"
#include "ui/widgets/twocolumns.h"

#include <QAccessible>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int side = 200;
constexpr int kioskSide = 320; ///< pixels: more than 8 cm on a usual screen

/// In the standard step.
int sideFor(const Look& look, account::StationMode mode)
{
    return mode == account::StationMode::Kiosk ? 100 * kioskSide / look.sizes().space(100) : side;
}

/// Where the portal told none: what holds for every place, without a word that the App may change.
QList<wire::Activation::Step> usualSteps()
{
    return {{ActivationDialog::tr("Get the App"),
             ActivationDialog::tr("Look for “国家医保服务平台” in the store of the telephone and install it.")},
            {ActivationDialog::tr("Register and sign in"),
             ActivationDialog::tr("With your own mobile number; the App asks who you are.")},
            {ActivationDialog::tr("Activate the e-certificate"),
             ActivationDialog::tr("Press 医保电子凭证 on its first page and follow what the App says.")},
            {ActivationDialog::tr("Come back here"),
             ActivationDialog::tr("Then sign in with your account, or scan the code with the App.")}};
}

} // namespace

ActivationDialog::ActivationDialog(const AccountContext& context, const std::optional<wire::Activation>& activation,
                                   QWidget* parent)
    : AppDialog(activation ? tr("The medical insurance e-certificate is not activated yet")
                           : tr("Authorising the medical insurance e-certificate"),
                parent)
    , m_context(context)
{
    setObjectName(u"activationDialog"_s);
    setBaseWidth(720);
    addClose();
    const QString url = activation ? activation->downloadUrl : QString();
    const QList<wire::Activation::Step> told = activation ? activation->steps : QList<wire::Activation::Step>();
    m_how = new TwoColumns(makeCode(url), makeWords(told.isEmpty() ? usualSteps() : told),
                           sideFor(Look::of(this), context.session.mode()), 32);
    auto* scroll = new FormScroll(title());
    scroll->form()->addWidget(m_how);
    scroll->addTo(body());

    addCancel(tr("Close"));
    m_go = addAction(tr("Authorise now"));
    m_go->setObjectName(u"activation.go"_s);
    m_back = addAction(tr("Back to the sign-in"));
    m_back->setObjectName(u"activation.back"_s);
    connect(m_go, &QAbstractButton::clicked, this, &ActivationDialog::begin);
    connect(m_back, &QAbstractButton::clicked, this, &QDialog::accept);
    auto* shortcut = new QShortcut(QKeySequence(Qt::Key_F1), this);
    connect(shortcut, &QShortcut::activated, this, &ActivationDialog::begin);

    if (activation) {
        setText(tr("You are recognised. Before the first sign-in the portal wants the e-certificate "
                   "activated on the telephone, once. You can do that now and come back here."));
        scroll->hide();
        m_back->hide();
        m_go->setFocus(Qt::OtherFocusReason);
    } else {
        begin();
    }
}

QWidget* ActivationDialog::makeCode(const QString& downloadUrl)
{
    auto* view = new QrView;
    view->setObjectName(u"activation.qr"_s);
    view->setSide(sideFor(Look::of(this), m_context.session.mode()));
    view->setPurpose(tr("download the App"));
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(Sizes::frameInset, 0, Sizes::frameInset, 0);
    column->setSpacing(Look::of(this).sizes().space(8));
    column->addWidget(view, 0, Qt::AlignLeft);
    const auto matrix = qr::encode(downloadUrl);
    auto* caption = new Label({}, TextRole::Label, Ink::Secondary);
    caption->setWordWrap(true);
    if (!matrix) {
        view->clear(tr("Look for “国家医保服务平台” in the store of the telephone."), u"mobile"_s);
        caption->setText(tr("The portal gave no address for the App."));
        column->addWidget(caption);
        return part;
    }
    const QString meaning = tr("The code holds the address of the App and nothing of you: %1").arg(downloadUrl);
    view->setCode(*matrix, meaning);
    caption->setText(tr("Scan it with the camera of the telephone to get the App."));
    column->addWidget(caption);
    auto* address = new Label(downloadUrl, TextRole::Caption, Ink::Muted);
    address->setObjectName(u"activation.address"_s);
    address->setWordWrap(true);
    address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    address->setAccessibleName(tr("Address of the App: %1").arg(downloadUrl));
    column->addWidget(address);
    return part;
}

QWidget* ActivationDialog::makeWords(const QList<wire::Activation::Step>& steps)
{
    const Sizes& sizes = Look::of(this).sizes();
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(sizes.space(12));
    auto* lead = new Label(tr("It is done on the telephone, once"), TextRole::Lead);
    lead->setWordWrap(true);
    column->addWidget(lead);
    //: The portal's own words: 如何完成医保电子凭证授权认证？ with the key that does the same.
    m_help = new LinkLabel(tr("How is the e-certificate authorised?  F1"));
    m_help->setObjectName(u"activation.help"_s);
    connect(m_help, &QAbstractButton::clicked, this, [this] { setStepsShown(!areStepsShown()); });
    column->addWidget(m_help, 0, Qt::AlignLeft);
    m_steps = new QWidget;
    m_steps->setObjectName(u"activation.steps"_s);
    auto* list = new QVBoxLayout(m_steps);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(sizes.space(12));
    for (int i = 0; i < steps.size(); ++i)
        list->addWidget(new NumberedLine(i + 1, steps.at(i).title, steps.at(i).text));
    auto* last =
        new Label(tr("What the App itself says holds. If it does not work: 12393."), TextRole::Label, Ink::Secondary);
    last->setWordWrap(true);
    list->addWidget(last);
    m_steps->hide();
    column->addWidget(m_steps);
    return part;
}

void ActivationDialog::begin()
{
    auto* scroll = findChild<FormScroll*>();
    scroll->show();
    m_go->hide();
    m_back->show();
    m_back->setDefault(true);
    m_back->setFocus(Qt::OtherFocusReason);
    // Whoever comes here wants to know how; there is room for it beside the code.
    setStepsShown(true);
}

void ActivationDialog::keepTold()
{
    m_help->setAccessibleDescription(areStepsShown() ? tr("The steps are shown below.") : tr("Shows the steps below."));
}

bool ActivationDialog::areStepsShown() const
{
    return !m_steps->isHidden();
}

void ActivationDialog::setStepsShown(bool shown)
{
    m_steps->setVisible(shown);
    keepTold();
    if (shown && isVisible()) {
        QAccessibleEvent shownEvent(m_steps, QAccessible::ObjectShow);
        QAccessible::updateAccessibility(&shownEvent);
    }
}

} // namespace yibao::ui
