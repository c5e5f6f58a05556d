// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QList>
#include <QWidget>

#include <memory>

namespace yibao::ui {

/// Nothing fits, or nothing is there yet, as a page in place of rows. Emits; does nothing by itself. Object names:
/// "emptyState", "empty.heading", suggestion rows "empty.suggestion.<id>", buttons "empty.reset", "empty.report",
/// "empty.import", "empty.signIn".
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    struct Suggestion
    {
        QString id;
        QString icon;  ///< name of an icon
        QString text;  ///< "去掉所在地，查全国"
        QString match; ///< part of the text that is marked; may be empty
        QString count; ///< "2 家"; a suggestion that gives nothing is not offered, so it is never empty
    };

    explicit EmptyState(QWidget* parent = nullptr);
    ~EmptyState() override;

    /// Nothing fits the question: heading says what is not there, hint what helps. At most four suggestions are shown.
    void showNoMatch(const QString& heading, const QString& hint, const QList<Suggestion>& suggestions = {});
    /// No list of this kind is on the machine; the primary button imports one.
    void showNothingImported(const QString& heading, const QString& hint);
    /// There is nothing, and nothing to be done about it.
    void showNothing(const QString& heading, const QString& hint);
    /// Personal services: a sign-in is needed, the primary button leads to it.
    void showSignIn(const QString& heading, const QString& hint, const QString& buttonLabel);
    [[nodiscard]] QString heading() const;

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void suggestionChosen(const QString& id);
    void resetRequested();
    void reportRequested();
    void importRequested();
    void signInRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yibao::ui
