// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/pairfactcell.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linelayout.h"

#include <QEvent>
#include <QHBoxLayout>

namespace yibao::ui {

PairFactCell::PairFactCell(QWidget* parent)
    : QWidget(parent)
    , m_column(new LineLayout(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    followLook();
}

void PairFactCell::setFact(const PairFact& fact)
{
    if (fact == m_fact)
        return;
    m_fact = fact;
    qDeleteAll(m_lines);
    m_lines.clear();
    const auto add = [this](QWidget* line) {
        m_column->addWidget(line);
        m_lines.append(line);
    };
    const auto words = [&add](const QString& text) {
        auto* label = new Label(text, TextRole::Caption, Ink::Muted);
        label->setWordWrap(true);
        add(label);
    };
    words(fact.caption);
    QStringList spoken;
    for (const PairFact::Place& place : fact.places) {
        auto* holder = new QWidget;
        auto* line = new QHBoxLayout(holder);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(Look::of(this).sizes().space(8));
        auto* name = new Label(place.name, TextRole::Lead);
        line->addWidget(name);
        auto* badge = new Badge;
        badge->setBadge(place.state);
        badge->setStrong(true);
        line->addWidget(badge);
        line->addStretch(1);
        add(holder);
        spoken.append(place.name + u' ' + place.state.text);
    }
    for (const QString& line : fact.evidence)
        words(line);
    setAccessibleName(fact.caption);
    setAccessibleDescription((spoken + fact.evidence).join(QStringLiteral(", ")));
    updateGeometry();
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
