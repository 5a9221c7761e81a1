import BundledDataset
import Crypto
import EntenteSchema

/// A file that is part of the program.
struct EmbeddedFile: @unchecked Sendable {
  /// Where it stands in its folder: `tables/01_record.sql`.
  let path: String
  /// Its bytes, which live as long as the program.
  let bytes: UnsafeRawBufferPointer

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The file name without folder and extension.
  var name: String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.prefix { $0 != "." })
  }
}

extension EmbeddedFile {
  /// The files of the schema: tables, views, checks and vocabularies.
  static let schema: [EmbeddedFile] = (0..<entente_schema_file_count()).map { index in
    let file = entente_schema_file_at(index)
    return EmbeddedFile(
      path: String(cString: file.path),
      bytes: UnsafeRawBufferPointer(start: file.bytes, count: file.size))
  }

  /// The files of the bundled dataset.
  static let dataset: [EmbeddedFile] = (0..<entente_dataset_file_count()).map { index in
    let file = entente_dataset_file_at(index)
    return EmbeddedFile(
      path: String(cString: file.path),
      bytes: UnsafeRawBufferPointer(start: file.bytes, count: file.size))
  }

  static func schema(in folder: String) -> [EmbeddedFile] {
    schema.filter { $0.path.hasPrefix(folder + "/") }.sorted { $0.path < $1.path }
  }

  /// Tells one schema and dataset from another: part of the name of the cached base.
  static let fingerprint = mark(of: schema + dataset)

  /// Tells one edition of the bundled dataset from another: a base that holds it says so.
  static let datasetMark = mark(of: dataset)

  private static func mark(of files: [EmbeddedFile]) -> String {
    var hash = SHA256()
    for file in files { hash.update(bufferPointer: file.bytes) }
    return String(hash.finalize().hexadecimal.prefix(16))
  }
}
