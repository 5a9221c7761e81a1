import EntenteKit
import Foundation

/// A Frictionless Data Package: a descriptor and the CSV files that it names.
struct DataPackage: Sendable {
  /// The fields of `datapackage.json` that a build reads.
  struct Descriptor: Decodable, Sendable {
    let name: String
    let title: String
    let version: String
    let created: String
    let contributors: [Contributor]?
    let licenses: [License]?
    let resources: [Resource]

    /// The names of the authors, one on each line.
    var authors: String? {
      contributors?.filter { ($0.role ?? "author") == "author" }.map(\.title)
        .joined(separator: "\n")
    }
  }

  struct Contributor: Decodable, Sendable {
    let title: String
    let role: String?
  }

  struct License: Codable, Hashable, Sendable {
    let name: String?
    let title: String?
    let path: String?
  }

  struct Resource: Decodable, Sendable {
    let name: String
    let path: String
    let schema: Schema
    /// For rows of a report that are read in bulk.
    let entente: Bulk?

    struct Bulk: Decodable, Sendable {
      let content: BulkContent
      let report: String
    }

    /// The table to load it into: the name up to the first dot, with underscores for hyphens. So
    /// several files can fill one table: `statement.un`, `statement.nato`.
    var table: String {
      String(name.prefix { $0 != "." }).replacingOccurrences(of: "-", with: "_")
    }

    /// The fields, or the file of the package that has them.
    enum Schema: Decodable, Sendable {
      case fields([Field])
      case file(String)

      init(from decoder: any Decoder) throws {
        if let path = try? decoder.singleValueContainer().decode(String.self) {
          self = .file(path)
        } else {
          self = .fields(try TableSchema(from: decoder).fields)
        }
      }
    }

    struct TableSchema: Decodable {
      let fields: [Field]
    }

    struct Field: Decodable, Sendable {
      let name: String
      let type: String
    }
  }

  /// The name of the package in errors: its folder, or `bundled dataset`.
  let name: String
  let descriptor: Descriptor
  /// The bytes of a file of the package; `nil` if there is no such file in its folder.
  let contents: @Sendable (String) throws -> Data?
  /// A file of the package as a stream; `nil` if there is no such file in its folder.
  let stream: @Sendable (String) throws -> CSVReader.Source?
  /// The digest of this edition of the bundled dataset; `nil` for other packages.
  var mark: String?

  /// The fields in the files with schemas that the descriptor names.
  private let schemas: [String: [Resource.Field]]

  /// The rule that a resource without a file breaks.
  static let missingFile =
    "the descriptor names it, but there is no such file in the package"

  /// The fields of a resource.
  func fields(of resource: Resource) -> [Resource.Field] {
    switch resource.schema {
    case .fields(let fields): fields
    case .file(let path): schemas[path] ?? []
    }
  }

  private static func fields(
    in file: String, of package: String, _ contents: (String) throws -> Data?
  ) throws -> [Resource.Field] {
    guard let data = try contents(file) else {
      throw unreadable("\(package)/\(file)", nil, missingFile)
    }
    do {
      return try JSONDecoder().decode(Resource.TableSchema.self, from: data).fields
    } catch {
      throw unreadable(
        "\(package)/\(file)", place(of: error), "a schema must have the name and type of each field"
      )
    }
  }

  /// Whether a path stays in the folder.
  private static func isInside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
  }

  private static func unreadable(_ file: String, _ field: String?, _ rule: String)
    -> KnowledgeBaseError
  {
    let diagnostic = Diagnostic(
      file: file, line: nil, column: nil, field: field, value: nil, rule: rule)
    return KnowledgeBaseError(.badData, diagnostic.description, diagnostics: [diagnostic])
  }

  /// The dataset embedded in this library.
  static func bundled() throws -> DataPackage {
    var package = try DataPackage(name: "bundled dataset") { path in
      EmbeddedFile.dataset.first { $0.path == path }.map { Data($0.bytes) }
    } stream: { _ in
      nil
    }
    package.mark = EmbeddedFile.datasetMark
    return package
  }

  /// The package in a folder.
  init(folder: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
    else {
      throw KnowledgeBaseError(.fileNotFound, "there is no folder \(folder)")
    }
    try self.init(name: folder) {
      try FolderFile.read($0, in: folder, else: .badData)
    } stream: {
      try FolderFile.stream($0, in: folder, else: .badData)
    }
  }

  private init(
    name: String, contents: @escaping @Sendable (String) throws -> Data?,
    stream: @escaping @Sendable (String) throws -> CSVReader.Source?
  ) throws {
    self.name = name
    self.contents = { Self.isInside($0) ? try contents($0) : nil }
    self.stream = { Self.isInside($0) ? try stream($0) : nil }
    guard let data = try contents("datapackage.json") else {
      throw KnowledgeBaseError(
        .fileNotFound, "\(name) is not a data package: it has no datapackage.json")
    }
    do {
      descriptor = try JSONDecoder().decode(Descriptor.self, from: data)
    } catch {
      throw Self.unreadable(
        "\(name)/datapackage.json", Self.place(of: error),
        "a descriptor must have name, title, version and created day of the package, "
          + "and name, path and fields of each resource")
    }
    var schemas: [String: [Resource.Field]] = [:]
    for case .file(let path) in descriptor.resources.map(\.schema) where schemas[path] == nil {
      schemas[path] = try Self.fields(in: path, of: name, self.contents)
    }
    self.schemas = schemas
  }

  private static func place(of error: any Error) -> String? {
    guard let error = error as? DecodingError else { return nil }
    switch error {
    case .keyNotFound(let key, let context):
      return (context.codingPath + [key]).map(\.stringValue).joined(separator: ".")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return context.codingPath.map(\.stringValue).joined(separator: ".")
    case .dataCorrupted: return "not JSON"
    @unknown default: return nil
    }
  }
}
