// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/codedialog.h"

#include "core/qr/qr.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/qrview.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {
constexpr int side = 400;
constexpr int around = 280;      ///< title, words and buttons
constexpr int leastPixels = 280; ///< of the code with its quiet zone
} // namespace

CodeDialog::CodeDialog(const QString& content, const QString& caption, QWidget* parent)
    : AppDialog(tr("Scan with the phone"), parent)
{
    setObjectName(u"codeDialog"_s);
    setBaseWidth(side + 48);
    setText(caption);
    auto* code = new QrView;
    code->setObjectName(u"code.view"_s);
    // In large type the words around it need the room; a code of 280 pixels is read from half a metre all the same.
    const Sizes& sizes = Look::of(this).sizes();
    const int room = parent == nullptr ? sizes.space(side) : parent->window()->height() - sizes.space(around);
    code->setSide(100 * std::clamp(room, leastPixels, sizes.space(side)) / sizes.space(100));
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
