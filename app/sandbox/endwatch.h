// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QObject>

namespace yibao::sandbox {

/// Calls `quit()` on the application when the system asks the program to end, or when standard input ends.
class EndWatch final : public QObject
{
    Q_OBJECT
public:
    explicit EndWatch(bool withStdin, QObject* parent = nullptr);
};

} // namespace yibao::sandbox
