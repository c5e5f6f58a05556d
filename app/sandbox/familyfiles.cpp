// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/familyfiles.h"

#include "app/sandbox/picturemetadata.h"

#include <QCryptographicHash>
#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

using wire::Json;

namespace {

const QStringList kinds{u"COMMITMENT"_s, u"OWN_REGISTER"_s, u"MEMBER_REGISTER"_s};
/// Base64 text of the largest file, with its padding.
constexpr qsizetype longestText = (largestFamilyFile + 2) / 3 * 4;

std::optional<QByteArray> decoded(const Json& base64)
{
    if (!base64.isString())
        return std::nullopt;
    const QString text = base64.text();
    if (text.isEmpty() || text.size() > longestText)
        return std::nullopt;
    auto result = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!result || result.decoded.isEmpty() || result.decoded.size() > largestFamilyFile)
        return std::nullopt;
    return std::move(result.decoded);
}

bool isGood(const FamilyFile& file, const QByteArray& letter)
{
    if (file.mime == "image/jpeg"_L1)
        return isJpeg(file.bytes);
    if (file.mime == "image/png"_L1)
        return isPng(file.bytes);
    return file.mime == "application/pdf"_L1 && file.kind == kinds.first() && file.bytes == letter;
}

} // namespace

std::optional<std::vector<FamilyFile>> readFamilyFiles(const Json& files, const QByteArray& letter)
{
    const std::vector<Json>& items = files.items();
    if (items.size() > mostFamilyFiles)
        return std::nullopt;
    std::vector<FamilyFile> read;
    QSet<QString> seen;
    for (const Json& item : items) {
        auto bytes = decoded(item[u"base64"]);
        if (!bytes || !item[u"kind"].isString() || !item[u"mime"].isString())
            return std::nullopt;
        FamilyFile file{.kind = item[u"kind"].text(), .mime = item[u"mime"].text(), .bytes = std::move(*bytes)};
        if (!kinds.contains(file.kind) || !isGood(file, letter))
            return std::nullopt;
        seen.insert(file.kind);
        read.push_back(std::move(file));
    }
    return seen.size() == kinds.size() ? std::optional(std::move(read)) : std::nullopt;
}

FileTrace traceOf(const FamilyFile& file)
{
    const QByteArray digest = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256);
    return {.kind = file.kind,
            .mime = file.mime,
            .size = file.bytes.size(),
            .sha256 = QString::fromLatin1(digest.toHex()),
            .holdsMetadata = holdsMetadata(file.bytes)};
}

} // namespace yibao::sandbox
