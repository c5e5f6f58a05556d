// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/sessionstate.h"
#include "core/account/wiper.h"
#include "ui/pages/pagecontext.h"

#include <QUrl>
#include <QWidget>

#include <memory>

class QStackedWidget;

namespace yibao::ui {

class ContributionPanel;
class NoteBar;
class PersonalSource;
class QueryPage;
class SettlementView;
class SignInNeededPage;

/// The page of a service behind the sign-in. While nobody is signed in it leads there; then it asks at once. When the
/// portal wants the person to sign in again, rows and conditions stay and what was interrupted goes on. Everything of
/// the person goes when the Wiper says so. Object name "page.<service id>"; parts "personal.gate", "personal.query",
/// "settlementView", "personal.again".
class PersonalPage final : public QWidget
{
    Q_OBJECT
public:
    /// `context.personal` is not null; the context's source is the public one.
    PersonalPage(const catalog::Service& service, const PageContext& context, QWidget* parent = nullptr);
    ~PersonalPage() override;

    /// Null while nobody is signed in.
    [[nodiscard]] QueryPage* query() const { return m_query; }
    [[nodiscard]] SettlementView* detail() const { return m_detail; }
    /// Nothing is under way that would end without a person.
    [[nodiscard]] bool isSettled() const;
    void focusFirst();

Q_SIGNALS:
    void backRequested();
    void pageRequested(const QString& page);
    void officialPageRequested(const QUrl& url);
    void settingsRequested();
    void signInRequested();
    void messageShown(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void followSession(account::SessionState state);
    void makeQuery();
    void forget();
    void openDetail(const catalog::Row& row);
    void closeDetail();
    void followContributions();
    void askConsent(std::function<void()> go);

    const catalog::Service& m_service;
    PageContext m_context;
    QStackedWidget* m_stack;
    SignInNeededPage* m_gate;
    NoteBar* m_again;
    std::unique_ptr<PersonalSource> m_source;
    std::unique_ptr<PersonalSource> m_panelSource;
    QueryPage* m_query = nullptr;
    SettlementView* m_detail = nullptr;
    ContributionPanel* m_contributions = nullptr;
    account::Wiper::Registration m_registration;
};

} // namespace yibao::ui
