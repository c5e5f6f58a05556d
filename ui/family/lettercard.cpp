// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/family/lettercard.h"

#include "core/base/supportids.h"
#include "core/base/whendone.h"
#include "ui/family/letterpages.h"
#include "ui/family/letterprintdialog.h"
#include "ui/pages/target.h"
#include "ui/print/savefile.h"
#include "ui/theme/look.h"
#include "ui/widgets/appdialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/formscroll.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagestrip.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int pageWidth = 640;

Status write(const QString& path, const QByteArray& bytes)
{
    return writeFile(path, [&bytes](QIODevice& device) -> Status {
        if (device.write(bytes) != bytes.size())
            return fail(ErrorCode::FileUnwritable, YIBAO_SUPPORT("OUT-WRITE-01"));
        return {};
    });
}

} // namespace

LetterCard::LetterCard(services::FamilyApplication& application, const FamilyTools& tools, QWidget* parent)
    : QWidget(parent)
    , m_application(application)
    , m_tools(tools)
    , m_says(new Label({}, TextRole::Label, Ink::Secondary))
    , m_trouble(new MessageStrip(u"family.letter.trouble"_s))
    , m_again(new Button(ButtonRole::Outlined, tr("Fetch it again"), u"refresh"_s))
    , m_show(new Button(ButtonRole::Outlined, tr("Read it"), u"eye"_s))
    , m_save(new Button(ButtonRole::Outlined, tr("Save…"), u"export"_s))
    , m_print(new Button(ButtonRole::Outlined, tr("Print…"), u"print"_s))
    , m_confirm(new QCheckBox(tr("I have read the letter, and what it says is true")))
{
    const Sizes& sizes = Look::of(this).sizes();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card;
    card->setBodyPadding(20, 16);
    card->body()->setSpacing(sizes.space(8));
    all->addWidget(card);
    card->body()->addWidget(new Label(tr("Letter of commitment"), TextRole::Lead));
    m_says->setObjectName(u"family.letter.says"_s);
    m_says->setWordWrap(true);
    card->body()->addWidget(m_says);
    card->body()->addWidget(m_trouble);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(sizes.space(8));
    for (const auto& [button, name] : {std::pair{m_again, u"family.letter.again"_s},
                                       {m_show, u"family.letter.show"_s},
                                       {m_save, u"family.letter.save"_s},
                                       {m_print, u"family.letter.print"_s}}) {
        button->setObjectName(name);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    card->body()->addLayout(buttons);
    m_confirm->setObjectName(u"family.letter.confirm"_s);
    card->body()->addWidget(m_confirm);
    connect(m_again, &QAbstractButton::clicked, this, [this] { m_application.fetchLetter(); });
    connect(m_show, &QAbstractButton::clicked, this, &LetterCard::showPages);
    connect(m_save, &QAbstractButton::clicked, this, &LetterCard::save);
    connect(m_print, &QAbstractButton::clicked, this, &LetterCard::print);
    connect(m_confirm, &QCheckBox::toggled, this, [this](bool on) { m_application.setLetterConfirmed(on); });
    follow();
}

void LetterCard::follow()
{
    const auto& letter = m_application.letter();
    const bool failed = !letter && !m_application.isFetching() && m_application.error();
    m_says->setText(
        letter ? tr("Made by the portal for this relative · %1 · it goes along as it is")
                     .arg(locale().formattedDataSize(letter->pdf.size(), 0, QLocale::DataSizeTraditionalFormat))
        : failed ? tr("Made by the portal; it has not come yet.")
                 : tr("Made by the portal; it is being fetched…"));
    m_trouble->setMessage(NoteState::Stop, failed ? lineFor(*m_application.error()) : QString());
    m_again->setVisible(failed);
    m_show->setVisible(letter.has_value());
    m_save->setVisible(letter.has_value());
    m_print->setVisible(letter.has_value() && m_tools.context.printers != nullptr);
    m_confirm->setEnabled(letter.has_value());
    m_confirm->setChecked(m_application.isLetterConfirmed());
    if (m_awaitsFocus && isVisible() && (letter || failed))
        focusFirst();
}

void LetterCard::focusFirst()
{
    Button* first = m_show->isVisible() ? m_show : m_again;
    m_awaitsFocus = !first->isVisible();
    if (!m_awaitsFocus)
        first->setFocus(Qt::OtherFocusReason);
}

void LetterCard::showPages()
{
    auto* dialog = new AppDialog(tr("Letter of commitment"), window());
    dialog->setObjectName(u"letterDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const Sizes& sizes = Look::of(this).sizes();
    dialog->setBaseWidth(pageWidth + 80);
    auto* scroll = new FormScroll(dialog->title());
    scroll->setFocusPolicy(Qt::StrongFocus);
    auto* waiting = new Label(tr("The pages are being drawn…"), TextRole::Body, Ink::Secondary);
    scroll->form()->addWidget(waiting);
    scroll->addTo(dialog->body());
    scroll->setMinimumHeight(std::clamp(window()->height() - sizes.space(240), 200, sizes.space(560)));
    auto* saving = dialog->addAction(tr("Save…"), AppDialog::Action::Outlined);
    saving->setObjectName(u"letter.save"_s);
    connect(saving, &QAbstractButton::clicked, this, &LetterCard::save);
    auto* close = dialog->addAction(tr("Close"));
    close->setObjectName(u"letter.close"_s);
    connect(close, &QAbstractButton::clicked, dialog, &QDialog::accept);
    const int width = std::min(sizes.space(pageWidth), window()->width() - 160);
    const auto drawn = QtConcurrent::run(letterPages, m_application.letter()->pdf, qRound(width * devicePixelRatioF()));
    whenDone(drawn, dialog,
             [waiting, scroll, ratio = devicePixelRatioF(), title = dialog->title()](const QList<QImage>& pages) {
                 waiting->setText(pages.isEmpty()
                                      ? tr("The pages cannot be drawn here. Save the letter and open it with a "
                                           "program for PDF.")
                                      : QString());
                 waiting->setVisible(pages.isEmpty());
                 for (QImage page : pages) {
                     page.setDevicePixelRatio(ratio);
                     auto* view = new QLabel;
                     view->setPixmap(QPixmap::fromImage(page));
                     view->setAccessibleName(title);
                     view->setFrameShape(QFrame::Box);
                     scroll->form()->addWidget(view, 0, Qt::AlignHCenter);
                 }
             });
    scroll->setFocus(Qt::OtherFocusReason);
    dialog->open();
}

void LetterCard::print()
{
    if (!m_application.letter())
        return;
    auto* dialog = new LetterPrintDialog(m_application.letter()->pdf, *m_tools.context.printers, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LetterPrintDialog::printed, this, [this] {
        (void)m_tools.personal.audit.note(account::AuditKind::Print, pagename::family);
        m_tools.say(tr("The letter has been sent to the printer."));
    });
    dialog->open();
}

void LetterCard::save()
{
    if (!m_application.letter())
        return;
    const auto chosen =
        m_tools.context.dialogs.saveFile(tr("Save the letter"), m_application.letter()->fileName, tr("PDF (*.pdf)"));
    whenDone(chosen, this, [this](const QString& path) {
        if (path.isEmpty() || !m_application.letter())
            return;
        whenDone(QtConcurrent::run(write, path, m_application.letter()->pdf), this, [this](const Status& written) {
            if (written)
                m_tools.say(tr("The letter has been saved. It names your relative: keep it safe."));
            else
                m_tools.context.dialogs.showError(written.error());
        });
    });
}

} // namespace yibao::ui
