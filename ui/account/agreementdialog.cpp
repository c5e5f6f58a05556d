// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/account/agreementdialog.h"

#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QImage>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

class Reader final : public QTextBrowser
{
public:
    explicit Reader(const QString& html)
    {
        setOpenLinks(false);
        setHtml(html);
    }
    // Neither files of this computer nor anything of the network; a picture is a clear dot.
    QVariant loadResource(int type, const QUrl&) override
    {
        if (type != QTextDocument::ImageResource)
            return {};
        QImage dot(1, 1, QImage::Format_ARGB32);
        dot.fill(Qt::transparent);
        return dot;
    }
};

} // namespace

AgreementDialog::AgreementDialog(const wire::Agreement& agreement, QWidget* parent)
    : AppDialog(agreement.title.isEmpty() ? tr("Agreement on personal registration") : agreement.title, parent)
{
    setObjectName(u"agreementDialog"_s);
    setBaseWidth(720);
    const Look& look = Look::of(this);
    auto* text = new Reader(agreement.html);
    text->setObjectName(u"agreement.text"_s);
    text->setAccessibleName(title());
    text->setFrameShape(QFrame::NoFrame);
    text->setFont(look.font(TextRole::Body));
    text->document()->setDocumentMargin(look.sizes().space(8));
    text->document()->setDefaultFont(look.font(TextRole::Body));
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
