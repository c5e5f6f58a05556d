// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/family/familystep.h"

namespace yibao::ui {

class ChoiceField;
class FormField;
class StatementCard;

/// Who is to be added. Each field is looked at when it is left, and all of them before one goes on; nothing is sent
/// here. Object names "family.name", "family.certNo", "family.relation", "family.motherName", "family.motherCertNo",
/// "family.birthCertNo", "family.says".
class FormStep final : public FamilyStep
{
    Q_OBJECT
public:
    FormStep(services::FamilyApplication& application, const FamilyTools& tools);

    void follow() override;
    void focusFirst() override;
    [[nodiscard]] QString missing() const override;
    void showMissing() override;
    /// What the portal says of fields stands below them. False when it is about none of them.
    bool showRefusal(const Error& error);

private:
    FormField* addField(QVBoxLayout* column, const QString& name, const QString& label, const QString& hint);
    void read();
    /// What is wrong with the field, in words; empty when nothing is.
    [[nodiscard]] QString faultOf(const FormField* field) const;
    [[nodiscard]] QList<FormField*> fields() const;
    void tellAge();

    bool m_filling = false;
    QWidget* m_member;
    QWidget* m_mother;
    StatementCard* m_says;
    FormField* m_name;
    FormField* m_certNo;
    ChoiceField* m_relation;
    FormField* m_motherName;
    FormField* m_motherCertNo;
    FormField* m_birthCertNo;
};

} // namespace yibao::ui
