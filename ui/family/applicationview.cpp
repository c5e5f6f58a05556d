// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/family/applicationview.h"

#include "core/base/whendone.h"
#include "ui/family/familywords.h"
#include "ui/family/formstep.h"
#include "ui/family/noticestep.h"
#include "ui/family/paperstep.h"
#include "ui/family/progressstep.h"
#include "ui/family/waystep.h"
#include "ui/pages/pagehead.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/stepbar.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using services::FamilyWay;
using Phase = services::FamilyApplication::Phase;

namespace {

constexpr int widest = 1680;

} // namespace

ApplicationView::ApplicationView(services::FamilyApplication& application, const FamilyTools& tools, QWidget* parent)
    : QWidget(parent)
    , m_application(application)
    , m_tools(tools)
    , m_form(new FormStep(application, tools))
    , m_papers(new PaperStep(application, tools))
    , m_progress(new ProgressStep(application, tools))
    , m_head(new PageHead({tr("My insurance"), tr("Family account")}, tr("Add a relative")))
    , m_scroll(new QScrollArea)
    , m_foot(new QWidget)
    , m_missing(new Label({}, TextRole::Label, Ink::Secondary))
    , m_giveUp(new Button(ButtonRole::Quiet, tr("Give up")))
    , m_back(new Button(ButtonRole::Outlined, {}, u"back"_s, u"Esc"_s))
    , m_next(new Button(ButtonRole::Primary))
{
    m_steps = {new WayStep(application, tools), new NoticeStep(application, tools), m_form, m_papers, m_progress};
    build();
    connect(&m_application, &services::FamilyApplication::changed, this, &ApplicationView::follow);
    for (FamilyStep* each : std::as_const(m_steps)) {
        connect(each, &FamilyStep::nextRequested, this, &ApplicationView::goOn, Qt::QueuedConnection);
        connect(each, &FamilyStep::changed, this, &ApplicationView::showFoot);
    }
    goTo(Way);
}

void ApplicationView::build()
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->addWidget(m_head);
    for (FamilyStep* each : std::as_const(m_steps))
        m_column->addWidget(each, 1);
    m_scroll->setObjectName(u"family.area"_s);
    m_scroll->setAccessibleName(tr("Add a relative"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    outer->addWidget(m_scroll, 1);
    outer->addWidget(new Hairline);
    auto* foot = new QHBoxLayout(m_foot);
    m_missing->setObjectName(u"family.missing"_s);
    m_missing->setWordWrap(true);
    foot->addWidget(m_missing, 1);
    for (const auto& [button, name] :
         {std::pair{m_giveUp, u"family.giveUp"_s}, {m_back, u"family.back"_s}, {m_next, u"family.next"_s}}) {
        button->setObjectName(name);
        foot->addWidget(button);
    }
    outer->addWidget(m_foot);
    connect(m_head, &PageHead::pageRequested, this, &ApplicationView::pageRequested);
    connect(m_giveUp, &QAbstractButton::clicked, this, &ApplicationView::giveUp);
    connect(m_back, &QAbstractButton::clicked, this, &ApplicationView::goBack);
    connect(m_next, &QAbstractButton::clicked, this, &ApplicationView::act);
    followLook();
}

// ---- where one is ----------------------------------------------------------------------------------------------

ApplicationView::Place ApplicationView::after(Place place) const
{
    if (place == Form && m_application.form().way == FamilyWay::BirthCertificate)
        return Progress;
    return static_cast<Place>(std::min<int>(place + 1, Progress));
}

ApplicationView::Place ApplicationView::before(Place place) const
{
    if (place == Progress && m_application.form().way == FamilyWay::BirthCertificate)
        return Form;
    return static_cast<Place>(std::max<int>(place - 1, Way));
}

ApplicationView::Place ApplicationView::reached() const
{
    if (m_application.letter())
        return Papers;
    return m_application.isBegun() ? Form : Way;
}

void ApplicationView::goTo(Place place)
{
    m_place = place;
    if (place != Progress)
        m_furthest = std::max(m_furthest, place);
    for (int i = 0; i < m_steps.size(); ++i)
        m_steps.at(i)->setVisible(i == place);
    step()->follow();
    showBar();
    showFoot();
    m_scroll->ensureVisible(0, 0);
    if (isVisible())
        focusFirst();
}

void ApplicationView::resume()
{
    m_furthest = m_application.isBegun() ? std::max(m_furthest, reached()) : Way;
    goTo(m_application.phase() != Phase::Filling ? Progress : m_furthest);
}

void ApplicationView::focusFirst()
{
    step()->focusFirst();
    if (m_place == Progress)
        (m_next->isVisibleTo(this) ? m_next : m_back)->setFocus(Qt::OtherFocusReason);
}

void ApplicationView::follow()
{
    const bool filling = m_application.phase() == Phase::Filling;
    if (!filling && m_place != Progress) {
        goTo(Progress);
        return;
    }
    if (filling && m_place == Progress) {
        m_shownPhase = Phase::Filling;
        if (m_application.error())
            goToRefused();
        else
            goTo(m_application.isBegun() ? before(Progress) : Way);
        return;
    }
    step()->follow();
    showFoot();
    if (m_application.phase() == m_shownPhase)
        return;
    m_shownPhase = m_application.phase();
    showBar();
    // With large type the code is below the edge; the phone must see it.
    if (m_shownPhase == Phase::Face)
        QTimer::singleShot(0, this, [this] { m_scroll->ensureWidgetVisible(m_progress->code(), 0, 0); });
    // What can be done now takes the focus from what could be done before; elsewhere it is left alone.
    if (isVisible() && m_foot->isAncestorOf(focusWidget()))
        focusFirst();
}

void ApplicationView::goToRefused()
{
    const Error error = *m_application.error();
    if (error.fieldErrors.contains(u"noticeVersion"_s)) {
        goTo(Notice);
        return;
    }
    goTo(before(Progress));
    const bool inForm = m_form->showRefusal(error);
    if (!inForm)
        return;
    if (m_place != Form)
        goTo(Form);
    m_form->focusFirst();
}

// ---- what is done ----------------------------------------------------------------------------------------------

void ApplicationView::goOn()
{
    if (m_place == Progress)
        return;
    if (!step()->missing().isEmpty()) {
        step()->showMissing();
        showFoot();
        return;
    }
    if (isLastToFill())
        send();
    else
        goTo(after(m_place));
}

void ApplicationView::send()
{
    if (m_place != Papers || !m_papers->hasDoubts()) {
        m_application.send();
        return;
    }
    const auto asked = m_tools.context.dialogs.confirm(
        tr("Send the photos as they are?"),
        tr("At least one seems out of focus, dark or on its side. What cannot be read is refused."), tr("Send them"));
    whenDone(asked, this, [this](bool yes) {
        if (yes)
            m_application.send();
    });
}

void ApplicationView::act()
{
    switch (m_application.phase()) {
    case Phase::Filling:
        goOn();
        return;
    case Phase::Unclear:
        if (m_application.looked())
            m_application.send(true);
        else
            m_application.look();
        return;
    case Phase::Refused:
    case Phase::Expired:
        m_application.reopen();
        return;
    case Phase::Bound:
        m_application.clear();
        Q_EMIT left();
        return;
    case Phase::Sending:
    case Phase::Face:
    case Phase::Review:
        return;
    }
}

void ApplicationView::goBack()
{
    if (m_place == Way || m_place == Progress)
        Q_EMIT left();
    else
        goTo(before(m_place));
}

void ApplicationView::giveUp()
{
    const bool sent = m_application.phase() != Phase::Filling && m_application.phase() != Phase::Refused &&
                      m_application.phase() != Phase::Expired;
    const auto asked = m_tools.context.dialogs.confirm(
        tr("Give this application up?"),
        sent ? tr("What was sent stays with the portal; without the face check it comes to nothing. What you filled in "
                  "here is gone then.")
             : tr("What you filled in and the photos are gone then; nothing is sent."),
        tr("Give up"), true);
    whenDone(asked, this, [this](bool yes) {
        if (!yes)
            return;
        m_application.clear();
        Q_EMIT left();
    });
}

// ---- what is shown ---------------------------------------------------------------------------------------------

void ApplicationView::showBar()
{
    const bool birth = m_application.form().way == FamilyWay::BirthCertificate;
    QStringList labels{tr("With what"), tr("Notice"), tr("Form")};
    if (!birth)
        labels.append(tr("Papers"));
    labels.append(tr("Check and result"));
    delete m_bar;
    m_bar = new StepBar(labels);
    m_bar->setObjectName(u"family.steps"_s);
    int current = m_place == Progress ? static_cast<int>(labels.size()) - 1 : static_cast<int>(m_place);
    if (m_application.phase() == Phase::Bound)
        current = static_cast<int>(labels.size());
    m_bar->setAnswer(0, birth ? tr("birth certificate") : tr("ID number"));
    m_bar->setAnswer(1, tr("read"));
    m_bar->setAnswer(2, tr("checked"));
    if (!birth)
        m_bar->setAnswer(3, tr("ready"));
    m_bar->setCurrent(current);
    m_bar->setAmongCards(true);
    m_column->insertWidget(1, m_bar);
}

void ApplicationView::showFoot()
{
    const Phase phase = m_application.phase();
    const bool filling = phase == Phase::Filling;
    m_back->setText(m_place == Way || m_place == Progress ? tr("To the members") : tr("Back one step"));
    m_giveUp->setVisible(m_application.isBegun() && phase != Phase::Sending);
    QString missing = filling && m_place != Way ? step()->missing() : QString();
    if (filling && missing.isEmpty() && m_place != Way && m_application.error())
        missing = lineFor(*m_application.error());
    m_missing->setText(missing);
    QString next;
    switch (phase) {
    case Phase::Filling:
        if (isLastToFill())
            next = m_place == Form ? tr("Look it up") : tr("Add the account");
        else
            next = tr("Next");
        break;
    case Phase::Unclear:
        next = m_application.looked() ? tr("Send it once more") : tr("Look whether it arrived");
        break;
    case Phase::Refused:
        next = tr("Correct it and send again");
        break;
    case Phase::Expired:
        next = tr("Back to what I filled in");
        break;
    case Phase::Bound:
        next = tr("Done");
        break;
    case Phase::Sending:
    case Phase::Face:
    case Phase::Review:
        break;
    }
    m_next->setVisible(!next.isEmpty() && m_place != Way);
    m_next->setText(next);
    m_next->setAccessibleDescription(missing);
    m_next->setEnabled(!(phase == Phase::Unclear && m_application.isFetching()));
}

void ApplicationView::followLook()
{
    const Sizes& sizes = Look::of(this).sizes();
    m_scroll->widget()->setMaximumWidth(sizes.space(widest));
    m_column->setContentsMargins(sizes.pagePadding, sizes.pageTop, sizes.pagePadding, sizes.pagePadding);
    m_column->setSpacing(sizes.cardGap);
    m_foot->layout()->setContentsMargins(sizes.pagePadding, sizes.space(12), sizes.pagePadding, sizes.space(12));
    m_foot->layout()->setSpacing(sizes.space(12));
}

void ApplicationView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        goBack();
    else
        QWidget::keyPressEvent(event);
}

void ApplicationView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_column != nullptr)
        followLook();
}

} // namespace yibao::ui
