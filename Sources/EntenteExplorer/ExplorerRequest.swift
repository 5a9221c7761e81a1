import Foundation

/// An address of the explorer, with its parameters: `/organizations/csto.csv?on=2012`.
public struct ExplorerRequest: Hashable, Sendable {
  /// The form of the answer, from the ending of the path.
  public enum Form: String, Sendable {
    case html, json, csv
  }

  /// The decoded words between the slashes, without the ending.
  public let path: [String]
  public let form: Form
  public let values: [String: String]

  /// - Parameter address: A path with percent escapes, and perhaps a query.
  /// - Returns: `nil` for an address that is not valid.
  public init?(_ address: String) {
    guard let parts = URLComponents(string: address) else { return nil }
    var words = parts.path.split(separator: "/").map(String.init)
    var form = Form.html
    if let last = words.last, let dot = last.lastIndex(of: "."),
      let known = Form(rawValue: String(last[last.index(after: dot)...]))
    {
      form = known
      words[words.count - 1] = String(last[..<dot])
    }
    if words == ["index"] { words = [] }
    self.path = words
    self.form = form
    values = Dictionary(
      (parts.queryItems ?? []).map { ($0.name, $0.value ?? "") },
      uniquingKeysWith: { first, _ in first })
  }

  /// A page without parameters.
  init(words: [String]) {
    path = words
    form = .html
    values = [:]
  }
}

/// What the explorer answers to a request.
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
