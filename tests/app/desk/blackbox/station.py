# SPDX-FileCopyrightText: Yibao Desk contributors
# SPDX-License-Identifier: MulanPSL-2.0
"""A station of its own: a screen, a session bus with a keyring, the loopback portal and the program, as a person has
them. Everything ends with it; nothing outside its folder is touched."""

import base64
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.request

SKIPPED = 77
needed = ["Xvfb", "xdotool", "dbus-run-session", "gnome-keyring-daemon", "import", "zbarimg", "xclip"]


def which(program):
    return any(os.access(os.path.join(folder, program), os.X_OK) for folder in os.environ["PATH"].split(":"))


def enter_session():
    """Starts this script again on a bus and a screen of its own; returns only inside."""
    if os.environ.get("YIBAO_BLACKBOX_HOME"):
        return
    missing = [program for program in needed if not which(program)]
    try:
        import pyatspi  # noqa: F401
    except ImportError:
        missing.append("python3-pyatspi")
    if missing:
        print("skipped, not here: " + ", ".join(missing))
        sys.exit(SKIPPED)
    with tempfile.TemporaryDirectory(prefix="yibao-blackbox-") as home:
        environment = dict(os.environ)
        for name in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"]:
            environment[name] = os.path.join(home, name.lower())
            os.makedirs(environment[name], mode=0o700)
        for name in ["DBUS_SESSION_BUS_ADDRESS", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"]:
            environment.pop(name, None)
        environment["YIBAO_BLACKBOX_HOME"] = home
        reader, writer = os.pipe()
        # Without -noreset the screen begins anew whenever its last client leaves, and who connects then is turned away.
        screen = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1920x1080x24", "-nolisten", "tcp",
                                   "-noreset"],
                                  pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writer)
        try:
            environment["DISPLAY"] = ":" + os.read(reader, 16).decode().strip()
            environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
            environment["LC_ALL"] = "C.UTF-8"
            inside = subprocess.run(["dbus-run-session", "--", sys.executable] + sys.argv, env=environment)
            sys.exit(inside.returncode)
        finally:
            screen.terminate()
            screen.wait()


def wait_for(what, probe, patience=20):
    end = time.time() + patience
    while time.time() < end:
        found = probe()
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError("not seen in %d s: %s" % (patience, what))


class Station:
    def __init__(self, programs, server=None):
        """`server`: a program of others that plays the portal; the sandbox when there is none."""
        self.programs = programs
        self.home = os.environ["YIBAO_BLACKBOX_HOME"]
        self.data = os.path.join(self.home, "lists")
        self.log = open(os.path.join(self.home, "desk.log"), "ab")
        subprocess.run(["gnome-keyring-daemon", "--unlock", "--components=secrets"], input=b"test",
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        program = [sys.executable, "-B", server] if server else [os.path.join(programs, "yibao-sandbox")]
        self.sandbox = subprocess.Popen(program + ["--port", "0"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL)
        line = self.sandbox.stdout.readline().decode()
        self.portal = "http://" + re.search(r"127\.0\.0\.1:\d+", line).group(0)
        self.doors = self.portal
        self.desk = None

    def through(self, url):
        """The program reaches the portal by this address; its doors stay where they are."""
        self.portal = url

    def start_desk(self, *more, size="1366x860"):
        before = self.application()
        assert before is None
        self.desk = subprocess.Popen([os.path.join(self.programs, "yibaodesk"), "--data-dir", self.data, "--portal-url",
                                      self.portal, "--lang", "en", "--size", size] + list(more),
                                     stdout=self.log, stderr=self.log)
        wait_for("the program", self.application, 60)

    def close(self):
        for process in [self.desk, self.sandbox]:
            if process is not None and process.poll() is None:
                process.terminate()
                process.wait()

    # The portal's side.
    def door(self, path, body=None):
        request = urllib.request.Request(self.doors + path, headers={"Content-Type": "application/json"},
                                         data=None if body is None else json.dumps(body).encode())
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.loads(answer.read())

    def captcha(self):
        return self.door("/sandbox/captcha?imgUid=")["text"]

    def person(self, key="normal"):
        return next(one for one in self.door("/sandbox/people")["people"] if one["person"] == key)

    # The screen's side.
    def application(self):
        import pyatspi
        for child in pyatspi.Registry.getDesktop(0):
            if child is not None and child.name == "yibaodesk":
                return child
        return None

    def all(self, role=None, name=None, showing=True):
        import pyatspi
        found = []

        def walk(node, depth):
            if node is None or depth > 40:
                return
            try:
                states = node.getState()
                if showing and depth > 1 and not states.contains(pyatspi.STATE_SHOWING):
                    return
                if (role is None or node.getRoleName() == role) and (name is None or re.fullmatch(name, node.name or "")):
                    found.append(node)
                for child in node:
                    walk(child, depth + 1)
            except Exception:  # a widget that has just gone
                return

        walk(self.application(), 0)
        return found

    def focused(self, role, name=None):
        import pyatspi
        return [node for node in self.all(role, name) if node.getState().contains(pyatspi.STATE_FOCUSED)]

    def tab_to(self, role, name=None):
        """From one to the next, as the Tab key leads."""
        import pyatspi
        node = self.see(role, name)
        for _ in range(80):
            if node.getState().contains(pyatspi.STATE_FOCUSED):
                return node
            self.key("Tab")
            time.sleep(0.15)
        raise AssertionError("Tab does not lead to %s “%s”" % (role, name))

    def rows(self):
        """What the table on the screen says, by the titles of its columns; rows that have not come are waited for."""
        import pyatspi
        node = self.see("table", None)
        table = node.queryTable()
        titles = [table.getColumnDescription(column) for column in range(table.nColumns)]

        def missing():
            return [row for row in range(table.nRows) if table.getAccessibleAt(row, 1).name == "Still loading"]

        if missing():
            # What has not come comes when a person goes there.
            self.tab_to("table")
            self.key("End")
            time.sleep(0.5)
            for _ in range(60):
                if not missing():
                    break
                self.key("Prior")
                time.sleep(0.2)
        assert not missing(), "rows do not come: %s" % missing()
        rows = []
        for row in range(table.nRows):
            texts = [table.getAccessibleAt(row, column).name for column in range(1, len(titles))]
            assert all(text.startswith(title + ": ") for text, title in zip(texts, titles[1:])), texts
            rows.append({title: text[len(title) + 2:] for text, title in zip(texts, titles[1:])})
        return rows

    def within(self, node, depth=0):
        """All that a part of the window holds and shows."""
        import pyatspi
        found = []
        for child in node if depth < 30 else []:
            if child is not None and child.getState().contains(pyatspi.STATE_SHOWING):
                found += [child] + self.within(child, depth + 1)
        return found

    def see(self, role, name, patience=20):
        return wait_for("%s “%s”" % (role, name), lambda: self.all(role, name), patience)[-1]

    def gone(self, role, name, patience=20):
        wait_for("no %s “%s”" % (role, name), lambda: not self.all(role, name), patience)

    def words(self):
        return "\n".join(node.name for node in self.all() if node.name)

    def press(self, role, name, patience=20):
        node = self.see(role, name, patience)
        import pyatspi
        wait_for("enabled " + name, lambda: node.getState().contains(pyatspi.STATE_ENABLED), 10)
        node.queryAction().doAction(0)

    def click(self, role, name):
        node = self.see(role, name)
        import pyatspi
        box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        subprocess.run(["xdotool", "mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2), "click", "1"],
                       check=True)

    def focus(self, role, name):
        import pyatspi
        node = self.see(role, name)
        wait_for("focus on " + name, lambda: (node.queryComponent().grabFocus(), time.sleep(0.1),
                                              node.getState().contains(pyatspi.STATE_FOCUSED))[-1], 10)
        return node

    def type(self, role, name, text):
        self.focus(role, name + r"( \(required\))?")
        self.key("ctrl+a", "Delete")
        subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)

    def key(self, *keys):
        subprocess.run(["xdotool", "key"] + list(keys), check=True)

    def activate(self):
        """What a window manager does when a dialog has gone: the window gets the keys again."""
        subprocess.run("xdotool windowfocus --sync $(xdotool search --onlyvisible --name '^(Yibao Desk|医保桌面)$' | head -1)",
                       shell=True, check=True, timeout=20)

    def picture(self, name):
        path = os.path.join(self.home, name + ".png")
        subprocess.run(["import", "-window", "root", path], check=True)
        return path

    def code_on_screen(self):
        """What a telephone reads from the screen."""
        def read():
            path = self.picture("code")
            result = subprocess.run(["zbarimg", "-q", "--raw", path], stdout=subprocess.PIPE)
            os.remove(path)
            return result.stdout.decode().strip()
        return wait_for("a code that can be read", read)

    def clipboard(self):
        result = subprocess.run(["xclip", "-selection", "clipboard", "-o"], stdout=subprocess.PIPE,
                                stderr=subprocess.DEVNULL, timeout=10)
        return result.stdout

    # What stayed behind.
    def files_with(self, planted, folders=None):
        found = []
        for top in folders or [self.home]:
            for folder, _, names in os.walk(top):
                for name in names:
                    path = os.path.join(folder, name)
                    try:
                        with open(path, "rb") as file:
                            content = file.read()
                    except OSError:
                        continue
                    found += ["%s holds %s" % (path, what) for what, bytes_ in planted.items() if bytes_ in content]
        return found

    def secrets_kept(self):
        """Every secret of the keyring, as its owner can read it: QtKeychain writes them there in base64."""
        result = subprocess.run(["secret-tool", "search", "--all", "server", "yibao-desk"], stdout=subprocess.PIPE,
                                stderr=subprocess.STDOUT)
        kept = result.stdout
        for secret in re.findall(rb"(?m)^secret = (\S+)$", result.stdout):
            try:
                kept += b"\n" + base64.b64decode(secret, validate=True)
            except ValueError:
                pass
        return kept

    def memory_with(self, planted):
        """Which of the planted values the memory of the program holds, in UTF-8 or as Qt keeps text."""
        pid = self.desk.pid
        found = set()
        with open("/proc/%d/maps" % pid) as maps, open("/proc/%d/mem" % pid, "rb", 0) as memory:
            for line in maps:
                span, rights = line.split()[:2]
                if "r" not in rights or "[v" in line:
                    continue
                begin, end = (int(part, 16) for part in span.split("-"))
                tail = b""
                at = begin
                while at < end:
                    size = min(1 << 22, end - at)
                    try:
                        memory.seek(at)
                        chunk = memory.read(size)
                    except (OSError, ValueError, OverflowError):
                        break
                    if not chunk:
                        break
                    block = tail + chunk
                    for what, value in planted.items():
                        if value in block or value.decode().encode("utf-16-le") in block:
                            found.add(what)
                    tail = block[-256:]
                    at += len(chunk)
        return found
