// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "accountstage.h"
#include "core/qr/qr.h"
#include "ui/account/signindialog.h"
#include "ui/account/signinpanel.h"
#include "ui/widgets/qrview.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;

/// The code as it stands on a screen of a scale, in a theme, is read back exactly. The scale of a screen is fixed when
/// a program starts, so this program starts itself for each.
class TestQrOnScreen final : public QObject
{
    Q_OBJECT

    /// Saves what the screen shows and prints what the portal's code says.
    static int take(const QString& file, ThemeKind theme)
    {
        AccountStage stage;
        stage::look().setTheme(theme);
        stage.window.show();
        SignInDialog dialog(stage.context(), &stage.window);
        dialog.open();
        dialog.panel()->start();
        if (!QTest::qWaitFor([&] { return part<QrView>(&dialog, "qr.view")->hasCode(); }, 20'000))
            return 1;
        QTest::qWait(50);
        return dialog.grab().save(file) ? 0 : 2;
    }

public:
    static int main(int argc, char** argv)
    {
        QApplication app(argc, argv);
        const QString file = qEnvironmentVariable("YIBAO_QR_PICTURE");
        if (!file.isEmpty())
            return take(file, ThemeKind(qEnvironmentVariableIntValue("YIBAO_QR_THEME")));
        TestQrOnScreen test;
        return QTest::qExec(&test, argc, argv);
    }

private Q_SLOTS:
    void readsBack_data()
    {
        QTest::addColumn<QByteArray>("scale");
        QTest::addColumn<ThemeKind>("theme");
        for (const char* scale : {"1", "1.25", "1.5", "1.75", "2"}) {
            QTest::addRow("light %s", scale) << QByteArray(scale) << ThemeKind::Light;
            QTest::addRow("dark %s", scale) << QByteArray(scale) << ThemeKind::Dark;
        }
        QTest::newRow("contrast 1.5") << QByteArray("1.5") << ThemeKind::HighContrast;
    }

    void readsBack()
    {
        QFETCH(QByteArray, scale);
        QFETCH(ThemeKind, theme);
        QTemporaryDir folder;
        const QString file = folder.filePath(u"screen.png"_s);
        QProcess self;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"YIBAO_QR_PICTURE"_s, file);
        environment.insert(u"YIBAO_QR_THEME"_s, QString::number(int(theme)));
        // A screen that has room for the dialog at every scale.
        QFile screens(folder.filePath(u"screens.json"_s));
        QVERIFY(screens.open(QIODevice::WriteOnly));
        screens.write(R"({"screens":[{"name":"s","x":0,"y":0,"width":3840,"height":2160,"logicalDpi":96,)"
                      R"("logicalBaseDpi":96,"dpr":1}]})");
        screens.close();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen:configfile="_s + screens.fileName());
        environment.insert(u"QT_SCALE_FACTOR"_s, QString::fromLatin1(scale));
        environment.insert(u"QT_SCALE_FACTOR_ROUNDING_POLICY"_s, u"PassThrough"_s);
        self.setProcessEnvironment(environment);
        self.start(QCoreApplication::applicationFilePath(), {});
        QVERIFY(self.waitForFinished(60'000));
        QCOMPARE(self.exitCode(), 0);
        const QString wanted = u"https://sandbox.invalid/login?code=1"_s;

        const QImage screen(file);
        QVERIFY(!screen.isNull());
        const QImage grey = screen.convertToFormat(QImage::Format_Grayscale8);
        const auto read = qr::decode({grey.constBits(), grey.width(), grey.height(), grey.bytesPerLine()});
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().supportId));
        QCOMPARE(*read, wanted);

        // A reader that has nothing to do with ours.
        const QString zbar = QStandardPaths::findExecutable(u"zbarimg"_s);
        if (zbar.isEmpty())
            QSKIP("zbarimg is not on this machine");
        QProcess reader;
        reader.start(zbar, {u"--raw"_s, u"-q"_s, u"-Sdisable"_s, u"-Sqrcode.enable"_s, file});
        QVERIFY(reader.waitForFinished(60'000));
        QCOMPARE(QString::fromUtf8(reader.readAllStandardOutput()).trimmed(), wanted);
    }
};

int main(int argc, char** argv)
{
    return TestQrOnScreen::main(argc, argv);
}
#include "test_qronscreen.moc"
