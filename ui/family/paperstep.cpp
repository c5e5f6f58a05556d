// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/family/paperstep.h"

#include "ui/family/familywords.h"
#include "ui/family/lettercard.h"
#include "ui/family/photoslot.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using services::FamilyObstacle;
using Kind = services::FamilyApplication::Kind;

PaperStep::PaperStep(services::FamilyApplication& application, const FamilyTools& tools)
    : FamilyStep(application, tools)
    , m_letter(new LetterCard(application, tools))
    , m_own(new PhotoSlot(u"family.own"_s, tr("Your own household register (page of usual residents)"),
                          tr("Both sides, every character readable. The photos stay in memory until they are sent."),
                          Kind::OwnRegister, application, tools))
    , m_member(new PhotoSlot(u"family.member"_s, tr("The relative's household register (page of usual residents)"),
                             tr("Both sides as well. It need not be the same book as yours."), Kind::MemberRegister,
                             application, tools))
{
    m_column->addWidget(m_letter);
    for (PhotoSlot* slot : {m_own, m_member}) {
        m_column->addWidget(slot);
        connect(slot, &PhotoSlot::changed, this, &FamilyStep::changed);
    }
    m_column->addStretch(1);
}

void PaperStep::follow()
{
    m_letter->follow();
    m_own->follow();
    m_member->follow();
}

void PaperStep::focusFirst()
{
    m_application.fetchLetter();
    if (!m_application.isLetterConfirmed())
        m_letter->focusFirst();
    else if (m_application.photos(Kind::OwnRegister).isEmpty())
        m_own->focusFirst();
    else
        m_member->focusFirst();
}

bool PaperStep::hasDoubts() const
{
    return m_own->hasDoubts() || m_member->hasDoubts();
}

QString PaperStep::missing() const
{
    if (m_own->isBusy() || m_member->isBusy())
        return tr("A photo is still being looked at…");
    return words::familyObstacle(m_application.obstacle());
}

void PaperStep::showMissing()
{
    switch (m_application.obstacle()) {
    case FamilyObstacle::OwnRegisterMissing:
        m_own->focusFirst();
        break;
    case FamilyObstacle::MemberRegisterMissing:
        m_member->focusFirst();
        break;
    default:
        m_letter->focusFirst();
    }
}

} // namespace yibao::ui
