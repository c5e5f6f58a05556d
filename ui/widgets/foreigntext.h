// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QTextBrowser>

namespace yibao::ui {

/// Formatted words of a portal: neither files of this computer nor anything of the network come into it, and its links
/// lead nowhere.
class ForeignText final : public QTextBrowser
{
    Q_OBJECT
public:
    ForeignText(const QString& html, const QString& accessibleName, QWidget* parent = nullptr);

    /// The last line is, or has been, in sight.
    [[nodiscard]] bool isReadToEnd() const { return m_readToEnd; }

    QVariant loadResource(int type, const QUrl& name) override;

Q_SIGNALS:
    /// Once.
    void readToEnd();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void look();

    bool m_readToEnd = false;
};

} // namespace yibao::ui
