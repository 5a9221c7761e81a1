/// The names of queries in SQL texts: `WITH name AS (...)`. A text is split when a name is first
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
    for text in unread { names.formUnion(SQLTokens(text).queryNames.map(\.text)) }
    unread = []
    return names.contains(name.lowercased())
  }
}
