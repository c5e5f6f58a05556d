# SPDX-FileCopyrightText: Yibao Desk contributors
# SPDX-License-Identifier: MulanPSL-2.0
"""What a person does at the station in every story: signs in and out, leaves; and what must not stay behind then."""

import argparse
import os
import re
import socket
import threading
import time

from station import Station, enter_session, wait_for


class Tap:
    """Stands between program and portal, notes the tokens and calls that pass in headers, and can be cut."""

    def __init__(self, target):
        self.target = ("127.0.0.1", int(target.rsplit(":", 1)[1]))
        self.tokens = set()
        self.goodbyes = 0
        self.calls = []
        self.lines = []
        self.cut = False
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = "http://127.0.0.1:%d" % self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            near, _ = self.listener.accept()
            if self.cut:
                near.close()
                continue
            far = socket.create_connection(self.target)
            self.lines += [near, far]
            threading.Thread(target=self.pump, args=(near, far, True), daemon=True).start()
            threading.Thread(target=self.pump, args=(far, near, False), daemon=True).start()

    def break_line(self, broken=True):
        """The network goes, or comes back."""
        self.cut = broken
        lines, self.lines = self.lines, []
        for end in lines if broken else []:
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def pump(self, source, sink, note):
        try:
            while chunk := source.recv(65536):
                if note:
                    self.tokens.update(re.findall(rb"(?im)^accessToken: (\S+)", chunk))
                    self.calls += [path.decode() for path in re.findall(rb"(?m)^POST (\S+) ", chunk)]
                    self.goodbyes = sum(path.endswith("/login/logout") for path in self.calls)
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
    fill_sign_in(at, person)


def fill_sign_in(at, person):
    """The form of a sign-in that is on the screen."""
    at.type("text", "Mobile number, ID number or e-mail", person["mobile"])
    at.type("password text", "Password", person["password"])
    at.type("text", "Characters of the picture", at.captcha())
    at.key("Return")


def masked(mobile):
    return mobile[:3] + r"\*\*\*\*" + mobile[7:]


def person_button(person):
    return "Signed in: " + masked(person["mobile"]) + ".*"


def sign_out(at, person):
    at.press(None, person_button(person))
    # The menu: its last entry.
    time.sleep(0.5)
    at.key("Up", "Return")
    at.see(None, "Sign in")


def planted_of(at, person, tap):
    """What must not stay: to be asked while the person is signed in, for the portal forgets tokens with the session."""
    planted = {"password": person["password"].encode(), "mobile": person["mobile"].encode(),
               "certNo": person["certNo"].encode()}
    tokens = tap.tokens | {token.encode() for token in at.door("/sandbox/tokens?person=" + person["person"])["tokens"]}
    for number, token in enumerate(sorted(tokens)):
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


def message(at, mobile):
    try:
        return at.door("/sandbox/sms?mobile=" + mobile)["code"]
    except OSError:
        return None


def story(tell, server=False):
    """Runs tell(at, tap, arguments) at a station of its own."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--programs", required=True)
    if server:
        parser.add_argument("--server", help="a program that plays the portal instead of the sandbox")
    arguments = parser.parse_args()
    enter_session()
    at = Station(arguments.programs, arguments.server if server else None)
    tap = Tap(at.portal)
    at.through(tap.url)
    try:
        tell(at, tap, arguments)
        print("done")
    except BaseException:
        print(at.words())
        at.picture("failed")
        keep = os.environ.get("YIBAO_BLACKBOX_PICTURE")
        if keep:
            os.replace(os.path.join(at.home, "failed.png"), keep)
        raise
    finally:
        at.close()
