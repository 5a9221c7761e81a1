"""The pages as files: written once, all links checked, and read from the disk and over HTTP."""
import functools
import http.server
import os
import pathlib
import subprocess
import tempfile
import threading
import time
import unittest

import links
from running import PROGRAM, PageTest, Shared


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class SiteTests(PageTest):
    @classmethod
    def setUpClass(cls):
        Shared.start()
        given = os.environ.get("ENTENTE_SITE")
        if given:
            cls.folder = pathlib.Path(given).resolve()
            return
        place = tempfile.TemporaryDirectory(prefix="entente-site-")
        cls.addClassCleanup(place.cleanup)
        cls.folder = pathlib.Path(place.name) / "site"
        start = time.monotonic()
        subprocess.run([PROGRAM, "site", str(cls.folder)], check=True, stdout=subprocess.DEVNULL)
        sizes = [file.stat().st_size for file in cls.folder.rglob("*") if file.is_file()]
        print(f"the site: {len(sizes)} files, {sum(sizes) / 1e6:.1f} MB, "
              f"{time.monotonic() - start:.0f} s", flush=True)

    def test_all_links_lead_to_files_and_anchors(self):
        problems, count = links.check(self.folder)
        self.assertGreater(count, 1000)
        self.assertEqual(problems[:20], [], f"{len(problems)} problems")

    def read(self, root):
        """Follows a body, a statement and a source, then searches."""
        self.page.open(f"{root}/index.html")
        name = "Collective Security Treaty Organization"
        self.page.follow(lambda: self.page.click("main td a", name))
        self.assertEqual(self.page.text("h1"), name)
        self.page.follow(lambda: self.page.click("#members a[href*='statements/']"))
        self.page.follow(lambda: self.page.click("main a[href*='sources/']"))
        self.assertIn("sources/", self.page.url)
        self.page.press("/")
        self.page.type("CSTO")
        self.page.follow(lambda: self.page.press("Enter"))
        self.page.wait_until(f"document.querySelector('main').innerText.includes('{name}')")
        self.page.follow(lambda: self.page.click("main a", name))
        self.assertEqual(self.page.text("h1"), name)

    def test_reads_from_the_disk(self):
        self.read(self.folder.as_uri())

    def test_reads_from_a_host_that_only_has_files(self):
        server = http.server.ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(Quiet, directory=str(self.folder)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        self.address = f"http://127.0.0.1:{server.server_port}"
        self.read(self.address)


if __name__ == "__main__":
    unittest.main()
