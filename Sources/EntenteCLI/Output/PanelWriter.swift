import Entente
import EntenteKit
import Foundation

/// Writes the rows of a panel to the standard output or a file, and counts the values of its cells.
final class PanelWriter {
  private let panel: Panel
  private let common: CommonOptions
  private let output: String?
  private let isCounting: Bool
  /// How often each value of each column was written, for columns of cells.
  private(set) var counts: [[Int]]

  init(_ panel: Panel, _ common: CommonOptions, output: String?, isCounting: Bool) {
    self.panel = panel
    self.common = common
    self.output = output
    self.isCounting = isCounting
    counts = panel.columns.map { column in
      [Int](repeating: 0, count: column.isCell ? column.values?.count ?? 0 : 0)
    }
  }

  /// - Throws: ``Entente/KnowledgeBaseError``: `notFound` for a panel without rows; `badArgument` for
  ///   a chosen column that the panel does not have; `systemFailure` if the file cannot be written.
  func write() throws {
    guard let output else { return try write(Console.write) }
    try OutputFile.write(output) { put in try write(put) }
  }

  private func write(_ put: @escaping (String) throws -> Void) throws {
    let names = panel.columns.map(\.name)
    let all = Array(names.indices)
    let places =
      try common.chosenColumns.map { try Table.places(of: $0, in: names) } ?? all
    var writer = CodedTableWriter(
      columns: places.map { (names[$0], panel.columns[$0].values) }, as: format.format,
      common.layout, put: put)
    let source = panel.makePortions()
    var portion = PanelPortion(width: names.count)
    var (isGoingOn, isEmpty) = (true, true)
    while isGoingOn {
      isGoingOn = source.next(&portion)
      guard portion.count >= 1024 || !isGoingOn, portion.count > 0 else { continue }
      isEmpty = false
      if isCounting { count(portion) }
      try writer.add(places == all ? portion.numbers : portion.selecting(places))
      portion.removeAll()
    }
    guard !isEmpty else {
      throw KnowledgeBaseError.nothing("the panel has no rows: no state existed then")
    }
    try writer.finish()
  }

  private func count(_ portion: PanelPortion) {
    for column in counts.indices where !counts[column].isEmpty {
      for place in stride(from: column, to: portion.numbers.count, by: portion.width) {
        counts[column][Int(portion.numbers[place])] += 1
      }
    }
  }

  /// The format of the options, or that of the name of the file.
  private var format: OutputFormat {
    guard common.format == .table, let output else { return common.format }
    return Self.format(of: output) ?? common.format
  }

  private static func format(of file: String) -> OutputFormat? {
    let ending = URL(fileURLWithPath: file).pathExtension.lowercased()
    return OutputFormat(rawValue: ["md": "markdown", "tex": "latex"][ending] ?? ending)
  }

  /// Writes a codebook, as Markdown if the name of the file tells no other format.
  static func save(_ table: Table, to file: String) throws {
    let format = (format(of: file) ?? OutputFormat(rawValue: "markdown") ?? .table).format
    try OutputFile.write(file) { put in try put(table.rendered(as: format)) }
  }
}

/// A file that a command writes. It gets its name when it is complete.
enum OutputFile {
  /// - Throws: Errors of the closure; ``Entente/KnowledgeBaseError``: `systemFailure`. An existing
  ///   file then stays as it was.
  static func write(
    _ path: String, _ body: (_ put: @escaping (String) throws -> Void) throws -> Void
  ) throws {
    let temporary = "\(path).entente-new"
    guard FileManager.default.createFile(atPath: temporary, contents: nil),
      let handle = FileHandle(forWritingAtPath: temporary)
    else { throw failure(path) }
    do {
      try body { text in try handle.write(contentsOf: Data(text.utf8)) }
      try handle.close()
    } catch {
      unlink(temporary)
      throw error is KnowledgeBaseError ? error : failure(path)
    }
    guard rename(temporary, path) == 0 else {
      unlink(temporary)
      throw failure(path)
    }
  }

  private static func failure(_ path: String) -> KnowledgeBaseError {
    .because(.systemFailure, "\(path): it cannot be written: \(String(cString: strerror(errno)))")
  }
}
