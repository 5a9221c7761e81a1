"""The browser and the server that all tests share, and the beginning of each test."""
import atexit
import os
import pathlib
import socket
import subprocess
import time
import unittest

import devtools

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ.get("ENTENTE_PROGRAM", str(ROOT / ".build/debug/entente"))
# Screenshots are written here.
PICTURES = pathlib.Path(os.environ.get("ENTENTE_SCREENSHOTS", ROOT / ".build/browser/screenshots"))


class Server:
    """`entente serve` on a free port, with the bundled dataset."""

    def __init__(self, *options):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--port", str(port), *options], stdout=subprocess.DEVNULL)
        # The first start builds the base of the dataset.
        end = time.monotonic() + 180
        while not self.answers(port):
            if self.process.poll() is not None:
                raise AssertionError(f"entente serve ended with {self.process.returncode}")
            if time.monotonic() > end:
                self.stop()
                raise AssertionError("entente serve does not answer")
            time.sleep(0.1)

    @staticmethod
    def answers(port):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return True
        except OSError:
            return False

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Shared:
    """Started by the first test that needs it, and ended with the run."""

    browser = None
    server = None

    @classmethod
    def start(cls):
        if cls.browser is None:
            program = devtools.find_program()
            if program is None:
                raise unittest.SkipTest("Chromium is not installed: apt-get install chromium")
            cls.browser = devtools.Browser.begin(program)
            atexit.register(cls.browser.close)
        if cls.server is None:
            cls.server = Server()
            atexit.register(cls.server.stop)


class PageTest(unittest.TestCase):
    """A test with a tab of its own. It fails if the console of the tab has an error or a warning, a
    request failed, or one went to another host."""

    # A test that provokes an error sets what the problems may contain.
    expected = None
    maxDiff = None

    def setUp(self):
        Shared.start()
        self.address = Shared.server.address
        self.page = Shared.browser.page()
        self.addCleanup(self.page.close)

    def tearDown(self):
        self.assertIsNone(Shared.server.process.poll(), "entente serve ended")
        problems = [text for text in self.page.problems
                    if not (self.expected and self.expected in text)]
        self.assertEqual(problems, [], "the console")
        self.assertLessEqual(self.page.hosts(), {self.address.removeprefix("http://")})

    def open(self, path="/"):
        self.page.open(self.address + path)

    def keep(self, name, whole=False):
        """Writes a screenshot."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        data = self.page.screenshot(whole)
        (PICTURES / f"{name}.png").write_bytes(data)
        return data
