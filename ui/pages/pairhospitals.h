// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/models/querypresenter.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/target.h"
#include "ui/widgets/errortext.h"

#include <QWidget>

class QBoxLayout;

namespace yibao::ui {

class AnswerTable;
class Card;
class EmptyState;
class ErrorState;
class FreshnessBadge;
class Label;
class LinkLabel;
class LoadingLines;
class SyntheticBadge;
class TextField;

/// The networked institutions of a place of treatment, to be marked: the rows of one service, as its own page has
/// them. What is typed on the rows narrows them by name; Esc takes that back. Object names "pair.hospitals.<service>",
/// "pair.count", "pair.all", "pair.find", "pair.listSource", and those of the states.
class PairHospitals final : public QWidget
{
    Q_OBJECT
public:
    PairHospitals(const catalog::Service& service, const PageContext& context, QWidget* parent = nullptr);
    ~PairHospitals() override;

    /// Marks of another place go.
    void setRegion(catalog::RegionCode region);
    void setHotline(const QString& number);
    [[nodiscard]] const models::Marks& marks() const { return m_presenter->model().marks(); }
    /// One sentence for each institution that is marked.
    [[nodiscard]] QStringList chosen() const;
    /// Marks and what was typed go.
    void forget();
    [[nodiscard]] bool isSettled() const;
    /// Shows as many rows as fit into `room`, in pixels for the whole of this, never less than a few.
    void fit(int room);
    [[nodiscard]] AnswerTable* table() const { return m_table; }

Q_SIGNALS:
    void requested(const yibao::ui::Target& target);
    void importRequested(const QString& dataset);
    void officialPageRequested(const QUrl& url);
    void actionRequested(yibao::ui::ErrorAction action);
    void messageShown(const QString& sentence);
    void changed(); ///< rows or states

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeFoot();
    void connectParts();
    void refresh();
    void refreshState();
    void find(const QString& typed);
    void endFind();
    void followLook();

    const catalog::Service& m_service;
    PageContext m_context;
    std::unique_ptr<models::QueryPresenter> m_presenter;
    catalog::RegionCode m_region;
    QString m_hotline;
    QBoxLayout* m_head = nullptr;
    Label* m_title = nullptr;
    Label* m_count = nullptr;
    SyntheticBadge* m_synthetic = nullptr;
    LinkLabel* m_all = nullptr;
    TextField* m_find = nullptr;
    Card* m_sheet = nullptr;
    AnswerTable* m_table = nullptr;
    LoadingLines* m_loading = nullptr;
    EmptyState* m_empty = nullptr;
    ErrorState* m_error = nullptr;
    QWidget* m_foot = nullptr;
    Label* m_source = nullptr;
    FreshnessBadge* m_age = nullptr;
    int m_room = 0;
};

} // namespace yibao::ui
