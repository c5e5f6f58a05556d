// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "papers.h"
#include "ui/family/letterpages.h"
#include "ui/family/photo.h"

#include <QFile>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao::ui;
using namespace yibao::test;

Q_DECLARE_METATYPE(yibao::ui::PhotoFault)

class TestPhoto final : public QObject
{
    Q_OBJECT

    /// Markers of a JPEG up to its picture.
    static QList<int> segments(const QByteArray& jpeg)
    {
        QList<int> markers;
        qsizetype at = 2;
        while (at + 4 <= jpeg.size() && static_cast<uchar>(jpeg.at(at)) == 0xff) {
            const int marker = static_cast<uchar>(jpeg.at(at + 1));
            markers.append(marker);
            if (marker == 0xda)
                break;
            at += 2 + (static_cast<uchar>(jpeg.at(at + 2)) << 8) + static_cast<uchar>(jpeg.at(at + 3));
        }
        return markers;
    }

private Q_SLOTS:
    void aPageIsTakenAndLosesWhatTheCameraWrote()
    {
        const QByteArray taken = withExif(jpeg(page()), 1);
        QVERIFY(taken.contains("GPS-PLACE"));
        QVERIFY(segments(taken).contains(0xe1));
        const Photo photo = photoFromBytes(taken);
        QCOMPARE(photo.fault, PhotoFault::None);
        QCOMPARE(photo.doubts, PhotoDoubts());
        QVERIFY(!photo.jpeg.contains("GPS-PLACE"));
        QVERIFY(!photo.jpeg.contains("Exif"));
        // Neither EXIF and XMP (E1), colour profiles (E2), Photoshop (ED), nor comments (FE).
        for (const int marker : segments(photo.jpeg))
            QVERIFY2((marker < 0xe1 || marker > 0xef) && marker != 0xfe, qPrintable(QString::number(marker, 16)));
        QVERIFY(photo.jpeg.size() <= 1'500'000);
    }

    void aPhotoHeldSidewaysStandsUpright()
    {
        // The camera lay on its side and said so.
        const QImage upright = page();
        const QByteArray taken = withExif(jpeg(upright.transformed(QTransform().rotate(-90))), 6);
        const Photo photo = photoFromBytes(taken);
        QCOMPARE(photo.fault, PhotoFault::None);
        QCOMPARE(photo.picture.size(), upright.size());
        QVERIFY(!photo.doubts.testFlag(PhotoDoubt::Sideways));
    }

    void aPageOnItsSideIsTold()
    {
        const Photo photo = photoFromImage(page().transformed(QTransform().rotate(90)));
        QCOMPARE(photo.fault, PhotoFault::None);
        QVERIFY(photo.doubts.testFlag(PhotoDoubt::Sideways));
        const Photo right = turned(photo, 3);
        QVERIFY(!right.doubts.testFlag(PhotoDoubt::Sideways));
        QCOMPARE(right.picture.size(), page().size());
    }

    void whatCannotBeReadIsToldBeforeItIsSent_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<PhotoFault>("fault");
        QTest::newRow("a blank page") << jpeg(page({1600, 1130}, false)) << PhotoFault::Blank;
        QTest::newRow("nothing but black") << jpeg([] {
            QImage image(1600, 1130, QImage::Format_RGB32);
            image.fill(Qt::black);
            return image;
        }()) << PhotoFault::Blank;
        QTest::newRow("entirely out of focus")
            << jpeg(page()
                        .scaled(24, 17, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                        .scaled(1600, 1130, Qt::IgnoreAspectRatio, Qt::SmoothTransformation))
            << PhotoFault::Blank;
        QTest::newRow("a stamp") << jpeg(page({320, 220})) << PhotoFault::TooSmall;
        QTest::newRow("a strip") << jpeg(page({1600, 300})) << PhotoFault::TooSmall;
        QTest::newRow("a PDF called jpg") << QByteArray("%PDF-1.7\n%...") << PhotoFault::Pdf;
        QTest::newRow("a PDF after rubbish") << QByteArray("\n\n\0", 3) + "%PDF-1.4" << PhotoFault::Pdf;
        QTest::newRow("HEIC") << QByteArray("\0\0\0\x18", 4) + "ftypheic" + QByteArray(400, '\0') << PhotoFault::Heic;
        QTest::newRow("a text") << QByteArray("hello") << PhotoFault::NotAPicture;
        QTest::newRow("SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9999' height='9999'/>")
                             << PhotoFault::NotAPicture;
        QTest::newRow("nothing") << QByteArray() << PhotoFault::NotAPicture;
        QTest::newRow("cut off") << jpeg(page()).left(60'000) << PhotoFault::Damaged;
        QTest::newRow("cut off within EXIF") << withExif(jpeg(page()), 1).left(30) << PhotoFault::Damaged;
        QTest::newRow("31 MB") << QByteArray(31 * 1024 * 1024, 'x') << PhotoFault::TooLarge;
    }
    void whatCannotBeReadIsToldBeforeItIsSent()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(PhotoFault, fault);
        const Photo photo = photoFromBytes(bytes);
        QCOMPARE(photo.fault, fault);
        QVERIFY(photo.jpeg.isEmpty());
    }

    void softAndDarkPicturesMakeDoubts()
    {
        const QImage soft = page()
                                .scaled(300, 212, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                                .scaled(1600, 1130, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const Photo blurred = photoFromImage(soft);
        QCOMPARE(blurred.fault, PhotoFault::None);
        QCOMPARE(blurred.doubts, PhotoDoubts(PhotoDoubt::Blurred));
        QImage dark = page();
        QPainter(&dark).fillRect(dark.rect(), QColor(0, 0, 0, 196));
        const Photo night = photoFromImage(dark);
        QCOMPARE(night.fault, PhotoFault::None);
        QCOMPARE(night.doubts, PhotoDoubts(PhotoDoubt::Dark));
    }

    void aHugePictureIsRefusedBeforeItIsRead()
    {
        // 20,000 by 20,000 pixels in a file of some kilobytes.
        QByteArray png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x4e\x20\0\0\x4e\x20\x08\x02\0\0\0", 29);
        png += QByteArray::fromHex("6c12d16e") + QByteArray("\0\0\x07\xd0IDAT", 8) + QByteArray(2000, '\0');
        QCOMPARE(photoFromBytes(png).fault, PhotoFault::TooManyPixels);
    }

    void aLargePhotoBecomesOneThatCanBeSent()
    {
        const Photo photo = photoFromBytes(jpeg(page({6000, 4240}), 98));
        QCOMPARE(photo.fault, PhotoFault::None);
        QCOMPARE(std::max(photo.picture.width(), photo.picture.height()), 2200);
        QVERIFY(photo.jpeg.size() <= 1'500'000);
    }

    void filesAreLookedAtBeforeTheyAreRead()
    {
        QTemporaryDir dir;
        QCOMPARE(photoFromFile(dir.filePath(u"none.jpg"_s)).fault, PhotoFault::Missing);
        QCOMPARE(photoFromFile(dir.path()).fault, PhotoFault::Missing);
        QCOMPARE(photoFromFile(u"/dev/zero"_s).fault, PhotoFault::Missing);
        QFile large(dir.filePath(u"sixty.jpg"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(60LL * 1024 * 1024));
        QCOMPARE(photoFromFile(large.fileName()).fault, PhotoFault::TooLarge);
        QFile good(dir.filePath(u"good.bin"_s));
        QVERIFY(good.open(QIODevice::WriteOnly) && good.write(jpeg(page())) > 0);
        good.close();
        QCOMPARE(photoFromFile(good.fileName()).fault, PhotoFault::None);
    }

    void pagesOfALetterAreDrawn()
    {
        QByteArray pdf;
        QBuffer buffer(&pdf);
        buffer.open(QIODevice::WriteOnly);
        {
            QPdfWriter writer(&buffer);
            writer.setPageSize(QPageSize(QPageSize::A4));
            QPainter painter(&writer);
            painter.drawText(400, 800, u"SYNTHETIC"_s);
            writer.newPage();
            painter.drawText(400, 800, u"SECOND"_s);
        }
        const QList<QImage> pages = letterPages(pdf, 600);
        QCOMPARE(pages.size(), 2);
        QCOMPARE(pages.constFirst().width(), 600);
        QVERIFY(pages.constFirst().height() > 800);
        QVERIFY(letterPages("%PDF-1.4 nothing", 600).isEmpty());
        QVERIFY(letterPages({}, 600).isEmpty());
    }
};

QTEST_MAIN(TestPhoto)

#include "test_photo.moc"
