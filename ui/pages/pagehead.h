// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace yibao::ui {

/// Head of a page: where one is, its title, and compact actions at the right, or below where there is no room beside.
/// The steps of the path lead there; object names "page.path", "page.step.0" (home) …, "page.title".
class PageHead final : public QWidget
{
    Q_OBJECT
public:
    /// `path`: the groups above the page, without home and without the page itself.
    PageHead(const QStringList& path, const QString& title, QWidget* parent = nullptr);

    void addAction(QWidget* action);
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pageRequested(const QString& page);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void followLook();
    void arrange();

    QWidget* m_path;
    QWidget* m_title;
    QVBoxLayout* m_words;
    QBoxLayout* m_row;
    QHBoxLayout* m_actions;
};

} // namespace yibao::ui
