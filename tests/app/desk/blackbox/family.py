# SPDX-FileCopyrightText: Yibao Desk contributors
# SPDX-License-Identifier: MulanPSL-2.0
"""A person looks after the family account by the accessibility tree and the keyboard: unbinds a member, adds an elder
with photos and a face check, a newborn with the mother's, is refused, loses the line in the middle of sending, and leaves
nothing behind. What arrives at the portal is asked of the portal.

    family.py --programs FOLDER [--server PROGRAM]
"""

import base64
import hashlib
import os
import random
import struct
import subprocess
import sys
import tempfile
import time
import urllib.error

here = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [here, os.path.join(here, "../../sandbox")]
import hallclient  # noqa: E402
from hallanswers import cert_no  # noqa: E402
from person import (expect_nothing, person_button, planted_of, sign_in_with_password, sign_out, story)  # noqa: E402
from station import wait_for  # noqa: E402

FAMILY = "/pss/pw/web/family/"
ELDER, CHILD = cert_no("99999919500101101"), cert_no("999999%d0101103" % (time.gmtime().tm_year - 3))


def exif():
    """What a telephone writes into a photo: who made it and where, little of it, and that it lay on no side."""
    entries = struct.pack("<HHII", 0x010F, 2, 10, 38) + struct.pack("<HHIHH", 0x0112, 3, 1, 1, 0)
    tiff = b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", 2) + entries + struct.pack("<I", 0) + b"GPS-PLACE\0"
    body = b"Exif\0\0" + tiff
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def page(folder, name):
    """A photo of a page that nobody ever wrote: lines of strokes on paper, with what a telephone adds."""
    path = os.path.join(folder, name)
    width, height = 1600, 1130
    dice = random.Random(8)
    rows = []
    for line in range(height // 56 + 1):
        strokes = bytearray(b"\xde" * width)
        for x in range(110, 110 + dice.randrange(600, 1350), 22):
            for stroke in range(dice.randrange(3, 6)):
                left = x + dice.randrange(14)
                strokes[left:left + 3] = b"\x26" * 3
        blank = b"\xde" * width
        rows += [blank] * 26 + [bytes(strokes)] * 12 + [blank] * 3 + [bytes(reversed(strokes))] * 12 + [blank] * 3
    with open(path + ".pgm", "wb") as file:
        file.write(b"P5 %d %d 255\n" % (width, height) + b"".join(rows[:height]))
    subprocess.run(["convert", path + ".pgm", "-quality", "92", path], check=True)
    with open(path, "rb") as file:
        plain = file.read()
    with open(path, "wb") as file:
        file.write(plain[:2] + exif() + plain[2:])
    return path


def paste(at, text):
    subprocess.run(["xclip", "-selection", "clipboard", "-i"], input=text.encode(), check=True)
    at.key("ctrl+a", "ctrl+v")
    time.sleep(0.2)


def write(at, name, text):
    """Names may be Chinese; a keyboard of X has no keys for them."""
    at.focus("text", name + r" \(required\)")
    paste(at, text)


def name_file(at, title, path):
    """In the dialog for files."""
    at.see(None, title)
    time.sleep(0.5)
    subprocess.run(["xdotool", "key", "ctrl+a"], check=True)
    subprocess.run(["xdotool", "type", "--delay", "15", path], check=True)
    at.key("Return")
    at.gone("file chooser", title)
    time.sleep(0.3)
    at.activate()


def choose_photo(at, which, path):
    """`which`: 0 one's own register, 1 the relative's."""
    at.see("push button", r"Choose a photo…")
    at.all("push button", r"Choose a photo…")[which].queryAction().doAction(0)
    name_file(at, "Choose a photo", path)


def begin(at, key):
    at.press("push button", "Add a relative")
    at.see("label", "Whom do you want to add, and with what\\?")
    at.activate()
    at.key(key)
    read_notice(at)


def read_notice(at):
    agree = at.see("check box", "I have read and understood it, and agree", 30)
    import pyatspi
    if not agree.getState().contains(pyatspi.STATE_ENABLED):
        at.key("ctrl+End")
    wait_for("the notice read to its end", lambda: agree.getState().contains(pyatspi.STATE_ENABLED))
    if not agree.getState().contains(pyatspi.STATE_CHECKED):
        agree.queryAction().doAction(0)
    at.press("push button", "Next")


def fill_form(at, name, number, wrong=None):
    at.see("label", "All of it must be exactly as on the papers")
    write(at, "The relative's name", name)
    if wrong:
        write(at, "The relative's ID number", wrong)
        at.press("push button", "Next")
        at.see("label", "One digit of the ID number does not fit the others; .*")
    write(at, "The relative's ID number", number)
    at.focus(None, "Relation to you.*")
    at.key("Down", "Down", "Return")
    at.activate()


def letter_of(at, hall, token, name, number, folder):
    """Read, saved, confirmed; the same bytes as the portal gives to another client."""
    at.press("push button", "Read it", 30)
    at.see(None, "Letter of commitment")
    at.press("push button", "Close")
    wait_for("the letter put away", lambda: len(at.all("push button", "Save…")) == 1)
    at.activate()
    saved = os.path.join(folder, "letter.pdf")
    at.press("push button", "Save…")
    name_file(at, "Save the letter", saved)
    wait_for("the letter on the disk", lambda: os.path.exists(saved) and os.path.getsize(saved))
    with open(saved, "rb") as file:
        letter = file.read()
    relation = at.relation
    sent = hall.good(FAMILY + "commitmentLetter", {"name": name, "certNo": number, "relation": relation}, token)
    assert letter == base64.b64decode(sent["pdf"]), "the letter is another one"
    at.press("check box", "I have read the letter, and what it says is true")
    print("the letter is the portal's, byte for byte")
    return letter


def received(at):
    return at.door("/sandbox/family?person=normal")


def confirm_face(at, act="confirm"):
    code = at.code_on_screen()
    assert all(32 < ord(c) < 127 for c in code), code
    at.door("/sandbox/phone/scan", {"qrcodeContent": code, "person": "normal"})
    at.door("/sandbox/phone/" + act, {"qrcodeContent": code, "person": "normal"})


def members(at, hall, token):
    return hall.good(FAMILY + "queryMembers", {}, token)


def unbind_one(at, hall, token):
    before = members(at, hall, token)
    assert before, "nobody is bound"
    at.see("label", r"%d members? · .*" % len(before), 30)
    at.press("push button", "Unbind member 1…")
    at.press("push button", "Unbind")
    at.see("label", r"%d members? · .*" % (len(before) - 1), 30)
    assert len(members(at, hall, token)) == len(before) - 1
    at.activate()
    print("unbound")


def add_elder(at, hall, token, folder):
    begin(at, "1")
    fill_form(at, "演示长辈", ELDER, wrong=ELDER[:-1] + ("1" if ELDER[-1] != "1" else "2"))
    at.see("label", r"\d+ full years: with a face check")
    at.press("push button", "Next")
    letter = letter_of(at, hall, token, "演示长辈", ELDER, folder)
    false_photo = os.path.join(folder, "register.jpg")
    with open(false_photo, "wb") as file:
        file.write(letter)
    choose_photo(at, 0, false_photo)
    at.see(None, "This is a PDF, not a photo, whatever its name says.*")
    with open(os.path.join(folder, "sixty.jpg"), "wb") as file:
        file.truncate(60 << 20)
    choose_photo(at, 0, file.name)
    at.see(None, "The file is larger than 30 MB.*")
    own = page(folder, "own.jpg")
    choose_photo(at, 0, own)
    at.see("label", r"Photo 1 · .*")
    member = os.path.join(folder, "member.png")
    subprocess.run(["convert", own, "-rotate", "90", member], check=True)
    choose_photo(at, 1, member)
    at.see("label", "Seems to lie on its side.*")
    at.press("push button", "Turn photo 1 by a quarter")
    at.gone("label", "Seems to lie on its side.*")
    at.press("push button", "Add the account")
    at.see("label", "Now the face check, by the relative", 60)
    told = received(at)
    assert told["made"] == 1, told
    kinds = {one["kind"]: one for one in told["files"]}
    assert set(kinds) == {"COMMITMENT", "OWN_REGISTER", "MEMBER_REGISTER"}, told
    assert not any(one["metadata"] for one in told["files"]), told
    assert kinds["COMMITMENT"]["sha256"] == hashlib.sha256(letter).hexdigest(), "another letter was sent"
    with open(own, "rb") as file:
        assert b"GPS-PLACE" in file.read()
    confirm_face(at)
    at.see("label", "Added", 30)
    assert any(one["relation"] == at.relation for one in members(at, hall, token))
    assert received(at)["made"] == 1
    at.press("push button", "Done")
    at.activate()
    print("an elder is bound, photos without metadata")


def add_newborn(at, hall, token):
    birth = at.door("/sandbox/births")["births"][0]
    begin(at, "2")
    write(at, "The mother's name", birth["motherName"])
    write(at, "Number of the birth certificate", birth["birthCertNo"])
    write(at, "The mother's ID number", cert_no("99999919900101017"))
    at.press("push button", "Look it up")
    at.see("label", "This is a man's number by its 17th digit.*")
    write(at, "The mother's ID number", birth["motherCertNo"])
    at.press("push button", "Look it up")
    at.see("label", "The birth certificate that was found.*", 30)
    at.see("label", "Child's name")
    confirm_face(at, "refuse")
    at.see("label", "The portal did not accept it", 30)
    at.see("label", "It says: .+")
    at.press("push button", "Correct it and send again")
    at.press("push button", "Look it up")
    at.see("label", "Now the face check, by the mother herself", 30)
    confirm_face(at)
    at.see("label", "Added", 30)
    at.press("push button", "Done")
    at.activate()
    print("a newborn is bound, after a refusal on the phone")


def refused_child(at, hall, token, tap, folder):
    """Left and continued on the way, cut off while it is sent, refused by the portal, given up."""
    name = "演示拒"
    try:
        at.door("/sandbox/family/refuse", {"person": "normal", "reason": "照片看不清"})
    except urllib.error.HTTPError:
        pass  # the sandbox refuses who has such a name
    begin(at, "1")
    fill_form(at, name, CHILD)
    at.see("label", r"\d+ full years?: no face check")
    for title in ("Notice on adding .*|.*告知书.*|.*须知.*", "Whom do you want to add, and with what\\?"):
        at.key("Escape")
        at.see("label", title)
    at.press("push button", "To the members")
    at.see("label", "An application is not finished yet.*")
    at.press(None, "Go on with it")
    at.see("label", "All of it must be exactly as on the papers")
    assert at.see("text", r"The relative's name \(required\)").queryText().getText(0, -1) == name
    at.press("push button", "Next")
    at.press("check box", "I have read the letter, and what it says is true", 30)
    for which in (0, 1):
        choose_photo(at, which, os.path.join(folder, "own.jpg"))
        wait_for("both photos", lambda: len(at.all("label", r"Photo 1 · .*")) > which)
    before = received(at)
    tap.break_line()
    at.press("push button", "Add the account")
    at.see("label", "Nobody knows whether it arrived", 60)
    tap.break_line(False)
    at.press("push button", "Look whether it arrived")
    at.see("label", "The relative is not among your members", 60)
    assert received(at)["made"] == before["made"], "it was sent behind the person's back"
    at.press("push button", "Send it once more")
    at.see("label", "The portal did not accept it", 60)
    assert received(at)["made"] == before["made"] + 1
    at.press("push button", "Give up")
    at.see(None, "Give this application up\\?")
    wait_for("both buttons", lambda: len(at.all("push button", "Give up")) == 2)
    at.press("push button", "Give up")
    at.see("push button", "Add a relative")
    at.activate()
    print("a child is refused with a reason, after the line had broken; sent once")


def password_code(at):
    at.press("push button", "医保码 password…")
    at.see(None, "Go on on the phone", 30)
    code = at.code_on_screen()
    assert all(32 < ord(c) < 127 for c in code), code
    at.press("push button", "Close")
    at.activate()
    print("the password of the 医保码 goes on on the phone")


def tell(at, tap, _):
    at.relation = "父母"
    person = at.person()
    hall = hallclient.Sandbox(at.doors)
    # In the clear: pure Python takes long to open what is sealed.
    hall.plainly = True
    token = hall.sign_in("normal")["accessToken"]
    at.start_desk("--mode", "window", size="1366x1000")
    sign_in_with_password(at, person)
    at.see(None, person_button(person), 30)
    at.activate()
    if not at.all("push button", "Family account"):
        at.press("push button", "My insurance")
    at.press("push button", "Family account")
    with tempfile.TemporaryDirectory(prefix="yibao-papers-") as folder:
        unbind_one(at, hall, token)
        add_elder(at, hall, token, folder)
        add_newborn(at, hall, token)
        refused_child(at, hall, token, tap, folder)
        password_code(at)
    hall.good(hallclient.LOGOUT, {}, token)
    planted = planted_of(at, person, tap)
    planted.update({"the elder's number": ELDER.encode(), "the elder's name": "演示长辈".encode(),
                    "the child's number": CHILD.encode()})
    sign_out(at, person)
    subprocess.run(["xclip", "-selection", "clipboard", "-i"], input=b"", check=True)
    expect_nothing(at, planted, "after the family account")


story(tell, server=True)
