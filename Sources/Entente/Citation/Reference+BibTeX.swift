import EDTF
import EntenteKit

extension Reference {
  /// An entry for BibTeX and biblatex, with a line end.
  ///
  /// News are `@article`, studies with a publisher `@techreport`, all others `@misc`. Special
  /// characters of TeX are escaped, and other characters are kept as they are (UTF-8). Braces keep
  /// the capitals of the title. `date` is EDTF, for biblatex; `year` and `month` are for BibTeX.
  public var bibTeX: String {
    "@\(entryType){\(id),\n"
      + fields.map { "  \($0.name) = \($0.value),\n" }.joined() + "}\n"
  }

  private var isReport: Bool { kind == "scholarly" && publisher != nil }
  private var entryType: String { kind == "news" ? "article" : isReport ? "techreport" : "misc" }

  /// The name of the field for the publisher.
  private var publisherField: String {
    kind == "news" ? "journal" : isReport ? "institution" : "howpublished"
  }

  private typealias Field = (name: String, value: String)

  private var fields: [Field] {
    var fields: [Field] = []
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { fields.append((name, "{\(value)}")) }
    }
    add("author", authorList)
    add("title", Self.title(title))
    add(publisherField, publisher.map(TeXText.escaped))
    if isReport { add("type", "Study") }
    add("version", version.map(TeXText.escaped))
    fields += dates
    add("doi", doi.map(Self.address))
    add("url", url.map(Self.address))
    add("language", language.flatMap { $0 == "en" ? nil : TeXText.escaped($0) })
    add("keywords", TeXText.escaped(kind))
    add("note", noteTexts.map(TeXText.escaped).joined(separator: " "))
    return fields
  }

  private var noteTexts: [String] {
    let dated = date.flatMap { $0.needsWords ? "Published \($0.words)." : nil }
    return [dated].compactMap { $0 } + notes
  }

  /// The date as biblatex reads it, and its year and month if they are known.
  private var dates: [Field] {
    guard let date else { return [] }
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let whole: [Field] = date.expression.level == .two ? [] : [("date", "{\(date.expression)}")]
    return whole + (date.year.map { [("year", "{\($0)}")] } ?? [])
      + (date.month.map { [("month", months[$0 - 1])] } ?? [])
  }

  /// Names of bodies are in braces, so that BibTeX does not take them apart.
  private var authorList: String {
    let names = authors.map { name in
      switch name {
      case .person: TeXText.escaped(name.text)
      case .body(let text): "{\(TeXText.escaped(text))}"
      }
    }
    return (names + (hasMoreAuthors ? ["others"] : [])).joined(separator: " and ")
  }

  /// The title with braces around each word with capitals: `{CSTO} confirms a note`.
  private static func title(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let escaped = TeXText.escaped(String(word))
      return word.contains(where: \.isUppercase) ? "{\(escaped)}" : escaped
    }.joined(separator: " ")
  }

  /// An address is read as it is, so only what would end the field is encoded.
  private static func address(_ text: String) -> String {
    let codes: [Character: String] = ["{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20", "\n": "%0A"]
    return text.map { codes[$0] ?? String($0) }.joined()
  }
}
