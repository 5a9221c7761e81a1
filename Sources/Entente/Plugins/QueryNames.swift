/// The names of queries in SQL texts: `WITH name AS (...)`. A text is parsed when a name is first
/// looked up.
struct QueryNames {
  private var unread: [String]
  private var names: Set<String> = []

  init(_ texts: [String]) {
    unread = texts
  }

  mutating func add(_ text: String) {
    unread.append(text)
  }

  mutating func contains(_ name: String) -> Bool {
    for text in unread {
      names.formUnion(Self.bare(text).matches(of: Self.pattern).map { $0.1.lowercased() })
    }
    unread = []
    return names.contains(name.lowercased())
  }

  /// A query with a name.
  static var pattern: some RegexComponent<(Substring, Substring)> {
    /\b(\w+)\s*(?:\([^()]*\)\s*)?\bAS\s*(?:(?:NOT\s+)?MATERIALIZED\s*)?\(/.ignoresCase()
  }

  /// SQL without comments, string literals and quotes of names; lines are kept.
  static func bare(_ sql: String) -> String {
    sql.replacing(
      /--[^\n]*|\/\*(?s:.)*?\*\/|'(?:[^']|'')*'|["`\[\]]/
    ) { match in
      match.0.first == "'"
        ? "''" + String(repeating: "\n", count: match.0.count { $0.isNewline })
        : match.0.count == 1
          ? "" : " " + String(repeating: "\n", count: match.0.count { $0.isNewline })
    }
  }
}
