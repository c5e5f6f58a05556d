// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

namespace yibao::ui {

/// Names under which control.h keeps what the style and the focus tracker read.
inline constexpr char ringProperty[] = "yibaoRing";
inline constexpr char ringRadiusProperty[] = "yibaoRingRadius";
inline constexpr char ringInsetProperty[] = "yibaoRingInset";
inline constexpr char controlMarginsProperty[] = "yibaoControlMargins";

} // namespace yibao::ui
