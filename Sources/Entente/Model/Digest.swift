import Crypto
public import Foundation

extension KnowledgeBase {
  /// The SHA-256 of some bytes as 64 lower-case hexadecimal digits, used for documents and plugins.
  public static func sha256(of data: Data) -> String {
    SHA256.hash(data: data).hexadecimal
  }

  /// One digest of several files, made of their paths and digests in the order of the paths.
  static func sha256(ofFiles files: [(path: String, sha256: String)]) -> String {
    let lines = files.sorted { $0.path < $1.path }.map { "\($0.sha256)  \($0.path)\n" }
    return sha256(of: Data(lines.joined().utf8))
  }
}

extension Digest {
  /// The bytes as lower-case hexadecimal digits.
  var hexadecimal: String {
    map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
