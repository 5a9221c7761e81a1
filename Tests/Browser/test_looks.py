"""Screenshots, compared loosely: each is divided into fields whose mean grays are kept in
looks.json. Another font moves a few; a page without its style sheet or its picture moves many."""
import base64
import json
import os
import pathlib

from running import PageTest

KEPT = pathlib.Path(__file__).parent / "looks.json"
COLUMNS, ROWS = 16, 12
# The mean difference of a field, of 255 grays, and the share of fields that may differ by more.
FIELD, SHARE = 24, 0.25
DESK, PHONE = (1280, 960), (360, 740)
VIEWS = {
    "start": ("/", DESK, "light"),
    "csto": ("/organizations/csto?on=2011", DESK, "light"),
    "csto-dark": ("/organizations/csto?on=2011", DESK, "dark"),
    "csto-phone": ("/organizations/csto?on=2011", PHONE, "light"),
    "uzbekistan": ("/states/uzbekistan", DESK, "light"),
    "why": ("/statements/ext-0071", DESK, "light"),
    "search": ("/search?q=CSTO", DESK, "light"),
    "sql": ("/sql", DESK, "light"),
    "article": ("/articles/cst/art_4", DESK, "light"),
    "comparison": ("/compare", DESK, "light"),
    "matrix": ("/matrix", DESK, "light"),
}
SHRINK = """(async () => {
  const image = new Image();
  image.src = "data:image/png;base64,%s";
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = %d;
  canvas.height = %d;
  const context = canvas.getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const data = context.getImageData(0, 0, canvas.width, canvas.height).data;
  return Array.from({length: data.length / 4}, (_, i) =>
    Math.round(0.3 * data[4 * i] + 0.59 * data[4 * i + 1] + 0.11 * data[4 * i + 2]));
})()"""


class LooksTests(PageTest):
    def test_looks_of_pages(self):
        kept = json.loads(KEPT.read_text()) if KEPT.exists() else {}
        found = {}
        for name, (path, size, scheme) in VIEWS.items():
            with self.subTest(name):
                self.page.resize(*size)
                self.page.prefer(scheme)
                self.open(path)
                picture = self.keep(name)
                grays = self.grays(picture)
                found[name] = grays
                if "ENTENTE_UPDATE_LOOKS" in os.environ:
                    continue
                self.assertIn(name, kept, "type: script/browser --update")
                far = sum(abs(a - b) > FIELD for a, b in zip(grays, kept[name]))
                self.assertLessEqual(
                    far, SHARE * len(grays),
                    f"{name} looks different; look at the screenshot, then: script/browser --update")
        if "ENTENTE_UPDATE_LOOKS" in os.environ:
            lines = [f'  "{name}": {json.dumps(grays)}' for name, grays in found.items()]
            KEPT.write_text("{\n" + ",\n".join(lines) + "\n}\n")

    def grays(self, picture):
        """The mean gray of each field."""
        self.page.open("about:blank")
        data = base64.b64encode(picture).decode()
        return self.page.evaluate(SHRINK % (data, COLUMNS, ROWS))
