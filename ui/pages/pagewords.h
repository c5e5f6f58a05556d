// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/models/querypresenter.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/notebar.h"

#include <QCoreApplication>

namespace yibao::ui {

/// What the query page says about its states, apart from how it shows them.
class PageWords final
{
    Q_DECLARE_TR_FUNCTIONS(yibao::ui::PageWords)
public:
    /// "深圳市没有叫“协合骨科”的定点医疗机构"
    [[nodiscard]] static QString noHitHeading(const models::QueryPresenter& presenter);
    [[nodiscard]] static QString noHitHint(const models::QueryPresenter& presenter);
    [[nodiscard]] static QList<EmptyState::Suggestion> suggestions(const models::QueryPresenter& presenter);
    /// What a person may pass on about an entry that is missing; holds the question, no person's data.
    [[nodiscard]] static QString missingReport(const models::QueryPresenter& presenter);
    /// What must be said under the rows; nothing when all is well.
    [[nodiscard]] static std::optional<NoteBar::Note> note(models::QueryPresenter& presenter, const QString& hotline,
                                                           bool saidCannotSort);
    /// Trouble of the line, as against trouble of the answer.
    [[nodiscard]] static bool isConnection(ErrorCode code);
};

} // namespace yibao::ui
