// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/family/waystep.h"

#include "ui/pages/tasktile.h"
#include "ui/widgets/statementcard.h"

#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using services::FamilyWay;

WayStep::WayStep(services::FamilyApplication& application, const FamilyTools& tools)
    : FamilyStep(application, tools)
{
    auto* question = new StatementCard;
    question->setStatement(u"help"_s, Ink::Info, tr("Whom do you want to add, and with what?"),
                           tr("Adding a relative lets you show their 医保码 on your phone. It is not the sharing of "
                              "money within a family (家庭共济)."));
    m_column->addWidget(question);
    const QList<std::pair<FamilyWay, TaskTile*>> ways{
        {FamilyWay::CertNo,
         new TaskTile(u"idcard"_s, tr("With the ID number"),
                      tr("A child, a parent, wife or husband. Have both household registers at hand; from 16 years on "
                         "the relative must be beside you for a face check."),
                      u"1"_s)},
        {FamilyWay::BirthCertificate,
         new TaskTile(u"user"_s, tr("With the birth certificate"),
                      tr("A newborn. Have the birth certificate at hand; the mother must be beside you for a face "
                         "check."),
                      u"2"_s)}};
    for (const auto& [way, tile] : ways) {
        tile->setObjectName(u"family.way.%1"_s.arg(m_tiles.size()));
        connect(tile, &QAbstractButton::clicked, this, [this, way = way] { choose(way); });
        m_tiles.append(tile);
        m_column->addWidget(tile);
    }
    m_column->addStretch(1);
}

void WayStep::choose(FamilyWay way)
{
    services::FamilyForm form = m_application.form();
    form.way = way;
    m_application.setForm(form);
    Q_EMIT nextRequested();
}

void WayStep::focusFirst()
{
    m_tiles.at(m_application.form().way == FamilyWay::CertNo ? 0 : 1)->setFocus(Qt::OtherFocusReason);
}

void WayStep::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_1)
        choose(FamilyWay::CertNo);
    else if (event->key() == Qt::Key_2)
        choose(FamilyWay::BirthCertificate);
    else
        FamilyStep::keyPressEvent(event);
}

} // namespace yibao::ui
