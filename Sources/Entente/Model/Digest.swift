public import Foundation
import SHA2

extension KnowledgeBase {
  /// The SHA-256 of some bytes as 64 lower-case hexadecimal digits, used for documents and plugins.
  public static func sha256(of data: Data) -> String {
    var hash = SHA256()
    data.withUnsafeBytes { hash.update($0) }
    return hash.hexadecimal
  }

  /// One digest of several files, made of their paths and digests in the order of the paths.
  static func sha256(ofFiles files: [(path: String, sha256: String)]) -> String {
    let lines = files.sorted { $0.path < $1.path }.map { "\($0.sha256)  \($0.path)\n" }
    return sha256(of: Data(lines.joined().utf8))
  }
}

extension SHA256 {
  mutating func update(_ text: String) {
    var text = text
    text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
  }
}
