// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QByteArray>
#include <QString>

/// What the portal says about the family account, in words of our own: no text and no look of an authority.
namespace yibao::sandbox::familytexts {

/// Of the notice; applications name the one that was read.
[[nodiscard]] QString noticeVersion();
[[nodiscard]] QString noticeTitle();
[[nodiscard]] QString noticeHtml();

/// The letter of commitment as PDF; `applicant` is masked. The same words give the same bytes.
[[nodiscard]] QByteArray commitmentLetter(const QString& applicant, const QString& name, const QString& certNo,
                                          const QString& relation);

} // namespace yibao::sandbox::familytexts
