// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QStringList>
#include <QWidget>

namespace yibao::ui {

/// Where a person is in a thing of several steps: shape, number and word differ, so colour is never alone. Under each
/// word stands what was answered there, or which step it is. Its painted frame is 2 px narrower on each side than the
/// widget, as fields are.
class StepBar final : public QWidget
{
    Q_OBJECT
public:
    explicit StepBar(const QStringList& steps, QWidget* parent = nullptr);

    /// From 0; the number of steps itself says that all are done.
    void setCurrent(int step);
    [[nodiscard]] int current() const { return m_current; }
    /// Its frame is as wide as the widget, as cards above and below it are.
    void setAmongCards(bool among);
    /// What a step was answered with.
    void setAnswer(int step, const QString& answer);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void speak();
    [[nodiscard]] QString caption(int step) const;

    QStringList m_steps;
    QStringList m_answers;
    int m_current = 0;
    int m_inset;
};

} // namespace yibao::ui
