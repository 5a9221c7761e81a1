import Foundation
import SHA2

/// `EmbedFilesTool OUTPUT FOLDER FILE...` writes a Swift file with the contents of the files, by
/// their paths in the folder.
///
/// The contents are string literals: 5 MB compile in a second, while array literals of bytes take
/// minutes.
@main
enum EmbedFilesTool {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().map { URL(fileURLWithPath: $0) }
    guard arguments.count >= 2 else { fail("usage: EmbedFilesTool OUTPUT FOLDER FILE...") }
    let entries = try arguments.dropFirst(2).map { try entry($0, in: arguments[1]) }
    let source = """
      /// The text files of this target, by their paths in its folder, with their SHA-256.
      let embeddedFiles: [(path: StaticString, text: StaticString, sha256: StaticString)] = [
      \(entries.joined())]

      """
    try Data(source.utf8).write(to: arguments[0])
  }

  private static func entry(_ file: URL, in folder: URL) throws -> String {
    let data = try Data(contentsOf: file)
    guard let text = String(data: data, encoding: .utf8) else {
      fail("\(file.path): error: it is not UTF-8")
    }
    let path = file.path.dropFirst(folder.path.count + 1)
    let digest = SHA256.hexadecimal(of: Array(data))
    return "  (\(literal(String(path))), \(literal(text)), \"\(digest)\"),\n"
  }

  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\"": literal += "\\\(scalar)"
      case "\n": literal += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0xFEFF:
        literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data("\(message)\n".utf8))
    exit(1)
  }
}
