// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/cli/captchafile.h"

#include "core/base/supportids.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace yibao::cli {

namespace {

QString suffixOf(const QByteArray& image)
{
    if (image.startsWith("\xff\xd8"))
        return u"jpg"_s;
    return image.startsWith("GIF8") ? u"gif"_s : u"png"_s;
}

/// The portal's name for the picture, as far as a file may bear it.
QString fileName(const QString& uid)
{
    QString name;
    for (const QChar c : uid) {
        if (c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-') && name.size() < 64)
            name += c;
    }
    return u"captcha-"_s + name;
}

} // namespace

Result<QString> CaptchaFile::show(const wire::CaptchaPicture& picture)
{
    remove();
    // The run-time folder is in memory and its owner's own; others may look into the common one.
    QString place = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (place.isEmpty() || !QDir(place).exists())
        place = QDir::tempPath();
    m_folder = std::make_unique<QTemporaryDir>(place + u"/yibao-XXXXXX"_s);
    QFile file(m_folder->filePath(fileName(picture.uid) + u'.' + suffixOf(picture.image)));
    const bool written = m_folder->isValid() &&
                         file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(picture.image) == picture.image.size() && file.flush();
    if (!written) {
        remove();
        return fail(ErrorCode::FileUnwritable, YIBAO_SUPPORT("OUT-WRITE-01"), place);
    }
    return file.fileName();
}

bool openInViewer(const QString& file)
{
#if defined(Q_OS_WIN)
    QProcess viewer;
    viewer.setProgram(u"explorer"_s);
#elif defined(Q_OS_MACOS)
    QProcess viewer;
    viewer.setProgram(u"open"_s);
#else
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        return false;
    const QString program = QStandardPaths::findExecutable(u"xdg-open"_s);
    if (program.isEmpty())
        return false;
    QProcess viewer;
    viewer.setProgram(program);
#endif
    viewer.setArguments({file});
    viewer.setStandardInputFile(QProcess::nullDevice());
    viewer.setStandardOutputFile(QProcess::nullDevice());
    viewer.setStandardErrorFile(QProcess::nullDevice());
    return viewer.startDetached();
}

} // namespace yibao::cli
