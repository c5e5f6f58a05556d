# SPDX-FileCopyrightText: Yibao Desk contributors
# SPDX-License-Identifier: MulanPSL-2.0
"""The envelope of the web hall (profile A), written from the description of the protocol and from gm.py alone."""

import base64
import hashlib
import json
import pathlib
import random
import string

import gm

# The published documentation sample and the sandbox's own test key, as data; no key stands in the code.
SAMPLE = json.loads((pathlib.Path(__file__).resolve().parents[3] / "resources/profiles/documentation-sample.json").read_text("utf-8"))
APP_CODE, APP_SECRET = SAMPLE["appCode"], SAMPLE["appSecret"]
CLIENT_PRIVATE, CLIENT_PUBLIC = (base64.b64decode(SAMPLE["client"][half]) for half in ("privateKey", "publicKey"))
SERVER_PRIVATE, SERVER_PUBLIC = (base64.b64decode(SAMPLE["server"][half]) for half in ("privateKey", "publicKey"))


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def payload_key(app_code=APP_CODE, app_secret=APP_SECRET):
    derived = gm.sm4_encrypt(app_code[:16].encode(), app_secret.encode()).hex().upper()
    return derived[:16].encode()


def sorted_element(element):
    return {k: element[k] for k in sorted(element)} if isinstance(element, dict) else element


def shallow(data):
    if isinstance(data, list):
        return [sorted_element(element) for element in data]
    result = {}
    for name in sorted(data):
        value = data[name]
        if isinstance(value, bool):
            result[name] = "true" if value else "false"
        elif isinstance(value, (int, float)):
            result[name] = compact(value)
        elif value is None or value == "" or value == []:
            continue
        else:
            result[name] = [sorted_element(e) for e in value] if isinstance(value, list) else value
    return result


def text_to_sign(envelope, app_secret=APP_SECRET):
    parts = []
    for name in sorted(envelope):
        value = envelope[name]
        if name in ("signData", "encData", "extra") or value is None:
            continue
        text = compact(shallow(value)) if name == "data" else value if isinstance(value, str) else compact(value)
        if text:
            parts.append(name + "=" + text)
    return ("&".join(parts) + "&key=" + app_secret).encode("utf-8")


def tif_signature(timestamp, nonce):
    return hashlib.sha256((timestamp + nonce + timestamp).encode()).hexdigest()


def tif_headers(timestamp):
    mixed = string.ascii_letters + string.digits
    nonce = random.choice(string.ascii_letters) + random.choice(string.digits) + "".join(random.choices(mixed, k=6))
    stamp = str(timestamp)
    return {"x-tif-paasid": "undefined", "x-tif-timestamp": stamp, "x-tif-nonce": nonce,
            "x-tif-signature": tif_signature(stamp, nonce)}


def encode_text(text, spelling):
    """spelling: escaped (\\uXXXX, since 2024), utf8, or cesu8 (what the encoder of 2021-23 made of rare characters)."""
    if spelling == "escaped":
        units = text.encode("utf-16-be")
        codes = [int.from_bytes(units[i:i + 2], "big") for i in range(0, len(units), 2)]
        return "".join(chr(c) if c < 128 else "\\u%04x" % c for c in codes).encode()
    if spelling == "cesu8":
        units = text.encode("utf-16-be")
        return "".join(chr(int.from_bytes(units[i:i + 2], "big")) for i in range(0, len(units), 2)).encode(
            "utf-8", "surrogatepass")
    return text.encode("utf-8")


def sealed_request(data, timestamp, wrapped=True, spelling="escaped", app_code=APP_CODE, private=CLIENT_PRIVATE):
    envelope = {"data": data, "appCode": app_code, "version": "1.0.0", "encType": "SM4", "signType": "SM2",
                "timestamp": timestamp}
    signature = gm.sm2_sign(private, text_to_sign(envelope))
    cipher = gm.sm4_encrypt(payload_key(), encode_text(compact(data), spelling))
    envelope["data"] = {"encData": cipher.hex().upper()}
    envelope["signData"] = base64.b64encode(signature).decode()
    return {"data": envelope} if wrapped else envelope


def opened_reply(reply):
    """Code, data and whether it was sealed; a wrong signature raises ValueError."""
    envelope = reply["data"]
    if not isinstance(envelope, dict) or "appCode" not in envelope:
        return reply["code"], envelope, False
    data = json.loads(gm.sm4_decrypt(payload_key(), bytes.fromhex(envelope["data"]["encData"])).decode("utf-8"))
    signature = base64.b64decode(envelope["signData"], validate=True)
    if not gm.sm2_verify(SERVER_PUBLIC, text_to_sign(dict(envelope, data=data)), signature):
        raise ValueError("the answer's signature is wrong")
    return reply["code"], data, True


def sealed_reply(code, kind, message, data, milliseconds, private=SERVER_PRIVATE):
    envelope = {"signData": "", "encType": "SM4", "data": data, "signType": "SM2", "appCode": APP_CODE,
                "version": "1.0.0", "timestamp": str(milliseconds)}
    envelope["signData"] = base64.b64encode(gm.sm2_sign(private, text_to_sign(envelope))).decode()
    cipher = gm.sm4_encrypt(payload_key(), compact(data).encode("utf-8"))
    envelope["data"] = {"encData": cipher.hex().upper()}
    return dict(plain_reply(code, kind, message, envelope, milliseconds))


def plain_reply(code, kind, message, data, milliseconds):
    return {"code": code, "data": data, "message": message, "timestamp": str(milliseconds // 1000), "type": kind}


class Refused(Exception):
    """A request that a server must refuse, with the code that the protocol documents for it."""

    def __init__(self, code):
        super().__init__(str(code))
        self.code = code


def joined_surrogates(raw):
    return raw.decode("utf-8", "surrogatepass").encode("utf-16-be", "surrogatepass").decode("utf-16-be")


def opened_request(body, headers, now, limit=180):
    """Plain data of a request and whether it was sealed."""
    try:
        root = json.loads(body)
        envelope = root if "appCode" in root else root.get("data", root)
        if "appCode" not in envelope:
            return envelope, False
        if envelope["appCode"] != APP_CODE:
            raise Refused(690004)
        stamp = headers.get("x-tif-timestamp", "")
        given = headers.get("x-tif-signature", "").lower()
        if given != tif_signature(stamp, headers.get("x-tif-nonce", "")) or stamp != str(envelope["timestamp"]):
            raise Refused(690001)
    except (ValueError, TypeError, KeyError, AttributeError):
        raise Refused(690010) from None
    try:
        plain = gm.sm4_decrypt(payload_key(), bytes.fromhex(envelope["data"]["encData"]))
        data = json.loads(joined_surrogates(plain))
    except (ValueError, TypeError, KeyError):
        raise Refused(690002) from None
    try:
        signature = base64.b64decode(envelope["signData"], validate=True)
    except (ValueError, KeyError):
        signature = b""
    if not gm.sm2_verify(CLIENT_PUBLIC, text_to_sign(dict(envelope, data=data)), signature):
        raise Refused(690001)
    if abs(int(stamp) - now) > limit:
        raise Refused(690003)
    return data, True
