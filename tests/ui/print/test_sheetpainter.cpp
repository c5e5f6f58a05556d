// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/paper.h"
#include "tests/ui/helpers/stage.h"
#include "ui/print/savefile.h"
#include "ui/print/sheetpicture.h"

#include <QBuffer>
#include <QTest>

using namespace yibao;
using namespace yibao::ui;
using namespace yibao::testing;

namespace {

const QDateTime printed(QDate(2026, 11, 29), QTime(9, 5));
constexpr auto address = "https://fuwu.nhsa.gov.cn";

PrintSheet sheet()
{
    return {.nature = u"办事清单，非参保凭证、缴费凭证"_s,
            .title = u"亲情账户：给家人绑定医保码"_s,
            .way = u"您选的：给谁绑定：孩子"_s,
            .statement = u"孩子未满 16 周岁：不用人脸验证"_s,
            .lead = u"材料备齐后点【添加账户】，就绑定好了。"_s,
            .parts = {{.kind = PrintPart::Kind::Warning, .title = u"请注意"_s, .lines = {{u"家人必须在您身边"_s}}},
                      {.kind = PrintPart::Kind::Boxes,
                       .title = u"要带的"_s,
                       .lines = {{u"个人承诺书"_s, u"由 App 生成"_s, true}, {u"本人户口本"_s, u"拍正反面"_s}}},
                      {.kind = PrintPart::Kind::Numbered,
                       .title = u"这样点"_s,
                       .lines = {{u"点【我的】"_s}, {u"点【确认】"_s}}},
                      {.kind = PrintPart::Kind::Code,
                       .lines = {{u"手机扫一扫"_s}, {u"打开官方网站"_s}},
                       .code = QString::fromLatin1(address)}},
            .source = u"老人儿童绑定医保电子凭证操作流程"_s,
            .asOf = QDate(),
            .comparedOn = QDate(2026, 11, 29)};
}

PrintSheet longTable()
{
    PrintSheet table = sheet();
    PrintPart part{.kind = PrintPart::Kind::Table, .columns = {u"名称栏"_s, u"说明栏"_s}};
    for (int i = 1; i <= 90; ++i)
        part.rows.append({u"第%1行"_s.arg(i), u"内容"_s.repeated(i % 30 + 1)});
    table.parts = {part};
    return table;
}

QByteArray pdfOf(const PrintSheet& sheet, PrintSize size = PrintSize::Normal)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    (void)buffer.open(QIODevice::WriteOnly);
    const Status written = writePdf(sheet, size, printed, buffer);
    return written ? pdf : QByteArray();
}

/// Whether anything is black outside of `millimetres` from the edge of a page of 150 dots an inch.
bool inkAtTheEdge(const QImage& page, qreal millimetres)
{
    const int edge = qFloor(millimetres / 25.4 * 150);
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            const bool inside = x >= edge && y >= edge && x < page.width() - edge && y < page.height() - edge;
            if (!inside && qGray(page.pixel(x, y)) < 200)
                return true;
        }
    }
    return false;
}

/// Where the ink of a part of a page lies.
QRect inkOf(const QImage& page, const QRect& part)
{
    QRect ink;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            if (qGray(page.pixel(x, y)) < 128)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

} // namespace

class TestSheetPainter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        stage::look();
        if (!ReadPaper::isReadable())
            QSKIP("poppler is not here");
    }

    void everythingStandsOnPaper_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("standard") << int(PrintSize::Normal);
        QTest::newRow("large") << int(PrintSize::Large);
    }
    void everythingStandsOnPaper()
    {
        QFETCH(int, size);
        const ReadPaper paper(pdfOf(sheet(), PrintSize(size)));
        const QString words = paper.words();
        for (const QString& expected :
             {u"亲情账户：给家人绑定医保码"_s, u"孩子未满16周岁：不用人脸验证"_s, u"家人必须在您身边"_s,
              u"个人承诺书"_s, u"由App生成"_s, u"本人户口本"_s, u"1."_s, u"点【我的】"_s, u"2."_s, u"点【确认】"_s,
              u"手机扫一扫"_s, QString::fromLatin1(address), u"办事清单，非参保凭证、缴费凭证"_s,
              u"Source:老人儿童绑定医保电子凭证操作流程(dateunknown);comparedwithiton29November2026"_s,
              u"Printedon29November2026at09:05"_s, u"Page1of"_s, u"12393"_s, u"Forreferenceonly"_s})
            QVERIFY2(words.contains(expected), qPrintable(expected + u" is not in "_s + words));
    }

    void theCodeReadsAndIsLargeEnough()
    {
        const ReadPaper paper(pdfOf(sheet()));
        QCOMPARE(paper.pages(), 1);
        QCOMPARE(paper.code(), QString::fromLatin1(address));
        // Left of its caption there is nothing but the code.
        const QImage page = paper.picture();
        const qreal dots = 150 / 25.4;
        QRect ink;
        for (int top = page.height() / 3; top < page.height() && ink.height() < 20 * dots; ++top) {
            const QRect part(qRound(16 * dots), top, qRound(36 * dots), qRound(30 * dots));
            if (part.bottom() < page.height())
                ink = inkOf(page, part);
            if (ink.width() < 25 * dots || ink.height() < 25 * dots)
                ink = {};
        }
        QVERIFY2(ink.width() >= 25 * dots, qPrintable(QString::number(ink.width() / dots)));
    }

    void nothingIsNearTheEdge()
    {
        for (const PrintSize size : {PrintSize::Normal, PrintSize::Large}) {
            const ReadPaper paper(pdfOf(longTable(), size));
            for (int page = 1; page <= paper.pages(); ++page)
                QVERIFY2(!inkAtTheEdge(paper.picture(page), 10), qPrintable(QString::number(page)));
        }
    }

    void aTableRepeatsItsHeadAndNoRowIsParted()
    {
        const ReadPaper paper(pdfOf(longTable()));
        const int pages = paper.pages();
        QVERIFY(pages > 2);
        int rows = 0;
        for (int page = 1; page <= pages; ++page) {
            const QString words = paper.words(page);
            QVERIFY2(words.contains(u"名称栏说明栏"_s), qPrintable(words));
            QVERIFY(words.contains(u"Page%1of%2"_s.arg(page).arg(pages)));
            QVERIFY(words.contains(u"12393"_s));
            if (page > 1)
                QVERIFY2(words.contains(u"·亲情账户"_s), "what it belongs to stands on every page");
        }
        const QString all = paper.words();
        for (int i = 1; i <= 90; ++i)
            rows += all.count(u"第%1行"_s.arg(i)) == 1 ? 1 : 0;
        QCOMPARE(rows, 90);
    }

    void anItemStaysWholeAndAHeadingGoesWithItsFirst()
    {
        PrintSheet items = sheet();
        items.parts.clear();
        for (int i = 1; i <= 30; ++i)
            items.parts.append({.kind = PrintPart::Kind::Boxes,
                                .title = u"标题%1。"_s.arg(i),
                                .lines = {{u"东西%1。"_s.arg(i), u"要点%1。"_s.arg(i)}}});
        const ReadPaper paper(pdfOf(items));
        QVERIFY(paper.pages() > 1);
        for (int page = 1; page <= paper.pages(); ++page) {
            const QString words = paper.words(page);
            for (int i = 1; i <= 30; ++i) {
                const bool heading = words.contains(u"标题%1。"_s.arg(i));
                QCOMPARE(words.contains(u"东西%1。"_s.arg(i)), heading);
                QCOMPARE(words.contains(u"要点%1。"_s.arg(i)), heading);
            }
        }
    }

    void whatIsHigherThanAPageIsPartedBetweenLines()
    {
        PrintSheet endless = sheet();
        QString text;
        for (int i = 1; i <= 900; ++i)
            text += u"句%1。"_s.arg(i);
        endless.parts = {{.kind = PrintPart::Kind::Numbered, .lines = {{text}}},
                         {.kind = PrintPart::Kind::Plain, .lines = {{u"后面的"_s}}}};
        const ReadPaper paper(pdfOf(endless, PrintSize::Large));
        QVERIFY(paper.pages() > 1);
        const QString words = paper.words();
        for (const int i : {1, 450, 900})
            QVERIFY2(words.contains(u"句%1。"_s.arg(i)), qPrintable(QString::number(i)));
        QVERIFY(words.contains(u"后面的"_s));
    }

    void theAgeOfTheSourceIsTold()
    {
        PrintSheet dated = sheet();
        QVERIFY(ageWarning(dated, printed.date()).contains(u"no date"_s));
        dated.asOf = printed.date().addDays(-5);
        QVERIFY(ageWarning(dated, printed.date()).isEmpty());
        dated.asOf = printed.date().addDays(-60);
        QVERIFY(!ageWarning(dated, printed.date()).isEmpty());
        dated.asOf = QDate(2023, 10, 2);
        QVERIFY(ageWarning(dated, printed.date()).contains(u"more than 90 days"_s));
        QVERIFY(ReadPaper(pdfOf(dated)).words().contains(u"2October2023"_s));
    }

    void tickedThingsDifferFromOthers()
    {
        PrintSheet none = sheet();
        none.parts[1].lines[0].ticked = false;
        QVERIFY(ReadPaper(pdfOf(none)).picture() != ReadPaper(pdfOf(sheet())).picture());
    }

    void thePictureIsForAPhone()
    {
        const QImage picture = pictureOf(sheet(), printed.date());
        QCOMPARE(picture.width(), 1080);
        QVERIFY(picture.height() > 1000);
        const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
        const auto read = qr::decode({.pixels = grey.constBits(),
                                      .width = grey.width(),
                                      .height = grey.height(),
                                      .stride = grey.bytesPerLine()});
        QVERIFY(read);
        QCOMPARE(*read, QString::fromLatin1(address));
        for (int y = 0; y < picture.height(); ++y)
            QVERIFY(qGray(picture.pixel(picture.width() - 1, y)) > 250 && qGray(picture.pixel(0, y)) > 250);
    }

    void filesAreNamedAfterTheirTitle()
    {
        QCOMPARE(fileNameOf(u"亲情账户：给家人绑定医保码"_s, u"pdf"_s), u"亲情账户_给家人绑定医保码.pdf"_s);
        QCOMPARE(fileNameOf(u"../a: b?"_s, u"png"_s), u"a_b.png"_s);
    }

    void aFileThatCannotBeWrittenIsToldOf()
    {
        const Status written = writeFile(u"/nowhere/at/all.pdf"_s, [](QIODevice&) { return Status(); });
        QVERIFY(!written);
        QCOMPARE(written.error().supportId, u"OUT-WRITE-01"_s);
    }
};

QTEST_MAIN(TestSheetPainter)
#include "test_sheetpainter.moc"
