# SPDX-FileCopyrightText: Yibao Desk contributors
# SPDX-License-Identifier: MulanPSL-2.0
"""At home, and only for who asks for it, a sign-in outlives the program. By the accessibility tree and the keyboard."""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from person import expect_nothing, person_button, planted_of, quit_desk, sign_out, story  # noqa: E402
from station import wait_for  # noqa: E402


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
    planted = planted_of(at, person, tap)
    quit_desk(at)
    assert b"refresh-token/sandbox" in at.secrets_kept()
    # What was chosen to be kept is kept; in the keyring and nowhere else.
    kept = {what: value for what, value in planted.items() if value not in at.secrets_kept()}
    assert len(kept) == len(planted) - 1, "more or less than the one token is kept"
    expect_nothing(at, kept, "after leaving, staying signed in", memory=False)
    assert not at.files_with(planted)
    at.start_desk("--mode", "home")
    at.see(None, person_button(person), 30)
    print("signed in again by the kept token")
    sign_out(at, person)
    wait_for("an empty keyring", lambda: b"refresh-token" not in at.secrets_kept())
    quit_desk(at)


def tell(at, tap, _):
    stay_signed_in(at, at.person(), tap)


story(tell)
