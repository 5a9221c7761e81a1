import Foundation

/// An address of the explorer, with its parameters: `/organizations/csto.csv?on=2012`.
public struct ExplorerRequest: Hashable, Sendable {
  /// The form of the answer, from the ending of the path.
  public enum Form: String, CaseIterable, Sendable {
    /// The picture as a specification of Vega-Lite. It comes before ``json``, which also ends so.
    case vegaLite = "vl.json"
    case html, json, csv
    /// The picture of an answer.
    case svg

    /// The document of a table (``EntenteKit/Table/documents``) that this form sends; `nil` for
    /// forms of the table itself.
    var document: String? {
      switch self {
      case .svg: "svg"
      case .vegaLite: "vega-lite"
      case .html, .json, .csv: nil
      }
    }
  }

  /// The longest address, in bytes.
  public static let longest = 8192

  /// The decoded words between the slashes, without the ending.
  public let path: [String]
  public let form: Form
  public let values: [String: String]

  /// - Parameter address: A path with percent escapes, and perhaps a query.
  /// - Returns: `nil` for an address that is not valid or longer than ``longest``.
  public init?(_ address: String) {
    guard address.utf8.count <= Self.longest else { return nil }
    let parts = address.prefix { $0 != "#" }
      .split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var words: [String] = []
    for part in parts[0].split(separator: "/") {
      guard let word = part.removingPercentEncoding, !word.utf8.contains(0) else { return nil }
      words.append(word)
    }
    var form = Form.html
    if let last = words.last,
      let known = Form.allCases.first(where: { last.hasSuffix(".\($0.rawValue)") })
    {
      form = known
      words[words.count - 1] = String(last.dropLast(known.rawValue.count + 1))
    }
    if words == ["index"] { words = [] }
    self.path = words
    self.form = form
    guard let values = Self.values(ofForm: parts.count > 1 ? String(parts[1]) : "") else {
      return nil
    }
    self.values = values
  }

  /// A page without parameters.
  init(words: [String]) {
    path = words
    form = .html
    values = [:]
  }

  /// The values of a form as a browser sends them: `q=a+b&on=2012`. Of two with the same name, the
  /// first counts.
  ///
  /// - Returns: `nil` if an escape is not valid.
  static func values(ofForm text: String) -> [String: String]? {
    var values: [String: String] = [:]
    for field in text.split(separator: "&") {
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { String($0).replacing("+", with: " ").removingPercentEncoding }
      guard let name = parts[0], let value = parts.count > 1 ? parts[1] : "",
        !value.utf8.contains(0)
      else { return nil }
      if values[name] == nil { values[name] = value }
    }
    return values
  }
}

/// The answer of the explorer to a request.
public struct ExplorerResponse: Sendable {
  /// The status of HTTP.
  public var status: Int
  public var contentType: String
  public var body: String

  init(_ body: String, _ contentType: String, status: Int = 200) {
    self.status = status
    self.contentType = contentType
    self.body = body
  }
}
