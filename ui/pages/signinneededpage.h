// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/service.h"

#include <QUrl>
#include <QWidget>

namespace yibao::ui {

class EmptyState;

/// The page of a personal service while nobody is signed in: leads to the sign-in or, where none is set up, says so and
/// where it can be done. Object name "page.<service id>".
class SignInNeededPage final : public QWidget
{
    Q_OBJECT
public:
    enum class Offer {
        None,      ///< nobody can sign in here
        SignIn,    ///< the sign-in of the portal
        NotOffered ///< the portal knows sign-ins but not this service
    };

    explicit SignInNeededPage(const catalog::Service& service, QWidget* parent = nullptr);
    /// The same for a page that is no service of the catalogue.
    SignInNeededPage(const QString& group, const QString& title, const QUrl& officialUrl, QWidget* parent = nullptr);

    void setOffer(Offer offer);
    [[nodiscard]] Offer offer() const { return m_offer; }

Q_SIGNALS:
    void officialPageRequested(const QUrl& url);
    void signInRequested();
    void backRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();

    EmptyState* m_state;
    QUrl m_officialUrl;
    Offer m_offer = Offer::None;
};

} // namespace yibao::ui
