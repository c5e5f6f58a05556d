// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/models/hotline.h"
#include "ui/models/querypresenter.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/pagemanner.h"
#include "ui/widgets/errortext.h"

#include <QUrl>
#include <QWidget>

class QStackedWidget;

namespace yibao::ui {

class AnswerTable;
class DetailCard;
class EmptyState;
class ErrorState;
class FilterBar;
class LoadingLines;
class NoteBar;
class OfflineStrip;
class ResultLine;
class Toast;

/// The page of any service of the catalogue: filters, result line, rows, card, states. Object name
/// "page.<service id>"; its parts are named "filterBar", "resultLine", "answerTable", "detailCard", "noteBar",
/// "offlineStrip", "emptyState", "errorState", "query.export".
class QueryPage final : public QWidget
{
    Q_OBJECT
public:
    QueryPage(const catalog::Service& service, const PageContext& context, QWidget* parent = nullptr);
    QueryPage(const catalog::Service& service, const PageContext& context, PageManner manner,
              QWidget* parent = nullptr);
    ~QueryPage() override;

    [[nodiscard]] const catalog::Service& service() const;
    [[nodiscard]] models::QueryPresenter& presenter() { return *m_presenter; }
    /// Filters by id in canonical form, as a search hit or the command line gives them; the page then asks.
    void setFilters(const QMap<QString, QString>& filters);
    /// The same with a free text over everything that the lists hold, as the search of the window gives it.
    void setQuestion(const QMap<QString, QString>& filters, const QString& text);
    /// Opens the card of this row as soon as it is there.
    void showRow(const QString& key);
    void focusFilters();
    /// The row a person came from, after what was shown in place of the card.
    void focusRows();

Q_SIGNALS:
    /// Esc with nothing left to close or to clear.
    void backRequested();
    void sourcesRequested();
    /// 导入名单, for the dataset of this page.
    void importRequested(const QString& dataset);
    void officialPageRequested(const QUrl& url);
    /// Where the error's first help lies outside of this page: settings, sign-in.
    void settingsRequested();
    void signInRequested();
    /// Something was done: for the status bar, beside the toast.
    void messageShown(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    void connectPresenter();
    void connectTable();
    void addShortcuts();
    void refresh();
    void refreshBody();
    void refreshNotes();
    void refreshEmpty();
    void refreshHotline();
    void showBeside();
    void followLook();
    void openCard();
    void closeCard();
    void fillCard();
    void startExport();
    void showExport();
    void chooseColumns();
    void jumpToRow();
    void jumpFound(qint64 row);
    void handleError(ErrorAction action);
    void copied(qint64 rows, bool withHeader);
    void copyText(const QString& text) const;
    [[nodiscard]] models::AnswerModel& model() { return m_presenter->model(); }

    PageContext m_context;
    PageManner m_manner;
    std::unique_ptr<models::QueryPresenter> m_presenter;
    models::Hotline m_hotline;
    FilterBar* m_filters = nullptr;
    ResultLine* m_result = nullptr;
    OfflineStrip* m_strip = nullptr;
    QWidget* m_stripRow = nullptr;
    QStackedWidget* m_body = nullptr;
    AnswerTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    ErrorState* m_error = nullptr;
    LoadingLines* m_loading = nullptr;
    DetailCard* m_card = nullptr;
    NoteBar* m_notes = nullptr;
    Toast* m_toast = nullptr;
    QWidget* m_export = nullptr;
    QString m_awaitedKey;
    QString m_cardKey;
    bool m_saidCannotSort = false;
};

} // namespace yibao::ui
