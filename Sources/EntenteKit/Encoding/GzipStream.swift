import CZLib

/// The bytes of a gzip file (RFC 1952), which are decompressed as they are read.
///
/// ```swift
/// let stream = GzipStream { buffer in try file.read(into: buffer) }
/// var reader = CSVReader { try stream.read(into: $0) }
/// ```
public final class GzipStream {
  /// An error of a file that is damaged or ends too early.
  public struct Damaged: Error, Hashable {
    /// The error, in words.
    public let rule: String
  }

  private let fill: CSVReader.Source
  private let stream: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutableRawBufferPointer
  private var isInputAtEnd = false
  /// A file can have several parts, one after another.
  private var isPartAtEnd = false

  /// - Parameter fill: Reads the next block of the compressed file.
  public init(_ fill: @escaping CSVReader.Source) {
    self.fill = fill
    input = .allocate(byteCount: 1 << 18, alignment: 16)
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    _ = czlib_begin(stream)
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    input.deallocate()
  }

  /// Whether a file that begins with these bytes is compressed.
  public static func isCompressed(_ beginning: some Sequence<UInt8>) -> Bool {
    beginning.starts(with: [0x1F, 0x8B])
  }

  /// Fills a buffer with decompressed bytes: see ``CSVReader/Source``.
  ///
  /// - Throws: ``Damaged``, and errors of the compressed stream.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      if stream.pointee.avail_in == 0, !isInputAtEnd { try refill() }
      if isPartAtEnd, try !beginPart() { return 0 }
      let count = try inflateBlock(into: buffer)
      if count > 0 { return count }
    }
  }

  private func refill() throws {
    let count = try fill(input)
    isInputAtEnd = count == 0
    stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: Bytef.self)
    stream.pointee.avail_in = uInt(count)
  }

  /// - Returns: Whether another part follows. Bytes that are not gzip end the file.
  private func beginPart() throws -> Bool {
    guard stream.pointee.avail_in > 0, stream.pointee.next_in?.pointee == 0x1F else { return false }
    inflateReset(stream)
    isPartAtEnd = false
    return true
  }

  private func inflateBlock(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: Bytef.self)
    stream.pointee.avail_out = uInt(clamping: buffer.count)
    let room = Int(stream.pointee.avail_out)
    let status = inflate(stream, Z_NO_FLUSH)
    let count = room - Int(stream.pointee.avail_out)
    switch status {
    case Z_OK: break
    case Z_STREAM_END: isPartAtEnd = true
    case Z_BUF_ERROR where !isInputAtEnd || count > 0: break
    case Z_BUF_ERROR: throw Damaged(rule: "the compressed file ends too early: it is incomplete")
    default: throw Damaged(rule: "the compressed file is damaged")
    }
    return count
  }
}
