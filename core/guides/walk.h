// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/guides/guide.h"

namespace yibao::guides {

/// A person's way through a guide, with all that was answered so far. The guide must outlive it.
class Walk
{
public:
    /// From the start, or from a step that another guide leads to; an unknown one is the start.
    explicit Walk(const Guide& guide, const QString& from = {});

    [[nodiscard]] const Guide& guide() const { return *m_guide; }
    [[nodiscard]] const Step& step() const { return *m_path.constLast().step; }

    struct Stop
    {
        const Step* step = nullptr;
        Text answer;              ///< what was chosen there; empty on the last, and where nothing was to choose
        std::optional<int> years; ///< where a date of birth was asked for
    };
    /// From the first step to the one it stands at.
    [[nodiscard]] const QList<Stop>& path() const { return m_path; }
    /// How many steps may still come, on the longest way from here.
    [[nodiscard]] int ahead() const;

    /// Takes one of the answers. False when there is none with that number.
    bool choose(qsizetype choice);
    /// Takes the way of somebody born then. False when the step does not ask for that, or the date is after today.
    bool born(QDate birth, QDate today);
    /// Goes on from a step that is read. False when it does not go on.
    bool goOn();
    /// To the step before. False at the first one.
    bool back();
    /// Back to a step of the path by its place.
    bool backTo(qsizetype place);
    void restart();

private:
    bool enter(const QString& stepId, const Text& answer, std::optional<int> years = {});
    bool leave(qsizetype place);

    const Guide* m_guide;
    QList<Stop> m_path;
};

} // namespace yibao::guides
