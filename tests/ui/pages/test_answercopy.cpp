// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/stage.h"
#include "tests/ui/models/fakesource.h"
#include "ui/models/answermodel.h"
#include "ui/pages/answercopy.h"

#include <QMimeData>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;
using namespace yibao::testing;

class TestAnswerCopy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsDoNoHarm_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"深圳市人民医院"_s << u"深圳市人民医院"_s;
        QTest::newRow("tab and line end") << u"a\tb\r\nc"_s << u"a b c"_s;
        QTest::newRow("line separator") << u"a\u2028b"_s << u"a b"_s;
        QTest::newRow("formula") << u"=HYPERLINK(\"x\")"_s << u"'=HYPERLINK(\"x\")"_s;
        QTest::newRow("plus") << u"+1"_s << u"'+1"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("full-width equals") << u"＝1+1"_s << u"'＝1+1"_s;
        QTest::newRow("a dash alone") << u"-"_s << u"-"_s;
        QTest::newRow("nothing there") << u"—"_s << u"—"_s;
        QTest::newRow("telephone") << u"0755-83366388"_s << u"0755-83366388"_s;
    }
    void cellsDoNoHarm()
    {
        QFETCH(QString, value);
        QFETCH(QString, expected);
        QCOMPARE(harmlessCell(value), expected);
    }

    void rowsWithAndWithoutTitles()
    {
        models::AnswerModel model(stage::catalogue(), *stage::catalogue().service(u"designated-hospitals"_s));
        QList<catalog::Row> rows{hospital(stage::catalogue(), u"H1"_s, u"<b>甲</b>\t医院"_s, u"440305"_s),
                                 hospital(stage::catalogue(), u"H2"_s, u"=乙"_s, u"440306"_s)};
        const QStringList fields{u"name"_s, u"code"_s, u"phone"_s};
        const auto plain = rowsForClipboard(model, rows, fields, false);
        QCOMPARE(plain->text(), u"<b>甲</b> 医院\tH1\t—\n'=乙\tH2\t—"_s);
        QVERIFY(plain->html().contains(u"&lt;b&gt;甲"_s));
        QVERIFY(!plain->html().contains(u"<b>"_s));
        const auto titled = rowsForClipboard(model, rows, fields, true);
        const QStringList lines = titled->text().split(u'\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.first().split(u'\t').size(), 3);
        QCOMPARE(lines.first().split(u'\t').first(), catalog::translated(model.dataset().field(u"name"_s)->label));
        QVERIFY(titled->html().contains(u"<th"_s));
    }
};

QTEST_GUILESS_MAIN(TestAnswerCopy)
#include "test_answercopy.moc"
