import Crypto
import Foundation

/// A SHA-256 that is computed while the bytes are read.
final class StreamDigest {
  private var hash = SHA256()

  func update(_ bytes: UnsafeRawBufferPointer) {
    hash.update(bufferPointer: bytes)
  }

  var text: String { hash.finalize().hexadecimal }
}
