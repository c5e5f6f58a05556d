#!/usr/bin/python3
# SPDX-FileCopyrightText: Yibao Desk contributors
# SPDX-License-Identifier: MulanPSL-2.0
"""A portal that knows only the description of the protocol. It serves a few made-up lists of its own, so that a client
that gets them right cannot have been made for the sandbox alone.

    independent_server.py [--port N] [--skew SECONDS] [--bad-signature]

prints "listening on 127.0.0.1:PORT" and ends when its standard input ends.
"""

import argparse
import http.server
import json
import sys
import threading
import time

import hallwire

PREFIX = "/ebus/fuwu/api"
PLACES = [("440000", "广东省", "100000", "1"), ("440300", "深圳市", "440000", "2"), ("440304", "福田区", "440300", "3"),
          ("440305", "南山区", "440300", "3"), ("510000", "四川省", "100000", "1"), ("510100", "成都市", "510000", "2"),
          ("510104", "锦江区", "510100", "3")]
NAMES = {code: name for code, name, _, _ in PLACES}
PARENTS = {code: parent for code, _, parent, _ in PLACES}
TYPES = {"A100": "综合医院", "A200": "中医医院", "D212": "中医诊所", "D600": "村卫生室"}
GRADES = {"1": "一级", "2": "二级", "3": "三级", "9": "未定级"}


def whole_name(code):
    return "" if code not in NAMES else whole_name(PARENTS[code]) + NAMES[code]


def institutions():
    """37 rows: an odd number, so that the last page is not full."""
    leaves = ["440304", "440305", "510104"]
    rows = []
    for i in range(37):
        place, kind, grade = leaves[i % 3], sorted(TYPES)[i % 4], sorted(GRADES)[i % 4]
        rows.append({"medinsCode": "H%s%05d" % (place, 80000 + i), "medinsName": "独立演示%s第%d号" % (TYPES[kind], i + 1),
                     "medinsType": kind, "medinsTypeName": TYPES[kind], "medinsLv": grade, "medinsLvName": GRADES[grade],
                     "hospLv": "9", "addr": whole_name(place) + "独立路%d号" % (i + 1), "place": place})
    return rows


INSTITUTIONS = institutions()


def within(code, wanted):
    while code in PARENTS:
        if code == wanted:
            return True
        code = PARENTS[code]
    return not wanted


def chosen(data, place, name):
    return [row for row in INSTITUTIONS
            if within(row["place"], data.get(place) or "") and (data.get(name) or "") in row["medinsName"]
            and data.get("medinsTypeCode") in (None, "", row["medinsType"])
            and data.get("medinsLvCode") in (None, "", row["medinsLv"])]


def cut(rows, data, page_name):
    number, size = int(data.get(page_name) or 1), int(data.get("pageSize") or 10)
    if number < 1 or not 1 <= size <= 1000:
        raise ValueError("pageSize")
    return rows[(number - 1) * size:number * size], number, size


def fixed_hospitals(data):
    rows = chosen(data, "regnCode", "medinsName")
    page, number, size = cut(rows, data, "pageNum")
    page = [{k: v for k, v in row.items() if k != "place"} for row in page]
    return {"startRow": 0, "prePage": 0, "hasNextPage": False, "nextPage": 0, "pageSize": size, "endRow": 0, "list": page,
            "pageNum": number, "navigatePages": 0, "total": len(rows), "navigateFirstPage": 0, "pages": -(-len(rows) // size),
            "size": 0, "isLastPage": False, "hasPreviousPage": False, "navigateLastPage": 0, "isFirstPage": False}


def networked(data):
    rows = chosen(data, "areaCode", "hisName") if data.get("fixmedinsType") != "2" else []
    page, _, _ = cut(rows, data, "pageNo")
    page = [dict({k: v for k, v in row.items() if k != "place"}, areaCode=row["place"], areaName=whole_name(row["place"]),
                 hospLvName="未定级", tel="0740-00000001") for row in page]
    return {"organization": page, "total": len(rows)}


def openings(data):
    rows = [{"admdvs": code, "admdvsName": whole_name(code), "insuplcOpenFlag": "1", "mdtrtareaOpenFlag": "0" if i == 4 else "1",
             "iptOpenFlag": "1"} for i, (code, _, _, level) in enumerate(PLACES)
            if level != "3" and within(code, data.get("regnCode") or "")]
    page, _, _ = cut(rows, data, "pageNum")
    return {"organization": page, "total": len(rows)}


def dictionary(data):
    words = {"MEDINSLV": GRADES, "MEDINS_TYPE": TYPES}.get(data.get("type"))
    if words is None:
        raise ValueError("type")
    return [{"text": words[code], "value": code} for code in sorted(words)]


def tree(_, parent="100000"):
    return [{"code": code, "name": name, "prntCode": up, "admdvsLv": level, "list": tree(None, code)}
            for code, name, up, level in PLACES if up == parent]


CALLS = {"/nthl/api/CommQuery/queryFixedHospital": fixed_hospitals, "/nthl/api/OutMed/queryMedInsOrg": networked,
         "/nthl/outMed/selectCityOfPoolareaOpenInfoList": openings, "/nthl/api/fixed/queryDicByType": dictionary,
         "/nthl/api/dic/queryAdmdvsTree": tree}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    skew = 0
    bad_signature = False

    def do_POST(self):
        body = self.rfile.read(min(int(self.headers.get("Content-Length") or 0), 1 << 20))
        reply = self.answer(self.path, body)
        text = hallwire.compact(reply).encode("utf-8")
        self.send_response(200)
        self.send_header("Content-Type", "application/json;charset=UTF-8")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def answer(self, path, body):
        now = int(time.time() * 1000) + 1000 * self.skew
        try:
            data, sealed = hallwire.opened_request(body, self.headers, now // 1000)
        except hallwire.Refused as refused:
            details = {"serverTime": now // 1000} if refused.code == 690003 else {}
            return hallwire.plain_reply(refused.code, "fail", "请求被拒绝", details, now)
        call = CALLS.get(path[len(PREFIX):]) if path.startswith(PREFIX) else None
        code, kind, message = 0, "success", "成功"
        try:
            answer = call(data) if call else {}
            if not call:
                code, kind, message = 404, "fail", "没有这个接口"
        except (ValueError, TypeError) as error:
            code, kind, message, answer = 690010, "fail", "参数有误", {"field": str(error)}
        if not sealed:
            return hallwire.plain_reply(code, kind, message, answer, now)
        key = hallwire.CLIENT_PRIVATE if self.bad_signature else hallwire.SERVER_PRIVATE
        return hallwire.sealed_reply(code, kind, message, answer, now, private=key)

    def log_message(self, *_):
        pass


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--skew", type=int, default=0, help="its clock is ahead by so many seconds")
    parser.add_argument("--bad-signature", action="store_true", help="signs its answers with another key")
    arguments = parser.parse_args()
    Handler.skew, Handler.bad_signature = arguments.skew, arguments.bad_signature
    server = http.server.ThreadingHTTPServer(("127.0.0.1", arguments.port), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print("listening on 127.0.0.1:%d" % server.server_port, flush=True)
    sys.stdin.read()
    server.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())
