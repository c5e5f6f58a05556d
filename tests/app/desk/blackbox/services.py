# SPDX-FileCopyrightText: Yibao Desk contributors
# SPDX-License-Identifier: MulanPSL-2.0
"""A person reads the six services behind the sign-in, row by row and with a detail of each, by the accessibility tree
and the keyboard. Rows and sums are compared to the fen with what a client that shares no code with us reads from the same
portal, and with what the portal says it holds.

    services.py --programs FOLDER [--server PROGRAM]
"""

import os
import sys
import time

here = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [here, os.path.join(here, "../../sandbox")]
import hallclient  # noqa: E402
from person import (expect_nothing, person_button, planted_of, quit_desk, sign_in_with_code, sign_in_with_password,  # noqa: E402
                    sign_out, story)
from station import wait_for  # noqa: E402

CARE, MINE = "Care elsewhere", "My insurance"
SETTLEMENT = {"Settled at": "setlTime", "Total medical expenses": "medfeeSumamt", "Paid by the funds": "fundPaySumamt",
              "Paid from the personal account": "acctPay"}
# Group and entry of the menu, what is counted, column to member, column to its sum in what the portal says it holds.
SERVICES = [
    (MINE, "My enrolment", "insurance", hallclient.INSURANCES, {"Insured since": "psnInsuDate"}, "insurances"),
    (MINE, "My contributions", "contribution", hallclient.CONTRIBUTIONS,
     {"First month": "accrymBegn", "Own part": "psnPayAmt", "Employer's part": "empPayAmt", "Contribution base": "clctstdBase"}, "contributions"),
    (MINE, "My medical account", "entr", hallclient.ACCOUNT, {"Time": "occurTime", "Amount": "amt", "Balance": "balc"}, None),
    (MINE, "My settlements", "settlement", hallclient.SETTLEMENTS, SETTLEMENT | {"Paid in cash": "cashPayamt"}, "settlements"),
    (CARE, "My filings", "filing", hallclient.FILINGS, {"Filing number": "regNo", "Filing begins": "begnDate"}, "filings"),
    (CARE, "Settled elsewhere", "settlement", hallclient.ELSEWHERE, SETTLEMENT | {"Paid in cash": "psnCashPay"}, "elsewhere")]


def told(text, member):
    """A cell as the portal writes it."""
    if member.endswith(("mt", "Pay", "balc", "Base")):
        return text.replace(",", "")
    return text.replace("-", "") if member == "accrymBegn" else text


def amounts(text):
    return hallclient.fen(text.replace(",", ""))


def held_rows(at, hall, token, path):
    if path == hallclient.INSURANCES:
        return hall.good(path, {}, token)
    if path == hallclient.ACCOUNT:
        # This year, as the page shows it; a portal whose people do not grow older has an earlier one.
        now = time.gmtime().tm_year
        for year in range(now, now - 20, -1):
            entries = hall.good(path, {"year": str(year)}, token)["entries"]
            if entries and year != now:
                at.type("text", "Year", str(year))
                at.key("Return")
            if entries:
                return entries
        return []
    return hall.everything(path, {}, token, 100)


def same_rows(at, hall, token, holdings, service):
    group, entry, counted, path, columns, holding = service
    if not at.all("push button", entry):
        at.press("push button", group)
    at.press("push button", entry)
    rows = held_rows(at, hall, token, path)
    assert rows, entry + ": the portal holds nothing"
    at.see("label", r"%d %s\w* found" % (len(rows), counted), 30)
    shown = at.rows()
    expected = sorted(tuple(row[member] for member in columns.values()) for row in rows)
    found = sorted(tuple(told(row[title], member) for title, member in columns.items()) for row in shown)
    assert found == expected, "%s: %s" % (entry, [pair for pair in zip(found, expected) if pair[0] != pair[1]][:3])
    if holding in ("insurances", "filings"):
        assert holdings[holding] == len(shown), entry
    elif holding:
        held = holdings[holding]
        assert held["count"] == len(shown), entry
        for title, member in columns.items():
            if member in held:
                total = sum(amounts(row[title]) for row in shown)
                assert total == hallclient.fen(held[member]) > 0, "%s, %s: %d" % (entry, title, total)
    print("%s: %d rows, to the fen" % (entry, len(shown)))
    return shown, rows


def open_first(at):
    at.tab_to("table")
    at.key("Home")
    at.key("Return")


def detail(at, hall, token, service, shown, rows):
    _, entry, _, path, columns, _ = service
    open_first(at)
    if path not in (hallclient.SETTLEMENTS, hallclient.ELSEWHERE):
        card = at.see("frame", "Details of .*")
        for title, member in columns.items():
            if member == "accrymBegn":
                continue
            text = shown[0][title] + (" yuan" if member.endswith(("Amt", "amt", "balc", "Base")) else "")
            wait_for("%s of the card" % title, lambda: any(node.name == text for node in at.within(card)))
        at.key("Escape")
        at.gone("frame", "Details of .*")
        return
    row = next(row for row in rows if row["setlTime"] == shown[0]["Settled at"])
    call = hallclient.SETTLEMENT if path == hallclient.SETTLEMENTS else hallclient.ELSEWHERE_ONE
    whole = hall.good(call, {"setlId": row["setlId"]}, token)
    own = whole.get("psnPay") or whole.get("psnPartAmt")
    yuan = {name: "{:,}.{:02}".format(*divmod(hallclient.fen(text), 100)) for name, text in
            (("total", whole["medfeeSumamt"]), ("funds", whole["fundPaySumamt"]), ("own", own), ("hospital", whole["hospPartAmt"]))}
    at.see("label", "The amounts add up: funds \\+ hospital \\+ person = total", 30)
    at.see("label", "Total %(total)s yuan: %(funds)s yuan by the funds, %(own)s yuan by the person" % yuan)
    at.see("label", "What the own part of %(own)s yuan is made of" % yuan)
    at.see("label", "Hospital %(hospital)s yuan" % yuan)
    words = at.words().splitlines()
    for member in ("fulamtOwnpayAmt", "preselfpayAmt", "inscpScpAmt", "hifpPay"):
        assert "{:,}.{:02}".format(*divmod(hallclient.fen(whole[member]), 100)) in words, member
    for share in whole["setldetail"]:
        assert "{:,}.{:02}".format(*divmod(hallclient.fen(share["fundPayamt"]), 100)) in words, share
    at.press("push button", "Back to the list")
    at.see("table", None)
    print(entry + ": the detail too")


def tell(at, tap, _):
    person = at.person()
    hall = hallclient.Sandbox(at.doors)
    # In the clear: pure Python takes long to open what is sealed.
    hall.plainly = True
    token = hall.sign_in("normal")["accessToken"]
    holdings = at.door("/sandbox/holdings?person=normal")
    at.start_desk("--mode", "window", size="1900x1000")
    sign_in_with_password(at, person)
    at.see(None, person_button(person), 30)
    at.activate()
    for service in SERVICES:
        shown, rows = same_rows(at, hall, token, holdings, service)
        detail(at, hall, token, service, shown, rows)
    hall.good(hallclient.LOGOUT, {}, token)
    planted = planted_of(at, person, tap)
    before = tap.goodbyes
    sign_out(at, person)
    wait_for("the goodbye at the portal", lambda: tap.goodbyes == before + 1)
    expect_nothing(at, planted, "after the six services")
    sign_in_with_code(at, person)
    at.activate()
    quit_desk(at)


story(tell, server=True)
