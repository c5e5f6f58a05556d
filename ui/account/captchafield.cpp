// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/account/captchafield.h"

#include "core/account/captchabox.h"
#include "ui/account/captchapicturebutton.h"
#include "ui/account/formwords.h"
#include "ui/widgets/iconbutton.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr qreal enlargement = 2.5;
constexpr int longestText = 12;

} // namespace

CaptchaField::CaptchaField(const QString& name, account::CaptchaBox& box, QWidget* parent)
    : FormField(name, tr("Characters of the picture"), parent)
    , m_box(box)
    , m_picture(new CaptchaPictureButton(1))
    , m_large(new CaptchaPictureButton(enlargement))
    , m_refresh(new IconButton(u"refresh"_s, tr("Another picture"), u"F5"_s))
{
    setRequired(true);
    //: Within a narrow field.
    setPlaceholder(tr("From the picture"));
    edit()->setMaxLength(longestText);
    edit()->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhLatinOnly);
    m_picture->setObjectName(name + u".picture"_s);
    m_large->setObjectName(name + u".large"_s);
    m_refresh->setObjectName(name + u".refresh"_s);
    m_refresh->setButtonSize(IconButton::Size::Main);
    m_refresh->setOutlined(true);
    addBeside(m_picture);
    addBeside(m_refresh);
    addBelow(m_large);
    m_large->hide();

    for (CaptchaPictureButton* picture : {m_picture, m_large})
        connect(picture, &QAbstractButton::clicked, this, [this] { setEnlarged(!m_enlarged); });
    connect(m_refresh, &QAbstractButton::clicked, this, [this] {
        refresh();
        // What comes next is typing.
        edit()->setFocus(Qt::OtherFocusReason);
    });
    connect(this, &FormField::edited, this, [this] { m_box.setText(text()); });
    connect(&m_box, &account::CaptchaBox::changed, this, &CaptchaField::follow);
    follow();
}

void CaptchaField::setAlternative(const QString& sentence)
{
    m_alternative = sentence;
    follow();
}

void CaptchaField::refresh()
{
    m_box.refresh();
}

bool CaptchaField::isEnlarged() const
{
    return m_enlarged;
}

void CaptchaField::setEnlarged(bool enlarged)
{
    m_enlarged = enlarged;
    m_large->setVisible(enlarged);
    follow();
}

void CaptchaField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || !m_enlarged) {
        FormField::keyPressEvent(event);
        return;
    }
    setEnlarged(false);
    edit()->setFocus(Qt::OtherFocusReason);
}

void CaptchaField::follow()
{
    const auto& picture = m_box.picture();
    const QString uid = picture ? picture->uid : QString();
    if (uid != m_uid || !picture) {
        m_uid = uid;
        const QPixmap pixels = picture ? CaptchaPictureButton::read(picture->image) : QPixmap();
        const QString words = m_box.isLoading() ? tr("Loading…") : tr("No picture");
        m_picture->setPicture(pixels, words);
        m_large->setPicture(pixels, words);
        if (picture && pixels.isNull())
            setError(tr("The picture cannot be shown. Press F5 for another."));
        else if (m_box.error())
            setError(tr("No picture came. %1").arg(words::trouble(*m_box.error()).summary));
    }
    const QString name = m_enlarged ? tr("Picture with characters, enlarged; press to make it small")
                                    : tr("Picture with characters; press to enlarge it");
    for (CaptchaPictureButton* button : {m_picture, m_large}) {
        button->setAccessibleName(name);
        button->setAccessibleDescription(m_alternative);
        button->setToolTip(name);
    }
    // A new picture makes what was typed of the old one worthless.
    if (m_box.text() != text())
        setText(m_box.text());
}

} // namespace yibao::ui
