// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/codedialog.h"

#include "core/qr/qr.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/qrview.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {
constexpr int side = 400;
}

CodeDialog::CodeDialog(const QString& content, const QString& caption, QWidget* parent)
    : AppDialog(tr("Scan with the phone"), parent)
{
    setObjectName(u"codeDialog"_s);
    setBaseWidth(side + 48);
    setText(caption);
    auto* code = new QrView;
    code->setObjectName(u"code.view"_s);
    code->setSide(side);
    code->setPurpose(caption);
    if (const auto matrix = qr::encode(content))
        code->setCode(*matrix, caption);
    body()->addWidget(code, 0, Qt::AlignHCenter);
    auto* words = new Label(content, TextRole::Lead);
    words->setObjectName(u"code.content"_s);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setAlignment(Qt::AlignHCenter);
    body()->addWidget(words);
    addCancel(tr("Close"))->setFocus(Qt::OtherFocusReason);
}

} // namespace yibao::ui
