"""The functions answer as the program does, with plans that use the indexes."""

import re
import sqlite3
import threading
import unittest

import apsw

from loading import BASE, FOLDER, LIBRARY, SELECTS, connect, memory, program


class Answers(unittest.TestCase):
    def setUp(self):
        self.base = connect()
        self.base.row_factory = sqlite3.Row
        self.addCleanup(self.base.close)

    def rows(self, sql, *arguments):
        return [dict(row) for row in self.base.execute(sql, arguments)]

    def test_members_are_those_of_the_program(self):
        for body, day, rule in [
            ("CSTO", "2009", "effective"), ("csto", "2006", "signature"), ("NATO", "1982-06", "effective"),
            ("un", "2020-01-01", "in-force"), ("CST", "1999-04", "effective"), ("sco", "2002", "signature"),
        ]:
            with self.subTest(body=body, day=day, rule=rule):
                expected = program("members", body, "--on", day, "--rule", rule)
                rows = self.rows("SELECT * FROM members(?, ?, ?)", body, day, rule)
                self.assertGreater(len(rows), 0)
                self.assertEqual(
                    [(r["member"], r["status_id"], r["certainty"]) for r in rows],
                    [(r["member"], r["status"], r["certainty"]) for r in expected])
                self.assertEqual(
                    [r["start_statement_id"] or r["report_id"] for r in rows],
                    [r["statement"] for r in expected])

    def test_articles_and_cells_are_those_of_the_program(self):
        [article] = self.rows("SELECT * FROM article('CST/4', '2011')")
        told = program("article", "CST/4", "--on", "2011")
        self.assertIn(article["digest"], [row["detail"] for row in told if row["what"] == "digest"])
        [cell] = self.rows("SELECT * FROM matrix_cell('CSTO', 'SCO', 'shared-members', '2012')")
        [told] = program(
            "matrix", "--rows", "CSTO", "--columns", "SCO", "--measure", "shared-members", "--on", "2012")
        self.assertEqual((cell["low"], cell["high"]), (told["low"], told["high"]))

    def test_an_argument_can_be_a_column(self):
        rows = self.rows(
            "SELECT b.column1 AS body, count(*) AS number FROM (VALUES ('csto'), ('nato')) b "
            "JOIN members(b.column1, '2009-06-14') m WHERE m.is_member GROUP BY 1")
        self.assertEqual([tuple(row.values()) for row in rows], [("csto", 7), ("nato", 28)])

    def test_a_null_gives_nothing(self):
        self.assertEqual(self.rows("SELECT * FROM members(NULL)"), [])
        self.assertEqual(self.rows("SELECT * FROM overlap('csto', NULL)"), [])
        self.assertEqual(self.rows("SELECT * FROM matrix_cell(NULL, 'un')"), [])
        [row] = self.rows("SELECT entente_certainty('csto', NULL, 2009) AS a, edtf_share(NULL, '1995') AS b")
        self.assertEqual(row, {"a": None, "b": None})

    def test_errors_are_plain(self):
        for sql, message in [
            ("SELECT * FROM members()", "members needs 1 argument"),
            ("SELECT * FROM overlap('csto')", "overlap needs 2 arguments"),
            ("SELECT * FROM members('nowhere')", "no entity is named 'nowhere'"),
            ("SELECT * FROM members('csto', '2009-13')", "'2009-13' is not a date, character 6: "),
            ("SELECT * FROM members('csto', 2009, 'x')", "there is no rule 'x'; the rules are effective, signature, in-force"),
            ("SELECT * FROM matrix_cell('csto', 'un', 'x')", "there is no measure 'x'; the measures are "),
            ("SELECT edtf_earliest('Y17E7')", "'Y17E7' is outside the years 0000 to 9999"),
        ]:
            with self.subTest(sql=sql), self.assertRaises(sqlite3.OperationalError) as caught:
                self.rows(sql)
            self.assertIn(message, str(caught.exception))

    def test_an_ambiguous_name_lists_the_candidates(self):
        name, count = self.base.execute(
            "SELECT name, count(DISTINCT entity_id) FROM entity_name GROUP BY name COLLATE NOCASE "
            "HAVING count(DISTINCT entity_id) = 2 AND name NOT IN (SELECT entity_id FROM entity_overview) "
            "ORDER BY name LIMIT 1").fetchone()
        with self.assertRaisesRegex(sqlite3.OperationalError, r" may be .+ \(.+\) or .+ \(.+\)"):
            self.rows("SELECT entente_entity(?)", name)

    def test_plans_use_the_indexes(self):
        for name, arguments, searches in [
            ("members", 3, ["SEARCH s USING PRIMARY KEY (organization_key=?"]),
            ("memberships", 3, ["INDEX spell_by_member (member_key=?"]),
            ("overlap", 4, ["SEARCH s USING PRIMARY KEY (organization_key=?", "INDEX spell_by_member (member_key=?"]),
            ("entente_certainty", 4, ["INDEX spell_by_member (member_key=?"]),
            ("article", 2, ["sqlite_autoindex_treaty_outline_1 (provision_id=?)"]),
        ]:
            with self.subTest(name):
                select = (SELECTS / f"{name}.sql").read_text()
                plan = self.base.execute("EXPLAIN QUERY PLAN " + select, [None] * arguments).fetchall()
                steps = [row["detail"] for row in plan]
                for search in searches:
                    self.assertTrue(any(search in step for step in steps), f"{search}: {steps}")
        [step] = self.rows("EXPLAIN QUERY PLAN SELECT * FROM members('csto', 2009)")
        self.assertIn("SCAN members VIRTUAL TABLE INDEX 3:", step["detail"])

    def test_declared_columns_are_those_of_the_select(self):
        for path in SELECTS.glob("*.sql"):
            text = path.read_text()
            if not text.startswith("/*"):
                continue
            with self.subTest(path.stem):
                declared = [
                    (row["name"], row["hidden"])
                    for row in self.base.execute("SELECT * FROM pragma_table_xinfo(?)", [path.stem])]
                select = text.replace('"%w"', "measure_value")
                names = list(dict.fromkeys(re.findall(r":([a-z]+)", select)))
                columns = self.base.execute(select, dict.fromkeys(names)).description
                self.assertEqual(
                    declared, [(column[0], 0) for column in columns] + [(name, 1) for name in names])


class Connections(unittest.TestCase):
    def test_dates_work_in_any_database(self):
        base = memory()
        self.assertEqual(
            base.execute("SELECT edtf_latest('2004-02'), edtf_contains('198X', '1985')").fetchone(),
            ("2004-02-29", "maybe"))
        with self.assertRaisesRegex(sqlite3.OperationalError, "it reads a file of Entente: no such"):
            base.execute("SELECT * FROM members('csto')").fetchall()
        with self.assertRaisesRegex(sqlite3.OperationalError, "reads a file of Entente: no such"):
            base.execute("SELECT entente_certainty('csto', 'russia', 2009)")
        base.execute("CREATE TABLE event (date TEXT, first TEXT AS (edtf_earliest(date)))")
        base.execute("CREATE INDEX event_by_first ON event (first)")
        base.execute("CREATE VIEW own AS SELECT edtf_level(date) FROM event")
        base.execute("SELECT * FROM own")

    def test_an_attached_file_is_read(self):
        base = memory()
        base.execute("ATTACH ? AS entente", [str(BASE)])
        self.assertEqual(len(base.execute("SELECT * FROM members('CSTO', 2009)").fetchall()), 7)

    def test_a_view_cannot_read_through_them(self):
        base = memory()
        for view in ["SELECT * FROM members('csto')", "SELECT entente_entity('csto')"]:
            base.execute(f"CREATE VIEW v AS {view}")
            with self.assertRaisesRegex(sqlite3.OperationalError, "unsafe use of"):
                base.execute("SELECT * FROM v")
            base.execute("DROP VIEW v")

    def test_threads_have_connections_of_their_own(self):
        answers, errors = [], []

        def ask():
            try:
                base = connect()
                for _ in range(20):
                    counted = base.execute(
                        "SELECT count(*), sum(edtf_share('19XX', '{1904,19' || abs(start_earliest % 10) || 'X}')) > 0 "
                        "FROM members('un', '2010')").fetchone()
                    answers.append(tuple(counted))
                base.close()
            except Exception as error:
                errors.append(error)

        threads = [threading.Thread(target=ask) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(errors, [])
        self.assertEqual(len(answers), 160)
        self.assertEqual(len(set(answers)), 1)

    def test_a_second_sqlite_in_the_process_is_refused(self):
        first = connect()
        self.addCleanup(first.close)
        other = apsw.Connection(":memory:")
        other.enable_load_extension(True)
        with self.assertRaisesRegex(apsw.Error, "into another SQLite library: load a copy"):
            other.load_extension(str(LIBRARY.with_suffix("")))
        copy = FOLDER / "copy" / LIBRARY.name
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(LIBRARY.read_bytes())
        other.load_extension(str(copy.with_suffix("")))
        self.assertEqual(other.execute("SELECT edtf_latest('2004')").fetchall(), [("2004-12-31",)])
