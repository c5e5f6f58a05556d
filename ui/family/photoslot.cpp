// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/family/photoslot.h"

#include "core/base/whendone.h"
#include "ui/family/cameradialog.h"
#include "ui/family/familywords.h"
#include "ui/family/photothumb.h"
#include "ui/pages/cardlayout.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagestrip.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QShortcut>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int mostPhotos = 4;

} // namespace

PhotoSlot::PhotoSlot(const QString& name, const QString& title, const QString& hint, Kind kind,
                     services::FamilyApplication& application, const FamilyTools& tools, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_kind(kind)
    , m_application(application)
    , m_tools(tools)
    , m_lines(new QVBoxLayout)
    , m_busy(new Label(tr("Looking at the photo…"), TextRole::Label, Ink::Secondary))
    , m_trouble(new MessageStrip(name + u".trouble"_s))
    , m_choose(new Button(ButtonRole::Outlined, tr("Choose a photo…"), u"image"_s))
    , m_paste(new Button(ButtonRole::Outlined, tr("Paste"), u"copy"_s, u"Ctrl V"_s))
    , m_camera(new Button(ButtonRole::Outlined, tr("Take a photo…"), u"camera"_s))
{
    setObjectName(name);
    setAccessibleName(title);
    setAcceptDrops(true);
    const Sizes& sizes = Look::of(this).sizes();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card;
    card->setBodyPadding(20, 16);
    card->body()->setSpacing(sizes.space(8));
    all->addWidget(card);
    auto* heading = new Label(title, TextRole::Lead);
    heading->setWordWrap(true);
    card->body()->addWidget(heading);
    auto* words = new Label(hint, TextRole::Label, Ink::Secondary);
    words->setWordWrap(true);
    card->body()->addWidget(words);
    m_lines->setSpacing(sizes.space(8));
    card->body()->addLayout(m_lines);
    m_busy->setObjectName(name + u".busy"_s);
    card->body()->addWidget(m_busy);
    card->body()->addWidget(m_trouble);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(sizes.space(8));
    for (const auto& [button, suffix] :
         {std::pair{m_choose, u".choose"_s}, {m_paste, u".paste"_s}, {m_camera, u".camera"_s}}) {
        button->setObjectName(name + suffix);
        button->setAccessibleDescription(title);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    card->body()->addLayout(buttons);
    connect(m_choose, &QAbstractButton::clicked, this, &PhotoSlot::chooseFile);
    connect(m_paste, &QAbstractButton::clicked, this, &PhotoSlot::paste);
    connect(m_camera, &QAbstractButton::clicked, this, &PhotoSlot::openCamera);
    auto* pasting = new QShortcut(QKeySequence::Paste, this);
    pasting->setContext(Qt::WidgetWithChildrenShortcut);
    connect(pasting, &QShortcut::activated, this, &PhotoSlot::paste);
    if (application.photos(kind).isEmpty())
        showPhotos();
    else
        restore();
}

// ---- where photos come from ------------------------------------------------------------------------------------

void PhotoSlot::chooseFile()
{
    const auto chosen = m_tools.context.dialogs.openFile(
        tr("Choose a photo"), tr("Photos (*.jpg *.jpeg *.png *.bmp *.webp)") + u";;"_s + tr("All files (*)"));
    whenDone(chosen, this, [this](const QString& path) {
        if (!path.isEmpty())
            addFile(path);
    });
}

void PhotoSlot::paste()
{
    const QMimeData* held = QGuiApplication::clipboard()->mimeData();
    if (held == nullptr || !takeFrom(*held))
        m_trouble->setMessage(NoteState::Info, tr("There is no photo in the clipboard. Copy one first."));
}

bool PhotoSlot::takeFrom(const QMimeData& given)
{
    // Files first: beside a copied file some programs put its little picture.
    bool any = false;
    for (const QUrl& url : given.urls()) {
        if (!url.isLocalFile())
            continue;
        addFile(url.toLocalFile());
        any = true;
    }
    if (!any && given.hasImage()) {
        addImage(qvariant_cast<QImage>(given.imageData()));
        any = true;
    }
    return any;
}

void PhotoSlot::openCamera()
{
    if (!m_tools.camera.isThere()) {
        m_trouble->setMessage(NoteState::Info, tr("No camera is connected to this computer. Take the photo with a "
                                                  "phone and choose the file."));
        return;
    }
    auto* dialog = new CameraDialog(m_tools.camera, tr("Take a photo"), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CameraDialog::taken, this, &PhotoSlot::addImage);
    dialog->open();
}

void PhotoSlot::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasImage() || event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void PhotoSlot::dropEvent(QDropEvent* event)
{
    if (takeFrom(*event->mimeData()))
        event->acceptProposedAction();
}

void PhotoSlot::addFile(const QString& path)
{
    await(QtConcurrent::run(photoFromFile, path), -1);
}

void PhotoSlot::addImage(const QImage& image)
{
    await(QtConcurrent::run(photoFromImage, image), -1);
}

void PhotoSlot::await(const QFuture<Photo>& photo, int at)
{
    m_trouble->setMessage(NoteState::Info, {});
    ++m_pending;
    showPhotos();
    Q_EMIT changed();
    whenDone(photo, this, [this, at, generation = m_generation](const Photo& looked) {
        if (generation != m_generation)
            return;
        --m_pending;
        keep(looked, at);
    });
}

// ---- what is kept ----------------------------------------------------------------------------------------------

void PhotoSlot::keep(const Photo& photo, int at)
{
    if (photo.fault != PhotoFault::None)
        m_trouble->setMessage(NoteState::Stop, words::photoFault(photo.fault));
    else if (at >= 0 && at < m_photos.size())
        m_photos[at] = photo;
    else if (m_photos.size() < mostPhotos)
        m_photos.append(photo);
    else
        m_trouble->setMessage(NoteState::Info, tr("%n photo(s) are enough. Take one away first.", nullptr, mostPhotos));
    handOver();
}

void PhotoSlot::remove(int at)
{
    m_photos.removeAt(at);
    handOver();
    m_choose->setFocus(Qt::OtherFocusReason);
}

void PhotoSlot::handOver()
{
    QList<QByteArray> bytes;
    for (const Photo& photo : std::as_const(m_photos))
        bytes.append(photo.jpeg);
    m_application.setPhotos(m_kind, bytes);
    showPhotos();
    Q_EMIT changed();
}

/// The application held photos before this was made.
void PhotoSlot::restore()
{
    ++m_pending;
    showPhotos();
    const auto again = QtConcurrent::run([bytes = m_application.photos(m_kind)] {
        QList<Photo> photos;
        for (const QByteArray& jpeg : bytes)
            photos.append(photoAsSent(jpeg));
        return photos;
    });
    whenDone(again, this, [this, generation = m_generation](const QList<Photo>& photos) {
        if (generation != m_generation)
            return;
        --m_pending;
        // Those that came meanwhile stand behind them; an application that was given up has none.
        if (!m_application.photos(m_kind).isEmpty())
            m_photos = (photos + m_photos).mid(0, mostPhotos);
        handOver();
    });
}

void PhotoSlot::follow()
{
    if (!m_application.photos(m_kind).isEmpty() || m_photos.isEmpty())
        return;
    ++m_generation;
    m_pending = 0;
    m_photos.clear();
    showPhotos();
}

bool PhotoSlot::hasDoubts() const
{
    return std::ranges::any_of(m_photos, [](const Photo& photo) { return photo.doubts != PhotoDoubts(); });
}

void PhotoSlot::focusFirst()
{
    m_choose->setFocus(Qt::OtherFocusReason);
}

QWidget* PhotoSlot::makeLine(int at)
{
    const Sizes& sizes = Look::of(this).sizes();
    const Photo& photo = m_photos.at(at);
    auto* holder = new QWidget;
    auto* line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(sizes.space(12));
    line->addWidget(new PhotoThumb(photo.picture, tr("Photo %1").arg(at + 1)), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(sizes.space(2));
    //: %1 number of the photo, %2 its size, "412 KB"
    auto* title =
        new Label(tr("Photo %1 · %2")
                      .arg(at + 1)
                      .arg(locale().formattedDataSize(photo.jpeg.size(), 0, QLocale::DataSizeTraditionalFormat)));
    title->setRole(TextRole::Body, true);
    words->addWidget(title);
    const QStringList doubts = words::photoDoubts(photo.doubts);
    auto* says = new Label(doubts.isEmpty() ? tr("Looks readable. What the camera wrote about place and time is gone.")
                                            : doubts.join(u' '),
                           TextRole::Label, doubts.isEmpty() ? Ink::Secondary : Ink::Warning);
    says->setObjectName(m_name + u".says.%1"_s.arg(at));
    says->setWordWrap(true);
    auto* told = new QHBoxLayout;
    told->setSpacing(sizes.space(6));
    told->addWidget(
        new IconLabel(doubts.isEmpty() ? u"ok"_s : u"alert"_s, doubts.isEmpty() ? Ink::Success : Ink::Warning), 0,
        Qt::AlignTop);
    told->addWidget(says, 1);
    words->addLayout(told);
    words->addStretch(1);
    line->addLayout(words, 1);
    auto* turn = new IconButton(u"turn"_s, tr("Turn photo %1 by a quarter").arg(at + 1));
    turn->setObjectName(m_name + u".turn.%1"_s.arg(at));
    turn->setOutlined(true);
    // The line is made anew; the button must have come back from its click by then.
    connect(
        turn, &QAbstractButton::clicked, this, [this, at] { await(QtConcurrent::run(turned, m_photos.at(at), 1), at); },
        Qt::QueuedConnection);
    auto* away = new IconButton(u"trash"_s, tr("Take photo %1 away").arg(at + 1));
    away->setObjectName(m_name + u".remove.%1"_s.arg(at));
    away->setOutlined(true);
    connect(
        away, &QAbstractButton::clicked, this, [this, at] { remove(at); }, Qt::QueuedConnection);
    for (IconButton* button : {turn, away}) {
        button->setEnabled(m_pending == 0);
        line->addWidget(button, 0, Qt::AlignTop);
    }
    return holder;
}

void PhotoSlot::showPhotos()
{
    const QWidget* focus = focusWidget();
    const QString focused = focus != nullptr ? focus->objectName() : QString();
    cardlayout::clear(*m_lines);
    for (int i = 0; i < m_photos.size(); ++i) {
        m_lines->addWidget(makeLine(i));
        m_lines->addWidget(new Hairline);
    }
    m_busy->setVisible(m_pending > 0);
    const bool more = m_photos.size() + m_pending < mostPhotos;
    for (Button* button : {m_choose, m_paste, m_camera})
        button->setEnabled(more);
    // Who turned a photo turns it once more with the same key.
    if (!focused.isEmpty() && isVisible()) {
        if (auto* again = findChild<QWidget*>(focused); again != nullptr && again->isEnabled())
            again->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace yibao::ui
