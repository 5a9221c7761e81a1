/// Text from the bytes of a file.
///
/// UTF-8 is read as such. Of another encoding, a mark of order or the letters tell which it is; if
/// they leave a doubt, the error names the most likely one.
///
/// ```swift
/// let decoded = try TextDecoding.text(of: bytes)
/// decoded.encoding  // .windows1251
/// ```
public struct TextDecoding: Sendable, Hashable {
  /// The text, without a mark of order at its beginning.
  public let text: String
  /// The encoding of the file.
  public let encoding: TextEncoding
  /// Whether only the letters tell the encoding.
  public let isGuess: Bool

  /// Decodes a file.
  ///
  /// - Parameter encoding: The encoding; `nil` finds it.
  /// - Throws: ``TextDecodingError`` with the first byte that cannot be read.
  public static func text(
    of bytes: [UInt8], in encoding: TextEncoding? = nil
  ) throws(TextDecodingError) -> TextDecoding {
    let mark = mark(bytes)
    if let encoding {
      let length = mark?.encoding == encoding ? mark?.length ?? 0 : 0
      return try decoded(bytes, from: length, encoding, isGuess: false)
    }
    if let mark { return try decoded(bytes, from: mark.length, mark.encoding, isGuess: false) }
    guard let fault = firstFault(bytes) else {
      return TextDecoding(
        text: String(decoding: bytes, as: UTF8.self), encoding: .utf8, isGuess: false)
    }
    if let other = notText(bytes) { throw TextDecodingError(bytes, at: fault, seems: other) }
    if bytes.contains(0) { return try wide(bytes, fault) }
    let guess = EncodingGuess(bytes)
    guard let best = guess.best, let text = best.text(bytes) else {
      throw TextDecodingError(bytes, at: fault, seems: guess.likeliest?.rawValue)
    }
    return TextDecoding(text: text, encoding: best, isGuess: true)
  }

  private static func decoded(
    _ bytes: [UInt8], from start: Int, _ encoding: TextEncoding, isGuess: Bool
  ) throws(TextDecodingError) -> TextDecoding {
    let rest = bytes[start...]
    if let text = encoding.text(rest), encoding != .utf8 || !rest.contains(0) {
      return TextDecoding(text: text, encoding: encoding, isGuess: isGuess)
    }
    guard encoding == .utf8 else { throw TextDecodingError(bytes, not: encoding) }
    throw TextDecodingError(bytes, at: start + (firstFault(rest) ?? 0), seems: nil)
  }

  // MARK: Marks

  private static let marks: [(bytes: [UInt8], encoding: TextEncoding)] = [
    ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE, 0, 0], .utf32LittleEndian),
    ([0, 0, 0xFE, 0xFF], .utf32BigEndian), ([0xFF, 0xFE], .utf16LittleEndian),
    ([0xFE, 0xFF], .utf16BigEndian),
  ]

  private static func mark(_ bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    marks.first { bytes.starts(with: $0.bytes) }.map { ($0.encoding, $0.bytes.count) }
  }

  /// The kind of a file that is no text at all.
  private static func notText(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: Array("%PDF".utf8)) { return "a PDF, not a text" }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) { return "a ZIP archive (such as DOCX), not a text" }
    return bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) ? "an old Office file, not a text" : nil
  }

  // MARK: UTF-16 without a mark

  /// Reads UTF-16 whose order the zero bytes tell: those of blanks, digits and Latin letters.
  private static func wide(
    _ bytes: [UInt8], _ fault: Int
  ) throws(TextDecodingError) -> TextDecoding {
    let even = stride(from: 0, to: bytes.count, by: 2).count { bytes[$0] == 0 }
    let odd = bytes.count { $0 == 0 } - even
    let order: TextEncoding = odd > even ? .utf16LittleEndian : .utf16BigEndian
    let isClear = min(even, odd) * 20 <= max(even, odd) && bytes.count.isMultiple(of: 2)
    guard isClear, let text = order.text(bytes), EncodingGuess.isText(text) else {
      throw TextDecodingError(
        bytes, at: fault, seems: isClear ? "UTF-16 without a mark" : "a binary file, not a text")
    }
    return TextDecoding(text: text, encoding: order, isGuess: true)
  }

  // MARK: UTF-8

  /// The offset of the first byte that is not UTF-8. A zero byte counts, because text has none.
  static func firstFault(_ bytes: some Sequence<UInt8>) -> Int? {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let encoded):
        if encoded.count == 1, encoded.first == 0 { return offset }
        offset += encoded.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }
}

/// The reason why bytes could not be read as text.
public struct TextDecodingError: Error, Sendable, Hashable {
  /// The offset of the first byte that could not be read, its line and column; the last two from 1.
  public let offset, line, column: Int
  /// The error, as a sentence without the name of the file.
  public let message: String

  init(_ bytes: [UInt8], at offset: Int, seems guess: String?) {
    let seems = guess.map { "; the file seems to be \($0)" } ?? ""
    self.init(bytes, offset, "The byte at offset \(offset) is not UTF-8\(seems).")
  }

  init(_ bytes: [UInt8], not encoding: TextEncoding) {
    self.init(bytes, 0, "The file is not \(encoding.rawValue).")
  }

  private init(_ bytes: [UInt8], _ offset: Int, _ message: String) {
    let before = bytes.prefix(offset)
    (self.offset, self.message) = (offset, message)
    line = before.count { $0 == 0x0A } + 1
    column = before.reversed().prefix { $0 != 0x0A }.count + 1
  }
}
