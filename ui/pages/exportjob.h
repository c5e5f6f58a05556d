// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/output/exporter.h"
#include "ui/models/answersource.h"
#include "ui/models/marks.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace yibao::ui {

struct ExportRequest
{
    enum class Rows {
        Held,   ///< all that match, as this machine holds them
        Portal, ///< all that match, fetched from the portal page by page
        Marked, ///< those of `marks`, of what this machine holds or, with `fromPortal`, of what the portal gives
    };
    Rows rows = Rows::Held;
    bool fromPortal = false;
    models::Marks marks;
    catalog::Question question;
    QStringList fields;
    output::Format format = output::Format::Csv;
    QString file;
};

/// Writes rows into a file, a batch at a time, off the thread of the windows. The file has its name only when all of
/// it is written. One job, one file.
class ExportJob final : public QObject
{
    Q_OBJECT
public:
    ExportJob(models::AnswerSource& source, ExportRequest request, QObject* parent = nullptr);
    ~ExportJob() override;

    void start();
    void cancel();
    [[nodiscard]] qint64 rowsWritten() const;

Q_SIGNALS:
    void progressed(qint64 rows);
    void finished(const yibao::Result<qint64>& rows);

private:
    struct State;

    void opened(const Status& status);
    void fetch();
    void fetched(const Status& status);
    void end(const Status& status);
    [[nodiscard]] static bool write(State& state, const QList<catalog::Row>& rows,
                                    const QList<catalog::Provenance>& sources);

    models::AnswerSource& m_source;
    ExportRequest m_request;
    std::shared_ptr<State> m_state;
    QThreadPool m_pool;
    QTimer m_ticker;
};

} // namespace yibao::ui
