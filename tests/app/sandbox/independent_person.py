#!/usr/bin/python3
# SPDX-FileCopyrightText: Yibao Desk contributors
# SPDX-License-Identifier: MulanPSL-2.0
"""The same outsider, now as a person: registers, signs in by password and by QR, refreshes and resets, against the real
program. What stands behind the sign-in is read by independent_records.py.

    independent_person.py --sandbox PROGRAM
"""

import argparse
import concurrent.futures
import datetime
import http.client
import json
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request

import gm
import hallclient
from hallclient import (ACCOUNT, AGREEMENT, CHECK, CONTRIBUTIONS, FILINGS, INSURANCES, LOGIN, LOGOUT, QR_CODE, QR_POLL, REFRESH,
                        REGISTER, RESET, SETTLEMENTS, SMS_REGISTER, SMS_RESET, WHO, check, digest, run_parts, running)


# --- signing in ----------------------------------------------------------------------------------------------------

def signing_in(hall):
    who = hall.people["normal"]
    check(set(hall.sign_in("normal")) == {"accessToken", "refreshToken", "expiresIn", "name", "acct", "mobile"}, "members")
    for kind, account in (("mobile", who["mobile"]), ("certno", who["certNo"]), ("certno", who["certNo"].lower()),
                          ("email", who["email"]), ("email", who["email"].upper())):
        grant = hall.good(LOGIN, hall.form(account, who["password"], kind))
        check(grant["name"] == "演*安" and grant["mobile"] == "154****0001" and grant["expiresIn"] == 1800, "masked")
        check(not any(secret in json.dumps(grant, ensure_ascii=False)
                      for secret in (who["name"], who["mobile"], who["certNo"], who["password"])), "no identity in the clear")
    check(grant["accessToken"] != grant["refreshToken"], "two tokens")
    person = hall.good(WHO, {"accessToken": grant["accessToken"]})
    check(person == {"psnName": "演*安", "certType": "01", "certNo": who["certNo"][:6] + "********" + who["certNo"][-4:],
                     "mobile": "154****0001", "insuredStas": "1", "cretAuth": "1"}, "queryPsnInfo " + str(person))
    hall.good(WHO, {"accessToken": grant["accessToken"]}, grant["accessToken"])
    hall.refused(600009, WHO, {"accessToken": grant["accessToken"]}, "another")
    check(hall.refused(690010, WHO, {})["field"] == "accessToken", "queryPsnInfo without a token")
    rare = hall.sign_in("rare-name")
    check(rare["name"] == "演*示", "a rare character is one character: " + rare["name"])
    empty = hall.sign_in("empty")
    check(hall.good(WHO, {"accessToken": empty["accessToken"]})["insuredStas"] == "0", "not insured")
    check(empty["name"] == "*净", "two characters")


def wrong_forms(hall):
    who = hall.people["normal"]
    for field, value in (("acct", ""), ("acct", None), ("acct", 1), ("acctType", "name"), ("acctType", ""),
                         ("password", who["password"]), ("password", digest("x").upper()), ("password", None),
                         ("imgUid", ""), ("imgCode", ""), ("imgCode", {"a": 1}), ("acct", "长" * 201)):
        form = dict(hall.form(who["mobile"], who["password"]), **{field: value})
        answer = hall.refused(690010, LOGIN, form)
        check(answer == {"field": field}, "names the field %s: %s" % (field, answer))
    check(hall.good(LOGIN, form | {"acct": who["mobile"]}), "a form that was refused has not used the captcha up")


def captchas(hall):
    who = hall.people["normal"]
    form = hall.form(who["mobile"], who["password"])
    hall.good(LOGIN, dict(form, imgCode=" " + form["imgCode"].lower() + " "))
    hall.refused(600004, LOGIN, form)
    wrong = hall.form(who["mobile"], who["password"])
    hall.refused(600004, LOGIN, dict(wrong, imgCode="0000"))
    hall.refused(600004, LOGIN, wrong)
    hall.refused(600004, LOGIN, dict(form, imgUid="none"))
    late = hall.form(who["mobile"], who["password"])
    hall.pass_time(299)
    hall.good(LOGIN, late)
    late = hall.form(who["mobile"], who["password"])
    hall.pass_time(300)
    hall.refused(600004, LOGIN, late)
    late = hall.form(who["mobile"], who["password"])
    hall.expire("captcha")
    hall.refused(600004, LOGIN, late)


def wrong_answers(hall):
    who = hall.people["tries"]
    tries = lambda account=who["mobile"], kind="mobile": hall.call(LOGIN, hall.form(account, "wrong1234", kind))
    for account, kind in ((who["mobile"], "mobile"), ("15499999999", "mobile"), ("nobody@example.test", "email")):
        # No one can tell an account that is not there from one whose password is not known.
        check(tries(account, kind) == (600101, {"triesLeft": 4}), "first wrong answer")
    check(tries(who["certNo"], "certno") == (600101, {"triesLeft": 3}), "counted by person, not by name")
    hall.good(LOGIN, hall.form(who["mobile"], who["password"]))
    for left in (4, 3, 2, 1):
        check(tries() == (600101, {"triesLeft": left}), "tries left: %d" % left)
    # A wrong captcha is no wrong password.
    hall.refused(600004, LOGIN, dict(hall.form(who["mobile"], "wrong1234"), imgCode="0000"))
    code, data = tries()
    now = hall.now()
    check(code == 600102 and 595 <= data["until"] - now <= 605, "locked: %s %s" % (code, data))
    check(hall.refused(600102, LOGIN, hall.form(who["mobile"], who["password"])) == data, "locked for the right one too")
    check(hall.refused(600102, LOGIN, hall.form(who["certNo"], who["password"], "certno")) == data, "by every name")
    hall.sign_in("normal")
    hall.pass_time(595)
    hall.refused(600102, LOGIN, hall.form(who["mobile"], who["password"]))
    hall.pass_time(10)
    hall.good(LOGIN, hall.form(who["mobile"], who["password"]))
    for _ in range(4):
        tries()
    hall.pass_time(901)
    check(tries() == (600101, {"triesLeft": 4}), "old answers are forgotten")
    until = hall.refused(600102, LOGIN, hall.form(hall.people["locked"]["mobile"], "demo0003"))["until"]
    check(until > hall.now() + 3600, "locked by the portal")


def activation(hall):
    who = hall.people["not-activated"]
    activation = hall.refused(178728, LOGIN, hall.form(who["mobile"], who["password"]))["activation"]
    check(activation["downloadUrl"].startswith("https://") and len(activation["steps"]) >= 3, "how to activate")
    check(all(set(step) == {"title", "text"} and all(step.values()) for step in activation["steps"]), "steps")
    check(hall.refused(600101, LOGIN, hall.form(who["mobile"], "wrong1234"))["triesLeft"] == 4, "told only to who knows")
    code = hall.good(QR_CODE, {})
    hall.phone("scan", qrcodeContent=code["qrcodeContent"], person="not-activated")
    hall.phone("confirm", qrcodeContent=code["qrcodeContent"])
    check("activation" in hall.refused(178728, QR_POLL, {"qrcodeId": code["qrcodeId"]}), "by QR too")
    check(hall.phone("activate", person="not-activated")[0] == 200, "activated")
    check(hall.good(QR_POLL, {"qrcodeId": code["qrcodeId"]})["name"] == "演**宁", "the same code then lets in")
    hall.good(LOGIN, hall.form(who["mobile"], who["password"]))
    check(hall.phone("activate", person="nobody")[0] == 404, "nobody")


# --- by QR ---------------------------------------------------------------------------------------------------------

def by_qr(hall):
    def status(code):
        return hall.good(QR_POLL, {"qrcodeId": code["qrcodeId"]})

    def fresh():
        return hall.good(QR_CODE, {})

    def act(name, code, **more):
        return hall.phone(name, qrcodeContent=code["qrcodeContent"], **more)[0]

    code = fresh()
    check(set(code) == {"qrcodeId", "qrcodeContent", "expiresIn"} and code["expiresIn"] == 120, "a code")
    check(code["qrcodeId"] not in code["qrcodeContent"], "who sees the picture cannot poll")
    check(len(code["qrcodeContent"]) < 200 and code["qrcodeContent"].isascii(), "fits a picture")
    check(fresh()["qrcodeContent"] != code["qrcodeContent"], "each is another")
    check(status(code) == {"status": "WAITING"}, "waiting")
    check(act("confirm", code) == 409 and act("refuse", code) == 409, "nothing to decide before the scan")
    check(status(code) == {"status": "WAITING"}, "still waiting")
    check(act("scan", code, person="many") == 200 and status(code) == {"status": "SCANNED"}, "scanned")
    check(act("scan", code, person="normal") == 409, "a second phone")
    check(act("confirm", code, person="normal") == 409, "another person")
    check(act("confirm", code, person="many") == 200, "confirmed")
    first = status(code)
    check(first["status"] == "CONFIRMED" and first["name"] == "演*繁" and first["accessToken"], "signed in")
    check(status(code) == first, "the same again, for who lost the answer")
    check(act("confirm", code) == 409 and act("refuse", code) == 409 and act("scan", code) == 409, "a second confirmation")
    check(hall.good(WHO, {"accessToken": first["accessToken"]})["mobile"] == "154****0006", "the person of the phone")

    code = fresh()
    act("scan", code)
    check(act("refuse", code) == 200 and status(code) == {"status": "REFUSED"}, "refused after the scan")
    check(act("confirm", code) == 409 and status(code) == {"status": "REFUSED"}, "refused stays refused")

    for last in ("WAITING", "SCANNED"):
        code = fresh()
        if last == "SCANNED":
            act("scan", code)
        hall.pass_time(119)
        check(status(code) == {"status": last}, "just in time")
        hall.pass_time(1)
        check(status(code) == {"status": "EXPIRED"}, "expired while " + last)
        check(act("scan", code) == 410 and act("confirm", code) == 410, "too late")
    code = fresh()
    hall.expire("qr")
    check(status(code) == {"status": "EXPIRED"}, "expired at once")

    check(status({"qrcodeId": "never-issued"}) == {"status": "EXPIRED"}, "an unknown code has expired")
    for value in (None, "", 5, {"a": 1}):
        check(hall.refused(690010, QR_POLL, {"qrcodeId": value}) == {"field": "qrcodeId"}, "no id")
    check(hall.phone("scan", qrcodeContent="https://elsewhere.invalid/")[0] == 404, "a code that we never showed")
    check(hall.phone("scan", qrcodeContent=fresh()["qrcodeContent"], person="nobody")[0] == 404, "nobody")
    check(hall.phone("scan")[0] == 404, "no content")

    code = fresh()
    act("scan", code, person="locked")
    act("confirm", code)
    check(hall.refused(600102, QR_POLL, {"qrcodeId": code["qrcodeId"]})["until"] > hall.now(), "locked stays out")
    code = fresh()
    act("scan", code)
    act("confirm", code)
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        tokens = {answer["accessToken"] for answer in pool.map(lambda _: status(code), range(16))}
    check(len(tokens) == 1, "polled at once from all sides, one session")


# --- tokens --------------------------------------------------------------------------------------------------------

def tokens(hall):
    grant = hall.sign_in("normal")
    access, renewal = grant["accessToken"], grant["refreshToken"]
    hall.good(INSURANCES, {}, access)
    for wrong in (None, "x", access[:-1], access + "x", renewal, access.swapcase()):
        hall.refused(600009, INSURANCES, {}, wrong)
    hall.pass_time(1799)
    hall.good(INSURANCES, {}, access)
    hall.pass_time(1)
    check(hall.refused(600003, INSURANCES, {}, access) == {}, "expired, and no data")
    hall.refused(600003, WHO, {"accessToken": access})
    second = hall.good(REFRESH, {"refreshToken": renewal})
    check(set(second) == {"accessToken", "refreshToken", "expiresIn"}, "members")
    check(second["refreshToken"] != renewal and second["accessToken"] != access, "rotated")
    hall.good(INSURANCES, {}, second["accessToken"])
    hall.refused(600003, INSURANCES, {}, access)
    hall.pass_time(59)
    third = hall.good(REFRESH, {"refreshToken": renewal})
    hall.pass_time(1)
    hall.refused(600009, REFRESH, {"refreshToken": renewal})
    hall.good(REFRESH, {"refreshToken": third["refreshToken"]})
    hall.good(REFRESH, {"refreshToken": second["refreshToken"]})
    for wrong in ("x", access):
        hall.refused(600009, REFRESH, {"refreshToken": wrong})
    for wrong in (None, "", 5):
        check(hall.refused(690010, REFRESH, {"refreshToken": wrong}) == {"field": "refreshToken"}, "no token")

    # Signing out ends the whole chain, with an old token too, and no other session.
    other = hall.sign_in("normal")
    last = hall.good(REFRESH, {"refreshToken": third["refreshToken"]})
    hall.good(LOGOUT, {}, access)
    for token in (second["accessToken"], third["accessToken"], last["accessToken"], access):
        hall.refused(600009, INSURANCES, {}, token)
    hall.refused(600009, REFRESH, {"refreshToken": last["refreshToken"]})
    hall.refused(600009, LOGOUT, {}, access)
    hall.refused(600009, LOGOUT, {})
    hall.good(INSURANCES, {}, other["accessToken"])

    hall.expire("access")
    hall.refused(600003, INSURANCES, {}, other["accessToken"])
    other = hall.good(REFRESH, {"refreshToken": other["refreshToken"]})
    hall.expire("refresh")
    hall.good(INSURANCES, {}, other["accessToken"])
    hall.refused(600009, REFRESH, {"refreshToken": other["refreshToken"]})
    grant = hall.sign_in("normal")
    hall.expire("session")
    hall.refused(600016, INSURANCES, {}, grant["accessToken"])
    hall.refused(600009, REFRESH, {"refreshToken": grant["refreshToken"]})
    grant = hall.sign_in("normal")
    hall.pass_time(604800)
    hall.refused(600009, REFRESH, {"refreshToken": grant["refreshToken"]})


# --- registering and resetting -------------------------------------------------------------------------------------

def registering(hall):
    mobile, password = "15412345678", "abcd1234"
    agreement = hall.good(AGREEMENT, {})
    check(set(agreement) == {"version", "title", "html"} and "<p>" in agreement["html"], "the agreement")
    check(hall.sms(mobile)[0] == 404, "no message yet")
    send = lambda number=mobile: hall.call(SMS_REGISTER, {"mobile": number, **hall.captcha()})
    check(send() == (0, {"resendAfter": 60, "expiresIn": 300}), "sent")
    code, data = send()
    check(code == 600039 and 55 <= data["retryAfter"] <= 60, "too soon: %s" % data)
    check(send("154 1234567")[0] == 690010 and send("12800138000")[0] == 690010, "no mobile")
    check(send(hall.people["normal"]["mobile"])[0] == 600103, "registered already")
    hall.refused(600004, SMS_REGISTER, dict({"mobile": mobile}, **dict(hall.captcha(), imgCode="0000")))
    status, message = hall.sms(mobile)
    check(status == 200 and re.fullmatch(r"\d{6}", message["code"]) and message["purpose"] == "register", "the message")
    form = {"mobile": mobile, "password": digest(password), "smsCode": message["code"],
            "agreementVersion": agreement["version"]}
    for field, value in (("mobile", "1541234567"), ("password", password), ("smsCode", ""), ("agreementVersion", "old"),
                         ("agreementVersion", "")):
        check(hall.refused(690010, REGISTER, dict(form, **{field: value})) == {"field": field}, "field " + field)
    wrong = "000000" if message["code"] != "000000" else "111111"
    hall.refused(600035, REGISTER, dict(form, smsCode=wrong))
    hall.refused(600035, REGISTER, dict(form, smsCode=wrong))
    check(hall.sms(mobile)[1]["code"] == message["code"], "two wrong ones do no harm")
    hall.refused(600035, REGISTER, dict(form, smsCode=wrong))
    hall.refused(600035, REGISTER, form)
    check(hall.sms(mobile)[0] == 404, "the third wrong one uses it up")
    hall.pass_time(60)
    check(send()[0] == 0, "again after a minute")
    form["smsCode"] = hall.sms(mobile)[1]["code"]
    hall.pass_time(300)
    hall.refused(600035, REGISTER, form)
    check(send()[0] == 0, "a new one")
    form["smsCode"] = hall.sms(mobile)[1]["code"]
    hall.refused(600035, REGISTER, dict(form, mobile="15412345679"))
    account = hall.good(REGISTER, form)["acct"]
    check(account and mobile not in account, "an account name that tells nothing")
    hall.refused(600103, REGISTER, form)
    check(send()[0] == 600103, "registered now")

    check("activation" in hall.refused(178728, LOGIN, hall.form(mobile, password)), "to be activated first")
    check(hall.phone("activate", person=mobile)[0] == 200, "activated on the phone")
    grant = hall.good(LOGIN, hall.form(mobile, password))
    check(grant["acct"] == account and grant["mobile"] == "154****5678", "signed in as the newcomer")
    rows = hall.everything(SETTLEMENTS, {}, grant["accessToken"])
    check(len(rows) == 15 and hall.good(INSURANCES, {}, grant["accessToken"]), "somebody with records")

    flood = "15400099999"
    for _ in range(10):
        check(send(flood)[0] == 0, "ten a day")
        hall.pass_time(60)
    code, data = send(flood)
    check(code == 600039 and data["retryAfter"] > 3600, "the eleventh: %s" % data)


def resetting(hall):
    who = hall.people["reset"]
    before = hall.sign_in("reset")
    checked = hall.good(CHECK, {"acct": who["mobile"]})
    check(set(checked) == {"resetTicket", "mobile"} and checked["mobile"] == "154****0008", "masked")
    hall.refused(600101, CHECK, {"acct": "15488888888"})
    hall.refused(600101, CHECK, {"acct": "reset"})
    check(hall.refused(690010, CHECK, {"acct": ""}) == {"field": "acct"}, "no account")
    check(hall.refused(690010, SMS_RESET, {"mobile": "15488888888", **hall.captcha()}) == {"field": "mobile"}, "not known")
    hall.good(SMS_RESET, {"mobile": who["mobile"], **hall.captcha()})
    message = hall.sms(who["mobile"])[1]
    check(message["purpose"] == "reset", "for the reset")
    form = {"resetTicket": checked["resetTicket"], "mobile": who["mobile"], "smsCode": message["code"],
            "password": digest("efgh5678")}
    for field, value in (("mobile", "15400000001"), ("mobile", "1"), ("password", "efgh5678"), ("smsCode", ""),
                         ("resetTicket", "")):
        check(hall.refused(690010, RESET, dict(form, **{field: value})) == {"field": field}, "field " + field)
    hall.refused(600104, RESET, dict(form, resetTicket="none"))
    hall.refused(600035, RESET, dict(form, smsCode="000000" if message["code"] != "000000" else "111111"))
    check(hall.good(RESET, form) == {}, "reset")
    hall.refused(600104, RESET, form)
    hall.refused(600101, LOGIN, hall.form(who["mobile"], who["password"]))
    hall.refused(600009, INSURANCES, {}, before["accessToken"])
    hall.good(LOGIN, hall.form(who["mobile"], "efgh5678"))
    late = hall.good(CHECK, {"acct": who["email"]})["resetTicket"]
    hall.pass_time(600)
    hall.refused(600104, RESET, dict(form, resetTicket=late))
    hall.good(SMS_RESET, {"mobile": who["mobile"], **hall.captcha()})
    hall.expire("sms")
    check(hall.sms(who["mobile"])[0] == 404, "no message any more")


# --- the doors and the program -------------------------------------------------------------------------------------

def doors(hall):
    request = urllib.request.urlopen(hall.url + "/sandbox/phone", timeout=30)
    page = request.read().decode("utf-8")
    check(request.headers["Content-Type"].startswith("text/html") and "合成" in page, "the page says what it is")
    check("default-src 'none'" in request.headers["Content-Security-Policy"], "the page loads nothing")
    check(all(word in page for word in ("扫描", "同意授权", "拒绝", 'lang="zh-CN"', "<label for=")), "the page")
    check(all(p["mobile"] in page for p in hall.people.values()), "everyone can be chosen")
    check(not re.search(r"https?://|src=", page.replace("/sandbox/", "")), "nothing from elsewhere")
    for path, body in (("/sandbox/phone/scan", b"no json"), ("/sandbox/phone/confirm", b"[]"), ("/sandbox/expire", {}),
                       ("/sandbox/expire", {"what": "everything"}), ("/sandbox/clock", {"ahead": -1}),
                       ("/sandbox/clock", {"ahead": "soon"}), ("/sandbox/clock", {"ahead": 10 ** 30}),
                       ("/sandbox/clock", b"[" * 100000)):
        status, answer = hall.door("POST", path, body)
        check(status == 400 and answer["error"], "%s %r: %s" % (path, body[:20] if isinstance(body, bytes) else body, status))
    check(hall.door("GET", "/sandbox/holdings?person=nobody")[0] == 404, "nobody's holdings")


def lives(program):
    with running(program, "--token-life", "1", "--refresh-life", "3", "--qr-life", "1") as hall:
        code = hall.good(QR_CODE, {})
        grant = hall.sign_in("normal")
        check(grant["expiresIn"] == 1 and code["expiresIn"] == 1, "short lives are told")
        time.sleep(1.2)
        hall.refused(600003, INSURANCES, {}, grant["accessToken"])
        check(hall.good(QR_POLL, {"qrcodeId": code["qrcodeId"]}) == {"status": "EXPIRED"}, "the code has expired")
        renewed = hall.good(REFRESH, {"refreshToken": grant["refreshToken"]})
        hall.good(INSURANCES, {}, renewed["accessToken"])
        time.sleep(3.2)
        hall.refused(600009, REFRESH, {"refreshToken": renewed["refreshToken"]})
    for wrong in (["--token-life", "0"], ["--qr-life", "soon"], ["--refresh-life", "-1"]):
        check(subprocess.run([program, *wrong], capture_output=True, check=False).returncode == 2, str(wrong))


def faults(program):
    with running(program, "--fault", "badsign@querySetlInfo", "--fault", "missing@queryInsuInfo", "--fault",
                 "maintenance@queryAcctInfo", "--fault", "garbage@acct/login", "--fault", "status:502@getRegPsnsInfo") as hall:
        code = hall.good(QR_CODE, {})
        hall.phone("scan", qrcodeContent=code["qrcodeContent"])
        hall.phone("confirm", qrcodeContent=code["qrcodeContent"])
        token = hall.good(QR_POLL, {"qrcodeId": code["qrcodeId"]})["accessToken"]

        def broken(kind, path, data):
            try:
                hall.call(path, data, token)
            except kind:
                check(True, path)
            else:
                check(False, path + ": no fault")

        broken(ValueError, SETTLEMENTS, {})
        broken(ValueError, LOGIN, {})
        broken(urllib.error.HTTPError, ACCOUNT, {})
        broken(urllib.error.HTTPError, FILINGS, {})
        check(hall.good(INSURANCES, {}, token) == {}, "members are missing")
        check(hall.good(CONTRIBUTIONS, {}, token)["total"] > 0, "the rest works")
    with running(program, "--fault", "latency:700@login/refresh", "--fault", "skew:100@queryPsnInfo") as hall:
        grant = hall.sign_in("normal")
        began = time.monotonic()
        grant = hall.good(REFRESH, {"refreshToken": grant["refreshToken"]})
        check(time.monotonic() - began >= 0.7, "late")
        hall.good(WHO, {"accessToken": grant["accessToken"]})
    with running(program, "--fault", "truncate:100@querySetlInfo") as hall:
        token = hall.sign_in("normal")["accessToken"]
        try:
            hall.call(SETTLEMENTS, {}, token)
            check(False, "the line was cut")
        except (OSError, ValueError, http.client.IncompleteRead):
            check(True, "cut")
        hall.good(INSURANCES, {}, token)


def two_at_once(program):
    with running(program) as first, running(program) as second:
        grant = first.sign_in("normal")
        second.refused(600009, INSURANCES, {}, grant["accessToken"])
        code = first.good(QR_CODE, {})
        check(second.phone("scan", qrcodeContent=code["qrcodeContent"])[0] == 404, "not its code")
        second.pass_time(10000)
        second.expire("access")
        first.good(INSURANCES, {}, grant["accessToken"])
        for person in first.people:
            check(first.holdings(person) == second.holdings(person), "the same people everywhere")
        check(first.people == second.people, "the same people everywhere")


def the_table(program):
    text = subprocess.run([program, "--people"], capture_output=True, check=True).stdout.decode("utf-8")
    with running(program) as hall:
        weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
        for who in hall.people.values():
            check("| %(person)s | %(mobile)s | %(certNo)s |" % who in text and who["password"] in text and who["state"] in text,
                  "the table lists " + who["person"])
            number = who["certNo"]
            check(number[17] == "10X98765432"[sum(int(c) * w for c, w in zip(number, weights)) % 11], "check digit " + number)
            born = datetime.date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
            check(born.year < 1900 or number.startswith("999999"), "nobody has this number: " + number)
            check(who["mobile"].startswith("1540000") and who["name"].startswith("演"), "nobody: " + str(who))
            check(re.fullmatch(r"(?=.*[a-z])(?=.*\d)[a-zA-Z\d]{8,16}", who["password"]), "a password by the rules")
    check(text.count("\n") == len(hall.people) + 2, "and nobody else")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sandbox", required=True)
    program = parser.parse_args().sandbox
    gm.check_known_answers()
    run_parts((signing_in, wrong_forms, captchas, wrong_answers, activation, by_qr, tokens, registering, resetting, doors), program)
    for part in (lives, faults, two_at_once, the_table):
        began = time.monotonic()
        part(program)
        print("%-16s %5.1f s" % (part.__name__, time.monotonic() - began), flush=True)
    print("%d checks passed" % hallclient.checks)
    return 0


if __name__ == "__main__":
    sys.exit(main())
