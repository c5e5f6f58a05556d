// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/print/printdialog.h"

#include <QImage>

namespace yibao::ui {

/// A sheet as a picture, to be put into a chat: copied, or saved as PNG. Object name "pictureDialog"; parts
/// "picture.view", "picture.copy", "picture.save", "picture.trouble".
class PictureDialog final : public AppDialog
{
    Q_OBJECT
public:
    PictureDialog(const PrintSheet& sheet, const PrintTools& tools, QWidget* parent);

Q_SIGNALS:
    void done(const QString& sentence);

private:
    void copy();
    void save();
    void write(const QString& file);

    QString m_title;
    PrintTools m_tools;
    QImage m_picture;
    MessageStrip* m_trouble;
};

} // namespace yibao::ui
