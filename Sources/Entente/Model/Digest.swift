import Crypto
public import Foundation

extension KnowledgeBase {
  /// The SHA-256 of some bytes as the file keeps it, of documents and of plugins: 64 lower-case hexadecimal digits.
  public static func sha256(of data: Data) -> String {
    SHA256.hash(data: data).hexadecimal
  }
}

extension Digest {
  /// Lower-case hexadecimal digits.
  var hexadecimal: String {
    map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
