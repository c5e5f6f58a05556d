// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/models/hotline.h"
#include "ui/models/pairpresenter.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/pairwords.h"
#include "ui/pages/target.h"
#include "ui/widgets/errortext.h"

#include <QTimer>
#include <QUrl>
#include <QWidget>

class QBoxLayout;
class QScrollArea;

namespace yibao::ui {

class BeforeLeavingCard;
class Button;
class ErrorState;
class MessageStrip;
class PairAgencies;
class PairAnswerCard;
class PairForm;
class PairHospitals;
class Toast;
struct PrintSheet;

/// 能否直接结算: insured there, treated here. A sentence with what it rests on, institutions to mark, whom to call,
/// what to do before one leaves. A change after an answer answers anew. Object names "page.region-pair", "pair.copy",
/// "pair.picture", "pair.print", "pair.strip", and those of its parts.
class RegionPairPage final : public QWidget
{
    Q_OBJECT
public:
    using Pair = models::PairPresenter::Pair;

    /// `guide`: the filing guide can be gone to.
    RegionPairPage(const PageContext& context, bool guide, QWidget* parent = nullptr);
    ~RegionPairPage() override;

    [[nodiscard]] static QString title();
    /// Fills the form; with both places it answers.
    void setPair(const Pair& pair);
    [[nodiscard]] Pair pair() const { return m_presenter->pair(); }
    [[nodiscard]] const models::PairPresenter& presenter() const { return *m_presenter; }
    void focusFirst();
    /// What was marked goes: a person has left.
    void forget();
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void backRequested();
    void requested(const yibao::ui::Target& target);
    void pageRequested(const QString& page);
    void guideRequested();
    void importRequested(const QString& dataset);
    void officialPageRequested(const QUrl& url);
    void settingsRequested();
    void pairChanged(); ///< another pair is asked for
    void answered();    ///< the pair has its answer
    void messageShown(const QString& sentence);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHead();
    void build();
    void connectParts();
    PairHospitals* addHospitals(const QString& service);
    void ask();
    void refresh();
    void refreshBody();
    void handleError(ErrorAction action);
    void allowTaking(bool allowed);
    void copySentence();
    [[nodiscard]] PrintSheet sheet() const;
    void print();
    void makePicture();
    void copy(const QString& text, const QString& sentence);
    void fitRows();
    void followLook();
    [[nodiscard]] PairHospitals* hospitals() const; ///< of the care asked for; null where no list tells
    [[nodiscard]] QString hotlineWords() const;
    [[nodiscard]] QString officialUrl() const;

    PageContext m_context;
    PairWords m_words;
    std::unique_ptr<models::PairPresenter> m_presenter;
    models::Hotline m_hotline;
    bool m_guide;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_content = nullptr;
    Button* m_copy = nullptr;
    Button* m_print = nullptr; ///< null with m_picture where there are no printers
    Button* m_picture = nullptr;
    PairForm* m_form = nullptr;
    MessageStrip* m_strip = nullptr;
    PairAnswerCard* m_card = nullptr;
    ErrorState* m_error = nullptr;
    QWidget* m_body = nullptr;
    QBoxLayout* m_columns = nullptr;
    QWidget* m_left = nullptr;
    QWidget* m_right = nullptr;
    PairHospitals* m_inpatient = nullptr;
    PairHospitals* m_outpatient = nullptr;
    PairAgencies* m_agencies = nullptr;
    BeforeLeavingCard* m_before = nullptr;
    Toast* m_toast = nullptr;
    QTimer m_late;                              ///< an answer that takes long to come
    std::optional<services::RegionPair> m_told; ///< whose answer was told last
};

} // namespace yibao::ui
