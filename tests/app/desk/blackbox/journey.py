# SPDX-FileCopyrightText: Yibao Desk contributors
# SPDX-License-Identifier: MulanPSL-2.0
"""A person at a station, by the accessibility tree and the keyboard only: registers, signs in with the characters of a
picture, by a code that a telephone reads from the screen, locks, signs out; and nothing stays behind."""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from person import (expect_nothing, message, person_button, planted_of, sign_in_with_code, sign_in_with_password,  # noqa: E402
                    sign_out, story)
from station import wait_for  # noqa: E402


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


def tell(at, tap, _):
    person = at.person()
    at.start_desk("--mode", "window")

    typed = register(at)
    at.gone(None, "Personal sign-in") if not at.all(None, "Personal sign-in") else at.key("Escape")
    expect_nothing(at, typed, "after the registration")

    sign_in_with_password(at, person)
    at.see(None, person_button(person), 30)
    assert tap.tokens, "no token passed"
    planted = planted_of(at, person, tap)
    refresh = [what for what, value in planted.items() if what.startswith("token") and value not in tap.tokens]
    assert refresh, "the portal tells no refresh token"
    token = min(tap.tokens)
    assert at.memory_with({"token": token}), "the reader of memory finds nothing at all"
    assert at.memory_with({"token": planted[refresh[0]]}), "the reader of memory does not find the refresh token"
    assert person["mobile"] not in at.words() and person["certNo"] not in at.words()
    print("signed in by password")
    at.press(None, "My enrolment")
    rows = int(at.door("/sandbox/holdings?person=normal")["insurances"])
    at.see(None, r".*\b%d insurances?\b.*" % rows, 30)
    print("a page of the person: %d rows" % rows)
    sign_out(at, person)
    assert not at.all(None, r".*\b%d insurances?\b.*" % rows)
    expect_nothing(at, planted, "after the sign-out")

    sign_in_with_code(at, person)
    print("signed in by code")
    planted = planted_of(at, person, tap)
    at.activate()
    at.key("ctrl+l")
    at.see(None, "Locked")
    assert not at.all(None, person_button(person))
    expect_nothing(at, planted, "after the lock")
    at.press(None, "To the home page")
    at.gone(None, "Locked")


story(tell, server=True)
