// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/cardlayout.h"

#include <QLayout>

namespace yibao::ui::cardlayout {

void clear(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        delete item->widget();
        if (item->layout() != nullptr)
            clear(*item->layout());
        delete item;
    }
}

Label* wrapped(const QString& text, TextRole role, Ink ink, bool bold)
{
    auto* label = new Label(text, role, ink);
    label->setRole(role, bold);
    label->setWordWrap(true);
    return label;
}

} // namespace yibao::ui::cardlayout
