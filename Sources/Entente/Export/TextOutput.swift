/// Text that is passed on in blocks.
final class TextOutput {
  private let put: (String) throws -> Void
  private var waiting = ""

  init(_ put: @escaping (String) throws -> Void) {
    self.put = put
  }

  func write(_ text: String) throws {
    waiting += text
    if waiting.utf8.count > 1 << 16 { try flush() }
  }

  /// Passes on what is left.
  func flush() throws {
    guard !waiting.isEmpty else { return }
    try put(waiting)
    waiting.removeAll(keepingCapacity: true)
  }
}
