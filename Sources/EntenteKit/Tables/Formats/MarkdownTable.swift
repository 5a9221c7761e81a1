/// A table in GitHub's Markdown.
struct MarkdownTable {
  let table: Table

  var parts: TableParts {
    let head = table.title.map { ["**\(Self.escaped($0))**", ""] } ?? []
    let rule = "|" + table.columns.map { _ in "---|" }.joined()
    let notes = (table.notes.isEmpty ? [] : [""]) + table.notes.map { "- \(item($0))" }
    return TableParts(head + [row(table.columns), rule], closing: notes) { [row($0.map(\.text))] }
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.map(Self.escaped).joined(separator: " | ") + " |"
  }

  /// A note whose beginning does not read as a heading or a list.
  private func item(_ text: String) -> String {
    let escaped = Self.escaped(text)
    if let first = escaped.first, "#+-=".contains(first) { return "\\" + escaped }
    let digits = escaped.prefix { $0.isNumber }
    let rest = escaped.dropFirst(digits.count)
    let isList = !digits.isEmpty && [".", ")"].contains(rest.prefix(1))
    return isList ? digits + "\\" + rest : escaped
  }

  /// The text with everything escaped that Markdown or HTML would read as markup.
  private static func escaped(_ text: String) -> String {
    let scalars = Array(text.joiningLines(with: "\n").printable.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      let replacement: String? =
        switch scalar {
        case "\n": "<br>"
        case "<": "&lt;"
        case ">": "&gt;"
        case "&" where startsEntity(scalars[(place + 1)...]): "&amp;"
        case "_" where isInside(scalars, place): nil
        case "\\", "`", "*", "_", "[", "]", "|", "~", "$": "\\\(scalar)"
        default: nil
        }
      result.append(contentsOf: (replacement ?? String(scalar)).unicodeScalars)
    }
    return String(result)
  }

  /// Whether the text after an ampersand makes a character reference of it.
  private static func startsEntity(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = rest.prefix { $0 == "#" || $0.isWord }
    return !name.isEmpty && rest.dropFirst(name.count).first == ";"
  }

  /// Whether a low line is inside a word, where it marks nothing: `start_date`.
  private static func isInside(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    func isWord(_ place: Int) -> Bool {
      scalars.indices.contains(place) && scalars[place].isWord
    }
    return isWord(place - 1) && isWord(place + 1)
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter or a number.
  fileprivate var isWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}
