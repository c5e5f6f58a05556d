# SPDX-FileCopyrightText: Yibao Desk contributors
# SPDX-License-Identifier: MulanPSL-2.0
"""The family account of the independent hall, from section 8.4 of the description alone. Codes, texts, births and the
names of what it tells of a birth are its own: the description leaves them to the portal.

Doors: GET /sandbox/births, GET /sandbox/family?person=, POST /sandbox/family/refuse {person, reason}: the next review of
an application of this person ends so. Faces are confirmed at /sandbox/phone/ like sign-ins."""

import base64
import binascii
import datetime
import hashlib
import secrets

import halldocuments
from hallanswers import Answer, birthday, cert_no, parameter

FACE_LIFE, REVIEW, LARGEST, MOST_FILES = 120, 2, 5 << 20, 9
UNDER_WAY, BOUND_ALREADY, NO_APPLICATION, NO_MEMBER, ONESELF, NO_BIRTH = 610001, 610002, 610003, 610004, 610005, 610006
KINDS = {"COMMITMENT", "OWN_REGISTER", "MEMBER_REGISTER"}
NOTICE = {"version": "独立告知-3", "title": "独立大厅家人添加须知（演示）",
          "html": "<p>虚构的须知：添加家人以后，可以替家人出示医保码。</p><ul><li>十六周岁起，家人须亲自刷脸。</li>"
                  "<li>新生儿由母亲刷脸。</li><li>可以随时解除。</li></ul>"}
BIRTHS = [{"birthCertNo": "B990000017", "motherName": "演未激", "motherCertNo": cert_no("99999918990909002"),
           "childName": "演初生", "birthInfo": {"childName": "演*生", "sex": "女", "birthDate": "2026-06-01", "hospital": "独立演示医院"}},
          {"birthCertNo": "B990000025", "motherName": "演独母", "motherCertNo": cert_no("99999918920202024"),
           "childName": "演次子", "birthInfo": {"childName": "演*子", "sex": "男", "birthDate": "2026-10-09", "hospital": "独立演示妇产院"}}]
NAME, NUMBER, RELATION = r"[^\W\d_](?:[^\W\d_]|[ .·-]){0,49}", r"[0-9]{17}[0-9X]", r"\w{1,20}"


def masked(name):
    return name[0] + "*" * (len(name) - 1)


def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


class Families:
    def __init__(self, now):
        self.now = now
        self.members = {"normal": [self.member("演独女", cert_no("99999920180909026"), "女儿", "CERTNO", 1735693200)],
                        "reset": [self.member("演重父", cert_no("99999918580101011"), "父亲", "CERTNO", 1704070800)]}
        self.applications, self.received, self.refusals = [], {}, {}
        prefix = "/pss/pw/web/"
        self.calls = {prefix + "family/queryMembers": self.query, prefix + "family/notice": lambda data, person: NOTICE,
                      prefix + "family/commitmentLetter": self.letter, prefix + "family/apply": self.apply,
                      prefix + "family/pollApply": self.poll, prefix + "family/unbind": self.unbind,
                      prefix + "ecert/passwordQrcode": self.password}

    @staticmethod
    def member(name, number, relation, way, time):
        return {"id": secrets.token_hex(8), "name": name, "number": number, "relation": relation, "way": way, "time": time}

    def today(self):
        return datetime.date.fromtimestamp(self.now())

    def number(self, data, name):
        value = parameter(data, name, NUMBER)
        born = birthday(value)
        if born is None or born > self.today():
            raise Answer(690010, "号码有误", field=name)
        return value

    # The calls.
    def query(self, _, person):
        self.settle()
        rows = []
        for one in self.members.get(person.key, []):
            number = one["number"][:3] + "*" * 11 + one["number"][-4:] if one["way"] == "CERTNO" else ""
            rows.append({"memberId": one["id"], "name": masked(one["name"]), "certNo": number, "relation": one["relation"],
                         "bindTime": int(one["time"]), "bindWay": one["way"]})
        return rows

    def letter(self, data, person):
        form = parameter(data, "name", NAME), self.number(data, "certNo"), parameter(data, "relation", RELATION)
        return {"fileName": "独立承诺.pdf", "pdf": base64.b64encode(halldocuments.letter(masked(person.name), *form)).decode()}

    def by_number(self, data, person, received):
        name, number, relation = parameter(data, "name", NAME), self.number(data, "certNo"), parameter(data, "relation", RELATION)
        received["files"] = files(data.get("files"), halldocuments.letter(masked(person.name), name, number, relation))
        if number == person.cert_no:
            raise Answer(ONESELF, "不能添加自己")
        return {"name": name, "number": number, "relation": relation}, age(birthday(number), self.today()) >= 16, {}

    def by_birth(self, data):
        mother, hers = parameter(data, "motherName", NAME), self.number(data, "motherCertNo")
        number = parameter(data, "birthCertNo", "[A-Z][0-9]{9}")
        birth = next((b for b in BIRTHS if b["birthCertNo"] == number), None)
        if not birth or (birth["motherName"], birth["motherCertNo"]) != (mother, hers):
            raise Answer(NO_BIRTH, "查无此证")
        return {"name": birth["childName"], "number": number, "relation": "子女"}, True, birth["birthInfo"]

    def apply(self, data, person):
        received = self.received.setdefault(person.key, {"received": 0, "made": 0, "files": []})
        received["received"] += 1
        way = parameter(data, "way", "CERTNO|BIRTH_CERT")
        if parameter(data, "noticeVersion") != NOTICE["version"]:
            raise Answer(690010, "须知已更新", field="noticeVersion")
        who, face, info = self.by_number(data, person, received) if way == "CERTNO" else self.by_birth(data)
        same = lambda one: (one["way"], one["number"]) == (way, who["number"])
        self.settle()
        if any(same(one) for one in self.members.get(person.key, [])):
            raise Answer(BOUND_ALREADY, "已是您的家人")
        if any(same(one) and one["person"] == person.key and one["status"] in ("WAIT_FACE", "REVIEW") for one in self.applications):
            raise Answer(UNDER_WAY, "同样的申请正在办理")
        made = dict(who, id=secrets.token_urlsafe(18), person=person.key, way=way, scanned=None, reason="",
                    status="WAIT_FACE" if face else "REVIEW", until=self.now() + (FACE_LIFE if face else REVIEW),
                    content="https://independent.invalid/face#" + secrets.token_hex(12) if face else "")
        self.applications.append(made)
        received["made"] += 1
        return {"applyId": made["id"], "needFace": face, "faceQrcode": made["content"], "expiresIn": FACE_LIFE if face else 0,
                "birthInfo": info}

    def poll(self, data, person):
        wanted = parameter(data, "applyId")
        self.settle()
        found = next((a for a in self.applications if a["id"] == wanted and a["person"] == person.key), None)
        if found is None:
            raise Answer(NO_APPLICATION, "没有这份申请")
        return {"status": found["status"], "reason": found["reason"]}

    def unbind(self, data, person):
        wanted = parameter(data, "memberId")
        held = self.members.get(person.key, [])
        if wanted not in [one["id"] for one in held]:
            raise Answer(NO_MEMBER, "没有这位家人")
        self.members[person.key] = [one for one in held if one["id"] != wanted]
        return {}

    @staticmethod
    def password(*_):
        return {"qrcodeContent": "https://independent.invalid/code-password#" + secrets.token_hex(12), "expiresIn": 90}

    def settle(self):
        for one in self.applications:
            if one["status"] == "WAIT_FACE" and one["until"] <= self.now():
                one.update(status="EXPIRED", reason="刷脸超时")
            if one["status"] == "REVIEW" and one["until"] <= self.now():
                reason = self.refusals.pop(one["person"], None)
                one.update(status="REFUSED" if reason else "BOUND", reason=reason or "")
                if not reason:
                    self.members.setdefault(one["person"], []).append(
                        self.member(one["name"], one["number"], one["relation"], one["way"], one["until"]))

    # The doors.
    def phone(self, act, content, person):
        self.settle()
        found = next((a for a in self.applications if a["content"] and a["content"] == content), None)
        if found is None or act not in ("scan", "confirm", "refuse"):
            return 404, {}
        if found["status"] == "EXPIRED":
            return 410, {}
        scanned = found["scanned"] is not None
        if found["status"] != "WAIT_FACE" or scanned == (act == "scan") or (scanned and found["scanned"] != person.key):
            return 409, {}
        if act == "scan":
            found["scanned"] = person.key
        elif act == "confirm":
            found.update(status="REVIEW", until=self.now() + REVIEW)
        else:
            found.update(status="REFUSED", reason="家人没有同意")
        word = {"scan": "SCANNED", "confirm": "CONFIRMED", "refuse": "REFUSED"}[act]
        return 200, {"status": word, "about": "添加家人 %s，请本人或母亲刷脸" % masked(found["name"])}

    def door(self, path, person, body):
        if path == "/sandbox/births":
            return 200, {"births": [{name: b[name] for name in ("birthCertNo", "motherName", "motherCertNo", "childName")} for b in BIRTHS]}
        if path == "/sandbox/family":
            return 200, self.received.get(person.key, {"received": 0, "made": 0, "files": []})
        if path == "/sandbox/family/refuse":
            self.refusals[person.key] = body.get("reason") or "材料看不清"
            return 200, {"refuse": self.refusals[person.key]}
        return 404, {}

    def expire_faces(self):
        for one in self.applications:
            if one["status"] == "WAIT_FACE":
                one["until"] = 0


def files(sent, expected):
    """What came along, told without what it holds; refused unless every file is what it says and no more."""
    wrong = Answer(690010, "材料有误", field="files")
    if not isinstance(sent, list) or len(sent) > MOST_FILES:
        raise wrong
    told = []
    for one in sent:
        if not isinstance(one, dict) or not all(isinstance(one.get(name), str) for name in ("kind", "mime", "base64")):
            raise wrong
        try:
            raw = base64.b64decode(one["base64"], validate=True)
        except (ValueError, binascii.Error):
            raise wrong from None
        if not raw or len(raw) > LARGEST or one["kind"] not in KINDS:
            raise wrong
        letter = one["mime"] == "application/pdf" and one["kind"] == "COMMITMENT" and raw == expected
        if not letter and (one["mime"] != halldocuments.kind_of(raw) or halldocuments.tells_more(raw)):
            raise wrong
        told.append({"kind": one["kind"], "mime": one["mime"], "size": len(raw), "sha256": hashlib.sha256(raw).hexdigest(),
                     "metadata": False})
    if {one["kind"] for one in told} != KINDS:
        raise wrong
    return told
