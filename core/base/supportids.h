// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QString>

#include <array>

/// Support ids: what a person reads to us on the telephone. Each names one place in the program; the table below is
/// their only documentation and tests/core/base checks that no id stands twice.
namespace yibao::support {

struct Entry
{
    const char* id;
    const char* meaning;
};

// The groups: NET the line to the portal, ENV its envelope, POR what the portal says, ACC account and session, SEC the
// keychain, PRO portal profiles, STO our database, IMP imports, OUT files we write, GDE guides, QR codes, APP the
// programs.
inline constexpr std::array entries{
    Entry{"NET-OFFLINE-01", "No portal is configured for this profile."},
    Entry{"NET-REFUSED-02", "The portal's machine refused the connection or its name is unknown."},
    Entry{"NET-TIMEOUT-03", "No answer within the time the profile allows."},
    Entry{"NET-CUT-04", "The connection ended in the middle of an answer."},
    Entry{"NET-TLS-05", "The certificate of the portal is not trusted."},
    Entry{"NET-PROXY-06", "The proxy could not be used."},
    Entry{"NET-REDIRECT-07", "The portal answered with a redirect."},
    Entry{"NET-CAPTIVE-08", "A page of the local network answered in place of the portal."},
    Entry{"NET-LARGE-09", "The answer is larger than the limit."},
    Entry{"NET-SCHEME-10", "The address is neither https nor on this machine."},
    Entry{"NET-CANCEL-11", "The request was cancelled."},
    Entry{"NET-OTHER-12", "The network failed in another way; the report has the details."},
    Entry{"NET-HTTP-13", "The portal answered with an unexpected HTTP status."},
    Entry{"ENV-JSON-01", "The answer is not JSON."},
    Entry{"ENV-DEPTH-02", "The answer is nested too deeply."},
    Entry{"ENV-SHAPE-03", "The answer lacks members that every answer has."},
    Entry{"ENV-CIPHER-04", "The answer's payload cannot be decrypted."},
    Entry{"ENV-SIGN-05", "The answer's signature is wrong."},
    Entry{"ENV-KEY-06", "A key for the envelope is missing or malformed."},
    Entry{"ENV-ARRAY-07", "A request holds an array of plain values, which the envelope cannot carry."},
    Entry{"ENV-CRYPTO-08", "The cryptographic library failed."},
    Entry{"ENV-REQUEST-09", "A server of ours refused a request; the portal code says why."},
    Entry{"ENV-CLOCK-10", "The answer bears a time that differs from ours by too much."},
    Entry{"POR-MESSAGE-01", "The portal refused with a message."},
    Entry{"POR-SIGN-02", "The portal says that our signature is wrong."},
    Entry{"POR-PAYLOAD-03", "The portal says that it cannot decrypt our payload."},
    Entry{"POR-CLOCK-04", "The portal says that our clock is wrong."},
    Entry{"POR-APPCODE-05", "The portal does not know our appCode."},
    Entry{"POR-RATE-06", "The portal asks for fewer questions."},
    Entry{"POR-FIELD-07", "The portal refuses a value."},
    Entry{"POR-CLOSED-08", "The portal is under maintenance."},
    Entry{"POR-SESSION-09", "The portal wants a sign-in."},
    Entry{"POR-ROWS-10", "The answer's list of rows cannot be read."},
    Entry{"POR-NOTOFFERED-11", "The profile of this portal does not offer the service."},
    Entry{"POR-BULK-12", "The profile of this portal allows no whole lists."},
    Entry{"POR-PAGE-13", "A page was asked for that the portal cannot give."},
    Entry{"POR-FILTER-14", "The portal cannot narrow by one of the filters."},
    Entry{"POR-ACCOUNT-15", "The answer to a call of the account lacks what it must have."},
    Entry{"POR-FAMILY-16", "The answer to a call of the family account lacks what it must have."},
    Entry{"ACC-PERSON-01", "The portal gave a token of another person; it was refused."},
    Entry{"ACC-ENDED-02", "The session ended while something waited for it."},
    Entry{"ACC-STATE-03", "The step cannot be taken now; the form says why."},
    Entry{"ACC-WAIT-04", "Too many failed attempts; a time must pass first."},
    Entry{"SEC-ABSENT-01", "There is no keychain; secrets are kept for this session only."},
    Entry{"SEC-DENIED-02", "The keychain refused."},
    Entry{"SEC-LOCKED-03", "The keychain is locked."},
    Entry{"SEC-SLOW-04", "The keychain did not answer in time."},
    Entry{"SEC-FULL-05", "The keychain could not take the secret."},
    Entry{"SEC-NONE-06", "The keychain holds no such entry."},
    Entry{"SEC-FORMAT-07", "The entry of the keychain is not what it should be."},
    Entry{"PRO-READ-01", "The portal profile cannot be read."},
    Entry{"PRO-FORMAT-02", "The portal profile is malformed."},
    Entry{"PRO-START-03", "The sandbox could not be started."},
    Entry{"STO-OPEN-01", "The database cannot be opened."},
    Entry{"STO-CORRUPT-02", "The database is damaged; it was moved aside."},
    Entry{"STO-NEWER-03", "The database was written by a newer version; it was left untouched."},
    Entry{"STO-BUSY-04", "Another program holds the database."},
    Entry{"STO-READONLY-05", "The database cannot be written."},
    Entry{"STO-FULL-06", "The disk is full."},
    Entry{"STO-QUERY-07", "A statement failed."},
    Entry{"STO-CLOSED-08", "The database was closed while work was waiting."},
    Entry{"STO-PERSONAL-09", "A personal answer was to be stored; it was refused."},
    Entry{"STO-SOURCE-10", "The list named is no longer held."},
    Entry{"STO-REPLACED-11", "Another program replaced the list while it was read."},
    Entry{"STO-INDEX-12", "The search index cannot be read or written; it is made anew."},
    Entry{"STO-STOPPED-13", "A look-up was given up because a newer one came."},
    Entry{"IMP-READ-01", "The list cannot be opened."},
    Entry{"IMP-EMPTY-02", "The list has no rows."},
    Entry{"IMP-COLUMNS-03", "No column of the list could be matched to a required field."},
    Entry{"IMP-ENCODING-04", "The list is neither UTF-8 nor GB 18030."},
    Entry{"IMP-MAP-05", "A mapping names a column or field that does not exist."},
    Entry{"IMP-REGION-06", "The region given for the list is unknown."},
    Entry{"IMP-CANCEL-07", "The import was cancelled."},
    Entry{"IMP-NOTHING-08", "Every row of the list was rejected."},
    Entry{"IMP-SOURCE-09", "Source or date of a list is missing or wrong."},
    Entry{"IMP-BINARY-10", "The file is a workbook, an archive or something else that is not a text list."},
    Entry{"IMP-LINE-11", "A line of the list is longer than any honest one, or has too many columns."},
    Entry{"OUT-WRITE-01", "The file cannot be written."},
    Entry{"OUT-FULL-02", "The disk is full."},
    Entry{"OUT-LIMIT-03", "The format cannot hold so many rows."},
    Entry{"OUT-CANCEL-04", "The export was cancelled."},
    Entry{"OUT-FORMAT-05", "The format is unknown or needs a file."},
    Entry{"OUT-PRINT-06", "The printer is not there or takes nothing."},
    Entry{"GDE-FILE-01", "A guide is malformed."},
    Entry{"QR-LONG-01", "The text is too long for a QR code."},
    Entry{"QR-NONE-02", "No QR code was found."},
    Entry{"APP-REGION-01", "The region is unknown."},
    Entry{"APP-FILTER-02", "The filter or its value is unknown."},
    Entry{"APP-SERVICE-03", "The service is unknown."},
    Entry{"APP-SETTINGS-04", "The settings cannot be read."},
    Entry{"APP-RESOURCE-05", "A file that ships with the program is missing or damaged."},
    Entry{"APP-SIGNIN-06", "The service needs a sign-in."},
    Entry{"APP-TEXT-07", "Free text cannot be asked of a portal."},
};

/// True when the id is in the table.
[[nodiscard]] constexpr bool isKnown(const char* id)
{
    for (const Entry& entry : entries) {
        const char* a = entry.id;
        const char* b = id;
        while (*a != '\0' && *a == *b) {
            ++a;
            ++b;
        }
        if (*a == *b)
            return true;
    }
    return false;
}

/// Fails to compile for an id that is not in the table: every id used in the program is documented.
consteval const char* checked(const char* id)
{
    if (!isKnown(id))
        throw "unknown support id";
    return id;
}

} // namespace yibao::support

/// The QString of a documented support id.
#define YIBAO_SUPPORT(id) QString::fromLatin1(::yibao::support::checked(id))
