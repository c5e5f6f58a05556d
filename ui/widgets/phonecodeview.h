// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/widgets/label.h"

#include <QWidget>

class QProgressBar;

namespace yibao::ui {

class QrView;

/// A code that the phone scans and that is good for a while: the code, how it stands in icon and words, the time that
/// is left. Object names begin with the name it is given: "<name>.view", "<name>.state", "<name>.bar", "<name>.time".
class PhoneCodeView final : public QWidget
{
    Q_OBJECT
public:
    /// `purpose` as QrView::setPurpose; `side` of the code in the standard step.
    PhoneCodeView(const QString& name, const QString& purpose, int side, QWidget* parent = nullptr);

    /// A new state is told to screen readers.
    void setState(const QString& icon, Ink ink, const QString& words);
    /// `content` is what the code shows, exactly; `meaning` what it is, as QrView says it; `life` the seconds that the
    /// code has in all. A code that cannot be drawn shows `cannotDraw` in its place.
    void setCode(const QString& content, const QString& meaning, const QString& cannotDraw, int life);
    /// In place of the code, where there is none.
    void setNoCode(const QString& words, const QString& icon);
    /// `words`: what the seconds left mean; empty while nothing counts.
    void setTime(int secondsLeft, const QString& words);

private:
    QString m_shown; ///< what the code on the screen says
    int m_life = 0;
    QrView* m_view;
    IconLabel* m_icon;
    Label* m_state;
    QProgressBar* m_bar;
    Label* m_time;
};

} // namespace yibao::ui
