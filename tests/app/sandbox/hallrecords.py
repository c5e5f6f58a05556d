# SPDX-FileCopyrightText: Yibao Desk contributors
# SPDX-License-Identifier: MulanPSL-2.0
"""What the independent hall holds about its one person: rows as section 8.3 of the description names them, made by
arithmetic alone, amounts reckoned in fen. The account runs through last year and most of this one."""

import time

PLACES = {"440305": "广东省深圳市南山区", "440300": "广东省深圳市", "510104": "四川省成都市锦江区"}


def yuan(fen):
    return "%s%d.%02d" % ("-" if fen < 0 else "", abs(fen) // 100, abs(fen) % 100)


def fen(text):
    whole, _, part = text.lstrip("-").partition(".")
    return (-1 if text.startswith("-") else 1) * (int(whole) * 100 + int(part))


def months(first, count):
    year, month = divmod(first, 100)
    for _ in range(count):
        yield "%d%02d" % (year, month)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


INSURANCES = [
    {"insutype": "310", "psnType": "11", "psnInsuStas": "1", "psnInsuDate": "2021-07-01", "pausInsuDate": "",
     "insuplcAdmdvs": "440300", "insuplcName": PLACES["440300"], "empName": "独立演示单位", "balc": "8765.43"},
    {"insutype": "390", "psnType": "15", "psnInsuStas": "2", "psnInsuDate": "2015-01-01", "pausInsuDate": "2021-06-30",
     "insuplcAdmdvs": "510104", "insuplcName": PLACES["510104"], "empName": "", "balc": ""}]

CONTRIBUTIONS = [
    {"accrymBegn": month, "accrymEnd": month, "insutype": "310", "clctstdBase": yuan(812345 + 100 * number),
     "empPayAmt": yuan(48741 + 7 * number), "psnPayAmt": yuan(16247 + 3 * number), "intoAcctAmt": yuan(16247 + 3 * number),
     "clctFlag": "0" if number == 16 else "1", "clctTime": "" if number == 16 else "%s-%s-12" % (month[:4], month[4:]),
     "empName": "独立演示单位"}
    for number, month in enumerate(months(202506, 17))][::-1]


def settlement(number):
    """Each amount has its own remainder, so that no two that are mixed up give the same sum."""
    total = 10007 * (number + 3) + 13 * number
    own, limit, upfront = 311 + number, 0 if number % 3 else 205, 507 + 2 * number
    scope = total - own - limit - upfront
    pooled, aid, hospital = scope * 6 // 10, 0 if number % 4 else 1009, 0 if number % 5 else 203
    personal = total - pooled - aid - hospital
    account = personal // 3
    shared = 0 if number % 6 else 107
    place = "510104" if number % 7 == 2 else "440305"
    day = "2026-%02d-%02d" % (10 - number % 10, 27 - number)
    funds = [("310100", pooled), ("610100", aid)]
    return {
        "setlId": "IND%06d" % (5000 + number), "mdtrtId": "V%06d" % number, "psnName": "演**", "insutype": "310",
        "psnType": "11", "fixmedinsCode": "H%s%05d" % (place, 80000 + number), "medinsName": "",
        "fixmedinsName": "独立演示医院第%d号" % (number + 1), "fixmedinsPoolarea": place, "insuOptins": "440300",
        "place": place, "begndate": day, "enddate": day, "setlTime": day + " 10:%02d:09" % number,
        "medType": ["11", "21", "14"][number % 3], "hospLv": "03", "diseName": "独立演示诊断", "invono": "Y%08d" % number,
        "medfeeSumamt": yuan(total), "fulamtOwnpayAmt": yuan(own), "overlmtSelfpay": yuan(limit),
        "preselfpayAmt": yuan(upfront), "inscpScpAmt": yuan(scope), "actPayDedc": yuan(0), "poolPropSelfpay": "0.6000",
        "hifpPay": yuan(pooled), "mafPay": yuan(aid), "fundPaySumamt": yuan(pooled + aid), "hospPartAmt": yuan(hospital),
        "psnPay": yuan(personal), "acctPay": yuan(account), "acctMulaidPay": yuan(shared),
        "cashPayamt": yuan(personal - account - shared), "balc": yuan(876543),
        "setldetail": [{"fundPayType": kind, "fundPayamt": yuan(paid), "inscpScpAmt": yuan(scope)}
                       for kind, paid in funds if paid]}


def whole_settlements():
    rows = sorted((settlement(number) for number in range(23)), key=lambda row: row["setlTime"], reverse=True)
    return {row["setlId"]: row for row in rows}


WHOLE = whole_settlements()


def without(row, *names):
    return {name: value for name, value in row.items() if name not in names}


SETTLEMENTS = [without(row, "setldetail", "place", "medinsName") for row in WHOLE.values()]
ELSEWHERE = [
    {"setlId": row["setlId"], "mdtrtareaName": PLACES[row["place"]], "medinsName": row["fixmedinsName"],
     "medType": row["medType"], "setlTime": row["setlTime"], "medfeeSumamt": row["medfeeSumamt"],
     "fundPaySumamt": row["fundPaySumamt"], "acctPay": row["acctPay"], "psnCashPay": row["cashPayamt"]}
    for row in WHOLE.values() if row["place"] == "510104"]


def detail_elsewhere(row):
    return dict(without(row, "place", "medinsName", "psnPay", "cashPayamt"), psnPartAmt=row["psnPay"],
                psnCashPay=row["cashPayamt"], mdtrtareaName=PLACES[row["place"]])


def account_entries():
    entries, balance = [], 500000
    for number, month in enumerate(months((time.gmtime().tm_year - 1) * 100 + 1, 22)):
        for kind, amount, memo in (("IN", 16247 + number, "缴费划入"), ("OUT", 4019 + 11 * number, "独立演示支付")):
            balance += amount if kind == "IN" else -amount
            entries.append({"occurTime": "%s-%s-%02d 09:00:00" % (month[:4], month[4:], 5 if kind == "IN" else 20),
                            "type": kind, "amt": yuan(amount), "balc": yuan(balance), "memo": memo,
                            "medinsName": "" if kind == "IN" else "独立演示医院第%d号" % (number % 23 + 1)})
    return entries[::-1]


ENTRIES = account_entries()

FILINGS = [
    {"regNo": "BAIND%05d" % number, "insuplcAdmdvs": "440300", "insuplcName": PLACES["440300"],
     "mdtrtareaAdmdvs": "510104", "mdtrtareaName": PLACES["510104"], "regType": "1", "regTypeName": "异地安置退休人员",
     "begnDate": "2026-0%d-01" % (number + 1), "endDate": "" if number else "2026-12-31", "regStas": "1",
     "dclaSouc": "03", "optTime": "2026-0%d-01 08:00:00" % (number + 1)} for number in range(3)][::-1]


def sums(rows, *members):
    return dict({"count": len(rows)}, **{name: yuan(sum(fen(row[name]) for row in rows)) for name in members})


def year_of(year):
    entries = [row for row in ENTRIES if row["occurTime"].startswith(year)]
    paid = {kind: sums([row for row in entries if row["type"] == kind], "amt")["amt"] for kind in ("IN", "OUT")}
    return {"balc": ENTRIES[0]["balc"], "year": year, "incomeAmt": paid["IN"], "expendAmt": paid["OUT"], "entries": entries}


def holdings():
    account = {kind.lower(): sums([row for row in ENTRIES if row["type"] == kind], "amt") for kind in ("IN", "OUT")}
    return {"insurances": len(INSURANCES), "contributions": sums(CONTRIBUTIONS, "empPayAmt", "psnPayAmt", "intoAcctAmt"),
            "account": dict(account, balc=ENTRIES[0]["balc"]),
            "settlements": sums(SETTLEMENTS, "medfeeSumamt", "fundPaySumamt", "acctPay", "cashPayamt", "psnPay"),
            "elsewhere": sums(ELSEWHERE, "medfeeSumamt", "fundPaySumamt", "acctPay", "psnCashPay"),
            "filings": len(FILINGS)}
