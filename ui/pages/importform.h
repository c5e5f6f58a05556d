// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/clock.h"
#include "ui/pages/importguess.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QTableWidget;

namespace yibao::ui {

class Button;
class ChoiceField;
class DateField;
class Label;
class RecentRegions;
class RegionField;
class TextField;

/// What is to be imported, and how its columns are understood. Object names: "import.file", "import.choose",
/// "import.dataset", "import.source", "import.asOf", "import.region", "import.preview", "import.column.<n>",
/// "import.trouble".
class ImportForm final : public QWidget
{
    Q_OBJECT
public:
    ImportForm(const catalog::Catalog& catalog, const Clock& clock, const std::shared_ptr<RecentRegions>& regions,
               QWidget* parent = nullptr);
    ~ImportForm() override;

    void setFile(const QString& file);
    void setDataset(const QString& dataset);
    [[nodiscard]] QString file() const { return m_file; }
    [[nodiscard]] directory::ImportJob job() const;
    /// Says at the fields what is missing. True when the import may begin.
    [[nodiscard]] bool check();
    void showTrouble(const QString& words);
    void focusFirst();

Q_SIGNALS:
    void fileWanted();

private:
    void build(const std::shared_ptr<RecentRegions>& regions);
    void look();
    void lookedAt(const ImportGuess& guess);
    void showPreview(const directory::ImportPreview& preview);
    void columnChosen(int column);
    void refreshMissing();
    [[nodiscard]] QStringList missingFields() const;

    const catalog::Catalog& m_catalog;
    const Clock& m_clock;
    QString m_file;
    QString m_wantedDataset;
    std::optional<directory::ImportPreview> m_preview;
    int m_generation = 0;
    bool m_sourceTouched = false;
    bool m_dateTouched = false;
    bool m_regionTouched = false;
    bool m_filling = false;

    Label* m_fileName;
    Button* m_choose;
    ChoiceField* m_dataset;
    TextField* m_source;
    DateField* m_asOf;
    RegionField* m_region;
    Label* m_told;
    QTableWidget* m_table;
    QList<QComboBox*> m_columns;
    Label* m_trouble;
};

} // namespace yibao::ui
