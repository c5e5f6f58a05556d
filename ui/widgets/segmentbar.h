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
};

} // namespace yibao::ui
