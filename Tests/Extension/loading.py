"""The library, the program and a file for the tests of the extension."""

import atexit
import json
import os
import pathlib
import sqlite3
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
LIBRARY = pathlib.Path(os.environ["ENTENTE_EXTENSION"])
PROGRAM = os.environ["ENTENTE_PROGRAM"]
SELECTS = ROOT / "Sources" / "CEntenteExtension" / "sql"

_folder = tempfile.TemporaryDirectory()
atexit.register(_folder.cleanup)
FOLDER = pathlib.Path(_folder.name)


def _base():
    if "ENTENTE_DB" in os.environ:
        return pathlib.Path(os.environ["ENTENTE_DB"]).resolve()
    path = FOLDER / "entente.sqlite"
    subprocess.run([PROGRAM, "build", "--db", path], check=True, stdout=subprocess.DEVNULL)
    return path


BASE = _base()


def connect(address=f"file:{BASE}?mode=ro"):
    """A connection with the extension, by default to the file and only for reading."""
    base = sqlite3.connect(address, uri=True)
    base.enable_load_extension(True)
    base.load_extension(str(LIBRARY.with_suffix("")))
    return base


def memory():
    """A connection with the extension to a database that is not of Entente."""
    return connect(":memory:")


def program(*arguments):
    """The rows of an answer of the program, as JSON."""
    command = [PROGRAM, *arguments, "--db", BASE, "--format", "json", "-q"]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    return json.loads(done.stdout)
