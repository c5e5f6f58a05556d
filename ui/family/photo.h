// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QByteArray>
#include <QFlags>
#include <QImage>
#include <QString>

namespace yibao::ui {

/// Why a picture cannot be taken.
enum class PhotoFault {
    None,
    Missing,  ///< no file, or none that may be read
    TooLarge, ///< more than 30 MB
    Pdf,      ///< a PDF, whatever its name says
    Heic,     ///< what telephones write that are told to save room
    NotAPicture,
    Damaged,       ///< cut off, or unreadable in the middle
    TooManyPixels, ///< more than any telephone takes, or more than there is memory for
    TooSmall,      ///< nobody could read a page on it
    Blank,         ///< no writing on it, or none that is sharp enough to be seen
};

/// What a person should look at; the picture can be sent all the same.
enum class PhotoDoubt {
    Sideways = 1, ///< its lines seem to run from top to bottom
    Blurred = 2,
    Dark = 4,
};
Q_DECLARE_FLAGS(PhotoDoubts, PhotoDoubt)
Q_DECLARE_OPERATORS_FOR_FLAGS(PhotoDoubts)

/// A page of a household register as it is sent: JPEG, upright as the camera meant it, at most 2,200 pixels wide or
/// high, without anything that the camera wrote about place, time and device.
struct Photo
{
    PhotoFault fault = PhotoFault::None;
    PhotoDoubts doubts;
    QByteArray jpeg; ///< empty with a fault
    QImage picture;  ///< the same, to be shown
};

/// These take some tenths of a second: not for the thread of the window.
[[nodiscard]] Photo photoFromFile(const QString& path);
[[nodiscard]] Photo photoFromBytes(const QByteArray& bytes);
[[nodiscard]] Photo photoFromImage(const QImage& image);
/// One that was made by these before and is sent as it is: only looked at again.
[[nodiscard]] Photo photoAsSent(const QByteArray& jpeg);
/// Turned by quarters, clockwise. Looked at anew.
[[nodiscard]] Photo turned(const Photo& photo, int quarters);

} // namespace yibao::ui
