// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/family/progressstep.h"

#include "core/identity/masks.h"
#include "core/wire/networkfault.h"
#include "ui/family/familywords.h"
#include "ui/pages/cardlayout.h"
#include "ui/theme/look.h"
#include "ui/widgets/card.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/numberedline.h"
#include "ui/widgets/personwords.h"
#include "ui/widgets/phonecodeview.h"
#include "ui/widgets/statementcard.h"
#include "ui/widgets/twocolumns.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using services::FamilyWay;
using Phase = services::FamilyApplication::Phase;

namespace {

constexpr int codeSide = 216;
constexpr int largestCode = 300; ///< pixels: with larger type the state below must stay in sight

} // namespace

ProgressStep::ProgressStep(services::FamilyApplication& application, const FamilyTools& tools)
    : FamilyStep(application, tools)
    , m_outcome(new StatementCard)
    , m_line(new MessageStrip(u"family.line"_s))
    , m_face(makeFace())
{
    m_outcome->setObjectName(u"family.outcome"_s);
    m_column->addWidget(m_outcome);
    m_line->setAmongCards(true);
    m_column->addWidget(m_line);
    m_column->addWidget(m_face);
    m_column->addStretch(1);
    connect(&m_application, &services::FamilyApplication::ticked, this, &ProgressStep::showTime);
    connect(m_line, &MessageStrip::linkActivated, this, [this] { m_application.askNow(); });
    follow();
}

QWidget* ProgressStep::makeFace()
{
    const Sizes& sizes = Look::of(this).sizes();
    const int side = 100 * std::min(sizes.space(codeSide), largestCode) / sizes.space(100);
    auto* card = new Card;
    card->setBodyPadding(20, 16);
    m_code = new PhoneCodeView(u"family.face"_s, tr("face check with the App"), side);
    auto* part = new QWidget;
    m_how = new QVBoxLayout(part);
    m_how->setContentsMargins(Sizes::frameInset, 0, Sizes::frameInset, Sizes::frameInset);
    m_how->setSpacing(sizes.space(12));
    card->body()->addWidget(new TwoColumns(m_code, part, side, 40));
    return card;
}

QWidget* ProgressStep::code() const
{
    return m_code;
}

void ProgressStep::showTime(int secondsLeft)
{
    m_code->setTime(secondsLeft, m_application.faceCode().isEmpty()
                                     ? QString()
                                     : tr("Good for another %1").arg(words::duration(secondsLeft)));
}

void ProgressStep::addBirth()
{
    const auto& facts = m_application.birthInfo();
    if (facts.isEmpty())
        return;
    const Sizes& sizes = Look::of(this).sizes();
    auto* title = new Label(tr("The birth certificate that was found: is it the right one?"), TextRole::Lead);
    title->setWordWrap(true);
    m_how->addWidget(title);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(sizes.space(16));
    grid->setVerticalSpacing(sizes.space(4));
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < facts.size(); ++i) {
        const auto& [name, value] = facts.at(i);
        grid->addWidget(new Label(words::birthFact(name), TextRole::Label, Ink::Muted), i, 0, Qt::AlignTop);
        auto* told = new Label(words::birthValue(name, value));
        told->setWordWrap(true);
        grid->addWidget(told, i, 1);
    }
    m_how->addLayout(grid);
    m_how->addWidget(new Hairline);
}

void ProgressStep::tell()
{
    const bool mother = m_application.form().way == FamilyWay::BirthCertificate;
    const auto say = [this](const QString& icon, Ink ink, const QString& title, const QString& text) {
        m_outcome->setStatement(icon, ink, title, text);
    };
    switch (m_application.phase()) {
    case Phase::Filling:
        break;
    case Phase::Sending:
        say(u"clock"_s, Ink::Info, tr("Being sent…"), tr("Photos may take a moment. Please leave the window open."));
        break;
    case Phase::Unclear:
        if (m_application.looked())
            say(u"help"_s, Ink::Warning, tr("The relative is not among your members"),
                tr("So it did not arrive, or is still being worked on. You may send it once more; what arrived twice "
                   "the portal refuses."));
        else
            say(u"alert"_s, Ink::Warning, tr("Nobody knows whether it arrived"),
                tr("The connection broke while it was being sent. Nothing is sent again by itself: first look whether "
                   "your relative is there already."));
        break;
    case Phase::Face:
        say(u"mobile"_s, Ink::Info,
            mother ? tr("Now the face check, by the mother herself") : tr("Now the face check, by the relative"),
            mother ? tr("The child's mother must be beside you. Here it goes on by itself.")
                   : tr("%1 must be beside you. Here it goes on by itself.")
                         .arg(identity::maskedName(services::tidyName(m_application.form().name))));
        break;
    case Phase::Review:
        say(u"clock"_s, Ink::Info, tr("Sent; the portal is looking at it"),
            tr("This page follows by itself. You may look up something else meanwhile; what comes of it stands here "
               "and in the list of members."));
        break;
    case Phase::Bound:
        say(u"ok"_s, Ink::Success, tr("Added"),
            tr("In the App the relative stands under 【我的】, 【我的家庭成员】. Show the 医保码 from there."));
        break;
    case Phase::Refused:
        say(u"stop"_s, Ink::Danger, tr("The portal did not accept it"),
            m_application.reason().isEmpty()
                ? tr("It gave no reason. Please ask your insured place, or call 12393 with its area code.")
                : tr("It says: %1").arg(m_application.reason()));
        break;
    case Phase::Expired:
        say(u"alert"_s, Ink::Warning, tr("The code has run out; nothing was added"),
            tr("What you filled in is still here. Send it again when the person whose face is checked is beside you."));
        break;
    }
}

void ProgressStep::follow()
{
    const Phase phase = m_application.phase();
    tell();
    const bool waiting = phase == Phase::Face || phase == Phase::Review;
    const auto& error = m_application.error();
    const bool offline = error && wire::isLineFault(*error);
    if (error && (waiting || phase == Phase::Unclear))
        m_line->setMessage(offline ? NoteState::Offline : NoteState::Stop, lineFor(*error),
                           waiting ? tr("Ask again now") : QString());
    else
        m_line->setMessage(NoteState::Info, {});
    m_face->setVisible(phase == Phase::Face);
    if (phase != Phase::Face)
        return;
    const bool mother = m_application.form().way == FamilyWay::BirthCertificate;
    m_code->setCode(
        m_application.faceCode(), tr("Scan it with the App “国家医保服务平台”. It holds no name and no number."),
        tr("The code cannot be drawn. Please give this application up and go on in the App."), m_application.life());
    m_code->setState(offline ? u"offline"_s : u"mobile"_s, offline ? Ink::Info : Ink::Text,
                     offline ? tr("No connection; the code is kept") : tr("Waiting for the phone"));
    showTime(m_application.secondsLeft());
    // Once for each code.
    if (m_howFor == m_application.faceCode())
        return;
    m_howFor = m_application.faceCode();
    cardlayout::clear(*m_how);
    addBirth();
    m_how->addWidget(new Label(tr("On the phone"), TextRole::Lead));
    const QStringList lines{tr("Open the App “国家医保服务平台” on your phone"),
                            tr("Press scan at its top right, and point it at the code"),
                            mother ? tr("Hold the phone to the mother's face and follow what the App says")
                                   : tr("Hold the phone to your relative's face and follow what the App says")};
    for (int i = 0; i < lines.size(); ++i)
        m_how->addWidget(new NumberedLine(i + 1, lines.at(i)));
    m_how->addStretch(1);
}

} // namespace yibao::ui
