import Foundation

/// Sorts more records than memory should hold: full parts are sorted and written to temporary
/// files, and merged when they are read.
final class SpellSorter {
  private let capacity: Int
  private var records: [SpellRecord] = []
  private var parts: [Part] = []
  private(set) var count = 0

  /// - Parameter capacity: The number of records in memory, at 32 bytes each.
  init(capacity: Int = 3 << 20) {
    self.capacity = capacity
  }

  func append(_ record: SpellRecord) throws {
    if records.count == capacity { try spill() }
    records.append(record)
    count += 1
  }

  /// Passes all records in order, once.
  func drain(_ body: (SpellRecord) throws -> Void) throws {
    records.sort()
    guard !parts.isEmpty else {
      for record in records { try body(record) }
      return
    }
    try spill()
    records = []
    var heads: [(record: SpellRecord, part: Part)] = []
    for part in parts {
      if let record = try part.next() { heads.append((record, part)) }
    }
    while var least = heads.indices.first {
      for index in heads.indices where heads[index].record < heads[least].record { least = index }
      try body(heads[least].record)
      if let record = try heads[least].part.next() {
        heads[least].record = record
      } else {
        heads.remove(at: least)
      }
    }
  }

  private func spill() throws {
    records.sort()
    parts.append(try Part(records))
    records.removeAll(keepingCapacity: true)
  }
}

/// A sorted part in a temporary file, which is unlinked as soon as it is open.
private final class Part {
  private let file: FileHandle
  private var block: [SpellRecord] = []
  private var position = 0
  private static let blockCount = 8192

  init(_ records: [SpellRecord]) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "entente-\(UUID().uuidString)")
    guard FileManager.default.createFile(atPath: path.path, contents: nil) else {
      throw KnowledgeBaseError(.systemFailure, "\(path.path): it cannot be made")
    }
    file = try FileHandle(forUpdating: path)
    try FileManager.default.removeItem(at: path)
    do {
      for start in stride(from: 0, to: records.count, by: Self.blockCount) {
        let slice = records[start..<min(records.count, start + Self.blockCount)]
        try slice.withUnsafeBytes { try file.write(contentsOf: Data($0)) }
      }
      try file.seek(toOffset: 0)
    } catch {
      throw KnowledgeBaseError(
        .systemFailure, "\(path.deletingLastPathComponent().path): no room for what is to be sorted"
      )
    }
  }

  func next() throws -> SpellRecord? {
    if position == block.count {
      let size = MemoryLayout<SpellRecord>.stride
      let data = try file.read(upToCount: Self.blockCount * size) ?? Data()
      block = data.withUnsafeBytes { Array($0.bindMemory(to: SpellRecord.self)) }
      position = 0
      guard !block.isEmpty else { return nil }
    }
    defer { position += 1 }
    return block[position]
  }
}
