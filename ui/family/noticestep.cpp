// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/family/noticestep.h"

#include "ui/family/familywords.h"
#include "ui/theme/look.h"
#include "ui/widgets/card.h"
#include "ui/widgets/errorstate.h"
#include "ui/widgets/foreigntext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/loadinglines.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int leastHeight = 220; ///< of the notice, in the standard step

} // namespace

NoticeStep::NoticeStep(services::FamilyApplication& application, const FamilyTools& tools)
    : FamilyStep(application, tools)
    , m_card(new Card)
    , m_title(new Label({}, TextRole::Heading))
    , m_version(new Label({}, TextRole::Label, Ink::Muted))
    , m_loading(new LoadingLines)
    , m_error(new ErrorState)
    , m_agree(new QCheckBox(tr("I have read and understood it, and agree")))
{
    m_card->setBodyPadding(20, 16);
    m_title->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_version, 0, Qt::AlignBottom);
    m_card->body()->addLayout(head);
    m_card->body()->addWidget(m_loading, 1);
    m_card->body()->addWidget(m_error, 1);
    m_agree->setObjectName(u"family.agree"_s);
    m_card->body()->addWidget(m_agree);
    m_column->addWidget(m_card, 1);
    connect(m_error, &ErrorState::actionRequested, this, [this](ErrorAction) { m_application.fetchNotice(); });
    connect(m_agree, &QCheckBox::toggled, this, [this](bool on) { m_application.setNoticeAgreed(on); });
    follow();
}

void NoticeStep::showNotice()
{
    const wire::Agreement& notice = *m_application.notice();
    m_text = new ForeignText(notice.html, notice.title.isEmpty() ? tr("Notice") : notice.title);
    m_text->setObjectName(u"family.notice"_s);
    m_text->setMinimumHeight(Look::of(this).sizes().space(leastHeight));
    m_card->body()->insertWidget(1, m_text, 1);
    connect(m_text, &ForeignText::readToEnd, this, [this] {
        follow();
        Q_EMIT changed();
    });
    // The keys scroll it as soon as it is there.
    if (isVisible())
        m_text->setFocus(Qt::OtherFocusReason);
}

void NoticeStep::follow()
{
    const bool there = m_application.notice().has_value();
    // Of an application before this one.
    if (!there)
        delete std::exchange(m_text, nullptr);
    if (there && m_text == nullptr)
        showNotice();
    const bool failed = !there && !m_application.isFetching() && m_application.error();
    m_title->setText(there && !m_application.notice()->title.isEmpty() ? m_application.notice()->title
                                                                       : tr("Notice on adding a relative"));
    m_version->setText(there ? tr("Version %1").arg(m_application.notice()->version) : QString());
    m_loading->setVisible(!there && !failed);
    m_error->setVisible(failed);
    if (failed)
        m_error->showError(*m_application.error(), {.when = m_tools.context.source.clock().now(),
                                                    .stillSafe = tr("What you filled in is still here."),
                                                    .hotline = {},
                                                    .say = tr("add a relative"),
                                                    .officialPage = false});
    m_agree->setVisible(there);
    const bool read = m_text != nullptr && m_text->isReadToEnd();
    m_agree->setEnabled(read);
    m_agree->setAccessibleDescription(read ? QString() : words::familyObstacle(services::FamilyObstacle::NoticeUnread));
    m_agree->setChecked(m_application.isNoticeAgreed());
}

void NoticeStep::focusFirst()
{
    m_application.fetchNotice();
    if (m_agree->isEnabled() && m_agree->isVisible())
        m_agree->setFocus(Qt::OtherFocusReason);
    else if (m_text != nullptr)
        m_text->setFocus(Qt::OtherFocusReason);
}

QString NoticeStep::missing() const
{
    using services::FamilyObstacle;
    if (m_text == nullptr || !m_text->isReadToEnd())
        return words::familyObstacle(FamilyObstacle::NoticeUnread);
    return m_application.isNoticeAgreed() ? QString() : words::familyObstacle(FamilyObstacle::NoticeUnagreed);
}

} // namespace yibao::ui
