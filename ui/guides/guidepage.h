// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/guides/walk.h"
#include "ui/guides/guidesheet.h"
#include "ui/print/printdialog.h"

#include <QPointer>
#include <QUrl>
#include <QWidget>

#include <utility>

class QBoxLayout;
class QGridLayout;
class QScrollArea;
class QVBoxLayout;

namespace yibao::ui {

class Button;
class DateField;
class FreshnessBadge;
class Label;
class StepBar;
class TaskTile;

/// One guide: a decision or a result at a time, the way so far in the bar of steps. 1 to 9 choose, Enter goes on,
/// Escape goes a step back. What is shown is taken along as text (Ctrl C), on paper (Ctrl P), as a picture; Ctrl Q
/// makes the code large. What is answered and ticked stays on this page. Object names "page.guide.<guide id>",
/// "guide.steps", "guide.choice.<n>" from 0, "guide.birth", "guide.next", "guide.back", "guide.restart",
/// "guide.material.<n>", "guide.link.<n>", "guide.code", "guide.enlarge", "guide.idcheck", "guide.copy",
/// "guide.picture", "guide.print".
class GuidePage final : public QWidget
{
    Q_OBJECT
public:
    GuidePage(const guides::Guide& guide, const PrintTools& tools, QWidget* parent = nullptr);

    [[nodiscard]] const guides::Walk& walk() const { return m_walk; }
    /// Begins anew, at a step when that is given.
    void begin(const QString& step = {});
    /// From the first step, with nothing of what was answered.
    void forget();
    void focusFirst();

Q_SIGNALS:
    void pageRequested(const QString& page);
    /// Another guide, or this one, from a step on when that is given.
    void guideRequested(const QString& guide, const QString& step);
    void officialPageRequested(const QUrl& url);
    void backRequested();
    void messageShown(const QString& sentence);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void showStep();
    void followLook();
    void showBar();
    void goOn();
    void goBack();
    void choose(qsizetype choice);
    void copy();
    void print();
    void makePicture();
    void enlarge();
    void checkId();
    void open(AppDialog* dialog);
    void addChoices(QVBoxLayout* column);
    void addBirth(QVBoxLayout* column);
    void addMaterials(QVBoxLayout* column);
    void addExact(QVBoxLayout* column);
    void addTable(QVBoxLayout* column);
    void addLines(QVBoxLayout* column, const QString& title, const QList<guides::Text>& lines, bool warning);
    void addLinks(QVBoxLayout* column);
    [[nodiscard]] QWidget* makeStatement();
    [[nodiscard]] QWidget* makeSide();

    const guides::Guide& m_guide;
    PrintTools m_tools;
    guides::Walk m_walk;
    TickedMaterials m_ticked;
    QScrollArea* m_scroll;
    QWidget* m_content;
    QVBoxLayout* m_column;
    QPointer<StepBar> m_bar;
    QPointer<QGridLayout> m_choices;
    QList<TaskTile*> m_tiles; ///< while m_choices is there
    QPointer<QWidget> m_body;
    QPointer<QBoxLayout> m_columns;
    QPointer<QWidget> m_side;
    QPointer<DateField> m_birth;
    QList<std::pair<Button*, QString>> m_acts; ///< of the head, with their keys
    QWidget* m_foot;
    QBoxLayout* m_footLines = nullptr;
    Label* m_source;
    FreshnessBadge* m_age;
    Button* m_restart;
    Button* m_back;
    Button* m_next;
};

} // namespace yibao::ui
