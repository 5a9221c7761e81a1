public import EntenteKit
public import Foundation

/// The file of an import, which is read once from beginning to end.
public final class ImportInput {
  /// The file name without folders, or `standard input`.
  public let name: String

  private let fill: CSVReader.Source
  private let hash = StreamDigest()
  private let size: Int?
  private let progress: (Double) -> Void
  private var bytesRead = 0

  /// - Parameters:
  ///   - size: The number of bytes, if known.
  ///   - progress: Called repeatedly with the part that was read, from 0 to 1.
  ///   - fill: Reads the next block.
  init(
    name: String, size: Int?, progress: @escaping (Double) -> Void = { _ in },
    _ fill: @escaping CSVReader.Source
  ) {
    self.name = name
    self.size = size
    self.progress = progress
    self.fill = fill
  }

  /// The SHA-256 of the bytes read so far.
  var digest: String { hash.text }

  /// Reads the next block: see `CSVReader.Source`.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try fill(buffer)
    hash.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    bytesRead += count
    if let size { progress(min(1, Double(bytesRead) / Double(max(1, size)))) }
    return count
  }

  /// The file as CSV, TSV or with semicolons or pipes.
  public func csv() -> CSVReader {
    CSVReader { try self.read(into: $0) }
  }

  /// The whole file in memory.
  ///
  /// - Parameter largest: The largest size in bytes; 256 MB by default.
  /// - Throws: ``ImportList/Unreadable`` if it is larger.
  public func data(atMost largest: Int = 256 << 20) throws -> Data {
    var data = Data()
    try forEachBlock { block in
      data.append(contentsOf: block)
      guard data.count <= largest else {
        throw ImportList.Unreadable(
          ListedPlace(line: 1), rule: "it is larger than \(largest >> 20) MB")
      }
    }
    return data
  }

  /// Reads the lines of a text one after the other, such as JSON Lines.
  ///
  /// - Parameter body: Called with each line, without its end, and its number from 1.
  public func forEachLine(_ body: (Data, Int) throws -> Void) throws {
    var rest = Data()
    var number = 0
    func pass(_ line: Data) throws {
      number += 1
      try body(line.last == UInt8(ascii: "\r") ? line.dropLast() : line, number)
    }
    try forEachBlock { block in
      rest.append(contentsOf: block)
      var start = rest.startIndex
      while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
        try pass(rest[start..<end])
        start = end + 1
      }
      rest = Data(rest[start...])
    }
    if !rest.isEmpty { try pass(rest) }
  }

  private func forEachBlock(_ body: (UnsafeMutableRawBufferPointer.SubSequence) throws -> Void) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try read(into: buffer)
      guard count > 0 else { return }
      try body(buffer[..<count])
    }
  }
}
