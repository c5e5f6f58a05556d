# SPDX-FileCopyrightText: Yibao Desk contributors
# SPDX-License-Identifier: MulanPSL-2.0
"""A person's end of the protocol, written from its description: the calls behind the sign-in, the phone, the messages."""

import base64
import contextlib
import hashlib
import json
import re
import subprocess
import time
import urllib.error
import urllib.request

import hallwire

PREFIX = "/ebus/fuwu/api"
CODE_IMAGE, LOGIN = "/nthl/api/acct/codeImage", "/nthl/api/acct/login"
QR_CODE, QR_POLL = "/pss/pw/web/cfc/getLoginQrcode", "/pss/pw/web/cfc/pollQrcodeStatus"
REFRESH, LOGOUT, WHO = "/nthl/api/login/refresh", "/nthl/api/login/logout", "/nthl/api/userPerson/queryPsnInfo"
SMS_REGISTER, SMS_RESET = "/nthl/api/sms/sendRegisterSms", "/nthl/api/sms/sendResetSms"
AGREEMENT, REGISTER = "/nthl/api/acct/agreement", "/nthl/api/acct/register"
CHECK, RESET = "/nthl/api/acct/checkAcct", "/nthl/api/acct/resetPassword"
INSURANCES, CONTRIBUTIONS = "/pss/pw/web/insure/queryInsuInfo", "/pss/pw/web/insure/queryClctDetl"
ACCOUNT = "/pss/pw/web/insure/queryAcctInfo"
SETTLEMENTS, SETTLEMENT = "/pss/pw/web/insure/querySetlInfo", "/pss/pw/web/insure/querySetlDetail"
FILINGS, ELSEWHERE = "/nthl/api/OutMed/getRegPsnsInfo", "/nthl/api/OutMed/getCroProvMedTreatment"
ELSEWHERE_ONE = "/nthl/outMed/getCroProvMedTreatDetail"
PLAIN = (QR_CODE, QR_POLL)

checks = 0


def check(condition, words):
    global checks
    checks += 1
    if not condition:
        raise AssertionError(words)


def digest(password):
    return hashlib.sha256(password.encode("utf-8")).hexdigest()


def fen(text):
    match = re.fullmatch(r"(-?)(\d+)\.(\d\d)", text)
    check(match, "an amount: " + repr(text))
    return (-1 if match[1] else 1) * (int(match[2]) * 100 + int(match[3]))


class Sandbox:
    """A running program and the calls of section 8."""

    def __init__(self, url):
        self.url = url
        self.ahead = 0
        self.plainly = False
        self.people = {p["person"]: p for p in self.door("GET", "/sandbox/people")[1]["people"]}

    def door(self, method, path, body=None):
        raw = None if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, raw, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                status, text = answer.status, answer.read()
        except urllib.error.HTTPError as error:
            status, text = error.code, error.read()
        return status, json.loads(text.decode("utf-8"))

    def call(self, path, data, token=None):
        """Code and data of a call; sealed but for the QR calls."""
        now = int(time.time())
        plain = self.plainly or path in PLAIN
        headers = {"Accept": "application/json", "Content-Type": "application/json", "channel": "web"}
        headers.update({} if plain else hallwire.tif_headers(now))
        headers.update({"accessToken": token} if token else {})
        body = {"data": data} if plain else hallwire.sealed_request(data, now)
        request = urllib.request.Request(self.url + PREFIX + path, json.dumps(body).encode(), headers)
        with urllib.request.urlopen(request, timeout=30) as answer:
            reply = json.loads(answer.read().decode("utf-8"))
        code, content, sealed = hallwire.opened_reply(reply)
        check(sealed != plain, path + ": sealed as it was asked")
        check((code == 0) == (reply["type"] == "success") and reply["message"] and content is not None, path)
        return code, content

    def good(self, path, data, token=None):
        code, content = self.call(path, data, token)
        check(code == 0, "%s %s: %s %s" % (path, data, code, content))
        return content

    def refused(self, expected, path, data, token=None):
        code, content = self.call(path, data, token)
        check(code == expected, "%s %s: %s, not %s" % (path, data, code, expected))
        return content

    def captcha(self):
        issued = self.good(CODE_IMAGE, {})
        check(base64.b64decode(issued["imgCode"].partition(",")[2]).startswith(b"\x89PNG"), "a picture")
        text = self.door("GET", "/sandbox/captcha?imgUid=" + issued["imgUid"])[1]["text"]
        return {"imgUid": issued["imgUid"], "imgCode": text}

    def form(self, account, password, kind="mobile"):
        return {"acct": account, "acctType": kind, "password": digest(password), **self.captcha()}

    def sign_in(self, person):
        who = self.people[person]
        return self.good(LOGIN, self.form(who["mobile"], who["password"]))

    def holdings(self, person):
        return self.door("GET", "/sandbox/holdings?person=" + person)[1]

    def phone(self, act, **body):
        return self.door("POST", "/sandbox/phone/" + act, body)

    def sms(self, mobile):
        return self.door("GET", "/sandbox/sms?mobile=" + mobile)

    def pass_time(self, seconds):
        check(self.door("POST", "/sandbox/clock", {"ahead": seconds})[0] == 200, "time passes")
        self.ahead += seconds

    def now(self):
        return int(time.time()) + self.ahead

    def expire(self, what):
        check(self.door("POST", "/sandbox/expire", {"what": what})[0] == 200, "expire " + what)

    def everything(self, path, data, token, size=1000):
        rows, number = [], 1
        while True:
            page = self.good(path, {**data, "pageNum": number, "pageSize": size}, token)
            check(page["pageNum"] == number and page["pageSize"] == size, path + ": page numbers")
            check(page["pages"] == -(-page["total"] // size), path + ": number of pages")
            check(len(page["list"]) == max(0, min(size, page["total"] - (number - 1) * size)), path + ": rows of a page")
            rows += page["list"]
            if number >= page["pages"]:
                return rows
            number += 1


@contextlib.contextmanager
def running(program, *arguments):
    process = subprocess.Popen([program, "--port", "0", "--exit-with-stdin", *arguments], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, text=True)
    try:
        line = process.stdout.readline()
        check(line.startswith("listening on 127.0.0.1:"), "the sandbox starts: " + line)
        yield Sandbox("http://" + line.split()[-1])
    finally:
        process.stdin.close()
        code = process.wait(10)
        process.stdout.close()
    check(code == 0, "the sandbox ends with its input")


def run_parts(parts, program):
    """Each part against a fresh program."""
    for part in parts:
        began = time.monotonic()
        with running(program) as hall:
            part(hall)
        print("%-16s %5.1f s" % (part.__name__, time.monotonic() - began), flush=True)
