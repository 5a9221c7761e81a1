extension HeatMapPage {
  /// One cell is in the order of Tab; arrows, Home and End move within the picture.
  static let script = """

    (function () {
      "use strict";
      var panel = document.getElementById("panel");
      var cells = {};
      var tips = {};
      var current = null;
      function key(element) { return element.dataset.row + " " + element.dataset.column; }
      document.querySelectorAll("g.cell").forEach(function (cell) {
        cells[key(cell)] = cell;
      });
      document.querySelectorAll("td[data-row]").forEach(function (cell) {
        tips[key(cell)] = cell;
      });
      current = cells["0 0"];
      panel.textContent = "Point at a cell, or press Tab and then the arrow keys: " +
        "its name, dates and sources are shown here.";
      function show(element) {
        var source = tips[key(element)];
        if (!source) { return; }
        var name = document.createElement("strong");
        name.textContent = source.dataset.name;
        var list = source.querySelector("ul").cloneNode(true);
        list.removeAttribute("class");
        panel.replaceChildren(name, list);
      }
      function go(cell) {
        if (!cell) { return; }
        current.setAttribute("tabindex", "-1");
        cell.setAttribute("tabindex", "0");
        current = cell;
        cell.focus();
      }
      // Above all cells: the later ones cover the edges of the earlier ones.
      function mark(cell) {
        ["focus", "focus core"].forEach(function (name) {
          var frame = cell.querySelector(".edge").cloneNode();
          ["stroke", "stroke-width"].forEach(function (look) { frame.removeAttribute(look); });
          frame.setAttribute("class", name);
          cell.ownerSVGElement.append(frame);
        });
      }
      function unmark() {
        document.querySelectorAll(".focus").forEach(function (frame) { frame.remove(); });
      }
      function step(rows, columns) {
        var row = Number(current.dataset.row) + rows;
        var column = Number(current.dataset.column) + columns;
        return cells[row + " " + column];
      }
      function end(direction) {
        var column = Number(current.dataset.column);
        while (cells[current.dataset.row + " " + (column + direction)]) { column += direction; }
        return cells[current.dataset.row + " " + column];
      }
      var moves = {
        ArrowUp: function () { return step(-1, 0); },
        ArrowDown: function () { return step(1, 0); },
        ArrowLeft: function () { return step(0, -1); },
        ArrowRight: function () { return step(0, 1); },
        Home: function () { return end(-1); },
        End: function () { return end(1); }
      };
      Object.keys(cells).forEach(function (name) {
        var cell = cells[name];
        // The tip stands in the panel: a tooltip would cover the cells.
        var title = cell.querySelector("title");
        if (title) { title.remove(); }
        cell.addEventListener("focus", function () { show(cell); mark(cell); });
        cell.addEventListener("blur", unmark);
        cell.addEventListener("mouseenter", function () { show(cell); });
        cell.addEventListener("click", function () { go(cell); });
        cell.addEventListener("keydown", function (event) {
          var move = moves[event.key];
          if (!move || event.ctrlKey || event.altKey || event.metaKey) { return; }
          event.preventDefault();
          go(move());
        });
      });
      Object.keys(tips).forEach(function (name) {
        tips[name].addEventListener("mouseenter", function () { show(tips[name]); });
      });
    })();

    """
}
