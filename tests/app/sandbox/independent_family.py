#!/usr/bin/python3
# SPDX-FileCopyrightText: Yibao Desk contributors
# SPDX-License-Identifier: MulanPSL-2.0
"""The outsider again, now with a family: from the notice to bound, refused or too late, by both ways, and back. The same
story at the sandbox and at the independent hall, so that both keep to section 8.4.

    independent_family.py --sandbox PROGRAM
"""

import argparse
import base64
import contextlib
import datetime
import hashlib
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import time

import gm
import hallclient
from hallanswers import cert_no
from hallclient import Sandbox, check, running

FAMILY = "/pss/pw/web/family/"
MEMBERS, NOTICE, LETTER = FAMILY + "queryMembers", FAMILY + "notice", FAMILY + "commitmentLetter"
APPLY, POLL, UNBIND, PASSWORD = FAMILY + "apply", FAMILY + "pollApply", FAMILY + "unbind", "/pss/pw/web/ecert/passwordQrcode"
# Codes that the description leaves to the portal, in the order of the two halls.
UNDER_WAY, BOUND, NO_APPLICATION, NO_MEMBER, ONESELF, NO_BIRTH = range(6)
CODES = {"sandbox": (600201, 600202, 600203, 600204, 600205, 600206), "hall": (610001, 610002, 610003, 610004, 610005, 610006)}


def segment(marker, body):
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(body) + 2) + body


def jpeg(extra=b""):
    return b"\xff\xd8" + segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0") + extra + segment(0xDA, b"\1\1\0\x3f\0") + b"scan\xff\0\xe1\xff\xd9"


def png(kind=b"", body=b""):
    chunk = lambda name, content: struct.pack(">I", len(content)) + name + content + b"\0\0\0\0"
    extra = chunk(kind, body) if kind else b""
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", b"\1" * 13) + extra + chunk(b"IDAT", b"eXIf") + chunk(b"IEND", b"")


def file(kind, mime, raw):
    return {"kind": kind, "mime": mime, "base64": base64.b64encode(raw).decode()}


class Person:
    """Who is signed in at one of the halls, and what a person can do there."""

    def __init__(self, hall, kind, key="normal"):
        self.hall, self.kind, self.key = hall, kind, key
        self.token = hall.sign_in(key)["accessToken"]
        self.own = hall.people[key]

    def good(self, path, data=None):
        return self.hall.good(path, data or {}, self.token)

    def refused(self, code, path, data):
        return self.hall.refused(CODES[self.kind][code] if code < 100 else code, path, data, self.token)

    def today(self):
        return datetime.date.fromtimestamp(self.hall.now())

    def born(self, years, serial=101):
        day = self.today()
        return cert_no("999999%04d%02d%02d%d" % (day.year - years, day.month, min(day.day, 28), serial))

    def form(self, name, number, relation="子女"):
        who = {"name": name, "certNo": number, "relation": relation}
        letter = base64.b64decode(self.good(LETTER, who)["pdf"])
        return dict(who, way="CERTNO", noticeVersion=self.good(NOTICE)["version"],
                    files=[file("COMMITMENT", "application/pdf", letter), file("OWN_REGISTER", "image/jpeg", jpeg()),
                           file("MEMBER_REGISTER", "image/png", png())])

    def birth_form(self, number=0):
        births = self.hall.door("GET", "/sandbox/births")[1]["births"]
        return {"way": "BIRTH_CERT", "noticeVersion": self.good(NOTICE)["version"],
                **{name: births[number][name] for name in ("motherName", "motherCertNo", "birthCertNo")}}

    def poll(self, applied):
        answer = self.good(POLL, {"applyId": applied["applyId"]})
        check(answer["status"] in ("WAIT_FACE", "REVIEW", "BOUND", "REFUSED", "EXPIRED"), "a status: " + str(answer))
        check(bool(answer.get("reason")) == (answer["status"] in ("REFUSED", "EXPIRED")), "a reason: " + str(answer))
        return answer["status"]

    def phone(self, act, applied):
        return self.hall.phone(act, qrcodeContent=applied["faceQrcode"])

    def received(self):
        return self.hall.door("GET", "/sandbox/family?person=" + self.key)[1]


def beginning(who):
    """What stands there before anything is done."""
    rows = who.good(MEMBERS)
    check(len(rows) == 1, "a member at the start")
    row = rows[0]
    check(set(row) == {"memberId", "name", "certNo", "relation", "bindTime", "bindWay"}, "members of a row: " + str(row))
    check("*" in row["name"] and row["certNo"].count("*") >= 4 and row["bindWay"] == "CERTNO", "masked")
    check(isinstance(row["bindTime"], int) and row["bindTime"] < time.time(), "bound before")
    notice = who.good(NOTICE)
    check(set(notice) == {"version", "title", "html"} and "演示" in notice["title"] and "<" in notice["html"], "the notice")
    code = who.good(PASSWORD)
    check(set(code) == {"qrcodeContent", "expiresIn"} and code["qrcodeContent"].isascii() and code["expiresIn"] > 0, "the phone takes over")
    check(who.good(PASSWORD)["qrcodeContent"] != code["qrcodeContent"], "each time another")
    for path in (MEMBERS, NOTICE, LETTER, APPLY, POLL, UNBIND, PASSWORD):
        for token in (None, "x"):
            who.hall.refused(600009, path, {}, token)
    who.hall.expire("access")
    who.hall.refused(600003, MEMBERS, {}, who.token)
    check(who.received()["received"] == 0, "nothing was sent")


def letter(who):
    asked = {"name": "演𠮷明", "certNo": who.born(9), "relation": "女儿"}
    answer = who.good(LETTER, asked)
    raw = base64.b64decode(answer["pdf"], validate=True)
    check(answer["fileName"].endswith(".pdf") and "/" not in answer["fileName"], "a name of a file")
    check(raw.startswith(b"%PDF-1.") and who.good(LETTER, asked) == answer, "the same again")
    check(who.good(LETTER, dict(asked, relation="儿子"))["pdf"] != answer["pdf"], "another for another")
    check(who.refused(690010, LETTER, dict(asked, certNo=asked["certNo"][:17])) == {"field": "certNo"}, "for a number only")
    if not shutil.which("pdftotext"):
        print("no pdftotext: the text of the letter is not read")
        return
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "letter.pdf"
        path.write_bytes(raw)
        text = subprocess.run(["pdftotext", "-enc", "UTF-8", path, "-"], capture_output=True, check=True).stdout.decode("utf-8")
        for words in (asked["name"], asked["certNo"], asked["relation"], "演示"):
            check(words in text.replace("\n", ""), "the letter says " + words)
        check(who.own["name"] not in text, "who asks is masked")
        if shutil.which("pdftoppm"):
            subprocess.run(["pdftoppm", "-r", "40", path, pathlib.Path(folder) / "page"], capture_output=True, check=True)


def child(who):
    form = who.form("演小明", who.born(10))
    applied = who.good(APPLY, form)
    check(applied["needFace"] is False and not applied.get("faceQrcode"), "no face for a child")
    check(who.poll(applied) == "REVIEW" and len(who.good(MEMBERS)) == 1, "being looked through")
    check(who.received()["received"] == 1 and who.received()["made"] == 1, "counted")
    who.hall.pass_time(3)
    check(who.poll(applied) == "BOUND", "bound")
    row = who.good(MEMBERS)[-1]
    check(row["name"].startswith("演") and "*" in row["name"] and row["relation"] == "子女", "the new member")
    check(abs(row["bindTime"] - who.hall.now()) < 60, "bound just now")
    who.refused(BOUND, APPLY, form)
    check(who.good(UNBIND, {"memberId": row["memberId"]}) == {}, "unbound")
    who.refused(NO_MEMBER, UNBIND, {"memberId": row["memberId"]})
    check(len(who.good(MEMBERS)) == 1, "and gone")
    check(who.poll(who.good(APPLY, form)) == "REVIEW", "may be bound again")


def birthdays(who):
    noon = datetime.datetime.combine(datetime.date(who.today().year + 1, 6, 15), datetime.time(12))
    who.hall.pass_time(int(noon.timestamp()) - who.hall.now())
    who = Person(who.hall, who.kind, who.key)
    for number, (days, face) in enumerate(((-1, False), (0, True), (1, True))):
        day = noon.date() - datetime.timedelta(days=days)
        born = cert_no("999999%04d%02d%02d%d" % (day.year - 16, day.month, day.day, 101 + number))
        check(who.good(APPLY, who.form("演少年", born))["needFace"] is face, "a face %d days after the birthday" % days)


def adult(who):
    applied = who.good(APPLY, who.form("演成人", cert_no("99999918900102101"), "父亲"))
    check(applied["needFace"] is True and applied["expiresIn"] == 120 and applied["faceQrcode"].isascii(), "a face")
    check(who.poll(applied) == "WAIT_FACE" and who.phone("confirm", applied)[0] == 409, "nothing without a scan")
    status, told = who.phone("scan", applied)
    check(status == 200 and told["status"] == "SCANNED" and "演" in told["about"], "the phone says what it is about")
    check(who.phone("scan", applied)[0] == 409 and who.poll(applied) == "WAIT_FACE", "scanned once")
    who.hall.pass_time(119)
    check(who.phone("confirm", applied)[1]["status"] == "CONFIRMED" and who.poll(applied) == "REVIEW", "confirmed")
    check(who.phone("refuse", applied)[0] in (404, 409, 410), "decided")
    who.hall.pass_time(200)
    check(who.poll(applied) == "BOUND" and who.phone("confirm", applied)[0] in (404, 409, 410), "bound, though the code is old")


def faces_that_fail(who):
    form = who.form("演成人", cert_no("99999918900102101"), "父亲")
    applied = who.good(APPLY, form)
    who.phone("scan", applied)
    check(who.phone("refuse", applied)[1]["status"] == "REFUSED" and who.poll(applied) == "REFUSED", "refused on the phone")
    applied = who.good(APPLY, form)
    who.phone("scan", applied)
    who.hall.pass_time(120)
    check(who.poll(applied) == "EXPIRED" and who.phone("confirm", applied)[0] == 410, "too late")
    applied = who.good(APPLY, form)
    who.hall.expire("face")
    check(who.poll(applied) == "EXPIRED" and len(who.good(MEMBERS)) == 1, "expired at once")


def births(who):
    form = who.birth_form()
    applied = who.good(APPLY, form)
    check(applied["needFace"] is True and len(applied["birthInfo"]) == 4 and all(applied["birthInfo"].values()), "the birth that was found")
    check(any("*" in value for value in applied["birthInfo"].values()), "masked")
    check(who.phone("scan", applied)[0] == 200 and who.phone("confirm", applied)[0] == 200, "the mother's face")
    who.hall.pass_time(3)
    check(who.poll(applied) == "BOUND" and who.good(MEMBERS)[-1]["bindWay"] == "BIRTH_CERT", "bound")
    who.refused(BOUND, APPLY, form)
    other = who.birth_form(1)
    who.refused(NO_BIRTH, APPLY, dict(other, motherName="演别人"))
    who.refused(NO_BIRTH, APPLY, dict(other, motherCertNo=form["motherCertNo"]))
    who.refused(NO_BIRTH, APPLY, dict(other, birthCertNo="X000000000"))
    for field, value in (("motherName", ""), ("motherCertNo", "1"), ("birthCertNo", "12"), ("noticeVersion", "old")):
        check(who.refused(690010, APPLY, dict(other, **{field: value})) == {"field": field}, "field " + field)


def refused_after_review(who):
    name = "演小拒"
    if who.kind == "hall":
        name = "演小明"
        check(who.hall.door("POST", "/sandbox/family/refuse", {"person": who.key, "reason": "照片看不清"})[0] == 200, "to be refused")
    form = who.form(name, who.born(8))
    applied = who.good(APPLY, form)
    who.hall.pass_time(3)
    check(who.poll(applied) == "REFUSED" and len(who.good(MEMBERS)) == 1, "refused")
    if who.kind == "hall":
        check(who.good(POLL, {"applyId": applied["applyId"]})["reason"] == "照片看不清", "why")
    check(who.poll(who.good(APPLY, form)) == "REVIEW", "may be sent again")


def twice(who):
    form = who.form("演小明", who.born(10))
    applied = who.good(APPLY, form)
    who.refused(UNDER_WAY, APPLY, form)
    check((who.received()["received"], who.received()["made"]) == (2, 1), "made once")
    who.refused(NO_APPLICATION, POLL, {"applyId": "none"})
    who.refused(ONESELF, APPLY, who.form(who.own["name"], who.own["certNo"], "其他"))
    other = Person(who.hall, who.kind, "reset")
    other.refused(NO_APPLICATION, POLL, {"applyId": applied["applyId"]})
    other.refused(NO_MEMBER, UNBIND, {"memberId": who.good(MEMBERS)[0]["memberId"]})


def pictures(who):
    form = who.form("演小明", who.born(10))
    others = form["files"][:2]
    for name, mime, raw in (("EXIF", "image/jpeg", jpeg(segment(0xE1, b"Exif\0\0"))), ("IPTC", "image/jpeg", jpeg(segment(0xED, b"Photoshop"))),
                            ("text", "image/png", png(b"tEXt", b"Author\0me")), ("time", "image/png", png(b"tIME", b"1234567")),
                            ("EXIF in PNG", "image/png", png(b"eXIf", b"MM"))):
        sent = dict(form, files=others + [file("MEMBER_REGISTER", mime, raw)])
        if who.kind == "hall":
            check(who.refused(690010, APPLY, sent) == {"field": "files"}, name + " is refused")
        else:
            who.hall.call(APPLY, sent, who.token)
            told = who.received()["files"]
            check([one["metadata"] for one in told] == [False, False, True], name + " is told")
            check(told[2]["sha256"] == hashlib.sha256(raw).hexdigest() and told[2]["size"] == len(raw), "which file it was")
    if who.kind == "hall":
        who.good(APPLY, form)
    check(set(who.received()["files"][0]) == {"kind", "mime", "size", "sha256", "metadata"}, "never what is in it")


def hostile(who):
    form = who.form("演小明", who.born(10))
    who.hall.plainly = True
    wrong = [("way", value) for value in (None, "", "OTHER", 1, {}, [])]
    wrong += [("noticeVersion", value) for value in (None, "", "0", 7, {"a": 1})]
    wrong += [("name", value) for value in (None, "", "1", "演\n明", "<b>", "长" * 300, 5, ["演"])]
    wrong += [("certNo", value) for value in (None, "", "1", "9" * 18, form["certNo"][:17] + "a", form["certNo"] + "0", cert_no("99999920151301101"),
                                              cert_no("99999929990101101"), 999999201505051012, {})]
    wrong += [("relation", value) for value in (None, "", "很" * 21, "a b", 3, {})]
    first, own, member = form["files"]
    changed = lambda one, **more: [dict(one, **more) if one is each else each for each in form["files"]]
    wrong += [("files", value) for value in (
        None, "", "abc", 5, {}, [], [{}], [None], ["x"], [[]], [own, member], [first, own], form["files"] * 4, [{}] * 5000,
        changed(own, base64=""), changed(own, base64="****"), changed(own, base64=5), changed(own, base64=None),
        changed(own, base64="A" * 8_000_000), changed(own, kind="OTHER"), changed(own, kind=1), changed(own, mime="image/png"),
        changed(own, mime="application/pdf"), changed(own, mime="text/html"), changed(own, mime={}),
        changed(first, base64=base64.b64encode(b"%PDF-1.4 mine").decode()), changed(first, mime="image/jpeg"),
        changed(own, base64=base64.b64encode(b"\xff\xd8\xfe").decode()))]
    for field, value in wrong:
        answer = who.refused(690010, APPLY, dict(form, **{field: value}))
        check(answer == {"field": field}, "names %s for %s: %s" % (field, str(value)[:60], answer))
    check(who.refused(690010, APPLY, {}) == {"field": "way"}, "nothing at all")
    for value in (None, "", 5, {}, []):
        check(who.refused(690010, POLL, {"applyId": value}) == {"field": "applyId"}, "no application")
        check(who.refused(690010, UNBIND, {"memberId": value}) == {"field": "memberId"}, "no member")
    check(who.received()["made"] == 0 and len(who.good(MEMBERS)) == 1, "none of it did anything")
    large = b"\xff\xd8\xff" + b"x" * ((5 << 20) - 3)
    big = [file(kind, "image/jpeg", large) for kind in ("COMMITMENT", "OWN_REGISTER", "MEMBER_REGISTER")]
    check(who.good(APPLY, dict(form, files=big))["needFace"] is False, "three photos of 5 MB")
    check(all(one["size"] == 5 << 20 for one in who.received()["files"]), "came in whole")


@contextlib.contextmanager
def independent():
    script = pathlib.Path(__file__).resolve().parent / "independent_hall.py"
    process = subprocess.Popen([sys.executable, "-B", script, "--port", "0"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield Sandbox("http://" + process.stdout.readline().split()[-1])
    finally:
        process.stdin.close()
        code = process.wait(10)
        process.stdout.close()
    check(code == 0, "the hall ends with its input")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sandbox", required=True)
    program = parser.parse_args().sandbox
    gm.check_known_answers()
    letters = set()
    for part in (beginning, letter, child, birthdays, adult, faces_that_fail, births, refused_after_review, twice, pictures, hostile):
        for kind, opened in (("sandbox", lambda: running(program)), ("hall", independent)):
            began = time.monotonic()
            with opened() as hall:
                part(Person(hall, kind))
            print("%-22s %-8s %5.1f s" % (part.__name__, kind, time.monotonic() - began), flush=True)
    for opened in (lambda: running(program), independent):
        with opened() as hall:
            who = Person(hall, "sandbox")
            letters.add(who.good(LETTER, {"name": "演小明", "certNo": cert_no("99999920150505101"), "relation": "子女"})["pdf"])
            letters.add(who.good(NOTICE)["html"])
    check(len(letters) == 4, "two halls, nothing in common")
    print("%d checks passed" % hallclient.checks)
    return 0


if __name__ == "__main__":
    sys.exit(main())
