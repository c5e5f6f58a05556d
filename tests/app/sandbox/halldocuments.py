# SPDX-FileCopyrightText: Yibao Desk contributors
# SPDX-License-Identifier: MulanPSL-2.0
"""What the independent hall writes and looks through for the family account: its letter as PDF, and pictures that must
tell no more than what is to be seen on them."""

import struct
import zlib

LINE, WIDTH = 24, 32  # points from line to line, characters of a line


def hex_of(text):
    return text.encode("utf-16-be").hex().upper()


def pdf(lines):
    """A page of text. Codes are the characters' own numbers; those beyond the first plane borrow private ones."""
    broken = [line[at:at + WIDTH] for line in lines for at in range(0, max(1, len(line)), WIDTH)]
    rare = sorted({c for line in broken for c in line if ord(c) > 0xFFFF})
    code = lambda c: 0xE000 + rare.index(c) if c in rare else ord(c)
    shown = "".join("<%s> Tj T*\n" % "".join("%04X" % code(c) for c in line) for line in broken)
    content = zlib.compress(("BT /H 13 Tf 70 770 Td %d TL\n%sET\n" % (LINE, shown)).encode())
    characters = sorted({c for line in broken for c in line})
    pairs = ["<%04X> <%s>" % (code(c), hex_of(c)) for c in characters]
    blocks = ["%d beginbfchar\n%s\nendbfchar\n" % (len(part), "\n".join(part))
              for part in (pairs[at:at + 100] for at in range(0, len(pairs), 100))]
    names = zlib.compress(("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Names def "
                           "/CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n%sendcmap end end"
                           % "".join(blocks)).encode())
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</H 4 0 R>>>>/Contents 5 0 R>>",
        b"<</Type/Font/Subtype/Type0/BaseFont/NotoSerifCJKSC/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/NotoSerifCJKSC/DW 1000/W[32 126 500]/CIDSystemInfo<</Registry(Adobe)"
        b"/Ordering(Identity)/Supplement 0>>/FontDescriptor 8 0 R>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(names), names),
        b"<</Type/FontDescriptor/FontName/NotoSerifCJKSC/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880"
        b"/Descent -120/CapHeight 730/StemV 80>>"]
    file, places = b"%PDF-1.5\n%\xb7\xbe\xad\xaa\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return file + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1, table, len(objects) + 1, len(file))


def letter(applicant, name, number, relation):
    return pdf(["独立大厅 添加家人承诺（虚构，仅供演示）", "", "甲方 %s" % applicant, "家人 %s，%s" % (name, relation),
                "家人号码 %s" % number, "", "甲方保证以上所写属实，并已得到家人同意。本文由独立演示大厅写成，人物与号码皆为虚构，"
                "对任何机构都没有效力。", "", "签字"])


def jpeg_segments(raw):
    at = 2
    while at + 4 <= len(raw):
        if raw[at] != 0xFF or raw[at + 1] == 0xFF or raw[at + 1] in (0, 1) or 0xD0 <= raw[at + 1] <= 0xD8:
            at += 1
            continue
        if raw[at + 1] == 0xD9:
            return
        yield raw[at + 1]
        at += 2 + max(2, struct.unpack(">H", raw[at + 2:at + 4])[0])


def png_chunks(raw):
    at = 8
    while at + 8 <= len(raw):
        yield raw[at + 4:at + 8]
        at += 12 + struct.unpack(">I", raw[at:at + 4])[0]


def kind_of(raw):
    return "image/jpeg" if raw[:3] == b"\xff\xd8\xff" else "image/png" if raw[:8] == b"\x89PNG\r\n\x1a\n" else ""


def tells_more(raw):
    """Whether a picture holds EXIF, XMP, IPTC, texts or times."""
    if kind_of(raw) == "image/jpeg":
        return any(marker in (0xE1, 0xED) for marker in jpeg_segments(raw))
    return kind_of(raw) == "image/png" and any(kind in (b"eXIf", b"tEXt", b"iTXt", b"zTXt", b"tIME") for kind in png_chunks(raw))
