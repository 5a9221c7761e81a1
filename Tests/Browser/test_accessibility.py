"""Rules of accessibility: own rules always, and those of axe-core if it is installed."""
import json
import os
import pathlib

from running import ROOT, PageTest

OWN = (pathlib.Path(__file__).parent / "accessibility.js").read_text()
AXE = pathlib.Path(os.environ.get("ENTENTE_AXE", ROOT / ".build/browser/axe_playwright_python/axe.min.js"))
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = ["/", "/organizations", "/organizations/csto?on=2011", "/states/uzbekistan", "/disputes",
         "/sources", "/search?q=CSTO", "/sql", "/statements/ext-0071"]
# The words of a drawing may stand beside each other closer than links should.
PHONE, DESK = (360, 740), (1280, 900)


class AccessibilityTests(PageTest):
    def each_page(self):
        for path in PAGES:
            with self.subTest(path):
                self.open(path)
                yield path

    def test_own_rules_in_both_schemes(self):
        for path in self.each_page():
            for scheme in ["light", "dark"]:
                self.page.prefer(scheme)
                self.assertEqual(self.page.evaluate(OWN), [], f"{path}, {scheme}")

    def test_rules_of_axe_in_both_schemes_and_on_a_phone(self):
        if not AXE.exists():
            self.skipTest("axe-core is not installed: script/setup-browser")
        for path in self.each_page():
            self.page.evaluate(AXE.read_text() + "; 0")
            for scheme, size in [("light", DESK), ("dark", PHONE)]:
                self.page.prefer(scheme)
                self.page.resize(*size)
                found = self.page.evaluate(f"""axe.run(document, {{
                  resultTypes: ["violations"], runOnly: {json.dumps(TAGS)}
                }}).then(r => r.violations.map(v =>
                  v.id + ": " + v.nodes.slice(0, 3).map(n => n.target + " " + n.failureSummary
                    .replace(/\\s+/g, " ").slice(0, 200)).join(" | ")))""", seconds=90)
                self.assertEqual(found, [], f"{path}, {scheme}, {size}")

    def test_a_phone_shows_pages_without_sideways_scrolling(self):
        self.page.resize(*PHONE)
        for path in self.each_page():
            wide = self.page.evaluate("""(() => {
              const most = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= most) return [];
              return [...document.querySelectorAll("body *")].filter(e =>
                e.getBoundingClientRect().right > most + 1 && !e.parentElement.closest(".scroll, figure"))
                .map(e => e.outerHTML.slice(0, 100)).slice(0, 5);
            })()""")
            self.assertEqual(wide, [], path)

    def test_text_of_twice_the_size_does_not_scroll_sideways(self):
        # WCAG 1.4.10: a window of 1280 pixels at 400 percent.
        self.page.resize(320, 640)
        for path in self.each_page():
            wide = self.page.evaluate("document.documentElement.scrollWidth")
            self.assertLessEqual(wide, 320, path)

    def test_a_reader_who_wants_no_motion_gets_none(self):
        self.page.prefer(motion="reduce")
        for path in self.each_page():
            moving = self.page.evaluate("""[...document.querySelectorAll("*")].filter(e => {
              const style = getComputedStyle(e);
              const isMoving = (t) => t.split(", ").some(s => parseFloat(s) > 0.01);
              return isMoving(style.animationDuration) || isMoving(style.transitionDuration);
            }).length""")
            self.assertEqual(moving, 0, path)
            self.assertEqual(self.page.count_of("animate, animateTransform, animateMotion"), 0, path)

    def test_print_leaves_out_what_paper_cannot_do(self):
        self.open("/organizations/csto?on=2011")
        self.page.prefer(media="print")
        shown = self.page.evaluate(
            "[...document.querySelectorAll('nav, form')].filter(e => e.checkVisibility()).length")
        self.assertEqual(shown, 0)
        self.assertTrue(self.page.evaluate("document.querySelector('#members').checkVisibility()"))

    def test_the_dark_scheme_is_dark_and_has_dark_pictures(self):
        self.open("/organizations/csto?on=2011")
        color = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)[0]"
        self.page.prefer("light")
        self.assertGreater(self.page.evaluate(color), 200)
        self.page.prefer("dark")
        self.assertLess(self.page.evaluate(color), 60)
