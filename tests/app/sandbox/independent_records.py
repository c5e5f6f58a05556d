#!/usr/bin/python3
# SPDX-FileCopyrightText: Yibao Desk contributors
# SPDX-License-Identifier: MulanPSL-2.0
"""The same outsider reads everything that stands behind the sign-in: every row, every filter, every sum to the fen.

    independent_records.py --sandbox PROGRAM
"""

import argparse
import datetime
import sys
import time

import gm
import hallclient
from hallclient import (ACCOUNT, CONTRIBUTIONS, ELSEWHERE, ELSEWHERE_ONE, FILINGS, INSURANCES, SETTLEMENT, SETTLEMENTS, check, fen,
                        run_parts)


def add_up(rows, members):
    return {m: "%s%d.%02d" % (("-" if s < 0 else ""), abs(s) // 100, abs(s) % 100)
            for m in members for s in [sum(fen(row[m]) for row in rows)]}


def records_of(hall, person, unbalanced):
    token = hall.sign_in(person)["accessToken"]
    who, held = hall.people[person], hall.holdings(person)
    ask = lambda path, data=None: hall.good(path, data or {}, token)

    insurances = ask(INSURANCES)
    check(len(insurances) == held["insurances"], person + ": insurances")
    for row in insurances:
        check(set(row) - {"balc"} == {"insutype", "psnType", "psnInsuStas", "psnInsuDate", "pausInsuDate",
                                      "insuplcAdmdvs", "insuplcName", "empName"}, "members of an insurance")
        datetime.date.fromisoformat(row["psnInsuDate"])
        check((row["psnInsuStas"] == "1") == (row["pausInsuDate"] == "") or row["insutype"] == "888", "paused or not")

    rows = hall.everything(CONTRIBUTIONS, {}, token)
    members = ("empPayAmt", "psnPayAmt", "intoAcctAmt")
    check(len(rows) == held["contributions"]["count"], person + ": contributions")
    check(add_up(rows, members) == {m: held["contributions"][m] for m in members}, person + ": contributions add up")
    check([r["accrymBegn"] for r in rows] == sorted((r["accrymBegn"] for r in rows), reverse=True), "the latest first")
    income_paid = sum(fen(row["intoAcctAmt"]) for row in rows if row["clctFlag"] == "1")

    years = range(2000, 2027)
    income = spent = 0
    balance = ask(ACCOUNT, {"year": 2026})["balc"]
    entries = []
    for year in reversed(years):
        account = ask(ACCOUNT, {"year": str(year)})
        check(account["year"] == str(year) and account["balc"] == balance, "one balance")
        check(all(e["occurTime"][:4] == str(year) for e in account["entries"]), "entries of the year")
        sums = {kind: sum(fen(e["amt"]) for e in account["entries"] if e["type"] == kind) for kind in ("IN", "OUT")}
        check(sums == {"IN": fen(account["incomeAmt"]), "OUT": fen(account["expendAmt"])}, "sums of %d" % year)
        income, spent = income + sums["IN"], spent + sums["OUT"]
        entries += account["entries"]
    running_balance = 0
    for entry in reversed(entries):
        running_balance += fen(entry["amt"]) * (1 if entry["type"] == "IN" else -1)
        check(running_balance == fen(entry["balc"]) >= 0, "balance after " + str(entry))
    check(running_balance == fen(balance) == income - spent == fen(held["account"]["balc"]), person + ": account")
    check(all(fen(i["balc"]) == running_balance for i in insurances if "balc" in i), "the insurance tells the balance too")
    check(income == income_paid, person + ": what was paid in has arrived")

    rows = hall.everything(SETTLEMENTS, {}, token)
    members = ("medfeeSumamt", "fundPaySumamt", "acctPay", "cashPayamt", "psnPay")
    check(len(rows) == held["settlements"]["count"], person + ": settlements")
    check(add_up(rows, members) == {m: held["settlements"][m] for m in members}, person + ": settlements add up")
    check(len({row["setlId"] for row in rows}) == len(rows), "one number each")
    check([r["setlTime"] for r in rows] == sorted((r["setlTime"] for r in rows), reverse=True), "the latest first")
    check(sum(fen(row["acctPay"]) for row in rows if row["refdSetlFlag"] == "0") <= spent, "the account paid it")
    check(all(who["name"] not in str(row) and who["certNo"] not in str(row) for row in rows), "masked")
    odd = set()
    funds = ("hifpPay", "cvlservPay", "hifesPay", "hifmiPay", "hifobPay", "hifdmPay", "mafPay", "othPay")
    parts = ("fulamtOwnpayAmt", "overlmtSelfpay", "preselfpayAmt", "inscpScpAmt")
    for row in rows:
        amount = lambda name: fen(row.get(name, "0.00"))
        check(sum(map(amount, funds)) == amount("fundPaySumamt"), "funds of " + row["setlId"])
        if amount("medfeeSumamt") != amount("fundPaySumamt") + amount("hospPartAmt") + amount("psnPay"):
            odd.add(row["setlId"])
        elif amount("psnPay") != amount("acctPay") + amount("acctMulaidPay") + amount("cashPayamt"):
            odd.add(row["setlId"])
        elif amount("medfeeSumamt") < 0 or "balc" not in row or row["medType"] == "9901":
            odd.add(row["setlId"])
        else:
            check(sum(map(amount, parts)) == amount("medfeeSumamt"), "parts of " + row["setlId"])
            check(all(amount(m) >= 0 for m in funds + parts + members), "nothing negative")
            check(0 <= amount("actPayDedc") <= amount("inscpScpAmt"), "deductible")
    for row in rows[:12]:
        detail = ask(SETTLEMENT, {"setlId": row["setlId"]})
        paid = detail.pop("setldetail")
        check(detail == row, "the detail is the row")
        check(all(set(f) == {"fundPayType", "fundPayamt", "inscpScpAmt"} for f in paid), "members of a fund")
        if sum(fen(f["fundPayamt"]) for f in paid) != fen(row["fundPaySumamt"]):
            odd.add(row["setlId"])
    check(len(odd) == unbalanced, "%s: %d settlements are odd, not %d" % (person, len(odd), unbalanced))

    far = hall.everything(ELSEWHERE, {}, token)
    members = ("medfeeSumamt", "fundPaySumamt", "acctPay", "psnCashPay")
    check(len(far) == held["elsewhere"]["count"], person + ": elsewhere")
    check(add_up(far, members) == {m: held["elsewhere"][m] for m in members}, person + ": elsewhere adds up")
    here = {row["setlId"]: row for row in rows}
    for row in far[:10]:
        same = here[row["setlId"]]
        check(row["medfeeSumamt"] == same["medfeeSumamt"] and row["medinsName"] == same["fixmedinsName"], "the same one")
        detail = ask(ELSEWHERE_ONE, {"setlId": row["setlId"]})
        check({m: detail[m] for m in row} == row and detail["psnPartAmt"] == same["psnPay"], "the detail holds the row")
        check(row["mdtrtareaAdmdvs"][:2] != row["insuplcAdmdvs"][:2], "in another province")
    near = next((r for r in rows if r["setlId"] not in {f["setlId"] for f in far}), None)
    if near:
        check(hall.refused(690010, ELSEWHERE_ONE, {"setlId": near["setlId"]}, token) == {"field": "setlId"}, "not elsewhere")

    filings = hall.everything(FILINGS, {}, token)
    check(len(filings) == held["filings"], person + ": filings")
    for row in filings:
        check(set(row) == {"regNo", "insuplcAdmdvs", "insuplcName", "mdtrtareaAdmdvs", "mdtrtareaName", "regType",
                           "regTypeName", "begnDate", "endDate", "regStas", "dclaSouc", "optTime"}, "members of a filing")
        check(not row["endDate"] or row["begnDate"] <= row["endDate"], "a filing ends after it begins")
    return token, rows, filings, far


def filters(hall, token, rows, filings, far):
    """Compared with what a plain loop over all rows finds."""
    def same(path, data, expected, key):
        got = [row[key] for row in hall.everything(path, data, token, 100)]
        check(got == [row[key] for row in expected], "%s %s: %d, not %d" % (path, data, len(got), len(expected)))

    first, last = rows[-1]["setlTime"][:10], rows[0]["setlTime"][:10]
    middle = rows[len(rows) // 2]["setlTime"][:10]
    for begin, end in ((middle, ""), ("", middle), (middle, middle), (first, last), (last, "2099-01-01"), ("2099-01-01", "")):
        fits = lambda row: (not begin or row["setlTime"][:10] >= begin) and (not end or row["setlTime"][:10] <= end)
        same(SETTLEMENTS, {"begnDate": begin, "endDate": end}, list(filter(fits, rows)), "setlId")
        same(ELSEWHERE, {"begnDate": begin, "endDate": end}, list(filter(fits, far)), "setlId")
    for kind in sorted({row["medType"] for row in rows}) + ["52"]:
        same(SETTLEMENTS, {"medType": kind}, [row for row in rows if row["medType"] == kind], "setlId")
    for place in sorted({row["insuplcAdmdvs"] for row in filings}):
        # 市 and 省 alike: a place holds what lies in it.
        for within, length in ((place, 6), (place[:2] + "0000", 2)):
            data = {"insuplcAdmdvs": within}
            same(FILINGS, data, [r for r in filings if r["insuplcAdmdvs"][:length] == within[:length]], "regNo")
            same(ELSEWHERE, data, [r for r in far if r["insuplcAdmdvs"][:length] == within[:length]], "setlId")
    same(FILINGS, {"insuplcAdmdvs": "650100"}, [], "regNo")
    for row in filings[:5]:
        same(FILINGS, {"regNo": row["regNo"]}, [row], "regNo")
        begin = row["begnDate"]
        same(FILINGS, {"begnDate": begin}, [r for r in filings if r["begnDate"] >= begin], "regNo")
        same(FILINGS, {"endDate": begin}, [r for r in filings if r["begnDate"] <= begin], "regNo")
    same(FILINGS, {"regNo": "BA0"}, [], "regNo")

    months = hall.everything(CONTRIBUTIONS, {}, token)
    key = lambda row: (row["insutype"], row["accrymBegn"])
    for data in ({"begnYm": "202401", "endYm": "202406"}, {"begnYm": "202510"}, {"endYm": "201912"}, {"insutype": "310"},
                 {"insutype": "390", "begnYm": "201703", "endYm": "201703"}, {"insutype": "340"}):
        fits = [r for r in months if r["accrymEnd"] >= data.get("begnYm", "") and r["insutype"] in (data.get("insutype"), *(
            [] if "insutype" in data else [r["insutype"]])) and r["accrymBegn"] <= data.get("endYm", "999999")]
        check(list(map(key, hall.everything(CONTRIBUTIONS, data, token, 7))) == list(map(key, fits)), "months %s" % data)


def wrong_questions(hall, token, foreign):
    for path, field, data in (
            (CONTRIBUTIONS, "begnYm", {"begnYm": "202413"}), (CONTRIBUTIONS, "begnYm", {"begnYm": "2024-01"}),
            (CONTRIBUTIONS, "endYm", {"endYm": "２０２４01"}), (CONTRIBUTIONS, "endYm", {"begnYm": "202402", "endYm": "202401"}),
            (CONTRIBUTIONS, "insutype", {"insutype": "职工"}), (CONTRIBUTIONS, "insutype", {"insutype": 310}),
            (CONTRIBUTIONS, "pageSize", {"pageSize": 1001}), (CONTRIBUTIONS, "pageNum", {"pageNum": 0}),
            (ACCOUNT, "year", {"year": "soon"}), (ACCOUNT, "year", {"year": 1989}), (ACCOUNT, "year", {"year": 2024.5}),
            (SETTLEMENTS, "begnDate", {"begnDate": "2026-02-30"}), (SETTLEMENTS, "begnDate", {"begnDate": "2026-2-3"}),
            (SETTLEMENTS, "endDate", {"endDate": "20260203"}), (SETTLEMENTS, "endDate", {"endDate": {"a": 1}}),
            (SETTLEMENTS, "endDate", {"begnDate": "2026-02-03", "endDate": "2026-02-02"}),
            (SETTLEMENTS, "medType", {"medType": "11;12"}), (SETTLEMENTS, "pageSize", {"pageSize": "ten"}),
            (SETTLEMENT, "setlId", {}), (SETTLEMENT, "setlId", {"setlId": "1"}), (SETTLEMENT, "setlId", {"setlId": foreign}),
            (FILINGS, "insuplcAdmdvs", {"insuplcAdmdvs": "44"}), (FILINGS, "begnDate", {"begnDate": "yesterday"}),
            (FILINGS, "regNo", {"regNo": "长" * 201}), (ELSEWHERE, "insuplcAdmdvs", {"insuplcAdmdvs": 440300}),
            (ELSEWHERE, "endDate", {"begnDate": "2026-02-03", "endDate": "2025-02-03"}),
            (ELSEWHERE_ONE, "setlId", {"setlId": foreign})):
        answer = hall.refused(690010, path, data, token)
        check(answer == {"field": field}, "%s %s names %s" % (path, data, answer))
        # Who is not signed in does not even learn what is wrong.
        hall.refused(600009, path, data)


def behind(hall):
    unbalanced = {"normal": 0, "expired": 0, "empty": 0, "filings": 0, "resident": 2, "retired": 0, "rare-name": 0,
                  "two-places": 0, "odd": 6}
    foreign = None
    for person, odd in unbalanced.items():
        token, rows, filings, far = records_of(hall, person, odd)
        if person == "normal":
            foreign = far[0]["setlId"]
            check(len({i["insutype"] for i in hall.good(INSURANCES, {}, token)}) == 4, "several insurances")
            filters(hall, token, rows, filings, far)
        if person in ("filings", "two-places"):
            check(len(filings) == {"filings": 27, "two-places": 6}[person], "filings")
            filters(hall, token, rows, filings, far)
            wrong_questions(hall, token, foreign)
        if person == "empty":
            check(not rows and not filings and not far and hall.good(INSURANCES, {}, token) == [], "nothing at all")
            check(hall.good(ACCOUNT, {"year": 2026}, token) == {"balc": "0.00", "year": "2026", "incomeAmt": "0.00",
                                                                "expendAmt": "0.00", "entries": []}, "no account")
        if person == "expired":
            check(all(i["psnInsuStas"] in "24" for i in hall.good(INSURANCES, {}, token)), "all ended")
            check(hall.everything(CONTRIBUTIONS, {"begnYm": "202404"}, token) == [], "no contribution since")
        if person == "retired":
            check(any(fen(row["acctMulaidPay"]) > 0 for row in rows), "a relative pays too")
    check(hall.good(ACCOUNT, {}, token)["year"] == str(time.gmtime(hall.now()).tm_year), "this year when none is named")


def many(hall):
    # In the clear: pure Python takes a minute to open what is sealed.
    hall.plainly = True
    began = time.monotonic()
    token, rows, _, far = records_of(hall, "many", 0)
    check(len(rows) == 5000 and len(far) == 400, "five thousand")
    print("5000 settlements read and added up in %.1f s" % (time.monotonic() - began))
    asked = time.monotonic()
    page = hall.good(SETTLEMENTS, {"pageNum": 50, "pageSize": 100}, token)
    check(page["total"] == 5000 and len(page["list"]) == 100 and page["list"] == rows[4900:], "the last page")
    check(hall.good(SETTLEMENTS, {"pageNum": 51, "pageSize": 100}, token)["list"] == [], "beyond the end")
    hall.plainly = False
    check(hall.good(SETTLEMENTS, {"pageNum": 50, "pageSize": 100}, token) == page, "sealed as in the clear")
    check(time.monotonic() - asked < 10, "pages are quick")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sandbox", required=True)
    program = parser.parse_args().sandbox
    gm.check_known_answers()
    run_parts((behind, many), program)
    print("%d checks passed" % hallclient.checks)
    return 0


if __name__ == "__main__":
    sys.exit(main())
