public import Entente
import EntenteKit
public import Foundation

/// Writes the pages of an explorer as files: they need no server, and work from the disk.
public struct ExplorerSite: Sendable {
  /// The count and the size of the files that were written.
  public struct Report: Hashable, Sendable {
    public var files = 0
    public var bytes = 0
  }

  private let explorer: Explorer
  private let bases: [KnowledgeBase]

  /// - Parameter bases: The same file as that of the explorer, opened once for each page that is
  ///   made at the same time; empty for the base of the explorer only.
  public init(_ explorer: Explorer, bases: [KnowledgeBase] = []) {
    self.explorer = explorer
    self.bases = bases.isEmpty ? [explorer.kb] : bases
  }

  /// Writes all pages, with their JSON and the CSV of their tables, and a search.
  ///
  /// - Parameters:
  ///   - folder: It must be empty or missing.
  ///   - progress: Called with the part that is done, from 0 to 1.
  /// - Throws: ``Entente/KnowledgeBaseError``: `locked` if the file changes meanwhile, `badData` if
  ///   two pages would get the same file; an error of Foundation if a file cannot be written.
  public func write(
    to folder: URL, progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async throws -> Report {
    let writer = SiteWriter(folder)
    let served = bases.enumerated().map { ServedBase(number: $0.offset, kb: $0.element) }
    var versions: [String] = []
    for base in served { versions.append(try await base.version()) }
    let explorer = try await explorer.reloaded(from: bases[0])
    for (name, text) in Explorer.assets { try writer.put(text, "assets/\(name)") }
    let index = try await bases[0].read { try SearchIndex($0, explorer.links).script }
    try writer.put(index, "assets/\(Explorer.namesAsset)")
    let queue = AddressQueue(explorer.addresses)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for base in bases {
        group.addTask {
          while let (address, done) = queue.next() {
            for (path, text) in await explorer.files(of: address, from: base) {
              try writer.put(text, path)
            }
            progress(done)
          }
        }
      }
      try await group.waitForAll()
    }
    for (base, version) in zip(served, versions) {
      guard try await base.version() == version else {
        throw KnowledgeBaseError.because(
          .locked, "\(base.kb.path): it changed while the site was written: write it again")
      }
    }
    return writer.report
  }
}

/// The addresses that are still to be written.
private final class AddressQueue: @unchecked Sendable {
  private let lock = NSLock()
  private let addresses: [String]
  private var count = 0

  init(_ addresses: [String]) {
    self.addresses = addresses
  }

  /// The next address, and the part that is done.
  func next() -> (address: String, done: Double)? {
    lock.withLock {
      guard count < addresses.count else { return nil }
      count += 1
      return (addresses[count - 1], Double(count) / Double(addresses.count))
    }
  }
}

/// Writes files into a folder. Several tasks use it at once.
private final class SiteWriter: @unchecked Sendable {
  private let lock = NSLock()
  private let folder: URL
  private var folders: Set<String> = []
  private var names: Set<String> = []
  private var written = ExplorerSite.Report()

  init(_ folder: URL) {
    self.folder = folder
  }

  var report: ExplorerSite.Report { lock.withLock { written } }

  func put(_ text: String, _ path: String) throws {
    let file = folder.appendingPathComponent(path)
    let parent = file.deletingLastPathComponent()
    let data = Data(text.utf8)
    try lock.withLock {
      // Some file systems ignore the case of names.
      guard names.insert(path.lowercased()).inserted else {
        throw KnowledgeBaseError.because(.badData, "two pages would get the file \(path)")
      }
      if folders.insert(parent.path).inserted {
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      }
      written.files += 1
      written.bytes += data.count
    }
    try data.write(to: file)
  }
}

extension Explorer {
  /// The files of one page, by path: the page, its JSON, and the CSV and pictures of each section.
  func files(of address: String, from kb: KnowledgeBase) async -> [(String, String)] {
    let words = address.split(separator: "/").map(String.init)
    guard let match = PageMatch(ExplorerRequest(words: words), in: pages, links) else { return [] }
    let answers = await answers(match, documents: ["svg"], offered: true, from: kb)
    let file = LinkStyle.file(address)
    var files = [
      ("\(file).html", html(match, answers, .files(depth: max(0, words.count - 1))).body),
      ("\(file).json", PageJSON.text(match, answers)),
    ]
    for answer in answers {
      guard let table = answer.content else { continue }
      let name = address.isEmpty ? answer.section.id : "\(address)/\(answer.section.id)"
      files.append((LinkStyle.file(name) + ".csv", table.rendered(as: .csv)))
      for form in ExplorerRequest.Form.allCases {
        guard let document = form.document, let text = answer.table?.documents[document] else {
          continue
        }
        files.append((LinkStyle.file(name) + ".\(form.rawValue)", text))
      }
    }
    return files
  }
}
