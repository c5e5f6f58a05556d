// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/services/personalservice.h"
#include "ui/models/answersource.h"

namespace yibao::ui {

/// Answers about the person who is signed in, for one page: the same seam as that of public lists, with nothing on this
/// machine behind it. An answer that came whole is held in memory until forget(), so that it can be sorted and written
/// out; the year of an account comes whole and is shown page by page from there.
class PersonalSource final : public models::AnswerSource
{
    Q_OBJECT
public:
    /// `base` is where public answers come from; this follows its portal. Both must outlive this.
    PersonalSource(services::PersonalService& service, models::AnswerSource& base, QObject* parent = nullptr);

    [[nodiscard]] const catalog::Catalog& catalog() const override { return m_base.catalog(); }
    [[nodiscard]] const Clock& clock() const override { return m_base.clock(); }
    /// What is held of the question, without asking anybody; incomplete when nothing is.
    [[nodiscard]] QFuture<Result<catalog::Answer>> local(const catalog::Question& question) override;
    [[nodiscard]] QFuture<Status> scan(const catalog::Question& question, directory::Directory::Sink sink) override;
    [[nodiscard]] QFuture<Result<directory::LastAsked>> lastAsked(const catalog::Question& question) override;
    [[nodiscard]] QFuture<Result<QList<directory::Holding>>> holdings() override;
    [[nodiscard]] bool portalOffers(const QString& service) const override { return m_service.offers(service); }
    [[nodiscard]] int portalPageSize() const override { return m_base.portalPageSize(); }
    /// What the portal holds of a person is that person's to have.
    [[nodiscard]] bool portalAllowsBulk() const override { return true; }
    [[nodiscard]] bool wantsPortal(const catalog::Question&, const catalog::Answer&,
                                   const directory::LastAsked&) const override
    {
        return true;
    }
    [[nodiscard]] QFuture<Result<catalog::Answer>> fromPortal(const catalog::Question& question) override;
    [[nodiscard]] QFuture<Status> scanPortal(const catalog::Question& question,
                                             std::function<bool(const catalog::Answer&)> sink) override;

    /// Head of the account whose entries were asked for last.
    [[nodiscard]] const std::optional<wire::AccountOverview>& account() const { return m_account; }
    /// The answer held in memory, with all its rows.
    [[nodiscard]] const std::optional<catalog::Answer>& held() const { return m_held; }
    void forget();

Q_SIGNALS:
    void accountChanged();

private:
    struct Scan;

    void scanOn(const std::shared_ptr<Scan>& scan);
    [[nodiscard]] bool holds(const catalog::Question& question) const;
    [[nodiscard]] catalog::Answer fromHeld(const catalog::Question& question) const;
    [[nodiscard]] static std::optional<Error> refusal(const catalog::Question& question);
    [[nodiscard]] Result<catalog::Answer> take(const catalog::Question& question, Result<catalog::Answer> answer);
    [[nodiscard]] QFuture<Result<catalog::Answer>> askAccount(const catalog::Question& question);

    services::PersonalService& m_service;
    models::AnswerSource& m_base;
    std::optional<catalog::Answer> m_held;
    std::optional<wire::AccountOverview> m_account;
};

} // namespace yibao::ui
