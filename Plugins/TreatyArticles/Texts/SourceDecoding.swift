import EntenteKit
import Foundation

/// Decodes a file, in UTF-8 or in the encoding that is given or found.
enum SourceDecoding {
  static func text(
    of data: Data, name: String, encoding: TextEncoding?, limit: Int
  ) throws(TreatyTextError) -> TextDecoding {
    guard data.count <= limit else {
      throw TreatyTextError(
        rule: .tooLarge, file: name,
        message: "The file has \(data.count) bytes, more than the limit of \(limit).")
    }
    let bytes = Array(data)
    let decoded: TextDecoding
    do throws(TextDecodingError) {
      decoded = try TextDecoding.text(of: bytes, in: encoding ?? declared(bytes))
    } catch {
      throw TreatyTextError(
        rule: .unknownEncoding, file: name, line: error.line, column: error.column,
        message: error.message)
    }
    let isBlank = decoded.text.unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0 == "\0"
    }
    guard !isBlank else {
      throw TreatyTextError(rule: .empty, file: name, message: "The file is empty.")
    }
    return decoded
  }

  /// The encoding that XML or HTML declares, if the file is not UTF-8 and has no mark.
  private static func declared(_ bytes: [UInt8]) -> TextEncoding? {
    let start = String(decoding: bytes.prefix(1024), as: UTF8.self)
    guard start.hasPrefix("<"), String(validating: bytes, as: UTF8.self) == nil,
      let match = start.firstMatch(of: /(?:encoding|charset)\s*=\s*["']?([A-Za-z0-9_-]+)/)
    else { return nil }
    return TextEncoding(name: String(match.output.1))
  }

  /// The text whose declaration names the encoding that it has now.
  static func redeclared(_ decoded: TextDecoding) -> String {
    guard decoded.encoding != .utf8, decoded.text.hasPrefix("<?xml"),
      let end = decoded.text.firstRange(of: "?>")
    else { return decoded.text }
    let head = decoded.text[..<end.lowerBound]
      .replacing(/\sencoding\s*=\s*("[^"]*"|'[^']*')/, with: "")
    return String(head + decoded.text[end.lowerBound...])
  }
}

extension TextFinding {
  /// The encoding of a file that is not UTF-8; `nil` for one that is.
  init?(_ decoded: TextDecoding) {
    guard decoded.encoding != .utf8 else { return nil }
    let doubt = decoded.isGuess ? ", as its letters show" : ""
    self.init(
      severity: decoded.isGuess ? .warning : .note, rule: .encoding, line: 1,
      message: "The file is read as \(decoded.encoding.rawValue)\(doubt).")
  }
}
