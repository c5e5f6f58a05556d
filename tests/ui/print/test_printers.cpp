// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/whendone.h"
#include "ui/print/printers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;

/// What can be said of the printers of a machine without having one.
class TestPrinters final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreAskedForInTheBackground()
    {
        SystemPrinters printers;
        bool answered = false;
        whenDone(printers.names(), this, [&answered](const QList<PrinterName>& names) {
            for (const PrinterName& name : names)
                QVERIFY(!name.id.isEmpty() && !name.words.isEmpty());
            answered = true;
        });
        QVERIFY2(!answered, "never before the call returns");
        QTRY_VERIFY(answered);
    }

    void aPrinterThatIsNotThereTakesNothing()
    {
        SystemPrinters printers;
        bool painted = false;
        const Status printed = printers.print(u"no such printer"_s, u"test"_s, [&painted](QPagedPaintDevice&) {
            painted = true;
            return Status();
        });
        QVERIFY(!printed);
        QCOMPARE(printed.error().supportId, u"OUT-PRINT-06"_s);
        QVERIFY(!painted);
    }
};

QTEST_MAIN(TestPrinters)
#include "test_printers.moc"
