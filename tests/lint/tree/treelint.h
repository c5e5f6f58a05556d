// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

/// Reads a source tree and tells what breaks the plan of the house. Header only: two tests share it.
class TreeLint
{
public:
    explicit TreeLint(const QString& root)
        : m_root(root)
    {
    }

    /// Every fault as "file:line: what".
    [[nodiscard]] QStringList faults() const
    {
        using namespace Qt::StringLiterals;
        QStringList result;
        for (const QString& top : {u"core"_s, u"ui"_s, u"app"_s, u"tests"_s}) {
            QDirIterator files(m_root + u'/' + top, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString file = files.next();
                result += faultsOf(file.mid(m_root.size() + 1));
            }
        }
        return result;
    }

private:
    /// Room to the rooms it may include; "base" and what stands below is written out, so the table is the law.
    static const QMap<QString, QSet<QString>>& arrows()
    {
        using namespace Qt::StringLiterals;
        static const QSet<QString> foundation{u"core/base"_s, u"core/identity"_s, u"core/catalog"_s};
        static const QSet<QString> services =
            foundation + QSet{u"core/directory"_s, u"core/wire"_s, u"core/account"_s, u"core/services"_s};
        static const QMap<QString, QSet<QString>> table{
            {u"core/base"_s, {}},
            {u"core/identity"_s, {u"core/base"_s}},
            {u"core/catalog"_s, {u"core/base"_s, u"core/identity"_s}},
            {u"core/store"_s, {u"core/base"_s}},
            {u"core/directory"_s, foundation + QSet{u"core/store"_s}},
            {u"core/wire"_s, foundation},
            {u"core/account"_s, foundation + QSet{u"core/wire"_s}},
            {u"core/output"_s, foundation},
            {u"core/qr"_s, {u"core/base"_s}},
            {u"core/guides"_s, foundation},
            {u"core/services"_s, foundation + QSet{u"core/directory"_s, u"core/wire"_s, u"core/account"_s}},
            {u"ui/theme"_s, {u"core/base"_s}},
            {u"ui/models"_s, services},
            {u"ui/widgets"_s, foundation + QSet{u"core/qr"_s, u"ui/theme"_s}},
            {u"ui/print"_s, foundation + QSet{u"core/qr"_s, u"ui/theme"_s, u"ui/widgets"_s}},
            {u"ui/account"_s, foundation + QSet{u"core/wire"_s, u"core/account"_s, u"core/qr"_s, u"ui/theme"_s, u"ui/widgets"_s}},
            {u"ui/pages"_s, services + QSet{u"core/output"_s, u"core/qr"_s, u"ui/theme"_s, u"ui/models"_s, u"ui/widgets"_s, u"ui/print"_s}},
            {u"ui/personal"_s, services + QSet{u"core/output"_s, u"core/qr"_s, u"ui/theme"_s, u"ui/models"_s, u"ui/widgets"_s, u"ui/pages"_s}},
            {u"ui/family"_s, services + QSet{u"ui/theme"_s, u"ui/models"_s, u"ui/widgets"_s, u"ui/pages"_s, u"ui/personal"_s, u"ui/print"_s}},
            {u"ui/guides"_s, foundation + QSet{u"core/guides"_s, u"core/qr"_s, u"ui/theme"_s, u"ui/widgets"_s, u"ui/pages"_s, u"ui/print"_s}},
            {u"ui/shell"_s, services + QSet{u"core/output"_s, u"core/qr"_s, u"core/guides"_s, u"ui/theme"_s, u"ui/models"_s, u"ui/widgets"_s, u"ui/account"_s, u"ui/pages"_s, u"ui/personal"_s, u"ui/family"_s, u"ui/guides"_s, u"ui/print"_s}},
        };
        return table;
    }

    static bool isGuiHeader(const QString& name)
    {
        using namespace Qt::StringLiterals;
        if (name.startsWith(u"QtGui/") || name.startsWith(u"QtWidgets/") || name == u"QtGui" || name == u"QtWidgets")
            return true;
        const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
        return QFile::exists(headers + u"/QtGui/"_s + name) || QFile::exists(headers + u"/QtWidgets/"_s + name);
    }

    [[nodiscard]] QStringList faultsOf(const QString& file) const
    {
        using namespace Qt::StringLiterals;
        static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
        static const QList<std::pair<QRegularExpression, QString>> forbidden{
            {QRegularExpression(u"\\b(SIGNAL|SLOT)\\s*\\("_s), u"SIGNAL() or SLOT() macro"_s},
            {QRegularExpression(u"\\bignoreSslErrors\\b"_s), u"certificate errors must never be ignored"_s},
            {QRegularExpression(u"\\bQEventLoop\\b"_s), u"nested event loop"_s},
            {QRegularExpression(u"\\bwaitFor(Finished|ReadyRead|Started|BytesWritten|Connected|Disconnected)\\s*\\("_s), u"a wait that blocks its thread"_s},
            {QRegularExpression(u"\\bsetStyleSheet\\s*\\("_s), u"style sheet"_s},
            {QRegularExpression(u"\\binstance\\s*\\(\\s*\\)\\s*\\{"_s), u"singleton"_s},
            {QRegularExpression(u"\\.then\\(\\s*(this|&\\w+|q|m_\\w+)\\s*,"_s), u"QFuture::then with a context asserts when the context is gone; use whenDone or after"_s},
            {QRegularExpression(u"\\bprocessEvents\\s*\\("_s), u"processEvents in the product"_s},
        };
        QFile source(m_root + u'/' + file);
        if (!source.open(QIODevice::ReadOnly))
            return {file + u": cannot be read"_s};
        const QStringList lines = QString::fromUtf8(source.readAll()).split(u'\n');
        const QStringList parts = file.split(u'/');
        const bool isTest = parts.constFirst() == u"tests";
        const QString room = parts.value(0) + u'/' + parts.value(1);
        QStringList result;
        if (lines.size() > 801)
            result.append(u"%1: %2 lines; split it by subject"_s.arg(file).arg(lines.size()));
        if (!isTest && parts.constFirst() != u"app" && !arrows().contains(room))
            result.append(u"%1: no such room in the plan"_s.arg(file));
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const auto fault = [&](const QString& what) { result.append(u"%1:%2: %3"_s.arg(file).arg(i + 1).arg(what)); };
            const QRegularExpressionMatch match = include.match(lines.at(i));
            if (match.hasMatch() && !isTest) {
                const QString name = match.captured(2);
                const QString target = name.section(u'/', 0, 1);
                const bool ours = name.startsWith(u"core/") || name.startsWith(u"ui/") || name.startsWith(u"app/");
                if (ours && parts.constFirst() == u"app" && name.startsWith(u"app/") && target != room)
                    fault(u"programs do not include each other: "_s + name);
                else if (ours && parts.constFirst() != u"app" && target != room && !arrows().value(room).contains(target))
                    fault(u"arrow against the plan: "_s + name);
                if (parts.constFirst() == u"core" && match.captured(1) == u"<" && isGuiHeader(name))
                    fault(u"core never uses QtGui or QtWidgets: "_s + name);
            }
            if (isTest)
                continue;
            // The one wait that is right: a child process must be gone before its QProcess is.
            const bool excused = lines.at(i).contains(u"// at exit:");
            for (const auto& [pattern, what] : forbidden) {
                if (!excused && pattern.match(lines.at(i)).hasMatch())
                    fault(what);
            }
        }
        return result;
    }

    QString m_root;
};
