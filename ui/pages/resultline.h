// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/models/querypresenter.h"

#include <QWidget>

namespace yibao::ui {

class Button;
class FreshnessBadge;
class Hairline;
class Label;
class SyntheticBadge;

/// How many were found, how many are marked, from where and as of when, and how many columns stand. It is the status
/// message of the page: screen readers hear it when an answer has come. Object names: "result.count", "result.marked",
/// "result.source", "result.columns", and "result.text" for the free text, which takes it away.
class ResultLine final : public QWidget
{
    Q_OBJECT
public:
    explicit ResultLine(QWidget* parent = nullptr);

    void showAnswer(models::QueryPresenter& presenter);
    /// "5/8": shown of chosen columns.
    void setColumns(qsizetype shown, qsizetype chosen);
    /// Beside the card there is no room for the title of the source, which the card tells.
    void setNarrow(bool narrow);
    /// Tells screen readers what stands here.
    void announce();
    [[nodiscard]] Button* columnsButton() const { return m_columns; }
    [[nodiscard]] QString spoken() const;
    /// Parts give way, so the page may be narrower than all of them.
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, height()}; }

Q_SIGNALS:
    void columnsRequested();
    void textDismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void followLook();
    void fit();

    Label* m_count;
    Label* m_marked;
    Hairline* m_line;
    Label* m_source;
    Label* m_date;
    FreshnessBadge* m_freshness;
    SyntheticBadge* m_synthetic;
    Button* m_text;
    Button* m_columns;
    QString m_announced;
    bool m_checking = false;
    bool m_sourced = false;
    bool m_narrow = false;
};

} // namespace yibao::ui
