/// Numbers the sources of an answer in the order in which they are met, for the marks in its cells and the notes under it.
///
/// ```swift
/// var notes = SourceNotes()
/// let cell = "Tashkent \(notes.mark(["cst-unts"]))"  // Tashkent [1]
/// table.notes = try notes.texts(base)                // [1] cst-unts: Collective Security Treaty ...
/// ```
public struct SourceNotes: Sendable {
  private var numbers: [String: Int] = [:]
  private var order: [String] = []

  public init() {}

  /// The numbers of sources, as a mark: `[1,3]`; empty where there is none.
  public mutating func mark(_ sources: [String]) -> String {
    for source in sources where numbers[source] == nil {
      order.append(source)
      numbers[source] = order.count
    }
    let marks = Set(sources).compactMap { numbers[$0] }.sorted()
    return marks.isEmpty ? "" : "[\(marks.map(String.init).joined(separator: ","))]"
  }

  /// The same for ids as the views list them: `cst-odkb, insor-synopsis`.
  public mutating func mark(_ list: String) -> String {
    mark(list.split(separator: ",").map { String($0.drop { $0 == " " }) })
  }

  /// A line a source: its number, id, title, whether it was consulted, and where it is.
  public func texts(_ base: Snapshot) throws -> [String] {
    let rows = try base.rows("SELECT DISTINCT source_id, source, access, url FROM statement_source")
    let known = Dictionary(
      rows.map { ($0.text("source_id"), $0) }, uniquingKeysWith: { first, _ in first })
    return order.enumerated().map { index, id in
      let row = known[id]
      let access = row?.text("access") == "consulted" ? "" : " (not consulted)"
      let url = row?.optionalText("url").map { ". \($0)" } ?? ""
      return "[\(index + 1)] \(id): \(row?.text("source") ?? "")\(access)\(url)"
    }
  }
}
