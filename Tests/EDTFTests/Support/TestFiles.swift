import Foundation

/// Files that tests read.
enum TestFiles {
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The lists of strings beside the package; they are not part of the repository.
  static let shared = package.appendingPathComponent("../shared/edtf").standardizedFileURL

  static let sharedListsExist = FileManager.default.fileExists(
    atPath: shared.appendingPathComponent("validity.csv").path)

  static let whySkipped = "the lists are not there: ../shared/edtf beside the package"

  /// The rows of a CSV file, without its heading.
  static func rows(of file: URL) -> [[String]] {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(whereSeparator: \.isNewline).dropFirst().map(fields)
  }

  static func sharedRows(_ name: String) -> [[String]] {
    rows(of: shared.appendingPathComponent(name))
  }

  static func ownRows(_ name: String) -> [[String]] {
    rows(of: package.appendingPathComponent("Tests/EDTFTests/Data/\(name)"))
  }

  /// The fields of a line, of which some are quoted.
  private static func fields(of line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}
