// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/family/familystep.h"

#include "ui/theme/look.h"

#include <QEvent>
#include <QVBoxLayout>

namespace yibao::ui {

FamilyStep::FamilyStep(services::FamilyApplication& application, const FamilyTools& tools)
    : m_application(application)
    , m_tools(tools)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Look::of(this).sizes().cardGap);
}

void FamilyStep::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        m_column->setSpacing(Look::of(this).sizes().cardGap);
}

} // namespace yibao::ui
