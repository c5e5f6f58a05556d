// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "treelint.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestArchitecture final : public QObject
{
    Q_OBJECT

    static QString root() { return QStringLiteral(YIBAO_SOURCE_DIR); }

    static QStringList trackedFiles()
    {
        QProcess git;
        git.setWorkingDirectory(root());
        git.start(u"git"_s, {u"ls-files"_s, u"-co"_s, u"--exclude-standard"_s});
        if (!git.waitForFinished() || git.exitCode() != 0)
            return {};
        return QString::fromUtf8(git.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }

private Q_SLOTS:
    void theTreeKeepsToThePlan()
    {
        const QStringList faults = TreeLint(root()).faults();
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }

    void aPlantedFaultIsFound_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("text");
        QTest::newRow("core to ui") << u"core/base/x.cpp"_s << u"#include \"ui/theme/look.h\""_s;
        QTest::newRow("directory to wire") << u"core/directory/x.cpp"_s << u"#include \"core/wire/portal.h\""_s;
        QTest::newRow("base to catalog") << u"core/base/x.h"_s << u"  #  include \"core/catalog/catalog.h\""_s;
        QTest::newRow("widgets to pages") << u"ui/widgets/x.cpp"_s << u"#include \"ui/pages/querypage.h\""_s;
        QTest::newRow("models to widgets") << u"ui/models/x.cpp"_s << u"#include \"ui/widgets/badge.h\""_s;
        QTest::newRow("cli to desk") << u"app/cli/x.cpp"_s << u"#include \"app/desk/desk.h\""_s;
        QTest::newRow("widget in core") << u"core/wire/x.cpp"_s << u"#include <QWidget>"_s;
        QTest::newRow("module path in core") << u"core/wire/x.cpp"_s << u"#include <QtWidgets/QWidget>"_s;
        QTest::newRow("image in core") << u"core/qr/x.cpp"_s << u"#include <QImage>"_s;
        QTest::newRow("event loop") << u"core/wire/x.cpp"_s << u"QEventLoop loop;"_s;
        QTest::newRow("old connect") << u"ui/shell/x.cpp"_s << u"connect(a, SIGNAL(b()), c, SLOT(d()));"_s;
        QTest::newRow("continuation") << u"core/wire/x.cpp"_s << u"future.then(this, [] {});"_s;
        QTest::newRow("ssl") << u"core/wire/x.cpp"_s << u"reply->ignoreSslErrors();"_s;
        QTest::newRow("new room") << u"core/misc/x.cpp"_s << u""_s;
        QTest::newRow("long") << u"core/base/x.cpp"_s << QString(801, u'\n');
    }
    void aPlantedFaultIsFound()
    {
        QFETCH(QString, file);
        QFETCH(QString, text);
        QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkpath(file.section(u'/', 0, -2)));
        QFile planted(dir.filePath(file));
        QVERIFY(planted.open(QIODevice::WriteOnly));
        planted.write(text.toUtf8());
        planted.close();
        QCOMPARE(TreeLint(dir.path()).faults().size(), 1);
    }

    void theTopLevelIsAsPlanned()
    {
        const QStringList files = trackedFiles();
        if (files.isEmpty())
            QSKIP("not a git checkout");
        const QSet<QString> allowed{u"CMakeLists.txt"_s, u"CMakePresets.json"_s, u"app"_s,       u"core"_s,      u"ui"_s,
                                    u"resources"_s,      u"translations"_s,      u"tests"_s,     u"packaging"_s, u"README.md"_s,
                                    u"LICENSE"_s};
        for (const QString& file : files) {
            const QString top = file.section(u'/', 0, 0);
            QVERIFY2(allowed.contains(top) || top.startsWith(u'.'), qPrintable(file));
        }
    }

    void noKeyButTheDocumentationSampleStandsInTheTree()
    {
        const QStringList files = trackedFiles();
        if (files.isEmpty())
            QSKIP("not a git checkout");
        // Private keys as PEM, or 64 hexadecimal digits beside a word for a private key.
        const QRegularExpression pem(u"-----BEGIN [A-Z ]*PRIVATE KEY-----"_s);
        const QRegularExpression hex(u"(?i)(private|secret)[^\\n]{0,40}[\"':= ]([0-9a-f]{64}|[0-9A-Z]{32})\\b"_s);
        const QStringList sample{u"resources/profiles/documentation-sample.json"_s, u"tests/data/wire_vectors.json"_s};
        QString published;
        for (const QString& file : sample) {
            QFile source(root() + u'/' + file);
            QVERIFY(source.open(QIODevice::ReadOnly));
            published += QString::fromUtf8(source.readAll()).toLower();
        }
        for (const QString& file : files) {
            QFile source(root() + u'/' + file);
            if (sample.contains(file) || !source.open(QIODevice::ReadOnly))
                continue;
            const QString text = QString::fromUtf8(source.read(4 * 1024 * 1024));
            if (file != u"tests/lint/tree/test_architecture.cpp")
                QVERIFY2(!pem.match(text).hasMatch(), qPrintable(file));
            for (const auto& match : hex.globalMatch(text)) {
                const QString value = match.captured(2);
                const bool isFiller = QSet<QChar>(value.begin(), value.end()).size() < 8;
                QVERIFY2(isFiller || published.contains(value.toLower()), qPrintable(file + u": "_s + match.captured().left(60)));
            }
        }
    }

    void everyFolderSaysItsDuty()
    {
        for (const QString& layer : {u"core"_s, u"ui"_s, u"app"_s}) {
            QDirIterator folders(root() + u'/' + layer, QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::NoIteratorFlags);
            while (folders.hasNext()) {
                QFile list(folders.next() + u"/CMakeLists.txt"_s);
                QVERIFY2(list.open(QIODevice::ReadOnly), qPrintable(list.fileName()));
                QVERIFY2(list.readLine().startsWith("# "), qPrintable(list.fileName()));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestArchitecture)
#include "test_architecture.moc"
