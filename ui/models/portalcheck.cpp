// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/models/portalcheck.h"

#include "core/base/whendone.h"

namespace yibao::models {

void askPortalIfDue(AnswerSource& source, const catalog::Question& question, const catalog::Answer& held,
                    QObject* context, std::function<void(const std::optional<Result<catalog::Answer>>&)> told)
{
    if (!source.portalOffers(question.service)) {
        told({});
        return;
    }
    whenDone(source.lastAsked(question), context,
             [&source, question, held, context, told](const Result<directory::LastAsked>& last) {
                 if (!source.wantsPortal(question, held, last.value_or(directory::LastAsked()))) {
                     told({});
                     return;
                 }
                 whenDone(source.fromPortal(question), context,
                          [told](const Result<catalog::Answer>& answer) { told(answer); });
             });
}

} // namespace yibao::models
