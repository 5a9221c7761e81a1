"""Everything can be reached and read with the keys only."""
from running import PageTest

# Shown elements that take the focus, in the order of the page. A group of radio buttons is one stop.
STOPS = """[...document.querySelectorAll(
  "a[href], button, input, select, textarea, summary, [tabindex]")].filter(e =>
  e.tabIndex >= 0 && !e.disabled && e.checkVisibility() && e.getClientRects().length)"""
FOCUS = """(() => {
  const e = document.activeElement;
  const style = getComputedStyle(e);
  const box = e.getBoundingClientRect();
  return {
    stop: [...window.entente_stops].indexOf(e), name: e.outerHTML.slice(0, 120),
    isMarked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
      || style.boxShadow !== "none",
    isOnScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
})()"""


class KeyboardTests(PageTest):
    def setUp(self):
        super().setUp()
        # The page scrolls smoothly to a focus; here it must be there at once.
        self.page.prefer(motion="reduce")

    def walk(self, path):
        """Presses Tab until the page is passed. Each stop must be seen, in the order of the page."""
        self.open(path)
        count = self.page.evaluate(f"(window.entente_stops = {STOPS}).length")
        self.assertGreater(count, 5, path)
        found = []
        for _ in range(count):
            self.page.press("Tab")
            focus = self.page.evaluate(FOCUS)
            found.append(focus["stop"])
            self.assertTrue(focus["isMarked"], f"{path}: the focus is not seen: {focus['name']}")
            self.assertTrue(focus["isOnScreen"], f"{path}: the focus is hidden: {focus['name']}")
        self.assertEqual(found, list(range(count)), path)

    def test_tab_reaches_every_link_and_field(self):
        for path in ["/search?q=CSTO", "/sql", "/statements/ext-0071"]:
            with self.subTest(path):
                self.walk(path)

    def test_the_first_stop_skips_the_navigation(self):
        self.open("/organizations/csto")
        self.page.press("Tab")
        self.assertEqual(self.page.evaluate("document.activeElement.className"), "skip")
        self.page.press("Enter")
        self.page.press("Tab")
        self.assertTrue(self.page.evaluate("!!document.activeElement.closest('main')"))

    def go_to(self, condition, most=400):
        """Presses Tab until a condition of the element `e` holds."""
        for _ in range(most):
            self.page.press("Tab")
            if self.page.evaluate(f"(e => Boolean({condition}))(document.activeElement)"):
                return
        self.fail(f"{self.page.url}: Tab does not reach {condition}")

    def test_from_the_start_to_a_source_with_keys_only(self):
        self.open()
        self.page.press("/")
        self.page.type("CSTO")
        self.page.follow(lambda: self.page.press("Enter"))
        for goal in ["/organizations/csto", "/statements/", "/sources/"]:
            self.go_to(f"(e.getAttribute('href') ?? '').startsWith('{goal}') && e.closest('main')")
            self.page.follow(lambda: self.page.press("Enter"))
        self.assertTrue(self.page.path.startswith("/sources/"))
        self.assertTrue(self.page.text("h1"))
