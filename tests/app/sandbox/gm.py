# SPDX-FileCopyrightText: Yibao Desk contributors
# SPDX-License-Identifier: MulanPSL-2.0
"""SM2, SM3 and SM4 in plain Python, from the standards alone: the yardstick that shares no line with the product."""

import hmac
import secrets
import struct

# --- SM3, GB/T 32905 ---------------------------------------------------------------------------------------------

MASK = 0xFFFFFFFF


def rotated(x, n):
    n %= 32
    return ((x << n) | (x >> (32 - n))) & MASK


ROUNDS = [rotated(0x79CC4519 if j < 16 else 0x7A879D8A, j) for j in range(64)]


def sm3(message):
    state = [0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E]
    padded = message + b"\x80" + b"\x00" * ((55 - len(message)) % 64) + struct.pack(">Q", 8 * len(message))
    for start in range(0, len(padded), 64):
        w = list(struct.unpack_from(">16I", padded, start))
        for j in range(16, 68):
            # Rotations are written out from here on: photos would take too long with calls.
            x, y = w[j - 3], w[j - 13]
            x = w[j - 16] ^ w[j - 9] ^ (x << 15 & MASK | x >> 17)
            w.append(x ^ (x << 15 & MASK | x >> 17) ^ (x << 23 & MASK | x >> 9) ^ (y << 7 & MASK | y >> 25) ^ w[j - 6])
        a, b, c, d, e, f, g, h = state
        for j in range(64):
            turned = a << 12 & MASK | a >> 20
            ss1 = turned + e + ROUNDS[j] & MASK
            ss1 = ss1 << 7 & MASK | ss1 >> 25
            ff, gg = (a ^ b ^ c, e ^ f ^ g) if j < 16 else ((a & b) | (a & c) | (b & c), (e & f) | (~e & g & MASK))
            tt1 = ff + d + (ss1 ^ turned) + (w[j] ^ w[j + 4]) & MASK
            tt2 = gg + h + ss1 + w[j] & MASK
            a, b, c, d = tt1, a, b << 9 & MASK | b >> 23, c
            e, f, g, h = tt2 ^ (tt2 << 9 & MASK | tt2 >> 23) ^ (tt2 << 17 & MASK | tt2 >> 15), e, f << 19 & MASK | f >> 13, g
        state = [x ^ y for x, y in zip(state, (a, b, c, d, e, f, g, h))]
    return struct.pack(">8I", *state)


# --- SM4, GB/T 32907 ---------------------------------------------------------------------------------------------

SBOX = bytes.fromhex(
    "d690e9fecce13db716b614c228fb2c052b679a762abe04c3aa441326498606999c4250f491ef987a33540b43edcfac62"
    "e4b31ca9c908e89580df94fa758f3fa64707a7fcf37317ba83593c19e6854fa8686b81b27164da8bf8eb0f4b70569d35"
    "1e240e5e6358d1a225227c3b01217887d40046579fd327524c3602e7a0c4c89eeabf8ad240c738b5a3f7f2cef96115a1"
    "e0ae5da49b341a55ad933230f58cb1e31df6e22e8266ca60c02923ab0d534e6fd5db3745defd8e2f03ff6a726d6c5b51"
    "8d1baf92bbddbc7f11d95c411f105ad80ac13188a5cd7bbd2d74d012b8e5b4b08969974a0c96777e65b9f109c56ec684"
    "18f07dec3adc4d2079ee5f3ed7cb3948")
FK = (0xA3B1BAC6, 0x56AA3350, 0x677D9197, 0xB27022DC)
CK = [sum((((4 * i + j) * 7) % 256) << (24 - 8 * j) for j in range(4)) for i in range(32)]


def substituted(x):
    return (SBOX[x >> 24] << 24) | (SBOX[x >> 16 & 255] << 16) | (SBOX[x >> 8 & 255] << 8) | SBOX[x & 255]


def round_keys(key):
    k = [x ^ y for x, y in zip(struct.unpack(">4I", key), FK)]
    for i in range(32):
        b = substituted(k[i + 1] ^ k[i + 2] ^ k[i + 3] ^ CK[i])
        k.append(k[i] ^ b ^ rotated(b, 13) ^ rotated(b, 23))
    return k[4:]


def mixed(b):
    return b ^ rotated(b, 2) ^ rotated(b, 10) ^ rotated(b, 18) ^ rotated(b, 24)


# The substitution and what follows it, for each byte of a word: photos would take too long without.
TABLES = [[mixed(SBOX[byte] << shift) for byte in range(256)] for shift in (24, 16, 8, 0)]


def sm4_block(block, keys):
    first, second, third, fourth = TABLES
    a, b, c, d = struct.unpack(">4I", block)
    for key in keys:
        x = b ^ c ^ d ^ key
        a, b, c, d = b, c, d, a ^ first[x >> 24] ^ second[x >> 16 & 255] ^ third[x >> 8 & 255] ^ fourth[x & 255]
    return struct.pack(">4I", d, c, b, a)


def sm4_encrypt(key, plain):
    pad = 16 - len(plain) % 16
    plain += bytes([pad]) * pad
    keys = round_keys(key)
    return b"".join(sm4_block(plain[i:i + 16], keys) for i in range(0, len(plain), 16))


def sm4_decrypt(key, cipher):
    if not cipher or len(cipher) % 16:
        raise ValueError("length")
    keys = round_keys(key)[::-1]
    plain = b"".join(sm4_block(cipher[i:i + 16], keys) for i in range(0, len(cipher), 16))
    pad = plain[-1]
    if not 1 <= pad <= 16 or plain[-pad:] != bytes([pad]) * pad:
        raise ValueError("padding")
    return plain[:-pad]


# --- SM2, GB/T 32918 ---------------------------------------------------------------------------------------------

P = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF
A = P - 3
B = 0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93
N = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123
G = (0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7,
     0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0)
DEFAULT_ID = b"1234567812345678"


def doubled(p):
    x, y, z = p
    if not y or not z:
        return 1, 1, 0
    yy = y * y % P
    s = 4 * x * yy % P
    m = (3 * x * x + A * pow(z, 4, P)) % P
    x3 = (m * m - 2 * s) % P
    return x3, (m * (s - x3) - 8 * yy * yy) % P, 2 * y * z % P


def added(p, q):
    if not p[2]:
        return q
    if not q[2]:
        return p
    zz1, zz2 = p[2] * p[2] % P, q[2] * q[2] % P
    u1, u2 = p[0] * zz2 % P, q[0] * zz1 % P
    s1, s2 = p[1] * zz2 * q[2] % P, q[1] * zz1 * p[2] % P
    if u1 == u2:
        return doubled(p) if s1 == s2 else (1, 1, 0)
    h, r = u2 - u1, s2 - s1
    hh = h * h % P
    hhh, v = h * hh % P, u1 * hh % P
    x3 = (r * r - hhh - 2 * v) % P
    return x3, (r * (v - x3) - s1 * hhh) % P, h * p[2] * q[2] % P


def times(k, point):
    result, power = (1, 1, 0), (point[0], point[1], 1)
    while k:
        if k & 1:
            result = added(result, power)
        power = doubled(power)
        k >>= 1
    return result


def affine(p):
    inverse = pow(p[2], -1, P)
    return p[0] * inverse ** 2 % P, p[1] * inverse ** 3 % P


def to32(number):
    return number.to_bytes(32, "big")


def public_point(raw):
    if len(raw) == 65 and raw[0] == 4:
        raw = raw[1:]
    x, y = int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big")
    if len(raw) != 64 or (y * y - x ** 3 - A * x - B) % P:
        raise ValueError("no point of the curve")
    return x, y


def digest(point, message, identity=DEFAULT_ID):
    za = sm3(struct.pack(">H", 8 * len(identity)) + identity + b"".join(map(to32, (A, B) + G + point)))
    return int.from_bytes(sm3(za + message), "big")


def sm2_sign(private, message, k=None):
    d = int.from_bytes(private, "big")
    e = digest(affine(times(d, G)), message)
    while True:
        nonce = k or secrets.randbelow(N - 1) + 1
        r = (e + affine(times(nonce, G))[0]) % N
        s = pow(1 + d, -1, N) * (nonce - r * d) % N
        if r and s and r + nonce != N:
            return to32(r) + to32(s)


def sm2_verify(public, message, signature):
    if len(signature) != 64:
        return False
    point = public_point(public)
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    t = (r + s) % N
    if not (1 <= r < N and 1 <= s < N and t):
        return False
    p = added(times(s, G), times(t, point))
    return bool(p[2]) and hmac.compare_digest(to32((digest(point, message) + affine(p)[0]) % N), to32(r))


def check_known_answers():
    """The samples printed in the standards."""
    assert sm3(b"abc").hex() == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    assert sm3(b"abcd" * 16).hex() == "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"
    key = bytes.fromhex("0123456789abcdeffedcba9876543210")
    assert sm4_block(key, round_keys(key)).hex() == "681edf34d206965e86b3e94f536e4246"
    private = bytes.fromhex("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8")
    public = bytes.fromhex("0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                           "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13")
    signature = sm2_sign(private, b"message digest",
                         0x59276E27D506861A16680F3AD9C02DCCEF3CC1FA3CDBE4CE6D54B80DEAC1BC21)
    assert signature.hex() == ("f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                               "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa")
    assert sm2_verify(public, b"message digest", signature)
    assert not sm2_verify(public, b"message digesT", signature)


if __name__ == "__main__":
    check_known_answers()
    print("known answers are right")
