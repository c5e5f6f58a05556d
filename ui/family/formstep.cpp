// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/family/formstep.h"

#include "ui/family/familywords.h"
#include "ui/theme/look.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/personwords.h"
#include "ui/widgets/statementcard.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using services::FamilyFault;
using services::FamilyForm;
using services::FamilyWay;

namespace {

constexpr int formWidth = 560;

} // namespace

FormStep::FormStep(services::FamilyApplication& application, const FamilyTools& tools)
    : FamilyStep(application, tools)
    , m_member(new QWidget)
    , m_mother(new QWidget)
    , m_says(new StatementCard)
{
    auto* card = new Card;
    card->setBodyPadding(20, 16);
    const Sizes& sizes = Look::of(this).sizes();
    card->body()->setSpacing(sizes.space(12));
    auto* title = new Label(tr("All of it must be exactly as on the papers"), TextRole::Heading);
    title->setWordWrap(true);
    card->body()->addWidget(title);
    for (QWidget* part : {m_member, m_mother}) {
        auto* column = new QVBoxLayout(part);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(sizes.space(12));
        part->setMaximumWidth(sizes.space(formWidth));
        card->body()->addWidget(part);
    }
    auto* member = static_cast<QVBoxLayout*>(m_member->layout());
    m_name = addField(member, u"family.name"_s, tr("The relative's name"), tr("As it stands on the ID card."));
    m_certNo = addField(member, u"family.certNo"_s, tr("The relative's ID number"),
                        tr("Checked here for slips of the pen; children have one too, in the household register."));
    m_relation = new ChoiceField(u"relation"_s, tr("Relation to you"));
    m_relation->setObjectName(u"family.relation"_s);
    m_relation->setPlaceholder(tr("Please choose"));
    QList<ChoiceField::Entry> entries;
    for (const words::Relation& relation : words::relations())
        entries.append({.code = relation.sent, .label = relation.shown, .depth = 0, .more = {relation.sent}});
    m_relation->setEntries(entries);
    member->addWidget(m_relation);
    connect(m_relation, &FilterField::edited, this, &FormStep::read);
    auto* mother = static_cast<QVBoxLayout*>(m_mother->layout());
    m_motherName =
        addField(mother, u"family.motherName"_s, tr("The mother's name"), tr("As it stands on the birth certificate."));
    m_motherCertNo = addField(mother, u"family.motherCertNo"_s, tr("The mother's ID number"),
                              tr("Checked here for slips of the pen."));
    m_birthCertNo = addField(mother, u"family.birthCertNo"_s, tr("Number of the birth certificate"),
                             tr("It stands at the top of the certificate."));
    m_column->addWidget(card);
    m_says->setObjectName(u"family.says"_s);
    m_column->addWidget(m_says);
    m_column->addStretch(1);
    follow();
}

FormField* FormStep::addField(QVBoxLayout* column, const QString& name, const QString& label, const QString& hint)
{
    auto* field = new FormField(name, label);
    field->setRequired(true);
    field->setHint(hint);
    field->edit()->setInputMethodHints(Qt::ImhSensitiveData);
    column->addWidget(field);
    connect(field, &FormField::edited, this, &FormStep::read);
    connect(field, &FormField::left, this, [this, field] {
        if (!field->text().trimmed().isEmpty())
            field->setError(faultOf(field));
    });
    connect(field, &FormField::submitted, this, &FamilyStep::nextRequested);
    return field;
}

QList<FormField*> FormStep::fields() const
{
    if (m_application.form().way == FamilyWay::CertNo)
        return {m_name, m_certNo};
    return {m_motherName, m_motherCertNo, m_birthCertNo};
}

void FormStep::read()
{
    if (m_filling)
        return;
    FamilyForm form = m_application.form();
    form.name = m_name->text();
    form.certNo = m_certNo->text();
    form.relation = m_relation->value();
    form.motherName = m_motherName->text();
    form.motherCertNo = m_motherCertNo->text();
    form.birthCertNo = m_birthCertNo->text();
    m_application.setForm(form);
}

QString FormStep::faultOf(const FormField* field) const
{
    const FamilyForm& form = m_application.form();
    const QDate today = m_tools.context.source.clock().today();
    const auto number = [&](FamilyFault fault, const QString& typed) {
        return fault == FamilyFault::CertNoWrong ? words::citizenIdFault(typed, today) : words::familyFault(fault);
    };
    if (field == m_name)
        return words::familyFault(form.nameFault());
    if (field == m_certNo)
        return number(form.certNoFault(today), form.certNo);
    if (field == m_motherName)
        return words::familyFault(form.motherNameFault());
    if (field == m_motherCertNo)
        return number(form.motherCertNoFault(today), form.motherCertNo);
    return words::familyFault(form.birthCertNoFault());
}

void FormStep::follow()
{
    const FamilyForm& form = m_application.form();
    m_filling = true;
    const auto put = [](FormField* field, const QString& text) {
        if (field->text() != text)
            field->setText(text);
    };
    put(m_name, form.name);
    put(m_certNo, form.certNo);
    m_relation->setValue(form.relation);
    put(m_motherName, form.motherName);
    put(m_motherCertNo, form.motherCertNo);
    put(m_birthCertNo, form.birthCertNo);
    m_filling = false;
    m_member->setVisible(form.way == FamilyWay::CertNo);
    m_mother->setVisible(form.way == FamilyWay::BirthCertificate);
    tellAge();
}

void FormStep::tellAge()
{
    const FamilyForm& form = m_application.form();
    if (form.way == FamilyWay::BirthCertificate) {
        m_says->setStatement(u"alert"_s, Ink::Warning, tr("The mother must be beside you"),
                             tr("After the look-up her face is checked with the phone."));
        m_says->show();
        return;
    }
    const int age = form.memberAge(m_tools.context.source.clock().today());
    m_says->setVisible(age >= 0);
    if (age < 0)
        return;
    if (age < services::faceCheckAge)
        m_says->setStatement(u"ok"_s, Ink::Success, tr("%n full year(s): no face check", nullptr, age),
                             tr("Under 16 a relative is added without one."));
    else
        m_says->setStatement(u"alert"_s, Ink::Warning, tr("%n full year(s): with a face check", nullptr, age),
                             tr("The relative must be beside you: after sending, a face check on the phone follows."));
}

void FormStep::focusFirst()
{
    for (FormField* field : fields()) {
        if (field->text().isEmpty() || !field->error().isEmpty()) {
            field->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    fields().constFirst()->setFocus(Qt::OtherFocusReason);
}

QString FormStep::missing() const
{
    return m_application.form().isComplete(m_tools.context.source.clock().today())
               ? QString()
               : words::familyObstacle(services::FamilyObstacle::FormIncomplete);
}

void FormStep::showMissing()
{
    QWidget* first = nullptr;
    for (FormField* field : fields()) {
        const QString fault = faultOf(field);
        field->setError(fault);
        if (!fault.isEmpty() && first == nullptr)
            first = field;
    }
    if (m_application.form().way == FamilyWay::CertNo) {
        const FamilyFault fault = m_application.form().relationFault();
        m_relation->setError(words::familyFault(fault));
        if (fault != FamilyFault::None && first == nullptr)
            first = m_relation;
    }
    if (first != nullptr)
        first->setFocus(Qt::OtherFocusReason);
}

bool FormStep::showRefusal(const Error& error)
{
    const QList<std::pair<QString, FormField*>> named{{u"name"_s, m_name},
                                                      {u"certNo"_s, m_certNo},
                                                      {u"motherName"_s, m_motherName},
                                                      {u"motherCertNo"_s, m_motherCertNo},
                                                      {u"birthCertNo"_s, m_birthCertNo}};
    const auto words = [&error](const QString& name) {
        const QString own = portalWords({.message = error.fieldErrors.value(name)});
        return own.isEmpty() ? tr("The portal asks for another value here.") : own;
    };
    bool any = false;
    for (const auto& [name, field] : named) {
        if (!error.fieldErrors.contains(name))
            continue;
        field->setError(words(name));
        any = true;
    }
    if (error.fieldErrors.contains(u"relation"_s)) {
        m_relation->setError(words(u"relation"_s));
        any = true;
    }
    return any;
}

} // namespace yibao::ui
