import Entente
import EntenteKit
public import Foundation

/// Writes the pages of an explorer as files: they need no server, and work from the disk.
public struct ExplorerSite: Sendable {
  private let explorer: Explorer

  public init(_ explorer: Explorer) {
    self.explorer = explorer
  }

  /// Writes all pages, with their JSON and the CSV of their tables.
  ///
  /// - Parameter folder: It must be empty or missing.
  /// - Returns: The number of files.
  /// - Throws: An error of Foundation if a file cannot be written.
  public func write(to folder: URL) async throws -> Int {
    var count = 0
    func put(_ text: String, _ path: String) throws {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: false, encoding: .utf8)
      count += 1
    }
    for (name, text) in Explorer.assets { try put(text, "assets/\(name)") }
    for address in explorer.addresses {
      let words = address.split(separator: "/")
      for (path, text) in await explorer.files(of: address, depth: max(0, words.count - 1)) {
        try put(text, path)
      }
    }
    return count
  }
}

extension Explorer {
  /// The files of one page, by path: the page, its JSON, and the CSV of each section.
  func files(of address: String, depth: Int) async -> [(String, String)] {
    let path = address.isEmpty ? "index" : address
    let request = ExplorerRequest(words: address.split(separator: "/").map(String.init))
    guard let match = PageMatch(request, in: pages) else { return [] }
    let answers = await answers(match)
    var files = [
      ("\(path).html", html(match, answers, .files(depth: depth)).body),
      ("\(path).json", PageJSON.text(match, answers)),
    ]
    for answer in answers {
      guard let table = answer.content else { continue }
      files.append(
        (
          (address.isEmpty ? "" : "\(address)/") + "\(answer.section.id).csv",
          table.rendered(as: .csv)
        ))
    }
    return files
  }
}
