import EntenteKit
import Foundation
import Testing

@Suite("Reading gzip")
struct GzipStreamTests {
  /// "a,b\n1,2\n" as `gzip -n` writes it.
  private static let file: [UInt8] = [
    0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0x03, 0x4B, 0xD4, 0x49, 0xE2, 0x32, 0xD4, 0x31, 0xE2,
    0x02, 0, 0x7B, 0x07, 0x97, 0x0A, 0x08, 0, 0, 0,
  ]

  /// Reads bytes that come in blocks of a size.
  private func text(_ bytes: [UInt8], block: Int = 5) throws -> String {
    var rest = bytes[...]
    let stream = GzipStream { buffer in
      let part = rest.prefix(min(block, buffer.count))
      rest = rest.dropFirst(part.count)
      buffer.copyBytes(from: part)
      return part.count
    }
    var read: [UInt8] = []
    while true {
      let part = try [UInt8](unsafeUninitializedCapacity: 3) { buffer, count in
        count = try stream.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
      if part.isEmpty { return String(decoding: read, as: UTF8.self) }
      read += part
    }
  }

  @Test("blocks of any size give the text", arguments: [1, 5, 100])
  func blocks(block: Int) throws {
    #expect(try text(Self.file, block: block) == "a,b\n1,2\n")
  }

  @Test("parts one after another are one text, and zeros after them are ignored")
  func parts() throws {
    #expect(try text(Self.file + Self.file + [0, 0, 0]) == "a,b\n1,2\na,b\n1,2\n")
  }

  @Test("a file that ends too early, or is damaged, is an error")
  func damaged() {
    #expect(throws: GzipStream.Damaged.self) { try text(Array(Self.file.dropLast(9))) }
    #expect(throws: GzipStream.Damaged.self) { try text(Array(Self.file.dropLast(3))) }
    var wrong = Self.file
    wrong[wrong.count - 5] ^= 0xFF
    #expect(throws: GzipStream.Damaged.self) { try text(wrong) }
  }
}
