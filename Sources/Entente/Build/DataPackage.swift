import Foundation

/// A Frictionless Data Package: a descriptor and the CSV files that it names.
struct DataPackage: Sendable {
  /// `datapackage.json`, as far as a build needs it.
  struct Descriptor: Decodable, Sendable {
    let name: String
    let title: String
    let version: String
    let created: String
    let resources: [Resource]
  }

  struct Resource: Decodable, Sendable {
    let name: String
    let path: String
    let schema: Schema

    /// The table into which it goes: the name, with the underscores of SQL.
    var table: String { name.replacingOccurrences(of: "-", with: "_") }

    struct Schema: Decodable, Sendable {
      let fields: [Field]
    }

    struct Field: Decodable, Sendable {
      let name: String
      let type: String
    }
  }

  /// How the package is named in errors: its folder, or `bundled dataset`.
  let name: String
  let descriptor: Descriptor
  /// The bytes of a file of the package, or `nil` where there is none.
  let contents: @Sendable (String) throws -> Data?
  /// Tells one edition of the bundled dataset from another; `nil` for other packages.
  var mark: String?

  /// The dataset that comes with this library.
  static func bundled() throws -> DataPackage {
    var package = try DataPackage(name: "bundled dataset") { path in
      EmbeddedFile.dataset.first { $0.path == path }.map { Data($0.bytes) }
    }
    package.mark = EmbeddedFile.datasetMark
    return package
  }

  /// The package in a folder.
  init(folder: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
    else {
      throw KnowledgeBaseError(.fileNotFound, "\(folder): there is no such folder")
    }
    try self.init(name: folder) { path in
      let file = URL(fileURLWithPath: folder).appendingPathComponent(path)
      return FileManager.default.fileExists(atPath: file.path) ? try Data(contentsOf: file) : nil
    }
  }

  private init(name: String, contents: @escaping @Sendable (String) throws -> Data?) throws {
    self.name = name
    self.contents = contents
    guard let descriptor = try contents("datapackage.json") else {
      throw KnowledgeBaseError(
        .fileNotFound, "\(name): it has no datapackage.json, so it is no data package")
    }
    do {
      self.descriptor = try JSONDecoder().decode(Descriptor.self, from: descriptor)
    } catch {
      let diagnostic = Diagnostic(
        file: "\(name)/datapackage.json", line: nil, column: nil, field: Self.place(of: error),
        value: nil,
        rule:
          "a descriptor names the package, its title, version and created day, and for each resource its name, path and fields"
      )
      throw KnowledgeBaseError(.badData, diagnostic.description, diagnostics: [diagnostic])
    }
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
