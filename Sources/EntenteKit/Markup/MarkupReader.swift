import CMarkup
import Foundation

extension MarkupElement {
  /// Reads XML into elements.
  ///
  /// Comments and processing instructions are left out. Nothing outside the text is loaded.
  ///
  /// - Parameter text: A whole file. The encoding that it declares does not count.
  /// - Returns: The root element.
  /// - Throws: ``MarkupError`` if the text is not well formed, declares or uses an entity of its
  ///   own, nests elements more than 128 deep, or has more than 1,000,000 elements.
  public static func root(of text: String) throws(MarkupError) -> MarkupElement {
    let reader = MarkupReader()
    var error = cmarkup_error()
    var text = text
    let isFaulty = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        cmarkup_read(bytes.baseAddress, Int32(clamping: bytes.count), reader.events, &error) != 0
      }
    }
    if !isFaulty, let root = reader.root { return root }
    let reason = withUnsafeBytes(of: &error.reason) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    throw MarkupError(
      line: max(1, Int(error.line)), column: max(1, Int(error.column)),
      message: reason.trimmingCharacters(in: .whitespaces) + ".")
  }
}

/// Builds elements from the events of libxml2.
private final class MarkupReader {
  private static let maximumDepth = 128
  private static let maximumCount = 1_000_000

  private(set) var root: MarkupElement?
  private var open: [MarkupElement] = []
  /// The text since the last tag; libxml2 gives it in small pieces.
  private var text: [UInt8] = []
  private var count = 0

  /// Valid as long as the reader lives.
  var events: cmarkup_events {
    cmarkup_events(
      context: Unmanaged.passUnretained(self).toOpaque(),
      start: { context, name, attributes, count, line, column in
        let names = (0..<2 * Int(count)).map { String(cString: attributes![$0]!) }
        let element = MarkupElement(
          name: String(cString: name!),
          attributes: Dictionary(
            stride(from: 0, to: names.count, by: 2).map { (names[$0], names[$0 + 1]) }
          ) { first, _ in first },
          line: Int(line), column: Int(column))
        return MarkupReader.of(context).begin(element)
      },
      end: { MarkupReader.of($0).end() },
      text: { context, bytes, count in
        MarkupReader.of(context).text += UnsafeBufferPointer(start: bytes, count: Int(count))
      })
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> MarkupReader {
    Unmanaged<MarkupReader>.fromOpaque(context!).takeUnretainedValue()
  }

  /// Adds an element. Returns the reason to stop, if there is one.
  private func begin(_ element: MarkupElement) -> UnsafePointer<CChar>? {
    endText()
    open.last?.content.append(.element(element))
    if root == nil { root = element }
    open.append(element)
    count += 1
    if open.count > Self.maximumDepth { return Self.tooDeep }
    return count > Self.maximumCount ? Self.tooMany : nil
  }

  private func end() {
    endText()
    _ = open.popLast()
  }

  private func endText() {
    if !text.isEmpty { open.last?.content.append(.text(String(decoding: text, as: UTF8.self))) }
    text.removeAll(keepingCapacity: true)
  }

  // C texts that live as long as the program.
  private nonisolated(unsafe) static let tooDeep = constant(
    "The elements are nested more than \(maximumDepth) deep")
  private nonisolated(unsafe) static let tooMany = constant(
    "The file has more than \(maximumCount) elements")

  private static func constant(_ text: String) -> UnsafePointer<CChar>? {
    UnsafePointer(strdup(text))
  }
}
