// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace yibao::ui {

/// A form as high as it is, which scrolls where the window has less room; what has the focus is always in sight.
class FormScroll final : public QScrollArea
{
    Q_OBJECT
public:
    explicit FormScroll(const QString& accessibleName, QWidget* parent = nullptr);

    /// Puts itself into the body of a dialog so that the frames of fields stand under its title.
    void addTo(QVBoxLayout* body);
    /// Where the parts of the form go.
    [[nodiscard]] QVBoxLayout* form() const { return m_form; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(QWidget* focus);

    QVBoxLayout* m_form;
};

} // namespace yibao::ui
