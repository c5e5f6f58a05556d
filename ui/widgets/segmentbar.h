// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QTabBar>

namespace yibao::ui {

/// A track with a few choices of which one holds, white and bold: the tabs of sign-in, the kind of treatment.
class SegmentBar final : public QTabBar
{
    Q_OBJECT
public:
    explicit SegmentBar(QWidget* parent = nullptr);

    /// As high as the frames of the fields beside it.
    void setBesideFields(bool beside);

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;

private:
    bool m_besideFields = false;
};

} // namespace yibao::ui
