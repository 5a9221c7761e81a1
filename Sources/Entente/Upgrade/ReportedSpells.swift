import GRDB

/// The spells of a report as the list that an import reads.
final class ReportedSpells {
  private(set) var count = 0
  private let rows: RowCursor
  private var pending = Array("organization,member,status,start,end\n".utf8)[...]

  init(_ rows: RowCursor) {
    self.rows = rows
  }

  /// Ids and dates need no quotes.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while pending.count < buffer.count, let row = try rows.next() {
      let fields = row.databaseValues.map { String.fromDatabaseValue($0) ?? "" }
      pending += Array((fields.joined(separator: ",") + "\n").utf8)
      count += 1
    }
    let part = pending.prefix(buffer.count)
    buffer.copyBytes(from: part)
    pending = pending.dropFirst(part.count)
    return part.count
  }
}
