// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/supportids.h"
#include "tests/ui/helpers/stage.h"
#include "ui/widgets/errortext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;

namespace {

constexpr int codeCount = static_cast<int>(ErrorCode::Internal) + 1;

QList<Error> everyError()
{
    QList<Error> errors;
    for (int i = 0; i < codeCount; ++i)
        errors.append({.code = static_cast<ErrorCode>(i)});
    // The places that say something of their own.
    for (const char* id : {"NET-OFFLINE-01", "NET-REFUSED-02"})
        errors.append({.code = ErrorCode::Offline, .supportId = QString::fromLatin1(id)});
    for (const char* id : {"IMP-EMPTY-02", "IMP-ENCODING-04", "IMP-NOTHING-08", "IMP-COLUMNS-03"})
        errors.append({.code = ErrorCode::FileFormat, .supportId = QString::fromLatin1(id)});
    errors.append({.code = ErrorCode::StorageCorrupt, .supportId = u"APP-RESOURCE-05"_s});
    errors.append({.code = ErrorCode::PortalMessage, .message = u"参数不合法"_s});
    errors.append({.code = ErrorCode::RateLimited, .retryAfter = 30});
    return errors;
}

QString nameOf(const Error& error)
{
    return errorCodeName(error.code) + u' ' + error.supportId;
}

} // namespace

class TestErrorText final : public QObject
{
    Q_OBJECT

private:
    static void checkVoice(bool chinese)
    {
        for (const Error& error : everyError()) {
            const ErrorText text = textFor(error);
            const QString name = nameOf(error);
            for (const QString& words : {text.title, text.whatHappened, text.whatToDo}) {
                QVERIFY2(!words.trimmed().isEmpty(), qPrintable(name));
                QVERIFY2(!words.contains(u'!') && !words.contains(u'！'), qPrintable(name + words));
                QVERIFY2(!words.contains(u'%'), qPrintable(name + words));
            }
            QVERIFY2(!text.title.endsWith(u'.') && !text.title.endsWith(u'。'), qPrintable(name));
            QVERIFY2(text.title.size() <= (chinese ? 16 : 48), qPrintable(name));
            const QChar stop = chinese ? u'。' : u'.';
            if (error.message.isEmpty())
                QVERIFY2(text.whatHappened.endsWith(stop), qPrintable(name + text.whatHappened));
            QVERIFY2(text.whatToDo.endsWith(stop), qPrintable(name + text.whatToDo));
            QCOMPARE(text.actionLabel.isEmpty(), text.action == ErrorAction::None);
            // Who is sent to the hotline is told its number.
            if (text.hotline)
                QVERIFY2(text.whatToDo.contains(u"12393"_s), qPrintable(name));
            QVERIFY(lineFor(error).contains(text.title));
            if (chinese) {
                static const QRegularExpression han(u"\\p{Han}"_s);
                for (const QString& words : {text.title, text.whatHappened, text.whatToDo, text.actionLabel})
                    QVERIFY2(words.isEmpty() || words.contains(han), qPrintable(name + words));
                QVERIFY2(!text.whatToDo.contains(u"用户"_s), qPrintable(name));
            }
        }
    }

private Q_SLOTS:
    void initTestCase() { stage::look(); }

    void thePortalsWordsAreWordsOnly()
    {
        QCOMPARE(portalWords({.message = u" 该手机号\n已注册\u202e "_s}), u"该手机号 已注册"_s);
        QCOMPARE(portalWords({}), QString());
        QVERIFY(portalWords({.message = QString(5000, u'字')}).size() <= 300);
    }

    void everyCodeSpeaksEnglish() { checkVoice(false); }

    void everyCodeSpeaksChinese()
    {
        QTranslator translator;
        if (!stage::speakChinese(translator))
            QSKIP("no Chinese words are built in");
        checkVoice(true);
        QApplication::removeTranslator(&translator);
    }

    void codesDiffer()
    {
        QMap<QString, QString> titles;
        for (int i = 0; i < codeCount; ++i) {
            const Error error{.code = static_cast<ErrorCode>(i)};
            const QString title = textFor(error).title;
            QVERIFY2(!titles.contains(title), qPrintable(nameOf(error) + titles.value(title)));
            titles.insert(title, nameOf(error));
        }
    }

    void portalSpeaksForItself()
    {
        const ErrorText text = textFor({.code = ErrorCode::PortalMessage, .message = u"统筹区未开通"_s});
        QVERIFY(text.whatHappened.contains(u"统筹区未开通"_s));
        QCOMPARE(textFor({.code = ErrorCode::Validation, .message = u"机构编码不正确"_s}).whatHappened,
                 u"机构编码不正确"_s);
    }

    void hostileMessagesAreTamed()
    {
        const QString evil = u"line one\n\tline two\u0007\u202Eright to left <b>bold</b>"_s + QString(100000, u'x');
        const QString shown = textFor({.code = ErrorCode::PortalMessage, .message = evil}).whatHappened;
        QVERIFY(shown.size() < 400);
        for (const QChar character : shown) {
            QVERIFY(character.category() != QChar::Other_Control);
            QVERIFY(character.category() != QChar::Other_Format);
        }
        QVERIFY(shown.contains(u"line one line two"_s));
        const ErrorText blank = textFor({.code = ErrorCode::PortalMessage, .message = u" \n \u0000"_s});
        QCOMPARE(blank.whatHappened, textFor({.code = ErrorCode::PortalMessage}).whatHappened);
    }

    void actionsFit_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("action");
        const auto row = [](ErrorCode code, ErrorAction action) {
            QTest::newRow(qPrintable(errorCodeName(code))) << static_cast<int>(code) << static_cast<int>(action);
        };
        row(ErrorCode::Timeout, ErrorAction::Retry);
        row(ErrorCode::CaptivePortal, ErrorAction::CheckNetwork);
        row(ErrorCode::Unauthenticated, ErrorAction::SignIn);
        row(ErrorCode::Validation, ErrorAction::CorrectFields);
        row(ErrorCode::KeyMissing, ErrorAction::OpenSettings);
        row(ErrorCode::FileFormat, ErrorAction::ChooseFile);
        row(ErrorCode::RedirectRefused, ErrorAction::OpenOfficial);
        row(ErrorCode::Cancelled, ErrorAction::None);
    }
    void actionsFit()
    {
        QFETCH(int, code);
        QFETCH(int, action);
        QCOMPARE(static_cast<int>(textFor({.code = static_cast<ErrorCode>(code)}).action), action);
    }

    void waitingTimeIsSaid()
    {
        const ErrorText text = textFor({.code = ErrorCode::RateLimited, .retryAfter = 30});
        QVERIFY(text.whatHappened.contains(u"30"_s));
        QVERIFY(!textFor({.code = ErrorCode::RateLimited}).whatHappened.contains(u'0'));
    }
};

QTEST_MAIN(TestErrorText)
#include "test_errortext.moc"
