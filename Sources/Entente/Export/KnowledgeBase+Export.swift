import Foundation
import GRDB

extension KnowledgeBase {
  /// Writes the base, or a part of it, for other programs: see <doc:Exporting>.
  ///
  /// ```swift
  /// let report = try await kb.export(.package, to: "csto-package")
  /// let options = ExportOptions(selection: ExportSelection(bodies: ["CSTO"], from: "2002-10-07"))
  /// try await kb.export(.gexf, to: "csto.gexf", options)
  /// ```
  ///
  /// The file or folder appears when it is whole; after an error there is none.
  ///
  /// - Parameters:
  ///   - path: The file or folder to make.
  ///   - progress: Called repeatedly with the completed part, from 0 to 1.
  /// - Throws: ``KnowledgeBaseError``: `badArgument` if the path exists already and may not be
  ///   replaced, or if Parquet is asked for without DuckDB; `notFound` and `ambiguous` for names
  ///   in the selection.
  @discardableResult
  public func export(
    _ format: ExportFormat, to path: String, _ options: ExportOptions = ExportOptions(),
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async throws -> ExportReport {
    let place = try await blocking {
      try ExportPlace(path, isFolder: format.isFolder, replacing: options.replacing)
    }
    defer { place.discard() }
    let report = try await exported(options.selection, as: format, in: place.scratch) { base in
      let exporter = Exporter(base, options, progress)
      guard format.isFolder else {
        return try place.writeFile { try exporter.write(format, named: place.name, to: $0) }
      }
      return try exporter.write(format, into: place.temporary)
    }
    try place.finish()
    return report
  }

  /// Writes an export that is one file as a stream of text: JSON Lines, GraphML, GEXF or RDF.
  ///
  /// - Parameter put: Called with each part of the text.
  /// - Throws: As ``export(_:to:_:progress:)``, and errors of the closure.
  @discardableResult
  public func export(
    _ format: ExportFormat, _ options: ExportOptions = ExportOptions(),
    put: @escaping @Sendable (String) throws -> Void
  ) async throws -> ExportReport {
    guard !format.isFolder else {
      throw KnowledgeBaseError(
        .badArgument, "an export as \(format.rawValue) is a folder: name the folder to make")
    }
    let scratch = try ScratchFolder(in: FileManager.default.temporaryDirectory.path)
    defer { scratch.remove() }
    return try await exported(options.selection, as: format, in: scratch) { base in
      let output = TextOutput(put)
      let report = try Exporter(base, options) { _ in }.write(format, named: "-", to: output)
      try output.flush()
      return report
    }
  }

  /// Reads the base, or a base that has only the selection. A package selects by itself.
  private func exported(
    _ selection: ExportSelection, as format: ExportFormat, in scratch: ScratchFolder,
    _ body: @escaping @Sendable (Snapshot) throws -> ExportReport
  ) async throws -> ExportReport {
    guard format != .package, !selection.isWhole else { return try await read(body) }
    let package = try scratch.subfolder("package")
    let file = "\(scratch.path)/base.sqlite"
    let options = ExportOptions(selection: selection)
    let packed = try await read { base in
      try Exporter(base, options) { _ in }.write(.package, into: package)
    }
    try await Self.build(at: file, packages: [package])
    let part = try await Self.open(at: file)
    do {
      var report = try await part.read(body)
      report.notes = packed.notes + report.notes
      try await part.close()
      return report
    } catch {
      try await part.close()
      throw error
    }
  }
}

/// Writes one state of a base.
struct Exporter {
  let base: Snapshot
  let options: ExportOptions
  let progress: (Double) -> Void

  init(_ base: Snapshot, _ options: ExportOptions, _ progress: @escaping (Double) -> Void) {
    self.base = base
    self.options = options
    self.progress = progress
  }

  /// Writes the files of a folder that exists.
  func write(_ format: ExportFormat, into folder: String) throws -> ExportReport {
    switch format {
    case .package: try PackageWriter(self).write(into: folder)
    case .parquet: try ViewWriter(self).writeParquet(into: folder)
    default: try ViewWriter(self).writeCSV(into: folder)
    }
  }

  /// Writes a format that is one file.
  func write(
    _ format: ExportFormat, named name: String, to output: TextOutput
  ) throws -> ExportReport {
    var report = ExportReport()
    let rows =
      switch format {
      case .rdf: try TurtleWriter(self, output).write()
      case .graphml, .gexf: try NetworkWriter(self).write(format, to: output)
      default: try StatementLines(self, output).write()
      }
    report.add(name, rows: rows)
    return report
  }
}
