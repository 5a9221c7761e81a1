import CMarkup
public import Foundation

/// The encoding of an XML file.
public enum MarkupEncoding {
  /// The text of an XML file that is in another encoding than UTF-8.
  ///
  /// The encoding is UTF-16 if the file begins so, else the one that its declaration names.
  ///
  /// - Returns: `nil` for UTF-8, for files that are not XML, and for bytes that do not fit the
  ///   encoding.
  public static func text(of data: Data) -> String? {
    let start = [UInt8](data.prefix(200))
    if start.starts(with: [0xFF, 0xFE, 0x3C, 0]) || start.starts(with: [0xFE, 0xFF, 0, 0x3C]) {
      return String(data: data, encoding: .utf16)
    }
    if start.starts(with: [0x3C, 0, 0x3F, 0]) {
      return String(data: data, encoding: .utf16LittleEndian)
    }
    if start.starts(with: [0, 0x3C, 0, 0x3F]) {
      return String(data: data, encoding: .utf16BigEndian)
    }
    return declared(start).flatMap { decoded(data, from: $0) }
  }

  /// The encoding that the XML declaration names; `nil` if it names none or UTF-8.
  private static func declared(_ start: [UInt8]) -> String? {
    let line = String(decoding: start.prefix { $0 < 0x80 && $0 != 0x3E }, as: UTF8.self)
    guard line.hasPrefix("<?xml"),
      let match = line.firstMatch(of: /encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._:-]*)["']/)
    else { return nil }
    let name = String(match.1).uppercased()
    return ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(name) || name.hasPrefix("UTF-16")
      || name.hasPrefix("UTF-32") ? nil : name
  }

  private static func decoded(_ data: Data, from encoding: String) -> String? {
    var count = 0
    let bytes = data.withUnsafeBytes { bytes in
      cmarkup_decoded(
        bytes.bindMemory(to: CChar.self).baseAddress, Int32(clamping: bytes.count), encoding,
        &count)
    }
    guard let bytes else { return nil }
    defer { free(bytes) }
    return String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}
