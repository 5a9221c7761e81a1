"""A small client of Chromium's DevTools protocol. It needs only the standard library.

The messages go through two pipes (--remote-debugging-pipe), so no port is opened.
"""
import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time
import urllib.parse

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
KEYS = {"Tab": 9, "Enter": 13, "Escape": 27, "PageUp": 33, "PageDown": 34, "End": 35, "Home": 36,
        "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40, " ": 32}


class Failure(Exception):
    """The browser refused a call, or did not answer in time."""


def find_program():
    """The path of an installed browser, or None."""
    named = os.environ.get("ENTENTE_BROWSER")
    return named or next((path for path in map(shutil.which, NAMES) if path), None)


class Browser:
    """One process of the browser, with a profile of its own. It can reach only this machine."""

    def __init__(self, program):
        self.profile = tempfile.mkdtemp(prefix="entente-browser-")
        ours, theirs = os.pipe(), os.pipe()
        options = [
            "--headless=new", "--remote-debugging-pipe", f"--user-data-dir={self.profile}",
            "--no-first-run", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--hide-scrollbars", "--lang=en-US",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        ]
        if os.geteuid() == 0:
            options.append("--no-sandbox")  # Chromium refuses to run as root with it.

        def place_pipes():
            # The browser reads from descriptor 3 and writes to 4.
            read, write = os.dup(ours[0]), os.dup(theirs[1])
            os.dup2(read, 3)
            os.dup2(write, 4)

        self.log = open(os.path.join(self.profile, "log.txt"), "wb")
        self.process = subprocess.Popen(
            [program, *options, "about:blank"], close_fds=False, preexec_fn=place_pipes,
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        os.close(ours[0])
        os.close(theirs[1])
        self.output, self.input = ours[1], theirs[0]
        self.buffer = b""
        self.count = 0
        self.answers = {}
        self.pages = {}
        try:
            self.call("Browser.getVersion", seconds=60)
        except (OSError, Failure) as error:
            with open(self.log.name, encoding="utf-8", errors="replace") as log:
                text = log.read()[-2000:]
            self.close()
            raise Failure(f"the browser did not begin: {error}\n{text}") from error

    @classmethod
    def begin(cls, program, attempts=3):
        """Starts the browser; again if it ends at once, as it may on a busy machine."""
        for attempt in range(1, attempts + 1):
            try:
                return cls(program)
            except Failure:
                if attempt == attempts:
                    raise

    def send(self, method, session=None, **values):
        """Sends a call and returns its number, without waiting for the answer."""
        self.count += 1
        message = {"id": self.count, "method": method, "params": values}
        if session:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.output, data):]
        return self.count

    def call(self, method, session=None, seconds=30, **values):
        number = self.send(method, session, **values)
        self.read_until(lambda: number in self.answers, seconds, method)
        answer = self.answers.pop(number)
        if "error" in answer:
            raise Failure(f"{method}: {answer['error']['message']}")
        return answer["result"]

    def read_until(self, is_done, seconds, subject):
        """Reads messages until a condition holds."""
        end = time.monotonic() + seconds
        while not is_done():
            left = end - time.monotonic()
            if left <= 0 or not self.read(left):
                raise Failure(f"no answer in {seconds} seconds: {subject}")

    def read(self, seconds):
        """Reads what has come. False if nothing came in time."""
        if not select.select([self.input], [], [], seconds)[0]:
            return False
        data = os.read(self.input, 1 << 20)
        if not data:
            raise Failure("the browser ended")
        *messages, self.buffer = (self.buffer + data).split(b"\0")
        for text in messages:
            message = json.loads(text)
            if "id" in message:
                self.answers[message["id"]] = message
            elif message.get("sessionId") in self.pages:
                self.pages[message["sessionId"]].receive(message["method"], message["params"])
        return True

    def page(self):
        return Page(self)

    def close(self):
        try:
            self.send("Browser.close")
            self.process.wait(10)
        except (OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        self.log.close()
        shutil.rmtree(self.profile, ignore_errors=True)


class Page:
    """One tab. It keeps the requests, and the problems that a reader's console would show."""

    def __init__(self, browser):
        self.browser = browser
        self.target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = browser.call(
            "Target.attachToTarget", targetId=self.target, flatten=True)["sessionId"]
        browser.pages[self.session] = self
        self.loads = 0
        self.problems = []
        self.requests = []
        self.statuses = {}
        for name in ["Page", "Network", "Runtime", "Log"]:
            self.call(f"{name}.enable")
        self.call("Emulation.setFocusEmulationEnabled", enabled=True)
        self.resize(1280, 900)

    def call(self, method, seconds=30, **values):
        return self.browser.call(method, self.session, seconds, **values)

    def receive(self, method, values):
        if method == "Page.loadEventFired":
            self.loads += 1
        elif method == "Network.requestWillBeSent":
            self.requests.append(values["request"]["url"])
        elif method == "Network.responseReceived":
            response = values["response"]
            self.statuses[response["url"]] = response["status"]
            if response["status"] >= 400:
                self.problems.append(f"{response['status']} {response['url']}")
        elif method == "Network.loadingFailed" and not values.get("canceled"):
            self.problems.append(f"a request failed: {values['errorText']}")
        elif method == "Runtime.exceptionThrown":
            details = values["exceptionDetails"]
            self.problems.append(details.get("exception", {}).get("description", details["text"]))
        elif method == "Runtime.consoleAPICalled" and values["type"] in ("error", "warning"):
            self.problems.append(f"console: {values['args'][0].get('value')}")
        elif method == "Log.entryAdded" and values["entry"]["level"] in ("error", "warning"):
            entry = values["entry"]
            self.problems.append(f"{entry['text']} {entry.get('url', '')}".strip())

    def hosts(self):
        """The hosts that requests went to."""
        parts = [urllib.parse.urlsplit(url) for url in self.requests]
        return {part.netloc for part in parts if part.scheme not in ("data", "blob", "about", "file")}

    # Addresses

    def open(self, url, seconds=60):
        def go():
            answer = self.call("Page.navigate", seconds, url=url)
            if "errorText" in answer:
                raise Failure(f"{url}: {answer['errorText']}")
        self.follow(go, seconds)

    def follow(self, action, seconds=60):
        """Does what leads to another page, and waits until that is loaded."""
        before = self.loads
        action()
        self.browser.read_until(lambda: self.loads > before, seconds, "loading of a page")

    @property
    def url(self):
        return self.evaluate("location.href")

    @property
    def path(self):
        return urllib.parse.urlsplit(self.url).path

    # Content

    def evaluate(self, expression, seconds=60):
        answer = self.call(
            "Runtime.evaluate", seconds, expression=expression, returnByValue=True,
            awaitPromise=True)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise Failure(details.get("exception", {}).get("description", details["text"]))
        return answer["result"].get("value")

    def wait_until(self, expression, seconds=10):
        """Waits until an expression is true in the page."""
        end = time.monotonic() + seconds
        while not self.evaluate(expression):
            if time.monotonic() > end:
                raise Failure(f"not true in {seconds} seconds: {expression}")
            self.browser.read(0.05)

    def text(self, selector="body"):
        return self.evaluate(f"document.querySelector({json.dumps(selector)})?.innerText ?? ''")

    def count_of(self, selector):
        return self.evaluate(f"document.querySelectorAll({json.dumps(selector)}).length")

    # Input

    def press(self, key, shift=False):
        code = KEYS.get(key) or ord(key.upper())
        values = {"key": key, "windowsVirtualKeyCode": code, "modifiers": 8 if shift else 0}
        typed = {"Enter": "\r"}.get(key, key if len(key) == 1 else None)
        first = {"type": "keyDown", "text": typed} if typed else {"type": "rawKeyDown"}
        self.call("Input.dispatchKeyEvent", **first, **values)
        self.call("Input.dispatchKeyEvent", type="keyUp", **values)

    def type(self, text):
        self.call("Input.insertText", text=text)

    def fill(self, selector, text):
        """Replaces the value of a field, as a reader does who selects all and types."""
        name = json.dumps(selector)
        self.evaluate(f"(e => {{ e.focus(); e.select(); }})(document.querySelector({name}))")
        self.type(text)

    def click(self, selector, text=None):
        """Clicks the first element of a selector that has a text, if one is given."""
        place = self.evaluate(f"""(() => {{
          const text = {json.dumps(text)};
          const found = [...document.querySelectorAll({json.dumps(selector)})].find(
            e => text === null || e.textContent.trim() === text);
          if (!found) return null;
          found.scrollIntoView({{block: "center", inline: "center", behavior: "instant"}});
          const box = found.getClientRects()[0] ?? found.getBoundingClientRect();
          return [box.x + box.width / 2, box.y + box.height / 2];
        }})()""")
        if place is None:
            raise Failure(f"{self.url} has no {selector} with the text {text}")
        values = {"x": place[0], "y": place[1], "button": "left", "clickCount": 1}
        self.call("Input.dispatchMouseEvent", type="mousePressed", **values)
        self.call("Input.dispatchMouseEvent", type="mouseReleased", **values)

    # Looks

    def resize(self, width, height):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=1, mobile=width < 600)

    def prefer(self, scheme="light", motion="no-preference", media=""):
        self.call("Emulation.setEmulatedMedia", media=media, features=[
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": motion}])

    def allow_scripts(self, are_allowed):
        self.call("Emulation.setScriptExecutionDisabled", value=not are_allowed)

    def screenshot(self, whole=False):
        """The picture of the page as PNG; of the whole page, also what lies below the window."""
        values = {}
        if whole:
            size = self.call("Page.getLayoutMetrics")["cssContentSize"]
            values = {"captureBeyondViewport": True, "clip": {
                "x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 6000),
                "scale": 1}}
        data = self.call("Page.captureScreenshot", 60, format="png", **values)["data"]
        return base64.b64decode(data)

    def close(self):
        self.browser.call("Target.closeTarget", targetId=self.target)
        del self.browser.pages[self.session]
