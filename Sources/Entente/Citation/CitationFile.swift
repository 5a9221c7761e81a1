extension DatasetEdition {
  /// The text of a `CITATION.cff` about this dataset (Citation File Format 1.2.0).
  public var citationFile: String {
    let lines: [String?] = [
      "cff-version: 1.2.0",
      "message: If you use this dataset, cite it as below.",
      "type: dataset",
      "title: \(Self.quoted(title))",
      version.map { "version: \(Self.quoted($0))" },
      "date-released: \(Self.quoted(day))",
      license.map { "license: \(Self.quoted($0))" },
      "authors:",
    ]
    // The format needs an author.
    let names = authors.isEmpty ? ["unknown"] : authors
    return (lines.compactMap { $0 } + names.map { "  - name: \(Self.quoted($0))" })
      .map { $0 + "\n" }.joined()
  }

  /// A scalar of YAML in double quotes.
  private static func quoted(_ text: String) -> String {
    let escapes: [Character: String] = ["\\": "\\\\", "\"": "\\\"", "\n": "\\n", "\t": "\\t"]
    return "\"" + text.map { escapes[$0] ?? String($0) }.joined() + "\""
  }
}
