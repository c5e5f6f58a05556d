// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/account/agreementdialog.h"

#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/foreigntext.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

AgreementDialog::AgreementDialog(const wire::Agreement& agreement, QWidget* parent)
    : AppDialog(agreement.title.isEmpty() ? tr("Agreement on personal registration") : agreement.title, parent)
{
    setObjectName(u"agreementDialog"_s);
    setBaseWidth(720);
    const Look& look = Look::of(this);
    auto* text = new ForeignText(agreement.html, title());
    text->setObjectName(u"agreement.text"_s);
    const int room = parent != nullptr ? parent->window()->height() - look.sizes().space(240) : 480;
    text->setMinimumHeight(std::clamp(room, 160, look.sizes().space(400)));
    body()->addWidget(text, 1);
    auto* version = new Label(tr("Version %1").arg(agreement.version), TextRole::Caption, Ink::Muted);
    setFootNote(version);
    auto* read = addAction(tr("I have read it"));
    read->setObjectName(u"agreement.read"_s);
    connect(read, &QAbstractButton::clicked, this, &QDialog::accept);
    text->setFocus(Qt::OtherFocusReason);
}

} // namespace yibao::ui
