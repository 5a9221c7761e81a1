import Foundation

/// How the columns and words of a list are named, if they are not those of a list of spells.
///
/// As a file, it is JSON with the same names; each part may be left out:
///
/// ```json
/// {
///   "columns": {"member": "country", "start": "joined", "end": "left"},
///   "values": {"organization": "nato", "status": "member"},
///   "statuses": {"full": "member", "guest": "observer"},
///   "codes": "cow"
/// }
/// ```
public struct ListMapping: Hashable, Sendable, Codable {
  /// For a field, the name of its column in the file. Fields are `organization`, `member`, `status`,
  /// `start`, `end`, `organization_type` and `member_type`.
  public var columns: [String: String] = [:]
  /// For a field, the value of all rows. The file then needs no such column.
  public var values: [String: String] = [:]
  /// For a word of the column of statuses, in any case, an id of the vocabulary `status`.
  public var statuses: [String: String] = [:]
  /// The scheme of codes by which members are given: `cow`, `gw`, `iso3` ...
  public var codes: String?

  public init() {}

  /// Reads a mapping.
  ///
  /// - Throws: ``KnowledgeBaseError``: `fileNotFound`; `badData` with the place if it is no mapping.
  public init(contentsOf path: String) throws {
    let file = try InputFile(path)
    do {
      let known = Set(CodingKeys.allCases.map(\.rawValue))
      let all = try JSONDecoder().decode([String: AnyPart].self, from: file.data)
      if let other = all.keys.filter({ !known.contains($0) }).min() {
        throw KnowledgeBaseError(
          .badData,
          "\(path): it has the part '\(other)'; the parts of a mapping are columns, values, "
            + "statuses and codes")
      }
      self = try JSONDecoder().decode(ListMapping.self, from: file.data)
    } catch let error as DecodingError {
      throw KnowledgeBaseError(.badData, "\(path): it is no mapping: \(Self.words(for: error))")
    }
    try check()
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case columns, values, statuses, codes
  }

  private struct AnyPart: Decodable {
    init(from decoder: any Decoder) throws {}
  }

  public init(from decoder: any Decoder) throws {
    let parts = try decoder.container(keyedBy: CodingKeys.self)
    columns = try parts.decodeIfPresent([String: String].self, forKey: .columns) ?? [:]
    values = try parts.decodeIfPresent([String: String].self, forKey: .values) ?? [:]
    statuses = try parts.decodeIfPresent([String: String].self, forKey: .statuses) ?? [:]
    codes = try parts.decodeIfPresent(String.self, forKey: .codes)
  }

  private static func words(for error: DecodingError) -> String {
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      return path.isEmpty
        ? "it must be an object" : "\(path) must be \(path == "codes" ? "a text" : "texts by name")"
    default: return "it is not JSON"
    }
  }

  // MARK: - Fields

  /// The fields of a list of spells.
  static let fields = ["organization", "member", "status", "start", "end"] + types
  static let types = ["organization_type", "member_type"]

  /// - Throws: ``KnowledgeBaseError``: `badArgument` for a field that lists do not have, or an
  ///   unknown scheme of codes.
  public func check() throws {
    for field in (Array(columns.keys) + values.keys).sorted() where !Self.fields.contains(field) {
      throw KnowledgeBaseError(
        .badArgument,
        "lists have no field '\(field)'; the fields are \(Self.fields.joined(separator: ", "))")
    }
    _ = try scheme
  }

  /// The scheme of the codes; `nil` for none.
  var scheme: CodeScheme? {
    get throws {
      guard let codes else { return nil }
      guard let scheme = CodeScheme(word: codes) else {
        throw KnowledgeBaseError(
          .badArgument,
          "there are no codes '\(codes)'; known are \(CodeScheme.words.joined(separator: ", "))")
      }
      return scheme
    }
  }

  /// The id of a status, in lower case.
  func status(_ word: String) -> String {
    let word = word.lowercased()
    return statuses.first { $0.key.lowercased() == word }?.value ?? word
  }
}
