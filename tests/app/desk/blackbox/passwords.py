# SPDX-FileCopyrightText: Yibao Desk contributors
# SPDX-License-Identifier: MulanPSL-2.0
"""A person without an active e-certificate is led to it and comes back to the sign-in; another has forgotten the password
and signs in with a new one. By the accessibility tree and the keyboard only."""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from person import (expect_nothing, fill_sign_in, message, person_button, planted_of, quit_desk,  # noqa: E402
                    sign_in_with_password, sign_out, story)
from station import wait_for  # noqa: E402

UNACTIVATED = "The medical insurance e-certificate is not activated yet"


def without_certificate(at, tap):
    person = at.person("not-activated")
    sign_in_with_password(at, person)
    at.see(None, UNACTIVATED, 30)
    at.see("label", "You are recognised..*")
    assert not at.all(None, person_button(person))
    at.press("push button", "Authorise now")
    code = at.code_on_screen()
    assert code.startswith("https://"), code
    # The steps stand beside the code at once, not only under the pointer; F1 leads to them as well.
    last = "What the App itself says holds..*"
    at.see("label", last)
    at.key("F1")
    at.see("label", last)
    at.press("push button", "Back to the sign-in")
    at.gone(None, UNACTIVATED)
    at.see(None, "Personal sign-in")
    # On the telephone the certificate is activated meanwhile; account and way are as they were.
    at.door("/sandbox/phone/activate", {"person": person["person"]})
    fill_sign_in(at, person)
    at.see(None, person_button(person), 30)
    planted = planted_of(at, person, tap)
    sign_out(at, person)
    expect_nothing(at, planted, "after the e-certificate")
    print("led to the e-certificate and back")


def forgotten(at, tap):
    person = at.person("reset")
    new = "Anew2026pass"
    at.press(None, "Sign in")
    at.see(None, "Personal sign-in")
    at.click("page tab", "By account")
    at.press(None, "Forgotten the password")
    at.see(None, "Reset the password")
    at.type("text", "Account to sign in with", person["mobile"])
    at.press("push button", "Next step")
    at.see("push button", "Prove it now")
    at.type("text", "Characters of the picture", at.captcha())
    at.press("push button", "Send the code")
    code = wait_for("the message", lambda: message(at, person["mobile"]))
    at.type("text", "Code of the message", code)
    at.type("password text", "New password", new)
    at.type("password text", "Confirm the password", new)
    at.press("push button", "Prove it now")
    at.see(None, "The new password is set", 30)
    at.press("push button", "Go to the sign-in")
    at.see(None, "Personal sign-in")
    # The door tells the picture that was handed out last, which was that of the reset.
    last = at.captcha()
    at.press("push button", "Another picture")
    wait_for("another picture", lambda: at.captcha() != last)
    # The old password is no longer any good.
    fill_sign_in(at, person)
    at.see(None, "Account or password does not match..*", 30)
    renewed = dict(person, password=new)
    fill_sign_in(at, renewed)
    at.see(None, person_button(person), 30)
    planted = planted_of(at, renewed, tap)
    planted["password of before"] = person["password"].encode()
    sign_out(at, person)
    expect_nothing(at, planted, "after the reset")
    print("signed in with the new password")


def tell(at, tap, _):
    at.start_desk("--mode", "window")
    without_certificate(at, tap)
    at.activate()
    forgotten(at, tap)
    at.activate()
    quit_desk(at)
    # What was tried in vain is noted, and not by whom.
    with open(os.path.join(at.data, "audit.log"), "rb") as log:
        record = log.read()
    assert record.count(b"\tsign-in-failed\t-\trefused\n") == 1, record
    assert record.count(b"\tsign-in\t") == 2, record


story(tell, server=True)
