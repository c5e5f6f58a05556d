// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/guides/idcheckdialog.h"

#include "core/identity/citizenid.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/personwords.h"
#include "ui/widgets/secretedit.h"

#include <QFocusEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

IdCheckDialog::IdCheckDialog(const Clock& clock, int limit, QWidget* parent)
    : AppDialog(tr("Check an ID number here"), parent)
    , m_clock(clock)
    , m_limit(limit)
    , m_edit(new SecretEdit(SecretEdit::Kind::Password))
    , m_field(new FormField(u"idcheck.number"_s, tr("ID number"), nullptr, m_edit))
    , m_answer(new MessageStrip(u"idcheck.answer"_s))
{
    setObjectName(u"idCheckDialog"_s);
    setText(tr("Only this computer looks at it. It is neither sent nor kept, and goes when you close this."));
    m_field->setHint(tr("18 characters, as on the card"));
    m_edit->setMaxLength(40);
    m_edit->installEventFilter(this);
    body()->addWidget(m_field);
    m_answer->hide();
    body()->addWidget(m_answer);
    connect(m_field, &FormField::edited, this, [this] { m_answer->setMessage(NoteState::Info, {}); });
    connect(m_field, &FormField::submitted, this, &IdCheckDialog::check);
    addCancel(tr("Close"));
    Button* go = addAction(tr("Check"));
    go->setObjectName(u"idcheck.go"_s);
    connect(go, &QAbstractButton::clicked, this, &IdCheckDialog::check);
    m_edit->setFocus(Qt::OtherFocusReason);
}

void IdCheckDialog::check()
{
    const QString typed = m_edit->typed();
    if (typed.trimmed().isEmpty()) {
        m_field->setError(tr("Please type the number first."));
        return;
    }
    const QDate today = m_clock.today();
    const identity::CitizenIdCheck checked = identity::checkCitizenId(typed, today);
    if (checked.fault != identity::CitizenIdFault::None) {
        m_answer->setMessage(NoteState::Info, {});
        m_field->setError(words::citizenIdFault(typed, today));
        return;
    }
    const QDate birthday = checked.id.birthday();
    const int age = identity::fullYears(birthday, today);
    const QString sex = checked.id.isFemale() ? tr("female") : tr("male");
    const QString years = tr("%n year(s) old", nullptr, age);
    m_field->setError({});
    m_answer->setMessage(NoteState::Ok, age < m_limit ? tr("The number is sound: born %1, %2, %3. Under %4.")
                                                            .arg(birthday.toString(Qt::ISODate), sex, years)
                                                            .arg(m_limit)
                                                      : tr("The number is sound: born %1, %2, %3. %4 or older.")
                                                            .arg(birthday.toString(Qt::ISODate), sex, years)
                                                            .arg(m_limit));
}

bool IdCheckDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::FocusIn)
        m_edit->setShown(true);
    // A menu of its own takes the focus for a moment; leaving is going elsewhere.
    if (watched == m_edit && event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        m_edit->setShown(false);
    return AppDialog::eventFilter(watched, event);
}

void IdCheckDialog::hideEvent(QHideEvent* event)
{
    m_edit->wipe();
    m_answer->setMessage(NoteState::Info, {});
    AppDialog::hideEvent(event);
}

} // namespace yibao::ui
