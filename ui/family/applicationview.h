// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/services/familyapplication.h"
#include "ui/family/familytools.h"

#include <QPointer>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace yibao::ui {

class Button;
class FamilyStep;
class FormStep;
class Label;
class PageHead;
class PaperStep;
class ProgressStep;
class StepBar;

/// An application step by step: way, notice, form, papers, what comes of it. One decision a page; Escape goes a step
/// back and from the first to the members, where it can be continued. Object names "family.steps", "family.next",
/// "family.back", "family.giveUp", "family.missing".
class ApplicationView final : public QWidget
{
    Q_OBJECT
public:
    ApplicationView(services::FamilyApplication& application, const FamilyTools& tools, QWidget* parent = nullptr);

    /// To where it was left.
    void resume();
    void focusFirst();

Q_SIGNALS:
    void pageRequested(const QString& page);
    /// To the members; what is held is held.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum Place { Way, Notice, Form, Papers, Progress };

    void build();
    void follow();
    void goTo(Place place);
    void goOn();
    void goBack();
    void send();
    void giveUp();
    void act();
    void showBar();
    void showFoot();
    /// Where what the portal refused is put right.
    void goToRefused();
    void followLook();
    /// What comes after a place in the way that was chosen.
    [[nodiscard]] Place after(Place place) const;
    [[nodiscard]] Place before(Place place) const;
    /// What a view that is new to the application can tell of how far it had come.
    [[nodiscard]] Place reached() const;
    [[nodiscard]] bool isLastToFill() const { return after(m_place) == Progress; }
    [[nodiscard]] FamilyStep* step() const { return m_steps.at(m_place); }

    services::FamilyApplication& m_application;
    const FamilyTools& m_tools;
    Place m_place = Way;
    Place m_furthest = Way;     ///< to fill in that was seen
    QList<FamilyStep*> m_steps; ///< by place
    FormStep* m_form;
    PaperStep* m_papers;
    ProgressStep* m_progress;
    PageHead* m_head;
    QScrollArea* m_scroll;
    QVBoxLayout* m_column;
    services::FamilyApplication::Phase m_shownPhase = services::FamilyApplication::Phase::Filling;
    QPointer<StepBar> m_bar;
    QWidget* m_foot;
    Label* m_missing;
    Button* m_giveUp;
    Button* m_back;
    Button* m_next;
};

} // namespace yibao::ui
