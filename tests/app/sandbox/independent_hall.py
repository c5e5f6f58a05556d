#!/usr/bin/python3
# SPDX-FileCopyrightText: Yibao Desk contributors
# SPDX-License-Identifier: MulanPSL-2.0
"""The portal that knows only the description of the protocol, now with people: sections 8.1, 8.3 and 8.4. It shares no code
and no row with the sandbox, only the doors that stand for the telephone and the eyes of a person.

    independent_hall.py [--port N]

prints "listening on 127.0.0.1:PORT" and ends when its standard input ends or it is asked to.
"""

import argparse
import base64
import hashlib
import http.server
import itertools
import json
import secrets
import signal
import struct
import sys
import threading
import time
import urllib.parse
import zlib

import hallfamily
import hallrecords
import hallwire
import independent_server
from hallanswers import Answer, cert_no, parameter
from hallrecords import CONTRIBUTIONS, ELSEWHERE, FILINGS, INSURANCES, SETTLEMENTS, WHOLE

PREFIX = "/ebus/fuwu/api"
ACCESS_LIFE, REFRESH_LIFE, QR_LIFE, CAPTCHA_LIFE, SMS_LIFE, OLD_TOKEN = 1800, 604800, 120, 300, 300, 60


def digest(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


DIGITS = {"0": "757", "1": "262", "2": "616", "3": "636", "4": "531", "5": "343", "6": "467", "7": "711", "8": "727", "9": "731"}


def picture(text):
    """A grey PNG: a bar code of a sort, three rows a character; who reads it asks the door."""
    bits = ["".join(format(int(DIGITS[c][row]), "03b") + "0" for c in text) for row in range(3)]
    lines = b"".join((b"\0" + b"".join((b"\x20" if bit == "1" else b"\xf0") * 6 for bit in row)) * 10 for row in bits)

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    header = struct.pack(">IIBBBBB", 6 * len(bits[0]), 30, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


class Person:
    def __init__(self, key, name, head, mobile, activated=True):
        self.key, self.name, self.mobile, self.activated = key, name, mobile, activated
        self.cert_no, self.email, self.password = cert_no(head), key + "@independent.test", "indep" + mobile[-4:]
        self.digest = digest(self.password)

    def masked(self):
        return {"name": self.name[0] + "*" * (len(self.name) - 1), "acct": self.mobile[:3] + "****" + self.mobile[7:],
                "mobile": self.mobile[:3] + "****" + self.mobile[7:]}


class Hall:
    """Who there is, who is signed in, what waits for an answer."""

    def __init__(self):
        self.lock = threading.RLock()
        self.people = [Person("normal", "演独立", "99999918880808001", "15500000001"),
                       Person("not-activated", "演未激", "99999918990909002", "15500000002", False),
                       Person("reset", "演重设", "99999918870707003", "15500000003")]
        self.shown = ""
        self.captchas, self.messages, self.tickets, self.codes = {}, {}, {}, {}
        self.access, self.refresh, self.sessions = {}, {}, {}
        self.wrong = {}
        self.numbers = itertools.count(1)
        self.ahead = 0
        self.log = []
        self.families = hallfamily.Families(self.now)

    def now(self):
        return time.time() + self.ahead

    # What signs in.
    def grant(self, session):
        access, refresh = "inda-" + secrets.token_hex(24), "indr-" + secrets.token_hex(24)
        self.access[access] = (session, self.now() + ACCESS_LIFE)
        self.refresh[refresh] = (session, self.now() + REFRESH_LIFE)
        return {"accessToken": access, "refreshToken": refresh, "expiresIn": ACCESS_LIFE}

    def signed_in(self, person):
        if not person.activated:
            steps = [{"title": "第%d步" % n, "text": text} for n, text in enumerate(("安装", "注册", "激活"), 1)]
            raise Answer(178728, "请先激活医保电子凭证",
                         activation={"downloadUrl": "https://independent.invalid/app", "steps": steps})
        session = next(self.numbers)
        self.sessions[session] = person
        return dict(self.grant(session), **person.masked())

    def person_of(self, token):
        session, until = self.access.get(token or "", (None, 0))
        if session not in self.sessions:
            raise Answer(600009, "请先登录")
        if until <= self.now():
            raise Answer(600003, "登录已过期")
        return self.sessions[session]

    def redeem(self, data):
        uid, typed = parameter(data, "imgUid"), parameter(data, "imgCode", ".{1,20}")
        text, until = self.captchas.pop(uid, ("", 0))
        if typed.strip() != text or until <= self.now():
            raise Answer(600004, "图形验证码有误")

    def find(self, name, kinds=("mobile", "cert_no", "email")):
        return next((p for p in self.people if any(getattr(p, kind).lower() == name.lower() for kind in kinds)), None)

    def code_image(self, _):
        uid, text = secrets.token_hex(8), "".join(secrets.choice("0123456789") for _ in range(4))
        self.captchas[uid] = (text, self.now() + CAPTCHA_LIFE)
        self.shown = text
        return {"imgUid": uid, "imgCode": "data:image/png;base64," + base64.b64encode(picture(text)).decode()}

    def login(self, data):
        kind = {"mobile": "mobile", "certno": "cert_no", "email": "email"}.get(data.get("acctType"))
        if kind is None:
            raise Answer(690010, "参数有误", field="acctType")
        acct, password = parameter(data, "acct"), parameter(data, "password", "[0-9a-f]{64}")
        self.redeem(data)
        person = self.find(acct, (kind,))
        if person is None or person.digest != password:
            self.wrong[acct] = self.wrong.get(acct, 0) + 1
            if self.wrong[acct] >= 5:
                raise Answer(600102, "账号已锁定", until=int(self.now()) + 600)
            raise Answer(600101, "账号或密码错误", triesLeft=5 - self.wrong[acct])
        self.wrong.pop(acct, None)
        return self.signed_in(person)

    def qr_code(self, _):
        code = {"qrcodeId": secrets.token_hex(12), "qrcodeContent": "https://independent.invalid/qr?c=" + secrets.token_hex(12),
                "until": self.now() + QR_LIFE, "status": "WAITING", "person": None}
        self.codes[code["qrcodeId"]] = code
        return {"qrcodeId": code["qrcodeId"], "qrcodeContent": code["qrcodeContent"], "expiresIn": QR_LIFE}

    def poll(self, data):
        code = self.codes.get(parameter(data, "qrcodeId"))
        if code is None or (code["until"] <= self.now() and code["status"] in ("WAITING", "SCANNED")):
            return {"status": "EXPIRED"}
        if code["status"] == "CONFIRMED":
            code.setdefault("grant", None)
            code["grant"] = code["grant"] or self.signed_in(code["person"])
            return dict(code["grant"], status="CONFIRMED")
        return {"status": code["status"]}

    def renew(self, data):
        token = parameter(data, "refreshToken")
        session, until = self.refresh.get(token, (None, 0))
        if session not in self.sessions or until <= self.now():
            raise Answer(600009, "请重新登录")
        self.refresh[token] = (session, min(until, self.now() + OLD_TOKEN))
        return self.grant(session)

    def logout(self, _, token):
        session, _ = self.access.get(token or "", (None, 0))
        if self.sessions.pop(session, None) is None:
            raise Answer(600009, "请先登录")
        return {}

    def who(self, data):
        person = self.person_of(parameter(data, "accessToken"))
        return {"psnName": person.masked()["name"], "certType": "01", "mobile": person.masked()["mobile"],
                "certNo": person.cert_no[:6] + "********" + person.cert_no[-4:], "insuredStas": "1", "cretAuth": "1"}

    # Registering and resetting.
    def send(self, data, purpose):
        mobile = parameter(data, "mobile", r"1[3-9]\d{9}")
        self.redeem(data)
        if (self.find(mobile, ("mobile",)) is None) != (purpose == "register"):
            raise Answer(600103, "手机号已注册") if purpose == "register" else Answer(690010, "没有这个账号", field="mobile")
        last = self.messages.get(mobile)
        if last and self.now() - last["sent"] < 60:
            raise Answer(600039, "发送太频繁", retryAfter=int(60 - self.now() + last["sent"]) + 1)
        self.messages[mobile] = {"code": "%06d" % secrets.randbelow(1000000), "purpose": purpose, "sent": self.now()}
        return {"resendAfter": 60, "expiresIn": SMS_LIFE}

    def proven(self, data, purpose):
        mobile, typed = parameter(data, "mobile", r"1[3-9]\d{9}"), parameter(data, "smsCode", r"\d{6}")
        sent = self.messages.get(mobile)
        if not sent or sent["purpose"] != purpose or sent["code"] != typed or self.now() - sent["sent"] > SMS_LIFE:
            raise Answer(600035, "短信验证码有误")
        del self.messages[mobile]
        return mobile

    def agreement(self, _):
        return {"version": "独立-1", "title": "独立演示协议", "html": "<p>独立演示协议的正文。</p>"}

    def register(self, data):
        if parameter(data, "agreementVersion") != "独立-1":
            raise Answer(690010, "参数有误", field="agreementVersion")
        password = parameter(data, "password", "[0-9a-f]{64}")
        mobile = self.proven(data, "register")
        person = Person("registered-" + mobile, "演新人", "9999991%010d" % next(self.numbers), mobile, False)
        person.digest = password
        self.people.append(person)
        return {"acct": mobile}

    def check(self, data):
        person = self.find(parameter(data, "acct"))
        if person is None:
            raise Answer(690010, "没有这个账号", field="acct")
        ticket = secrets.token_hex(12)
        self.tickets[ticket] = person
        return {"resetTicket": ticket, "mobile": person.masked()["mobile"]}

    def reset(self, data):
        if parameter(data, "resetTicket") not in self.tickets:
            raise Answer(600104, "请重新开始")
        password = parameter(data, "password", "[0-9a-f]{64}")
        if self.proven(data, "reset") != self.tickets[data["resetTicket"]].mobile:
            raise Answer(600035, "短信验证码有误")
        self.tickets.pop(data["resetTicket"]).digest = password
        return {}


def paged(rows, data):
    number, size = int(data.get("pageNum") or 1), int(data.get("pageSize") or 10)
    if number < 1 or not 1 <= size <= 1000:
        raise Answer(690010, "参数有误", field="pageSize")
    return {"list": rows[(number - 1) * size:number * size], "total": len(rows), "pages": -(-len(rows) // size),
            "pageNum": number, "pageSize": size}


def between(rows, data, member):
    begin, end = data.get("begnDate") or "", data.get("endDate") or "9999"
    return [row for row in rows if begin <= row[member][:10] <= end]


def contributions(data):
    return paged([row for row in CONTRIBUTIONS if row["accrymEnd"] >= (data.get("begnYm") or "")
                  and row["accrymBegn"] <= (data.get("endYm") or "999999")
                  and data.get("insutype") in (None, "", row["insutype"])], data)


def account(data):
    return hallrecords.year_of(str(data.get("year") or time.gmtime().tm_year))


def settlements(data):
    return paged([row for row in between(SETTLEMENTS, data, "setlTime") if data.get("medType") in (None, "", row["medType"])], data)


def one(data, rows):
    wanted = parameter(data, "setlId")
    if wanted not in {row["setlId"] for row in rows}:
        raise Answer(690010, "参数有误", field="setlId")
    return WHOLE[wanted]


def settlement(data):
    row = one(data, SETTLEMENTS)
    return hallrecords.without(row, "place", "medinsName")


def filings(data):
    place = (data.get("insuplcAdmdvs") or "").rstrip("0")
    return paged([row for row in FILINGS if row["insuplcAdmdvs"].startswith(place)
                  and data.get("regNo") in (None, "", row["regNo"])
                  and row["begnDate"] >= (data.get("begnDate") or "") and row["begnDate"] <= (data.get("endDate") or "9999")], data)


def elsewhere(data):
    place = (data.get("insuplcAdmdvs") or "").rstrip("0")
    return paged(between(ELSEWHERE, data, "setlTime") if "440300".startswith(place) else [], data)


PERSONAL = {"/pss/pw/web/insure/queryInsuInfo": lambda data: INSURANCES, "/pss/pw/web/insure/queryClctDetl": contributions,
            "/pss/pw/web/insure/queryAcctInfo": account, "/pss/pw/web/insure/querySetlInfo": settlements,
            "/pss/pw/web/insure/querySetlDetail": settlement, "/nthl/api/OutMed/getRegPsnsInfo": filings,
            "/nthl/api/OutMed/getCroProvMedTreatment": elsewhere,
            "/nthl/outMed/getCroProvMedTreatDetail": lambda data: hallrecords.detail_elsewhere(one(data, ELSEWHERE))}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    hall = Hall()

    def account_call(self, path):
        hall = self.hall
        return {"/nthl/api/acct/codeImage": hall.code_image, "/nthl/api/acct/login": hall.login,
                "/pss/pw/web/cfc/getLoginQrcode": hall.qr_code, "/pss/pw/web/cfc/pollQrcodeStatus": hall.poll,
                "/nthl/api/login/refresh": hall.renew, "/nthl/api/userPerson/queryPsnInfo": hall.who,
                "/nthl/api/sms/sendRegisterSms": lambda data: hall.send(data, "register"),
                "/nthl/api/sms/sendResetSms": lambda data: hall.send(data, "reset"),
                "/nthl/api/acct/agreement": hall.agreement, "/nthl/api/acct/register": hall.register,
                "/nthl/api/acct/checkAcct": hall.check, "/nthl/api/acct/resetPassword": hall.reset}.get(path)

    def call(self, path, data, token):
        hall = self.hall
        if path == "/nthl/api/login/logout":
            return hall.logout(data, token)
        known = self.account_call(path)
        if known:
            return known(data)
        if path in hall.families.calls:
            return hall.families.calls[path](data, hall.person_of(token))
        if path in PERSONAL:
            person = hall.person_of(token)
            if person.key != "normal":
                raise Answer(690010, "没有数据", field="accessToken")
            return PERSONAL[path](data)
        if path in independent_server.CALLS:
            return independent_server.CALLS[path](data)
        raise Answer(404, "没有这个接口")

    def portal(self, path, body):
        now = int(time.time() * 1000)
        try:
            data, sealed = hallwire.opened_request(body, self.headers, now // 1000)
        except hallwire.Refused as refused:
            details = {"serverTime": now // 1000} if refused.code == 690003 else {}
            return hallwire.plain_reply(refused.code, "fail", "请求被拒绝", details, now)
        code, kind, message = 0, "success", "成功"
        with self.hall.lock:
            try:
                answer = self.call(path, data, self.headers.get("accessToken"))
            except Answer as other:
                code, kind, message, answer = other.code, "fail", other.message, other.data
            except (ValueError, TypeError) as error:
                code, kind, message, answer = 690010, "fail", "参数有误", {"field": str(error)}
            self.hall.log.append({"path": path, "code": code})
        reply = hallwire.sealed_reply if sealed else hallwire.plain_reply
        return reply(code, kind, message, answer, now)

    # The doors: what a person does or sees elsewhere.
    def door(self, path, query, body):
        hall = self.hall
        if path == "/sandbox/captcha":
            uid = query.get("imgUid")
            text = hall.captchas.get(uid, ("",))[0] if uid else hall.shown
            return (200, {"text": text}) if text else (404, {})
        if path == "/sandbox/sms":
            message = hall.messages.get(query.get("mobile"))
            return (200, {"code": message["code"]}) if message else (404, {})
        if path == "/sandbox/people":
            return 200, {"people": [{"person": p.key, "name": p.name, "mobile": p.mobile, "certNo": p.cert_no,
                                     "email": p.email, "password": p.password, "activated": p.activated} for p in hall.people]}
        person = next((p for p in hall.people if p.key == (query.get("person") or body.get("person") or "normal")), None)
        if person is None:
            return 404, {}
        if path == "/sandbox/holdings":
            return 200, hallrecords.holdings()
        if path == "/sandbox/tokens":
            return 200, {"tokens": [token for kind in (hall.access, hall.refresh) for token, (session, _) in kind.items()
                                    if hall.sessions.get(session) is person]}
        if path == "/sandbox/calls":
            return 200, {"calls": hall.log, "sessions": len(hall.sessions)}
        if path.startswith("/sandbox/phone/"):
            return self.phone(path.rpartition("/")[2], body.get("qrcodeContent"), person)
        if path == "/sandbox/clock":
            hall.ahead += int(body["ahead"])
            return 200, {"ahead": hall.ahead}
        if path == "/sandbox/expire" and body.get("what") == "face":
            hall.families.expire_faces()
            return 200, {"expired": "face"}
        if path == "/sandbox/expire" and body.get("what") in ("access", "refresh"):
            held = getattr(hall, body["what"])
            held.update({token: (session, 0) for token, (session, _) in held.items()})
            return 200, {"expired": body["what"]}
        return hall.families.door(path, person, body)

    def phone(self, act, content, person):
        if act == "activate":
            person.activated = True
            return 200, {"activated": True}
        code = next((c for c in self.hall.codes.values() if c["qrcodeContent"] == content), None)
        if code is None:
            return self.hall.families.phone(act, content, person)
        before, after = {"scan": ("WAITING", "SCANNED"), "confirm": ("SCANNED", "CONFIRMED"),
                         "refuse": ("SCANNED", "REFUSED")}.get(act, (None, None))
        if code["status"] != before or (before == "SCANNED" and code["person"] is not person):
            return 409, {}
        code["status"], code["person"] = after, person
        return 200, {"status": after}

    def reply(self, status, reply):
        text = hallwire.compact(reply).encode("utf-8")
        self.send_response(status)
        self.send_header("Content-Type", "application/json;charset=UTF-8")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def answer(self, body):
        address = urllib.parse.urlsplit(self.path)
        if address.path.startswith(PREFIX):
            return 200, self.portal(address.path[len(PREFIX):], body)
        with self.hall.lock:
            return self.door(address.path, dict(urllib.parse.parse_qsl(address.query)), json.loads(body or b"{}"))

    def do_GET(self):
        self.reply(*self.answer(b""))

    def do_POST(self):
        # Photos come in one call only: three of 5 MB, in base64, sealed in hex.
        most, length = (44 << 20 if self.path.endswith("/family/apply") else 1 << 20), int(self.headers.get("Content-Length") or 0)
        self.close_connection = length > most
        self.reply(*self.answer(self.rfile.read(min(length, most))))

    def log_message(self, *_):
        pass


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=0)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", parser.parse_args().port), Handler)
    server.daemon_threads = True
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print("listening on 127.0.0.1:%d" % server.server_port, flush=True)
    sys.stdin.read()
    return 0


if __name__ == "__main__":
    sys.exit(main())
