# SPDX-FileCopyrightText: Yibao Desk contributors
# SPDX-License-Identifier: MulanPSL-2.0
"""A person at a station, by the accessibility tree and the keyboard only: registers, signs in with the characters of a
picture, by a code that a telephone reads from the screen, locks, signs out, is killed; and nothing stays behind."""

import argparse
import os
import re
import socket
import sys
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from station import Station, enter_session, wait_for  # noqa: E402


class Tap:
    """Stands between program and portal and notes the tokens that pass in headers."""

    def __init__(self, target):
        self.target = ("127.0.0.1", int(target.rsplit(":", 1)[1]))
        self.tokens = set()
        self.goodbyes = 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = "http://127.0.0.1:%d" % self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            near, _ = self.listener.accept()
            far = socket.create_connection(self.target)
            threading.Thread(target=self.pump, args=(near, far, True), daemon=True).start()
            threading.Thread(target=self.pump, args=(far, near, False), daemon=True).start()

    def pump(self, source, sink, note):
        try:
            while chunk := source.recv(65536):
                if note:
                    self.tokens.update(re.findall(rb"(?im)^accessToken: (\S+)", chunk))
                    self.goodbyes += len(re.findall(rb"(?m)^POST \S+/login/logout ", chunk))
                sink.sendall(chunk)
        except OSError:
            pass
        finally:
            for end in (source, sink):
                try:
                    end.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass


def sign_in_with_password(at, person):
    at.press(None, "Sign in")
    at.see(None, "Personal sign-in")
    at.click("page tab", "By account")
    at.type("text", "Mobile number, ID number or e-mail", person["mobile"])
    at.type("password text", "Password", person["password"])
    at.type("text", "Characters of the picture", at.captcha())
    at.key("Return")


def masked(mobile):
    return mobile[:3] + r"\*\*\*\*" + mobile[7:]


def person_button(person):
    return "Signed in: " + masked(person["mobile"]) + ".*"


def planted_of(person, tap):
    planted = {"password": person["password"].encode(), "mobile": person["mobile"].encode(),
               "certNo": person["certNo"].encode()}
    for number, token in enumerate(sorted(tap.tokens)):
        planted["token %d" % number] = token
    return planted


def expect_nothing(at, planted, when, memory=True):
    left = at.files_with(planted)
    assert not left, "%s: %s" % (when, left)
    kept = at.secrets_kept()
    for what, value in planted.items():
        assert value not in kept, "%s: the keyring holds the %s" % (when, what)
        assert value not in at.clipboard(), "%s: the clipboard holds the %s" % (when, what)
    if memory:
        secret = {what: value for what, value in planted.items() if what.startswith(("password", "token"))}
        # What libraries still hold of the last exchange is freed within moments.
        deadline = time.time() + 15
        while found := at.memory_with(secret):
            assert time.time() < deadline, "%s: the memory holds %s" % (when, sorted(found))
            time.sleep(1)
    print("nothing is left:", when)


def register(at):
    mobile, password = "19900001234", "Journey2026x"
    at.press(None, "Sign in")
    at.press(None, "Register now")
    at.type("text", "Mobile number", mobile)
    at.type("password text", "Password", password)
    at.type("password text", "The password once more", password)
    at.type("text", "Characters of the picture", at.captcha())
    at.press(None, "Send the code")
    code = wait_for("the message", lambda: message(at, mobile))
    # Six digits may stand anywhere by chance; then they prove nothing.
    chance = at.memory_with({"code": code.encode()})
    at.type("text", "Code of the message", code)
    at.press(None, "“Agreement on personal registration”")
    at.see(None, "I have read it.*|Close|Agree.*")
    at.key("Escape")
    at.press("check box", "I have read it and agree")
    at.press(None, "Register")
    at.see(None, "Registered")
    at.key("Escape")
    print("registered")
    left = {"password": password.encode(), "registered mobile": mobile.encode()}
    if not chance:
        left["password of the message"] = code.encode()
    return left


def sign_in_with_code(at, person):
    at.press(None, "Sign in")
    at.see(None, "Personal sign-in")
    at.click("page tab", "By QR code")
    content = at.code_on_screen()
    at.door("/sandbox/phone/scan", {"qrcodeContent": content, "person": person["person"]})
    at.see(None, "Scanned.*")
    at.door("/sandbox/phone/confirm", {"qrcodeContent": content, "person": person["person"]})
    at.see(None, person_button(person), 30)


def quit_desk(at):
    at.activate()
    at.key("ctrl+q")
    assert at.desk.wait(timeout=20) == 0
    wait_for("the end of the program", lambda: at.application() is None)


def stay_signed_in(at, person, tap):
    """At home only, and only for who asks for it: the refresh token is kept, found again, and goes with the sign-out."""
    at.start_desk("--mode", "home")
    at.press(None, "Sign in")
    at.see(None, "Personal sign-in")
    at.press("check box", "Stay signed in on this computer")
    at.key("Escape")
    at.gone(None, "Personal sign-in")
    assert b"refresh-token" not in at.secrets_kept(), "kept before anybody signed in"
    at.press(None, "Sign in")
    at.see(None, "Personal sign-in")
    at.press("check box", "Stay signed in on this computer")
    at.click("page tab", "By QR code")
    content = at.code_on_screen()
    for act in ["scan", "confirm"]:
        at.door("/sandbox/phone/" + act, {"qrcodeContent": content, "person": person["person"]})
    at.see(None, person_button(person), 30)
    wait_for("the token in the keyring", lambda: b"refresh-token/sandbox" in at.secrets_kept())
    quit_desk(at)
    assert b"refresh-token/sandbox" in at.secrets_kept()
    expect_nothing(at, planted_of(person, tap), "after leaving, staying signed in", memory=False)
    at.start_desk("--mode", "home")
    at.see(None, person_button(person), 30)
    print("signed in again by the kept token")
    at.press(None, person_button(person))
    time.sleep(0.5)
    at.key("Up", "Return")
    at.see(None, "Sign in")
    wait_for("an empty keyring", lambda: b"refresh-token" not in at.secrets_kept())
    quit_desk(at)


def message(at, mobile):
    try:
        return at.door("/sandbox/sms?mobile=" + mobile)["code"]
    except OSError:
        return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--programs", required=True)
    programs = parser.parse_args().programs
    enter_session()
    at = Station(programs)
    tap = Tap(at.portal)
    direct, at.portal = at.portal, tap.url
    try:
        person = at.person()
        at.start_desk("--mode", "window")

        typed = register(at)
        at.gone(None, "Personal sign-in") if not at.all(None, "Personal sign-in") else at.key("Escape")

        expect_nothing(at, typed, "after the registration")

        sign_in_with_password(at, person)
        at.see(None, person_button(person), 30)
        assert tap.tokens, "no token passed"
        planted = planted_of(person, tap)
        assert at.memory_with({"token": sorted(tap.tokens)[0]}), "the reader of memory finds nothing at all"
        assert person["mobile"] not in at.words() and person["certNo"] not in at.words()
        print("signed in by password")
        at.press(None, "My enrolment")
        rows = int(at.door("/sandbox/holdings?person=normal")["insurances"])
        at.see(None, r".*\b%d insurances?\b.*" % rows, 30)
        print("a page of the person: %d rows" % rows)
        at.press(None, person_button(person))
        # The menu: its last entry.
        time.sleep(0.5)
        at.key("Up", "Return")
        at.see(None, "Sign in")
        assert not at.all(None, r".*\b%d insurances?\b.*" % rows)
        expect_nothing(at, planted, "after the sign-out")

        sign_in_with_code(at, person)
        print("signed in by code")

        at.activate()
        at.key("ctrl+l")
        at.see(None, "Locked")
        assert not at.all(None, person_button(person))
        expect_nothing(at, planted_of(person, tap), "after the lock")
        at.press(None, "To the home page")
        at.gone(None, "Locked")

        sign_in_with_password(at, person)
        at.see(None, person_button(person), 30)
        at.desk.kill()
        at.desk.wait()
        wait_for("the end of the program", lambda: at.application() is None)
        expect_nothing(at, planted_of(person, tap), "after kill -9", memory=False)
        at.start_desk("--mode", "window")
        at.see(None, "Sign in")
        expect_nothing(at, planted_of(person, tap), "after the restart")
        sign_in_with_password(at, person)
        at.see(None, person_button(person), 30)
        before = tap.goodbyes
        quit_desk(at)
        assert tap.goodbyes == before + 1, "the portal did not hear that the person has left"
        expect_nothing(at, planted_of(person, tap), "after quitting", memory=False)
        stay_signed_in(at, person, tap)
        print("done")
    except BaseException:
        print(at.words())
        at.picture("failed")
        keep = os.environ.get("YIBAO_BLACKBOX_PICTURE")
        if keep:
            os.replace(os.path.join(at.home, "failed.png"), keep)
        raise
    finally:
        at.portal = direct
        at.close()


main()
