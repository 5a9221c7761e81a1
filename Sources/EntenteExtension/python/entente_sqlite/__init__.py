"""The functions of Entente for any SQLite: dates of EDTF, members, treaties, matrices.

    import sqlite3, entente_sqlite
    base = sqlite3.connect("entente.sqlite")
    entente_sqlite.load(base)
"""

from pathlib import Path

__all__ = ["load", "loadable_path"]


def loadable_path():
    """The path of the library without its ending, as SQLite takes it."""
    return str(Path(__file__).with_name("libentente"))


def load(connection):
    """Loads the functions into a connection of sqlite3, or of a module like it.

    Raises RuntimeError if this Python cannot load extensions into SQLite.
    """
    if not hasattr(connection, "enable_load_extension"):
        raise RuntimeError(
            "this Python was built without the loading of SQLite extensions "
            "(--enable-loadable-sqlite-extensions): use the Python of your system, "
            "or pysqlite3-binary or apsw in place of sqlite3"
        )
    connection.enable_load_extension(True)
    try:
        connection.load_extension(loadable_path())
    finally:
        connection.enable_load_extension(False)
