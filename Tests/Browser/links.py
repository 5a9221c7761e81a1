"""Checks the links of a folder of HTML files: files that are missing, anchors that do not exist.

usage: python3 links.py FOLDER
"""
import html.parser
import os
import pathlib
import sys
import urllib.parse

ATTRIBUTES = {"href", "src", "action", "xlink:href", "data"}


class Links(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.links, self.ids, self.twice = set(), set(), set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ATTRIBUTES and value:
                self.links.add(value)
            elif name == "id":
                (self.twice if value in self.ids else self.ids).add(value)


def check(folder):
    """The problems of a site, as sentences, and the number of links that were checked."""
    folder = pathlib.Path(folder).resolve()
    files = {os.path.join(place, name) for place, _, names in os.walk(folder) for name in names}
    pages = {}
    for file in sorted(files):
        if file.endswith((".html", ".svg")):
            with open(file, encoding="utf-8") as stream:
                pages[file] = Links(stream.read())
    problems, count, linked = [], 0, {str(folder / "index.html")}
    for file, page in pages.items():
        own = os.path.relpath(file, folder)
        problems += [f"{own}: the id {name} stands twice" for name in sorted(page.twice)]
        for link in sorted(page.links):
            count += 1
            parts = urllib.parse.urlsplit(link)
            if parts.scheme or parts.netloc:
                # A document elsewhere, such as a source. It is not asked for.
                if parts.scheme not in ("http", "https", "mailto", "data"):
                    problems.append(f"{own}: {link} has another scheme")
                continue
            path = urllib.parse.unquote(parts.path)
            if path.startswith("/"):
                problems.append(f"{own}: {link} begins at the root of the host")
                continue
            goal = os.path.normpath(os.path.join(os.path.dirname(file), path)) if path else file
            linked.add(goal)
            if goal not in files:
                problems.append(f"{own}: {link} leads to no file")
            elif parts.fragment and goal in pages and parts.fragment not in pages[goal].ids:
                problems.append(f"{own}: {link} leads to no anchor")
    alone = [os.path.relpath(file, folder) for file in sorted(set(pages) - linked)
             if file.endswith(".html")]
    problems += [f"{name}: no page leads here" for name in alone]
    return problems, count


if __name__ == "__main__":
    found, number = check(sys.argv[1])
    print("\n".join(found[:100]))
    print(f"{number} links, {len(found)} problems")
    sys.exit(1 if found else 0)
