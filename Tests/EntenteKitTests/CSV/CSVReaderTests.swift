import EntenteKit
import Foundation
import Testing

@Suite("Reading CSV that is larger than memory")
struct CSVReaderTests {
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

  @Test("blocks of any size give the same records", arguments: 8...80)
  func blocks(size: Int) throws {
    let text = "\u{FEFF}a,b\r\n\"x,\"\"y\"\"\r\nz\",é\n\n\r\n,\"\"\r\nlast,\"line\""
    #expect(
      try records(text, blockSize: size) == [
        ["1", "1:a", "3:b"], ["2", "1:x,\"y\"\r\nz", "4:é"], ["6", "1:", "2:"],
        ["7", "1:last", "6:line"],
      ])
  }

  @Test("an unclosed quote is an error at the longest record, before the end of a long file")
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
}
