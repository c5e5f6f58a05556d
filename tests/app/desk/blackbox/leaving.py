# SPDX-FileCopyrightText: Yibao Desk contributors
# SPDX-License-Identifier: MulanPSL-2.0
"""Ways to leave that no button is for: the process is killed, the system wants it to end, the window closes. By the
accessibility tree and the keyboard only."""

import os
import signal
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from person import (expect_nothing, person_button, planted_of, quit_desk, sign_in_with_password,  # noqa: E402
                    story)
from station import wait_for  # noqa: E402


def start_and_sign_in(at, person, tap):
    at.start_desk("--mode", "window")
    sign_in_with_password(at, person)
    at.see(None, person_button(person), 30)
    return planted_of(at, person, tap)


def killed(at, person, tap):
    planted = start_and_sign_in(at, person, tap)
    at.desk.kill()
    at.desk.wait()
    wait_for("the end of the program", lambda: at.application() is None)
    expect_nothing(at, planted, "after kill -9", memory=False)
    at.start_desk("--mode", "window")
    at.see(None, "Sign in")
    expect_nothing(at, planted, "after the restart")
    quit_desk(at)


def tokens_at(at, person):
    return set(at.door("/sandbox/tokens?person=" + person["person"])["tokens"])


def told_to_end(at, person, tap, number):
    known = tokens_at(at, person)
    planted = start_and_sign_in(at, person, tap)
    at.press(None, "My settlements")
    at.see(None, r"\d+ settlements? found", 30)
    assert tokens_at(at, person) > known
    before = tap.goodbyes
    began = time.monotonic()
    at.desk.send_signal(number)
    assert at.desk.wait(timeout=20) == 0, "%s: code %s" % (number.name, at.desk.returncode)
    assert time.monotonic() - began < 8, "it took %.1f s to end" % (time.monotonic() - began)
    wait_for("the end of the program", lambda: at.application() is None)
    assert tap.goodbyes == before + 1, "the portal did not hear that the person has left"
    assert tokens_at(at, person) == known, "the portal still knows the session"
    expect_nothing(at, planted, "after " + number.name, memory=False)


def silent_portal(at, person, tap):
    """The portal does not answer the goodbye: the program ends all the same, and soon."""
    planted = start_and_sign_in(at, person, tap)
    at.sandbox.send_signal(signal.SIGSTOP)
    try:
        began = time.monotonic()
        at.desk.send_signal(signal.SIGTERM)
        assert at.desk.wait(timeout=20) == 0
        assert time.monotonic() - began < 10, "it took %.1f s to end" % (time.monotonic() - began)
    finally:
        at.sandbox.send_signal(signal.SIGCONT)
    wait_for("the end of the program", lambda: at.application() is None)
    expect_nothing(at, planted, "after a goodbye that nobody heard", memory=False)


def quits(at, person, tap):
    planted = start_and_sign_in(at, person, tap)
    before = tap.goodbyes
    quit_desk(at)
    assert tap.goodbyes == before + 1, "the portal did not hear that the person has left"
    expect_nothing(at, planted, "after quitting", memory=False)


def tell(at, tap, _):
    person = at.person()
    killed(at, person, tap)
    for number in (signal.SIGTERM, signal.SIGHUP):
        told_to_end(at, person, tap, number)
    silent_portal(at, person, tap)
    quits(at, person, tap)


story(tell)
