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
    let words = address.split(separator: "/").map { Self.escaped(String($0)) }
    switch self {
    case .server:
      return "/" + words.joined(separator: "/") + (ending.map { ".\($0)" } ?? "") + query
    case .files(let depth):
      let up = String(repeating: "../", count: depth)
      let path = words.isEmpty ? "index" : words.joined(separator: "/")
      return up + path + "." + (ending ?? "html")
    }
  }

  /// The address of an asset, which has its ending.
  func asset(_ name: String) -> String {
    switch self {
    case .server: "/assets/\(name)"
    case .files(let depth): String(repeating: "../", count: depth) + "assets/\(name)"
    }
  }

  var isServer: Bool { self == .server }

  private static func escaped(_ word: String) -> String {
    word.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.subtracting(["/", ";", ":"]))
      ?? word
  }
}
