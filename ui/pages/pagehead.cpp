// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/pagehead.h"

#include "ui/theme/look.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

PageHead::PageHead(const QStringList& path, const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_path(new Label({}, TextRole::Caption, Ink::Muted))
    , m_title(new Label(title, TextRole::Title))
    , m_actions(new QHBoxLayout)
{
    QStringList steps{tr("Home")};
    steps += path;
    steps.append(title);
    m_path->setText(steps.join(u"  ›  "_s));
    m_path->setAccessibleName(tr("You are at: %1").arg(steps.join(tr(", "))));
    m_title->setObjectName(u"page.title"_s);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_path);
    words->addWidget(m_title);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(words);
    row->addStretch(1);
    m_actions->setSpacing(8);
    m_actions->setAlignment(Qt::AlignBottom);
    row->addLayout(m_actions);
    followLook();
}

void PageHead::addAction(QWidget* action)
{
    m_actions->addWidget(action, 0, Qt::AlignBottom);
}

void PageHead::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        followLook();
}

void PageHead::followLook()
{
    const Look& look = Look::of(this);
    setFixedHeight(look.lineHeight(TextRole::Caption) + look.lineHeight(TextRole::Title));
}

} // namespace yibao::ui
