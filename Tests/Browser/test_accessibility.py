"""Rules of accessibility: own rules always, and those of axe-core if it is installed."""
import json
import os
import pathlib

from running import ROOT, PageTest

OWN = (pathlib.Path(__file__).parent / "accessibility.js").read_text()
AXE = pathlib.Path(os.environ.get("ENTENTE_AXE", ROOT / ".build/browser/axe_playwright_python/axe.min.js"))
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = ["/", "/organizations/csto?on=2011", "/states/uzbekistan", "/articles/cst/art_4", "/compare",
         "/matrix", "/statements/ext-0071", "/search?q=CSTO", "/sql", "/codebook"]
# Tables and drawings repeat the same marks: axe reads the first rows and marks, else it takes minutes.
SHORTEN = """for (const e of document.querySelectorAll(
  "tbody tr:nth-child(n+6), dl > div:nth-child(n+9), section:nth-of-type(n+6)")) e.remove();
for (const figure of document.querySelectorAll("figure"))
  [...figure.querySelectorAll("svg .cell, svg .mark")].slice(12).forEach(e => e.remove());"""
PHONE, DESK = (360, 740), (1280, 900)


class AccessibilityTests(PageTest):
    def each_page(self):
        for path in PAGES:
            self.open(path)
            yield path

    def test_own_rules_in_both_schemes(self):
        found = []
        for path in self.each_page():
            for scheme in ["light", "dark"]:
                self.page.prefer(scheme)
                found += [f"{path}, {scheme}: {text}" for text in self.page.evaluate(OWN)]
        self.assertEqual(found, [])

    def test_rules_of_axe_in_both_schemes_and_on_a_phone(self):
        if not AXE.exists():
            self.skipTest("axe-core is not installed: script/setup-browser")
        found = []
        for path in self.each_page():
            self.page.evaluate(SHORTEN)
            self.page.evaluate(AXE.read_text() + "; 0")
            for scheme, size in [("light", DESK), ("dark", PHONE)]:
                self.page.prefer(scheme)
                self.page.resize(*size)
                answer = self.page.evaluate(f"""axe.run(document, {{
                  resultTypes: ["violations"], runOnly: {json.dumps(TAGS)}
                }}).then(r => r.violations.map(v =>
                  v.id + ": " + v.nodes.slice(0, 3).map(n => n.target + " " + n.failureSummary
                    .replace(/\\s+/g, " ").slice(0, 200)).join(" | ")))""", seconds=90)
                found += [f"{path}, {scheme}, {size}: {sentence}" for sentence in answer]
        self.assertEqual(found, [])

    def test_narrow_windows_scroll_only_down(self):
        # A phone; and 320 pixels, which are a window of 1280 at 400 percent (WCAG 1.4.10).
        found = []
        for path in self.each_page():
            for size in [PHONE, (320, 640)]:
                self.page.resize(*size)
                wide = self.page.evaluate("""(() => {
                  const most = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= most) return [];
                  return [...document.querySelectorAll("body *")].filter(e =>
                    e.getBoundingClientRect().right > most + 1
                    && !e.parentElement.closest(".scroll, figure, header nav"))
                    .map(e => e.outerHTML.slice(0, 100)).slice(0, 5);
                })()""")
                found += [f"{path}, {size}: {text}" for text in wide]
        self.assertEqual(found, [])

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

    def test_the_dark_scheme_is_dark(self):
        self.open("/organizations/csto?on=2011")
        color = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)[0]"
        self.page.prefer("light")
        self.assertGreater(self.page.evaluate(color), 200)
        self.page.prefer("dark")
        self.assertLess(self.page.evaluate(color), 60)
