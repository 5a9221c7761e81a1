"""The plugin of Datasette: all its connections have the functions."""

from datasette import hookimpl

from . import load


@hookimpl
def prepare_connection(conn):
    load(conn)
