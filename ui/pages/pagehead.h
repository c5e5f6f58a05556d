// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QWidget>

class QHBoxLayout;

namespace yibao::ui {

class Label;

/// Head of a page: where one is, its title, and compact actions at the right.
class PageHead final : public QWidget
{
    Q_OBJECT
public:
    /// `path`: the groups above the page, without home and without the page itself.
    PageHead(const QStringList& path, const QString& title, QWidget* parent = nullptr);

    void addAction(QWidget* action);

protected:
    void changeEvent(QEvent* event) override;

private:
    void followLook();

    Label* m_path;
    Label* m_title;
    QHBoxLayout* m_actions;
};

} // namespace yibao::ui
