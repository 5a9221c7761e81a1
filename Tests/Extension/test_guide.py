"""Each example of the guide runs in its client and prints what the guide says."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

from loading import BASE, FOLDER, LIBRARY, ROOT

GUIDE = ROOT / "Sources" / "Entente" / "Entente.docc" / "Extension.md"
BIN = pathlib.Path(sys.executable).parent


def examples(language):
    """The blocks of a language, each with the block of text after it."""
    found = re.findall(rf"```{language}\n(.*?)```\n\n```text\n(.*?)```", GUIDE.read_text(), re.S)
    assert found, f"the guide has no example in {language}"
    return found


class Guide(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = FOLDER / "guide"
        cls.folder.mkdir()
        shutil.copy(LIBRARY, cls.folder)
        (cls.folder / "entente.sqlite").symlink_to(BASE)

    def check(self, language, command, written=""):
        for text, expected in examples(language):
            with self.subTest(text):
                done = subprocess.run(
                    command(text), input=written and text, cwd=self.folder, text=True,
                    stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                    env=dict(os.environ, PATH=f"{BIN}:{os.environ['PATH']}"))
                self.assertEqual(done.stdout.strip(), expected.strip(), done.stderr)

    @unittest.skipUnless(shutil.which("sqlite3"), "the shell sqlite3 is missing")
    def test_shell(self):
        self.check("sql", lambda text: ["sqlite3", "-readonly", "entente.sqlite"], written="yes")

    def test_python(self):
        self.check("python", lambda text: [sys.executable, "-c", text])

    def test_datasette_and_sqlite_utils(self):
        self.check("console", lambda text: ["bash", "-c", text.removeprefix("$ ")])

    @unittest.skipUnless(shutil.which("Rscript"), "R is missing: apt-get install r-cran-rsqlite")
    def test_r(self):
        self.check("r", lambda text: ["Rscript", "-e", text])

    def test_each_function_is_in_the_guide(self):
        sources = (ROOT / "Sources" / "CEntenteExtension").glob("*.c")
        swift = ROOT / "Sources" / "EntenteExtension" / "DateFunction.swift"
        names = re.findall(r'name: "(\w+)"', swift.read_text())
        for source in sources:
            names += re.findall(r'  \{"(\w+)", \d', source.read_text())
        inner = {"entente_rule", "entente_measure", "entente_measure_pair", "entente_measure_rows"}
        self.assertGreater(len(names), 14)
        for name in set(names) - inner:
            self.assertIn(f"`{name}(", GUIDE.read_text())


class Package(unittest.TestCase):
    def test_a_python_that_cannot_load_says_so(self):
        import entente_sqlite

        with self.assertRaisesRegex(RuntimeError, "built without the loading of SQLite extensions"):
            entente_sqlite.load(object())
