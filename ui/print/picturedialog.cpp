// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/print/picturedialog.h"

#include "core/base/supportids.h"
#include "core/base/whendone.h"
#include "ui/print/savefile.h"
#include "ui/print/sheetpicture.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagestrip.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

/// The picture at the width that there is.
class PictureView final : public QWidget
{
public:
    explicit PictureView(const QImage& picture)
        : m_picture(picture)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return qRound(qreal(width) * m_picture.height() / m_picture.width());
    }
    [[nodiscard]] QSize sizeHint() const override { return {m_picture.width() / 3, m_picture.height() / 3}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        // Made smaller in one step it would lose the thin strokes of its characters.
        const qreal ratio = devicePixelRatioF();
        QImage fit = m_picture.scaledToWidth(qRound(width() * ratio), Qt::SmoothTransformation);
        fit.setDevicePixelRatio(ratio);
        painter.drawImage(0, 0, fit);
    }

private:
    QImage m_picture;
};

} // namespace

PictureDialog::PictureDialog(const PrintSheet& sheet, const PrintTools& tools, QWidget* parent)
    : AppDialog(tr("Picture for a chat"), parent)
    , m_title(sheet.title)
    , m_tools(tools)
    , m_picture(pictureOf(sheet, tools.clock.today()))
    , m_trouble(new MessageStrip(u"picture.trouble"_s))
{
    setObjectName(u"pictureDialog"_s);
    setBaseWidth(520);
    setText(tr("Nothing about you is in it."));
    auto* area = new QScrollArea;
    area->setObjectName(u"picture.view"_s);
    area->setAccessibleName(tr("Picture of %1").arg(sheet.title));
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumHeight(200);
    area->setWidget(new PictureView(m_picture));
    body()->addWidget(area, 1);
    m_trouble->hide();
    body()->addWidget(m_trouble);
    addCancel();
    Button* copy = addAction(tr("Copy the picture"), Action::Outlined);
    copy->setObjectName(u"picture.copy"_s);
    copy->setIconName(u"copy"_s);
    connect(copy, &QAbstractButton::clicked, this, &PictureDialog::copy);
    Button* save = addAction(tr("Save as PNG"));
    save->setObjectName(u"picture.save"_s);
    connect(save, &QAbstractButton::clicked, this, &PictureDialog::save);
    save->setFocus(Qt::OtherFocusReason);
}

void PictureDialog::copy()
{
    QGuiApplication::clipboard()->setImage(m_picture);
    Q_EMIT done(tr("Copied as a picture."));
    accept();
}

void PictureDialog::save()
{
    whenDone(m_tools.dialogs.saveFile(tr("Save as PNG"), fileNameOf(m_title, u"png"_s), tr("Picture (*.png)")), this,
             [this](const QString& file) {
                 if (!file.isEmpty())
                     write(file);
             });
}

void PictureDialog::write(const QString& file)
{
    const Status written = writeFile(file, [this](QIODevice& device) -> Status {
        if (!m_picture.save(&device, "PNG"))
            return fail(ErrorCode::FileUnwritable, YIBAO_SUPPORT("OUT-WRITE-01"));
        return {};
    });
    if (!written) {
        const ErrorText text = textFor(written.error());
        m_trouble->setMessage(NoteState::Stop, text.whatHappened + u' ' + text.whatToDo);
        return;
    }
    Q_EMIT done(tr("Saved as %1.").arg(QFileInfo(file).fileName()));
    accept();
}

} // namespace yibao::ui
