import Crypto
public import Foundation

extension KnowledgeBase {
  /// The SHA-256 of some bytes as 64 lower-case hexadecimal digits, used for documents and plugins.
  public static func sha256(of data: Data) -> String {
    SHA256.hash(data: data).hexadecimal
  }
}

extension Digest {
  /// The bytes as lower-case hexadecimal digits.
  var hexadecimal: String {
    map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
