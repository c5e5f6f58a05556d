# SPDX-FileCopyrightText: Yibao Desk contributors
# SPDX-License-Identifier: MulanPSL-2.0
"""What comes between a person and an answer: an access token that runs out, a refresh token that is refused, a network
that is gone. By the accessibility tree and the keyboard only."""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from person import (expect_nothing, person_button, planted_of, quit_desk, sign_in_with_password, fill_sign_in,  # noqa: E402
                    sign_out, story)
from station import wait_for  # noqa: E402

PANEL = "Please sign in again"


def open_page(at, entry, counted):
    at.press("push button", entry)
    at.see("label", r"\d+ %s\w* found" % counted, 30)


def expired(at, person, tap):
    """The access token has run out: the person sees rows and nothing else."""
    at.door("/sandbox/expire", {"what": "access"})
    before = len(tap.calls)
    at.press("push button", "My settlements")
    seen = wait_for("rows", lambda: at.all("label", r"\d+ settlements? found"), 30)
    assert seen and not at.all(None, PANEL) and not at.all(None, "Personal sign-in")
    at.see(None, person_button(person))
    renewed = [call for call in tap.calls[before:] if call.endswith("/login/refresh")]
    assert len(renewed) == 1, tap.calls[before:]
    asked = [call for call in tap.calls[before:] if call.endswith("/querySetlInfo")]
    assert len(asked) >= 2, "the question was not asked again: %s" % asked
    print("renewed in silence")


def refused(at, person):
    """Both tokens are refused: the page and what was typed stay, and the question goes on after the sign-in."""
    held = int(at.door("/sandbox/holdings?person=normal")["contributions"]["count"])
    open_page(at, "My contributions", "contribution")
    at.activate()
    at.type("text", "From", "2026-01-01")
    at.type("text", "To", "2026-03-31")
    at.door("/sandbox/expire", {"what": "refresh"})
    at.door("/sandbox/expire", {"what": "access"})
    at.key("Return")
    at.see(None, PANEL, 30)
    assert not at.all(None, "Personal sign-in"), "a dialog covers the page"
    form = [at.see("text", name).queryText().getText(0, -1) for name in ("From", "To")]
    assert form == ["2026-01-01", "2026-03-31"], form
    fill_sign_in(at, person)
    at.gone(None, PANEL, 30)
    found = at.see("label", r"\d+ contributions? found", 30).name
    wait_for("fewer rows than all", lambda: 0 < int(at.see("label", r"\d+ contributions? found").name.split()[0]) < held)
    rows = at.rows()
    assert rows and all("2026-01" <= row["First month"] <= "2026-03" for row in rows), (found, rows)
    form = [at.see("text", name).queryText().getText(0, -1) for name in ("From", "To")]
    assert form == ["2026-01-01", "2026-03-31"], form
    at.see(None, person_button(person))
    print("the form stayed and the question went on")


def offline(at, person, tap):
    """The network is gone and comes back: nobody is signed out."""
    at.activate()
    goodbyes = tap.goodbyes
    tap.break_line()
    at.press("push button", "My medical account")
    at.see(None, "What you entered is still here..*", 60)
    at.see(None, person_button(person))
    assert not at.all(None, PANEL) and not at.all(None, "Sign in")
    tap.break_line(False)
    at.activate()
    at.key("F5")
    at.see("label", r"\d+ entr\w+ found", 60)
    at.see(None, person_button(person))
    assert tap.goodbyes == goodbyes
    print("still signed in when the network was back")


def tell(at, tap, _):
    person = at.person()
    at.start_desk("--mode", "window")
    sign_in_with_password(at, person)
    at.see(None, person_button(person), 30)
    at.activate()
    open_page(at, "My enrolment", "insurance")
    expired(at, person, tap)
    refused(at, person)
    offline(at, person, tap)
    planted = planted_of(at, person, tap)
    sign_out(at, person)
    expect_nothing(at, planted, "after all interruptions")
    at.activate()
    quit_desk(at)


story(tell)
