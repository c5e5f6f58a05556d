// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/services/familyapplication.h"
#include "ui/family/familytools.h"

#include <QWidget>

class QVBoxLayout;

namespace yibao::ui {

/// One page of the application. It shows what the application holds and puts into it what a person does.
class FamilyStep : public QWidget
{
    Q_OBJECT
public:
    FamilyStep(services::FamilyApplication& application, const FamilyTools& tools);

    /// The application is another one than before.
    virtual void follow() = 0;
    virtual void focusFirst() = 0;
    /// What is in the way of going on, in one sentence; empty when nothing is.
    [[nodiscard]] virtual QString missing() const { return {}; }
    /// Goes to what is missing and says it there.
    virtual void showMissing() {}

Q_SIGNALS:
    /// As the button that goes on.
    void nextRequested();
    /// What is missing may be something else than before.
    void changed();

protected:
    void changeEvent(QEvent* event) override;

    services::FamilyApplication& m_application;
    const FamilyTools& m_tools;
    QVBoxLayout* m_column;
};

} // namespace yibao::ui
