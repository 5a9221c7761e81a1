import Foundation
import Testing

@testable import Entente

@Suite("Reading and sorting what is larger than memory")
struct StreamTests {
  private func records(_ text: String, blockSize: Int) throws -> [[String]] {
    var rest = Data(text.utf8)[...]
    var reader = CSVReader(blockSize: blockSize) { buffer in
      let part = rest.prefix(buffer.count)
      rest = rest.dropFirst(part.count)
      part.copyBytes(to: buffer)
      return part.count
    }
    var records: [[String]] = []
    while let record = try reader.next() {
      records.append(["\(record.line)"] + record.fields.map { "\($0.column):\($0.text)" })
    }
    return records
  }

  @Test("a file reads alike in blocks of any size", arguments: 8...80)
  func blocks(size: Int) throws {
    let text = "\u{FEFF}a,b\r\n\"x,\"\"y\"\"\r\nz\",é\n\n\r\n,\"\"\r\nlast,\"line\""
    #expect(
      try records(text, blockSize: size) == [
        ["1", "1:a", "3:b"], ["2", "1:x,\"y\"\r\nz", "4:é"], ["6", "1:", "2:"],
        ["7", "1:last", "6:line"],
      ])
  }

  @Test("a quote that is never closed ends at the longest record, not at the end of a long file")
  func endless() throws {
    var sent = 0
    var reader = CSVReader { buffer in
      buffer.initializeMemory(as: UInt8.self, repeating: UInt8(ascii: "a"))
      if sent == 0 { buffer[0] = UInt8(ascii: "\"") }
      sent += buffer.count
      return buffer.count
    }
    do {
      _ = try reader.advance()
      Issue.record("the record has no end")
    } catch let error as CSVReader.SyntaxError {
      #expect(error.rule.contains("is a quote never closed"))
    }
    #expect(sent <= 4 * CSVReader.longestRecord)
  }

  @Test(
    "records that do not fit are merged into the order that they have in memory",
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
