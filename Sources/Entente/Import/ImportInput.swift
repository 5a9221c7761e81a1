public import EntenteKit
public import Foundation

/// The file of an import, which is read once from beginning to end.
public final class ImportInput {
  /// The file name without folders, or `standard input`.
  public let name: String

  private let fill: CSVReader.Source
  /// The first bytes, which tell whether the file is compressed, until they are passed on.
  private var beginning: [UInt8]?
  private var gzip: GzipStream?
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

  /// Reads the next block: see `CSVReader.Source`. A gzip file is decompressed.
  ///
  /// - Throws: ``ImportList/Unreadable`` if a gzip file is damaged.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if beginning == nil { try begin() }
    guard let gzip else { return try readBytes(into: buffer) }
    do {
      return try gzip.read(into: buffer)
    } catch let error as GzipStream.Damaged {
      throw ImportList.Unreadable(ListedPlace(line: 1), rule: error.rule)
    }
  }

  /// Reads the first bytes.
  private func begin() throws {
    var first: [UInt8] = []
    while first.count < 2 {
      let block = try [UInt8](unsafeUninitializedCapacity: 2 - first.count) { buffer, count in
        count = try readFile(into: UnsafeMutableRawBufferPointer(buffer))
      }
      if block.isEmpty { break }
      first += block
    }
    beginning = first
    if GzipStream.isCompressed(first) {
      gzip = GzipStream { [unowned self] in try readBytes(into: $0) }
    }
  }

  /// Reads the bytes of the file, those that were read already first.
  private func readBytes(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard let first = beginning, !first.isEmpty else { return try readFile(into: buffer) }
    let count = min(first.count, buffer.count)
    buffer.copyBytes(from: first[..<count])
    beginning = Array(first[count...])
    return count
  }

  private func readFile(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try fill(buffer)
    hash.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    bytesRead += count
    if let size { progress(min(1, Double(bytesRead) / Double(max(1, size)))) }
    return count
  }

  /// Reads what a format left, so that the digest is that of the whole file.
  func finish() throws {
    try forEachBlock { _ in }
    let rest = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { rest.deallocate() }
    while try readFile(into: rest) > 0 {}
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

  private func forEachBlock(
    _ body: (UnsafeMutableRawBufferPointer.SubSequence) throws -> Void
  ) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try read(into: buffer)
      guard count > 0 else { return }
      try body(buffer[..<count])
    }
  }
}
