"""The plugin of sqlite-utils: all its connections have the functions."""

from sqlite_utils import hookimpl

from . import load


@hookimpl
def prepare_connection(conn):
    load(conn)
