"""Reading the pages with a mouse: search, a day, sources, the console, a cell of a matrix."""
import unittest

from running import PageTest


class ReadingTests(PageTest):
    def test_the_search_is_reached_by_a_key_and_finds_an_abbreviation(self):
        self.open()
        self.page.press("/")
        self.assertEqual(self.page.evaluate("document.activeElement.id"), "q")
        self.page.type("CSTO")
        self.page.follow(lambda: self.page.press("Enter"))
        self.assertIn("/search?", self.page.url)
        name = "Collective Security Treaty Organization"
        self.page.follow(lambda: self.page.click("main td a", name))
        self.assertEqual(self.page.path, "/organizations/csto")
        self.assertEqual(self.page.text("h1"), name)

    def test_a_slash_in_a_field_is_only_a_slash(self):
        self.open("/search")
        self.page.press("/")
        self.page.press("/")
        self.assertEqual(self.page.evaluate("document.activeElement.value"), "/")

    def status(self, state):
        """What the table of members says of a state."""
        return self.page.evaluate(f"""[...document.querySelectorAll("#members tbody tr")].find(
          row => row.cells[0].textContent === "{state}")?.cells[1].textContent""")

    def test_the_slider_changes_the_members_without_a_new_page(self):
        self.open("/organizations/csto?on=2015")
        loads = self.page.loads
        self.page.evaluate("document.querySelector('.slider input').focus()")
        for _ in range(4):
            self.page.press("ArrowLeft")
        self.page.wait_until("location.search.includes('on=2011')", seconds=60)
        self.assertEqual(self.status("Uzbekistan"), "member")
        self.assertEqual(self.page.loads, loads)

    def test_a_cell_of_the_matrix_opens_its_interactions(self):
        self.open("/matrix")
        self.assertEqual(self.page.count_of("main figure svg > title"), 1)
        cell = "[...document.querySelectorAll('figure .cell')].find(e => e.classList.contains('opens'))"
        self.page.evaluate(f"{cell}.focus()")
        self.page.follow(lambda: self.page.press("Enter"))
        self.assertNotEqual(self.page.path, "/matrix")
        self.assertGreater(self.page.count_of("main a[href^='/statements/']"), 0)

    def test_an_article_has_its_versions_and_clauses(self):
        self.open("/articles/cst/art_4")
        self.assertIn("Article 4", self.page.text("h1"))
        self.assertGreater(self.page.count_of("main a[href^='/statements/']"), 0)

    def test_bodies_are_compared(self):
        self.open("/compare")
        self.assertEqual(self.page.count_of(".error"), 0)
        self.page.fill("main form input", "CSTO, SCO")
        self.page.follow(lambda: self.page.press("Enter"))
        self.assertEqual(self.page.count_of(".error"), 0)
        self.assertIn("Shanghai Cooperation Organization", self.page.text("main table"))

    def test_another_day_changes_the_members(self):
        self.open("/organizations/csto?on=2011")
        self.assertEqual(self.status("Uzbekistan"), "member")
        self.page.fill("main [name=on]", "2015")
        self.page.follow(lambda: self.page.press("Enter"))
        self.assertIn("on=2015", self.page.url)
        self.assertEqual(self.status("Uzbekistan"), "suspended")
        self.page.evaluate("history.back()")
        self.page.wait_until("location.search.includes('on=2011')")

    def test_a_row_leads_to_its_statement_and_that_to_its_source(self):
        self.open("/organizations/csto?on=2011")
        link = "#members a[href^='/statements/']"
        self.assertGreater(self.page.count_of(link), 0)
        self.page.follow(lambda: self.page.click(link))
        self.page.follow(lambda: self.page.click("main a[href^='/sources/']"))
        self.assertTrue(self.page.path.startswith("/sources/"))
        self.assertIn("Statements that cite it", self.page.text())

    def test_the_console_answers_a_select(self):
        self.open("/sql")
        self.page.fill("[name=query]", "SELECT 40 + 2 AS answer")
        self.page.follow(lambda: self.page.click("main form button"))
        self.assertEqual(self.page.text("#rows tbody td"), "42")

    def test_a_form_with_a_wrong_date_says_so(self):
        self.expected = "400"
        self.open("/organizations/csto?on=tomorrow")
        self.assertIn("tomorrow", self.page.text(".error"))

    def test_pages_can_be_read_without_scripts(self):
        self.page.allow_scripts(False)
        self.open("/organizations/csto?on=2011")
        self.assertEqual(self.status("Uzbekistan"), "member")
        self.page.fill("main [name=on]", "2015")
        self.page.follow(lambda: self.page.press("Enter"))
        self.assertEqual(self.status("Uzbekistan"), "suspended")

    def test_another_form_of_a_page_has_the_same_rows(self):
        self.open("/organizations/csto?on=2011")
        rows = self.page.count_of("#members tbody tr")
        own = "document.querySelector('#members a[href*=\".csv\"]').href"
        lines = self.page.evaluate(f"fetch({own}).then(a => a.text())").strip().splitlines()
        self.assertEqual(len(lines), rows + 1)


class HostileTests(PageTest):
    # The browser reports a status of 400 and more as an error of the console.
    expected = "40"

    def test_the_console_refuses_to_write(self):
        for query in ["DELETE FROM fact", "DROP TABLE source", "ATTACH 'x' AS y",
                      "SELECT load_extension('x')"]:
            self.open("/sql")
            self.page.fill("[name=query]", query)
            self.page.follow(lambda: self.page.click("main form button"))
            self.assertTrue(self.page.text(".error"), query)

    def test_words_of_a_reader_are_not_markup(self):
        for path in ["/search?q=", "/sql?query=", "/organizations/csto?on="]:
            self.open(path + "%3Cscript%3Ealert(1)%3C/script%3E%22%3E%3Cimg%20src=x%3E")
            self.assertEqual(self.page.count_of("main script, main img"), 0, path)


if __name__ == "__main__":
    unittest.main()
