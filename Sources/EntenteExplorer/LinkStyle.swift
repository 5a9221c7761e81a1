import Foundation

/// How addresses are written in the pages.
public enum LinkStyle: Hashable, Sendable {
  /// From the root of the host: `/organizations/csto?on=2012`.
  case server
  /// Relative to a file in a folder of this depth, with the ending of files:
  /// `../organizations/csto.html`.
  case files(depth: Int)

  /// The address of a page or, with an ending, of a file.
  func href(_ address: String, ending: String? = nil, query: String = "") -> String {
    switch self {
    case .server:
      let words = address.split(separator: "/").map { Self.escaped(String($0)) }
      let path = words.isEmpty && ending != nil ? "index" : words.joined(separator: "/")
      return "/" + path + (ending.map { ".\($0)" } ?? "") + query
    case .files(let depth):
      let path = Self.file(address).split(separator: "/").map { Self.escaped(String($0)) }
      return Self.up(depth) + path.joined(separator: "/") + "." + (ending ?? "html")
    }
  }

  /// The path of the file of a page, without its ending.
  static func file(_ address: String) -> String {
    let words = address.split(separator: "/").map { FileName.safe(String($0)) }
    return words.isEmpty ? "index" : words.joined(separator: "/")
  }

  /// The address of an asset, which has its ending.
  func asset(_ name: String) -> String {
    switch self {
    case .server: "/assets/\(name)"
    case .files(let depth): Self.up(depth) + "assets/\(name)"
    }
  }

  var isServer: Bool { self == .server }

  private static func up(_ depth: Int) -> String { String(repeating: "../", count: depth) }

  private static func escaped(_ word: String) -> String {
    word.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.subtracting(["/", ";", ":"]))
      ?? word
  }
}
