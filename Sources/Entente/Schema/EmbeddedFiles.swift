import BundledDataset
import EntenteSchema

/// A file that is part of the program.
struct EmbeddedFile: Sendable {
  /// The path in its folder: `tables/01_record.sql`.
  let path: String
  private let contents: StaticString
  private let digest: StaticString

  /// The bytes, which are valid as long as the program runs.
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: contents.utf8Start, count: contents.utf8CodeUnitCount)
  }

  var text: String { contents.description }

  /// Computed when the program was built.
  var sha256: String { digest.description }

  /// The file name without folder and extension.
  var name: String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.prefix { $0 != "." })
  }
}

extension EmbeddedFile {
  /// The files of the schema: tables, views, checks and vocabularies.
  static let schema = files(of: schemaFiles)

  /// The files of the bundled dataset.
  static let dataset = files(of: datasetFiles, in: "data")

  /// The files of a folder of a target, by their paths in it.
  static func files(
    of target: [(path: StaticString, text: StaticString, sha256: StaticString)],
    in folder: String = ""
  ) -> [EmbeddedFile] {
    let prefix = folder.isEmpty ? "" : folder + "/"
    return target.compactMap { file in
      let path = file.path.description
      guard path.hasPrefix(prefix) else { return nil }
      return EmbeddedFile(
        path: String(path.dropFirst(prefix.count)), contents: file.text, digest: file.sha256)
    }
  }

  static func schema(in folder: String) -> [EmbeddedFile] {
    schema.filter { $0.path.hasPrefix(folder + "/") }.sorted { $0.path < $1.path }
  }

  /// A digest of schema and dataset, which is part of the name of the cached base.
  static let fingerprint = mark(of: schema + dataset)

  /// A digest of this edition of the bundled dataset; files that contain it record it.
  static let datasetMark = mark(of: dataset)

  private static func mark(of files: [EmbeddedFile]) -> String {
    String(KnowledgeBase.sha256(ofFiles: files.map { ($0.path, $0.sha256) }).prefix(16))
  }
}
