#!/usr/bin/python3
# SPDX-FileCopyrightText: Yibao Desk contributors
# SPDX-License-Identifier: MulanPSL-2.0
"""A client that knows only the description of the protocol: asks a sandbox for every open list, checks each answer's
signature with the portal's public key, and turns bits to see the documented refusals.

    independent_client.py --sandbox PROGRAM        starts it on a free port
    independent_client.py --url http://127.0.0.1:PORT
"""

import argparse
import base64
import json
import subprocess
import sys
import time
import unicodedata
import urllib.error
import urllib.request

import gm
import hallwire

PREFIX = "/ebus/fuwu/api"
PAGE_A = ["startRow", "prePage", "hasNextPage", "nextPage", "pageSize", "endRow", "list", "pageNum", "navigatePages", "total",
          "navigateFirstPage", "pages", "size", "isLastPage", "hasPreviousPage", "navigateLastPage", "isFirstPage"]
INSTITUTION = ["medinsCode", "medinsName", "areaCode", "areaName", "medinsType", "medinsTypeName", "medinsLv", "medinsLvName",
               "hospLv", "hospLvName", "addr", "tel"]
AGENCY = ["optinsNo", "optinsName", "areaCode", "areaName", "addr", "tel"]

# path, page parameter, paging, place parameter, name parameter, member with the name, member with the place, all members
LISTS = [
    ("/nthl/api/CommQuery/queryFixedHospital", "pageNum", "A", "regnCode", "medinsName", "medinsName", None,
     ["medinsCode", "medinsName", "medinsType", "medinsTypeName", "medinsLv", "medinsLvName", "medinsNatu", "hospLv", "uscc", "addr",
      "openElec", "businessLvCfc", "businessLvOutMedOtp"]),
    ("/nthl/api/CommQuery/queryRtalPhacBInfo", "pageNum", "A", "regnCode", "medinsName", "medinsName", None,
     ["rtalPhacCode", "medinsName", "addr", "tel", "uscc", "drugBizScp", "openElec", "businessLvCfc", "businessLvOutMedOtp"]),
    ("/nthl/api/CommQuery/queryLocalOptins", "pageNo", "A", "areaCode", "optinsName", "optinsName", "areaCode", AGENCY),
    ("/nthl/api/OutMed/queryOptInsDiffPlace", "pageNo", "B", "areaCode", "optinsName", "optinsName", "areaCode", AGENCY),
    ("/nthl/outMed/selectCityOfPoolareaOpenInfoList", "pageNum", "B", "regnCode", None, None, "admdvs",
     ["admdvs", "admdvsName", "insuplcOpenFlag", "mdtrtareaOpenFlag", "iptOpenFlag"]),
    ("/nthl/api/OutMed/queryMedInsOrg", "pageNo", "B", "areaCode", "hisName", "medinsName", "areaCode", INSTITUTION),
    ("/nthl/outMed/selectPiltPoolareaByFilter", "pageNum", "B", "regnCode", None, None, "admdvs",
     ["admdvs", "admdvsName", "piltGroup", "insutypeOpen", "otpOpenFlag"]),
    ("/nthl/outMed/queryPiltMedIns", "pageNum", "B", "regnCode", "medinsName", "medinsName", "areaCode",
     INSTITUTION + ["piltGroup"]),
    ("/nthl/api/CommQuery/queryWmTcmpatInfoBFromEs", "pageNo", "A", None, "keyWords", "regName", None,
     ["medListCodg", "regName", "drugGenname", "regDosform", "drugType", "natHiDruglistChrgitmLv", "natHiDruglistMemo",
      "natDrugNo", "ver"]),
]
PLAIN = ("/nthl/api/dic/queryAdmdvsTree", "/nthl/outMed/selectCityOfPoolareaOpenInfoList")

checks = 0


def check(condition, words):
    global checks
    checks += 1
    if not condition:
        raise AssertionError(words)


def folded(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


class Hall:
    def __init__(self, url):
        self.url = url

    def post(self, path, body, headers=None):
        all_headers = {"Accept": "application/json", "Content-Type": "application/json", "channel": "web", **(headers or {})}
        request = urllib.request.Request(self.url + PREFIX + path, json.dumps(body).encode(), all_headers)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return json.loads(answer.read().decode("utf-8"))
        except urllib.error.HTTPError as error:
            return json.loads(error.read().decode("utf-8"))

    def ask(self, path, data, **how):
        """Sealed, or plain where the platform is plain; a success."""
        if path in PLAIN:
            reply = self.post(path, {"data": data})
            code, answer, sealed = hallwire.opened_reply(reply)
            check(not sealed, path + ": a plain call is answered in the clear")
        else:
            now = int(time.time())
            reply = self.post(path, hallwire.sealed_request(data, now, **how), hallwire.tif_headers(now))
            code, answer, sealed = hallwire.opened_reply(reply)
            check(sealed, path + ": a sealed call is answered sealed")
            check(len(reply["data"]["timestamp"]) == 13 and reply["data"]["encData"] if "encData" in reply["data"]
                  else len(reply["data"]["timestamp"]) == 13, path + ": milliseconds inside")
        check(code == 0 and reply["type"] == "success" and reply["message"] == "成功", path + ": " + str(reply)[:200])
        check(isinstance(reply["timestamp"], str) and len(reply["timestamp"]) == 10, path + ": seconds outside")
        return answer

    def refused(self, words, code, path, body, headers, sealed=False):
        reply = self.post(path, body, headers)
        got, data, was_sealed = hallwire.opened_reply(reply)
        check(got == code and reply["type"] != "success" and data is not None, "%s: %s, not %s" % (words, got, code))
        check(was_sealed == sealed, words + ": sealed or not")
        return data


def query_tree(hall):
    parents, names, levels = {}, {}, {}

    def walk(nodes, parent):
        for node in nodes:
            check(set(node) == {"code", "name", "prntCode", "admdvsLv", "list"}, "members of a place")
            check(node["prntCode"] == parent and node["admdvsLv"] in ("1", "2", "3"), "parent of " + node["code"])
            parents[node["code"]], names[node["code"]] = parent, node["name"]
            levels.setdefault(node["admdvsLv"], []).append(node["code"])
            walk(node["list"], node["code"])

    walk(hall.ask("/nthl/api/dic/queryAdmdvsTree", {"transferFlag": ""}), "100000")
    check(len(parents) > 3000 and names.get("440300") == "深圳市", "the whole tree")
    return parents, names


def query_dictionaries(hall):
    sizes = {}
    for kind in ("MEDINSLV", "MEDINS_TYPE", "INSUTYPE", "MED_TYPE"):
        rows = hall.ask("/nthl/api/fixed/queryDicByType", {"type": kind})
        check(all(set(row) == {"text", "value"} for row in rows), kind)
        sizes[kind] = {row["value"]: row["text"] for row in rows}
    check(sizes["MEDINSLV"] == {"1": "一级", "2": "二级", "3": "三级", "9": "未定级"}, "settlement grades")
    check(sizes["MEDINS_TYPE"]["A100"] == "综合医院" and sizes["MED_TYPE"]["21"] == "普通住院", "words")
    return sizes


def query_list(hall, parents, entry):
    path, page_name, paging, place, name, name_member, place_member, members = entry
    rows_member = "list" if paging == "A" else "organization"
    usual = {"fixmedinsType": "1"} if "queryMedInsOrg" in path else {}

    def page(number, size, **filters):
        answer = hall.ask(path, {page_name: number, "pageSize": size, **usual, **filters})
        check(list(answer) == (PAGE_A if paging == "A" else ["organization", "total"]), path + ": members of a page")
        rows, total = answer[rows_member], answer["total"]
        check(len(rows) == max(0, min(size, total - (number - 1) * size)), path + ": rows of page %d" % number)
        if paging == "A":
            check(answer["pages"] == -(-total // size) and answer["pageNum"] == number and answer["pageSize"] == size, path)
            check(not any(answer[m] for m in PAGE_A if m not in ("pageSize", "list", "pageNum", "total", "pages")), path)
        for row in rows:
            check(set(row) <= set(members) and None not in row.values(), path + ": members of a row " + str(row))
            check(name_member is None or "演示" in row[name_member], path + ": every name says what it is")
        return rows, total

    first, total = page(1, 10)
    second, same = page(2, 10)
    both, _ = page(1, 20)
    check(total == same and total > 20 and first + second == both, path + ": pages join")
    last = -(-total // 7)
    page(last, 7)
    check(page(last + 1, 7) == ([], total), path + ": beyond the end")
    if place:
        chosen = "330000"
        rows, within = page(1, 100, **{place: chosen})
        check(0 < within < total, path + ": a place narrows")
        for row in rows:
            code = row[place_member] if place_member else row[members[0]][1:7]
            while code not in (chosen, None, "100000"):
                code = parents.get(code)
            check(code == chosen, path + ": a row from elsewhere " + str(row))
    if name:
        wanted = first[-1][name_member]
        middle = wanted[2:-1]
        rows, found = page(1, 100, **{name: middle})
        check(found >= 1 and all(folded(middle) in folded(row[name_member]) for row in rows), path + ": names")
        check(any(row[name_member] == wanted for row in rows) or found > 100, path + ": " + wanted)
        check(page(1, 10, **{name: "没有这样的名字"}) == ([], 0), path + ": no such name")
    return total


def filters_of_institutions(hall):
    path = "/nthl/api/CommQuery/queryFixedHospital"

    def count(**filters):
        answer = hall.ask(path, {"pageNum": 1, "pageSize": 100, "queryDataSource": "es", "addr": "", "regnCode": "", **filters})
        return answer["total"], answer["list"]

    everything = count()[0]
    graded = 0
    for grade in ("1", "2", "3", "9"):
        total, rows = count(medinsLvCode=grade)
        graded += total
        check(all(row["medinsLv"] == grade for row in rows), "grade " + grade)
    check(graded < everything, "some rows do not tell their grade")
    group, rows = count(medinsTypeCode="A500")
    check({row["medinsType"] for row in rows} - {"A500"}, "a group has members")
    check(group >= count(medinsTypeCode="A519")[0] > 0, "a member is part of its group")
    open_here, rows = count(outMedOpenFlag="1")
    check(all(row["businessLvOutMedOtp"] == "1" for row in rows), "open")
    check(open_here + count(outMedOpenFlag="0")[0] == everything, "open or not")
    total, rows = count(addr="大道", regnCode="440300", medinsTypeCode="D212")
    check(total == len(rows) and all("大道" in row["addr"] for row in rows), "several filters")


def spellings(hall):
    data = {"medinsName": "演示人民医院", "addr": "", "pageNum": 1, "pageSize": 3, "note": "罕见字𠮷😀", "nested": {"b": 1, "a": [2]}}
    answers = [hall.ask(LISTS[0][0], data, spelling=s, wrapped=w)
               for s in ("escaped", "utf8", "cesu8") for w in (True, False)]
    check(all(answer == answers[0] and answer["total"] > 0 for answer in answers), "every spelling of the payload")


def plain_mode(hall):
    reply = hall.post(LISTS[0][0], {"data": {"regnCode": "110000", "pageNum": 1, "pageSize": 5}})
    code, data, sealed = hallwire.opened_reply(reply)
    check(code == 0 and not sealed and len(data["list"]) == 5, "without appCode the answer is plain")


def refusals(hall):
    path, data = LISTS[0][0], {"regnCode": "110000", "pageNum": 1, "pageSize": 5}
    now = int(time.time())
    tif = hallwire.tif_headers(now)

    def request(**how):
        return hallwire.sealed_request(data, how.pop("stamp", now), **how)

    def turned(change):
        body = request()
        change(body["data"])
        return body

    def flip_signature(envelope):
        raw = bytearray(base64.b64decode(envelope["signData"]))
        raw[40] ^= 4
        envelope["signData"] = base64.b64encode(bytes(raw)).decode()

    def flip_payload(position):
        def change(envelope):
            raw = bytearray.fromhex(envelope["data"]["encData"])
            raw[position] ^= 1
            envelope["data"]["encData"] = raw.hex().upper()
        return change

    hall.refused("signature bit", 690001, path, turned(flip_signature), tif)
    hall.refused("no signature", 690001, path, turned(lambda e: e.pop("signData")), tif)
    hall.refused("other key", 690001, path, request(private=hallwire.SERVER_PRIVATE), tif)
    hall.refused("first payload bit", 690002, path, turned(flip_payload(0)), tif)
    hall.refused("last payload bit", 690002, path, turned(flip_payload(-1)), tif)
    hall.refused("no hex", 690002, path, turned(lambda e: e["data"].update(encData="ZZ")), tif)
    hall.refused("appCode bit", 690004, path, turned(lambda e: e.update(appCode="B" + hallwire.APP_CODE[1:])), tif)
    for name, value in (("x-tif-signature", "0" * 64), ("x-tif-nonce", "a1bcdefg"), ("x-tif-timestamp", str(now + 1)),
                        ("x-tif-signature", None), ("x-tif-timestamp", None), ("x-tif-nonce", None)):
        headers = {k: v for k, v in dict(tif, **{name: value}).items() if v is not None}
        hall.refused(name, 690001, path, request(), headers)
    hall.refused("another time in the headers", 690001, path, request(), hallwire.tif_headers(now - 5))
    for shift in (-200, 200):
        answer = hall.refused("clock", 690003, path, request(stamp=now + shift), hallwire.tif_headers(now + shift))
        check(abs(answer["serverTime"] - now) < 60, "the server tells its time")
    check(hallwire.opened_reply(hall.post(path, request(stamp=now - 100), hallwire.tif_headers(now - 100)))[0] == 0, "100 s")
    hall.refused("unknown path", 404, "/nthl/api/none", request(), tif)

    for field, value in (("pageSize", 0), ("pageSize", -1), ("pageSize", 1001), ("pageSize", "ten"), ("pageSize", 1.5),
                         ("pageSize", True), ("pageSize", {"a": 1}), ("pageNum", 0), ("regnCode", 440300), ("regnCode", "44"),
                         ("medinsTypeCode", "Q999"), ("medinsLvCode", "7"), ("medinsName", {"a": 1}), ("addr", 5),
                         ("medinsName", "长" * 201), ("outMedOpenFlag", "perhaps")):
        body = hallwire.sealed_request(dict(data, **{field: value}), now)
        answer = hall.refused("%s=%r" % (field, value), 690010, path, body, tif, sealed=True)
        check(answer == {"field": field}, "the refusal names %s: %s" % (field, answer))
    body = hallwire.sealed_request({"type": "NONE"}, now)
    hall.refused("unknown dictionary", 690010, "/nthl/api/fixed/queryDicByType", body, tif, sealed=True)
    body = hallwire.sealed_request({"fixmedinsType": "3"}, now)
    hall.refused("unknown kind", 690010, "/nthl/api/OutMed/queryMedInsOrg", body, tif, sealed=True)


def captcha(hall):
    answer = hall.ask("/nthl/api/acct/codeImage", {})
    head, _, picture = answer["imgCode"].partition(",")
    check(head == "data:image/png;base64" and base64.b64decode(picture).startswith(b"\x89PNG\r\n\x1a\n"), "captcha")


def run(url):
    hall = Hall(url)
    parents, _ = query_tree(hall)
    query_dictionaries(hall)
    totals = {entry[0].rsplit("/", 1)[1]: query_list(hall, parents, entry) for entry in LISTS}
    filters_of_institutions(hall)
    spellings(hall)
    plain_mode(hall)
    refusals(hall)
    captcha(hall)
    for name, total in totals.items():
        print("%-36s %6d rows" % (name, total))
    print("%d checks passed" % checks)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sandbox")
    parser.add_argument("--url")
    arguments = parser.parse_args()
    gm.check_known_answers()
    if arguments.url:
        run(arguments.url)
        return 0
    program = subprocess.Popen([arguments.sandbox, "--port", "0", "--exit-with-stdin"], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, text=True)
    try:
        line = program.stdout.readline()
        check(line.startswith("listening on 127.0.0.1:"), "the sandbox starts: " + line)
        run("http://" + line.split()[-1])
    finally:
        program.stdin.close()
        check(program.wait(10) == 0, "the sandbox ends with its input")
    return 0


if __name__ == "__main__":
    sys.exit(main())
