// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/sessionstate.h"
#include "core/account/wiper.h"
#include "core/services/familyapplication.h"
#include "ui/family/camera.h"
#include "ui/pages/pagecontext.h"

#include <QUrl>
#include <QWidget>

#include <memory>

class QStackedWidget;

namespace yibao::ui {

class ApplicationView;
class MembersView;
class NoteBar;
class SignInNeededPage;
struct FamilyTools;

/// The family account of the person who is signed in: the members, and an application that may be left and continued.
/// While nobody is signed in it leads there; where the portal has no family account it says so and leads to the guide.
/// Everything of the person goes when the Wiper says so. The application itself outlives the page, which is made anew
/// with the language and then shows it where it was left. Object name "page.family"; parts "family.gate",
/// "family.members", "family.application", "family.again".
class FamilyPage final : public QWidget
{
    Q_OBJECT
public:
    /// `context.personal` is not null. `camera`: null for the computer's own.
    explicit FamilyPage(const PageContext& context, std::unique_ptr<Camera> camera = {}, QWidget* parent = nullptr);
    ~FamilyPage() override;

    [[nodiscard]] static QString title();
    void focusFirst();
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void backRequested();
    void pageRequested(const QString& page);
    void guideRequested(const QString& guide);
    void officialPageRequested(const QUrl& url);
    void settingsRequested();
    void signInRequested();
    void messageShown(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void followSession(account::SessionState state);
    void makeViews();
    void forget();
    void showApplication();
    void showMembers();

    PageContext m_context;
    std::unique_ptr<Camera> m_camera;
    std::unique_ptr<FamilyTools> m_tools;
    const services::FamilyService& m_service;
    services::FamilyApplication& m_application;
    QStackedWidget* m_stack;
    SignInNeededPage* m_gate;
    NoteBar* m_again;
    MembersView* m_members = nullptr;
    ApplicationView* m_view = nullptr;
    account::Wiper::Registration m_registration;
};

} // namespace yibao::ui
