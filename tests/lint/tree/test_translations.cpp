// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QString translation;
    bool unfinished = false;
    bool vanished = false;
};

QList<Message> read(const QString& file)
{
    QFile ts(file);
    QList<Message> messages;
    if (!ts.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&ts);
    QString context;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            if (xml.name() == u"name")
                context = xml.readElementText();
            else if (xml.name() == u"message")
                message = {.context = context};
            else if (xml.name() == u"source")
                message.source = xml.readElementText();
            else if (xml.name() == u"translation") {
                const QStringView type = xml.attributes().value(u"type"_s);
                message.unfinished = type == u"unfinished";
                message.vanished = type == u"vanished" || type == u"obsolete";
                message.translation = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            }
        } else if (xml.isEndElement() && xml.name() == u"message") {
            messages.append(message);
        }
    }
    return messages;
}

QString tsFile(const QString& language) { return QStringLiteral(YIBAO_SOURCE_DIR) + u"/translations/yibaodesk_"_s + language + u".ts"_s; }

} // namespace

class TestTranslations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chineseIsComplete()
    {
        const QList<Message> messages = read(tsFile(u"zh_CN"_s));
        QVERIFY(messages.size() > 200);
        QStringList missing;
        for (const Message& message : messages) {
            if (message.unfinished || message.translation.isEmpty())
                missing.append(message.context + u": "_s + message.source);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(u'\n' + missing.join(u'\n')));
    }

    void placeholdersSurviveTranslation()
    {
        const QRegularExpression place(u"%(?:\\d|n|L\\d)"_s);
        for (const Message& message : read(tsFile(u"zh_CN"_s))) {
            QSet<QString> wanted;
            QSet<QString> found;
            for (const auto& match : place.globalMatch(message.source))
                wanted.insert(match.captured());
            for (const auto& match : place.globalMatch(message.translation))
                found.insert(match.captured());
            QVERIFY2(wanted == found, qPrintable(message.context + u": "_s + message.source + u" -> "_s + message.translation));
        }
    }

    void everySourceTextIsInTheFile()
    {
        const QString lupdate = QLibraryInfo::path(QLibraryInfo::BinariesPath) + u"/lupdate"_s;
        if (!QFile::exists(lupdate))
            QSKIP("lupdate is not on this machine");
        QTemporaryDir dir;
        const QString copy = dir.filePath(u"yibaodesk_zh_CN.ts"_s);
        QVERIFY(QFile::copy(tsFile(u"zh_CN"_s), copy));
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        QProcess process;
        process.setWorkingDirectory(QStringLiteral(YIBAO_SOURCE_DIR));
        process.start(lupdate, {u"-locations"_s, u"none"_s, u"-source-language"_s, u"en"_s, u"-target-language"_s, u"zh_CN"_s, u"-extensions"_s,
                                u"cpp,h"_s, u"-I"_s, u"."_s, u"core"_s, u"ui"_s, u"app"_s, u"-ts"_s, copy});
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 0);
        QStringList stale;
        for (const Message& message : read(copy)) {
            if (message.unfinished || message.vanished)
                stale.append((message.vanished ? u"gone: "_s : u"new: "_s) + message.context + u": "_s + message.source);
        }
        QVERIFY2(stale.isEmpty(), qPrintable(u"run the target update_translations\n"_s + stale.join(u'\n')));
    }

    void theProgramSpeaksBothLanguages()
    {
        yibao::Language language;
        QVERIFY(language.use(u"zh_CN"_s));
        QCOMPARE(QCoreApplication::translate("catalog", "Designated medical institutions"), u"定点医疗机构"_s);
        QCOMPARE(QCoreApplication::translate("catalog", "%n institution(s)", nullptr, 78), u"78 家"_s);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"取消"_s);
        QVERIFY(language.use(u"en"_s));
        QCOMPARE(QCoreApplication::translate("catalog", "%n institution(s)", nullptr, 1), u"1 institution"_s);
        QCOMPARE(QCoreApplication::translate("catalog", "%n institution(s)", nullptr, 78), u"78 institutions"_s);
        QVERIFY(!language.use(u"xx"_s));
    }

    void theLanguageIsChosenFromWhatIsSaid()
    {
        QCOMPARE(yibao::chooseLanguage(u"en"_s, u"zh_CN"_s), u"en"_s);
        QCOMPARE(yibao::chooseLanguage({}, u"zh_CN"_s, QLocale(QLocale::English)), u"zh_CN"_s);
        QCOMPARE(yibao::chooseLanguage({}, {}, QLocale(QLocale::English, QLocale::UnitedKingdom)), u"en"_s);
        QCOMPARE(yibao::chooseLanguage({}, {}, QLocale::c()), u"zh_CN"_s);
        QCOMPARE(yibao::chooseLanguage(u"nonsense"_s, {}, QLocale::c()), u"zh_CN"_s);
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
