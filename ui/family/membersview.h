// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/services/familyapplication.h"
#include "ui/family/familytools.h"

#include <QDateTime>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace yibao::ui {

class Button;
class EmptyState;
class ErrorState;
class Label;
class LoadingLines;
class MessageStrip;

/// Who is bound to the account of the person signed in, as the portal says it now. Object names "family.add",
/// "family.refresh", "family.password", "family.begun" (a strip while an application is under way), "family.member.<n>"
/// with "family.unbind.<n>", "family.area".
class MembersView final : public QWidget
{
    Q_OBJECT
public:
    MembersView(const services::FamilyService& service, services::FamilyApplication& application,
                const FamilyTools& tools, QWidget* parent = nullptr);

    /// Asks the portal.
    void refresh();
    void focusFirst();
    [[nodiscard]] bool isSettled() const { return !m_asking; }

Q_SIGNALS:
    void applicationRequested();
    void passwordRequested();
    void guideRequested();
    void pageRequested(const QString& page);
    void officialPageRequested();
    void settingsRequested();
    void signInRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow();
    void answered(const Result<QList<wire::FamilyMember>>& members);
    void showMembers();
    [[nodiscard]] QWidget* makeMember(int at);
    void unbind(const wire::FamilyMember& member);
    void followLook();

    const services::FamilyService& m_service;
    services::FamilyApplication& m_application;
    const FamilyTools& m_tools;
    QList<wire::FamilyMember> m_members;
    QDateTime m_asOf;
    bool m_asking = false;
    bool m_answered = false;
    QWidget* m_content;
    QVBoxLayout* m_column;
    QVBoxLayout* m_cards;
    Button* m_add;
    Button* m_refresh;
    MessageStrip* m_begun;
    MessageStrip* m_trouble;
    Label* m_source;
    LoadingLines* m_loading;
    EmptyState* m_empty;
    ErrorState* m_error;
};

} // namespace yibao::ui
