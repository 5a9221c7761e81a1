import EntenteKit
import Foundation
import Testing

@Suite("Writing CSV")
struct CSVWriterTests {
  @Test("the reader returns the fields given to the writer")
  func roundTrip() throws {
    let records = [
      ["id", "name"], ["1", "a,b"], ["2", "\"quoted\""], ["3", "two\nlines"],
      ["4", "two\r\nlines"],
      ["5", ""], ["", "é"],
    ]
    var reader = CSVReader(Data(records.map(CSVWriter.record).joined().utf8))
    var read: [[String]] = []
    while let record = try reader.next() { read.append(record.fields.map(\.text)) }
    #expect(read == records)
  }

  @Test("fields without commas, quotes and line ends are not quoted")
  func plain() {
    #expect(CSVWriter.record(["a b", "c;d", "'e'"]) == "a b,c;d,'e'\n")
  }
}
