/// Numbers the sources of an answer in order of first use, for the marks in cells and the notes
/// below.
///
/// ```swift
/// var notes = SourceNotes()
/// let cell = "Tashkent \(notes.mark(["cst-unts"]))"  // Tashkent [1]
/// table.notes = try notes.texts(base)  // [1] cst-unts: Collective Security Treaty ...
/// ```
public struct SourceNotes: Sendable {
  private var numbers: [String: Int] = [:]
  private var order: [String] = []

  public init() {}

  /// The numbers of sources as a mark: `[1,3]`; empty without sources.
  public mutating func mark(_ sources: [String]) -> String {
    for source in sources where numbers[source] == nil {
      order.append(source)
      numbers[source] = order.count
    }
    let marks = Set(sources).compactMap { numbers[$0] }.sorted()
    return marks.isEmpty ? "" : "[\(marks.map(String.init).joined(separator: ","))]"
  }

  /// The mark for a list of ids as views give it: `cst-odkb, insor-synopsis`.
  public mutating func mark(_ list: String) -> String {
    mark(list.split(separator: ",").map { String($0.drop { $0 == " " }) })
  }

  /// One line for each source: number, id, title, whether it was read, and its address.
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
