// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/family/familystep.h"

namespace yibao::ui {

class TaskTile;

/// By ID number or by birth certificate; 1 and 2 choose. Object names "family.way.0", "family.way.1".
class WayStep final : public FamilyStep
{
    Q_OBJECT
public:
    WayStep(services::FamilyApplication& application, const FamilyTools& tools);

    void follow() override {}
    void focusFirst() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(services::FamilyWay way);

    QList<TaskTile*> m_tiles;
};

} // namespace yibao::ui
