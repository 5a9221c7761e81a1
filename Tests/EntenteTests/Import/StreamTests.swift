import Testing

@testable import Entente

@Suite("Sorting more records than fit into memory")
struct StreamTests {
  @Test(
    "records that do not fit into memory are merged in the same order",
    arguments: [1, 7, 100, 5000])
  func spilled(capacity: Int) throws {
    var generator = SystemRandomNumberGenerator()
    let records = (0..<3000).map { index in
      var record = SpellRecord()
      record.organization = .random(in: 0..<20, using: &generator)
      record.startEarliest = .random(in: 0..<50, using: &generator)
      record.member = .random(in: 0..<9, using: &generator)
      record.line = UInt32(index)
      return record
    }
    let sorter = SpellSorter(capacity: max(capacity, records.count / 60))
    for record in records { try sorter.append(record) }
    var drained: [UInt32] = []
    try sorter.drain { drained.append($0.line) }
    #expect(drained == records.sorted().map(\.line))
    #expect(sorter.count == records.count)
  }
}
