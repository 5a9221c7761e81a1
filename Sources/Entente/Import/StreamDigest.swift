import SHA2

/// A SHA-256 that is computed while the bytes are read.
final class StreamDigest {
  private var hash = SHA256()

  func update(_ bytes: UnsafeRawBufferPointer) {
    hash.update(bytes)
  }

  var text: String { hash.hexadecimal }
}
