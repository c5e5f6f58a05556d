// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/pairfactcell.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yibao::ui {

PairFactCell::PairFactCell(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    followLook();
}

void PairFactCell::setFact(const PairFact& fact)
{
    delete m_content;
    m_content = new QWidget;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto words = [column](const QString& text) {
        auto* label = new Label(text, TextRole::Caption, Ink::Muted);
        label->setWordWrap(true);
        column->addWidget(label);
    };
    words(fact.caption);
    QStringList spoken;
    for (const PairFact::Place& place : fact.places) {
        auto* line = new QHBoxLayout;
        line->setSpacing(Look::of(this).sizes().space(8));
        auto* name = new Label(place.name, TextRole::Lead);
        name->setElided(true);
        line->addWidget(name);
        auto* badge = new Badge;
        badge->setBadge(place.state);
        badge->setStrong(true);
        line->addWidget(badge);
        line->addStretch(1);
        column->addLayout(line);
        spoken.append(place.name + u' ' + place.state.text);
    }
    for (const QString& line : fact.evidence)
        words(line);
    column->addStretch(1);
    m_column->addWidget(m_content);
    setAccessibleName(fact.caption);
    setAccessibleDescription((spoken + fact.evidence).join(QStringLiteral(", ")));
}

void PairFactCell::followLook()
{
    const Sizes& sizes = Look::of(this).sizes();
    m_column->setContentsMargins(sizes.space(20), sizes.space(12), sizes.space(20), sizes.space(12));
}

void PairFactCell::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        followLook();
}

} // namespace yibao::ui
