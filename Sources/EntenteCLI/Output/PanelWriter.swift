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
    guard !output.lowercased().hasSuffix(".parquet") else { return try writeParquet(output) }
    try OutputFile.write(output) { put in try write(put) }
  }

  private func write(_ put: @escaping (String) throws -> Void) throws {
    let (names, places) = (panel.columns.map(\.name), try places())
    var writer = CodedTableWriter(
      columns: places.map { (names[$0], panel.columns[$0].values) }, as: format.format,
      common.layout, put: put)
    let isWhole = places == Array(names.indices)
    try forEachPortion { portion in
      try writer.add(isWhole ? portion.numbers : portion.selecting(places))
    }
    try writer.finish()
  }

  /// Writes a Parquet file by the optional tool for it.
  private func writeParquet(_ path: String) throws {
    let places = try places()
    try OutputFile.make(path) { temporary in
      do {
        var writer = try ParquetWriter(
          columns: places.map { .init(panel.columns[$0].name, isDay: panel.columns[$0].isDay) },
          to: temporary, with: .found())
        defer { writer.discard() }
        try forEachPortion { portion in
          for row in 0..<portion.count {
            try writer.add(places.map { panel.columns[$0].value(of: row, in: portion, at: $0) })
          }
        }
        _ = try writer.finish()
      } catch let failure as ParquetTool.Failure {
        throw KnowledgeBaseError.because(
          failure.isMissing ? .badArgument : .systemFailure, failure.description)
      }
    }
  }

  /// The places of the columns that were asked for.
  private func places() throws -> [Int] {
    let names = panel.columns.map(\.name)
    return try common.chosenColumns.map { try Table.places(of: $0, in: names) }
      ?? Array(names.indices)
  }

  /// Calls the body with the rows in portions, and counts them if asked to.
  ///
  /// - Throws: ``Entente/KnowledgeBaseError``: `notFound` if there are no rows.
  private func forEachPortion(_ body: (PanelPortion) throws -> Void) throws {
    let source = panel.makePortions()
    var portion = PanelPortion(width: panel.columns.count)
    var (isGoingOn, isEmpty) = (true, true)
    while isGoingOn {
      isGoingOn = source.next(&portion)
      guard portion.count >= 1024 || !isGoingOn, portion.count > 0 else { continue }
      isEmpty = false
      if isCounting { count(portion) }
      try body(portion)
      portion.removeAll()
    }
    guard !isEmpty else {
      throw KnowledgeBaseError.nothing("the panel has no rows: no state existed then")
    }
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
    try make(path) { temporary in
      guard FileManager.default.createFile(atPath: temporary, contents: nil),
        let handle = FileHandle(forWritingAtPath: temporary)
      else { throw failure(path) }
      try body { text in
        do {
          try handle.write(contentsOf: Data(text.utf8))
        } catch {
          throw failure(path)
        }
      }
      try handle.close()
    }
  }

  /// The same for a closure that makes the file under the name that it gets.
  static func make(_ path: String, _ body: (_ temporary: String) throws -> Void) throws {
    let temporary = "\(path).entente-new"
    do {
      try body(temporary)
      guard rename(temporary, path) == 0 else { throw failure(path) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private static func failure(_ path: String) -> KnowledgeBaseError {
    .because(.systemFailure, "\(path): it cannot be written: \(String(cString: strerror(errno)))")
  }
}
