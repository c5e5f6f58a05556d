// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/family/familystep.h"
#include "ui/family/photo.h"

#include <QFuture>

class QMimeData;

namespace yibao::ui {

class Button;
class Label;
class MessageStrip;

/// Photos of one kind of register page: chosen, pasted, dropped or taken with the camera, looked at before they are
/// kept, turned and taken away. They go into the application as they will be sent. Object names begin with the name it
/// is given: "<name>.choose", "<name>.paste", "<name>.camera", "<name>.trouble", "<name>.busy", and for each photo
/// "<name>.turn.<n>", "<name>.remove.<n>", "<name>.says.<n>".
class PhotoSlot final : public QWidget
{
    Q_OBJECT
public:
    using Kind = services::FamilyApplication::Kind;

    PhotoSlot(const QString& name, const QString& title, const QString& hint, Kind kind,
              services::FamilyApplication& application, const FamilyTools& tools, QWidget* parent = nullptr);

    /// Photos of the application are shown; those that are gone from it go.
    void follow();
    [[nodiscard]] bool hasDoubts() const;
    [[nodiscard]] bool isBusy() const { return m_pending > 0; }
    void focusFirst();

Q_SIGNALS:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void chooseFile();
    void paste();
    void openCamera();
    bool takeFrom(const QMimeData& given);
    void addFile(const QString& path);
    void addImage(const QImage& image);
    /// `at`: the photo in whose place it comes; -1 adds one.
    void await(const QFuture<Photo>& photo, int at);
    void keep(const Photo& photo, int at);
    void remove(int at);
    void handOver();
    void restore();
    void showPhotos();
    [[nodiscard]] QWidget* makeLine(int at);

    QString m_name;
    Kind m_kind;
    services::FamilyApplication& m_application;
    const FamilyTools& m_tools;
    QList<Photo> m_photos;
    int m_pending = 0;
    quint64 m_generation = 0; ///< photos that were begun before are not kept
    QVBoxLayout* m_lines;
    Label* m_busy;
    MessageStrip* m_trouble;
    Button* m_choose;
    Button* m_paste;
    Button* m_camera;
};

} // namespace yibao::ui
