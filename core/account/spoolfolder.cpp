// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/spoolfolder.h"

#include "core/base/supportids.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::account {

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

void overwrite(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        return;
    const QByteArray zeros(64 * 1024, '\0');
    for (qint64 left = file.size(); left > 0;) {
        const qint64 written = file.write(zeros.constData(), std::min<qint64>(left, zeros.size()));
        if (written <= 0)
            break;
        left -= written;
    }
    file.flush();
    file.resize(0);
}

} // namespace

SpoolFolder::SpoolFolder(const QString& folder, Wiper& wiper)
    : m_folder(folder)
    , m_registration(wiper.add(u"spool"_s, [this](WipeCause) { clear(); }))
{}

Result<QString> SpoolFolder::newFile(const QString& suffix)
{
    if (!QDir().mkpath(m_folder))
        return fail(ErrorCode::FileUnwritable, YIBAO_SUPPORT("OUT-WRITE-01"), u"spool folder"_s);
    QFile::setPermissions(m_folder, ownerOnly | QFile::ExeOwner);
    // The name says nothing about the person.
    QFile file(m_folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + u'.' + suffix);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return fail(ErrorCode::FileUnwritable, YIBAO_SUPPORT("OUT-WRITE-01"), file.errorString());
    return file.fileName();
}

void SpoolFolder::clear()
{
    QDirIterator files(m_folder, QDir::Files | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo info(files.next());
        // A link leads to something that is not ours: only the link goes.
        if (!info.isSymLink() && info.isFile())
            overwrite(info.filePath());
        QFile::remove(info.filePath());
    }
    QDir(m_folder).removeRecursively();
}

} // namespace yibao::account
