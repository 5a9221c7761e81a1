import Entente
import EntenteKit
import Foundation

/// The pages that names, ids and codes in an answer lead to.
struct Links: Sendable {
  /// A part of a cell, and the page that it leads to.
  struct Part: Hashable, Sendable {
    let text: String
    var address: String?
    /// Of an id: what it stands for.
    var title: String?
    /// Whether the text is an address of the web.
    var isWeb = false
  }

  /// The pages by id: of an entity, statement, source or dispute.
  private(set) var pages: [String: String] = [:]
  /// The ids of entities by label, if only one has it.
  private var ids: [String: String] = [:]
  /// The sentences of statements, by id.
  private var sentences: [String: String] = [:]
  /// Names of entities, and titles of sources and disputes, by id.
  private var labels: [String: String] = [:]
  /// The addresses of all pages that `addresses` of a page lists.
  private(set) var addresses: [String] = []
  private var known: Set<String> = []

  /// - Parameter pages: All pages, those of the explorer first.
  init(_ base: Snapshot, _ pages: [PluginPage], ownCount: Int = 0) throws {
    var homes: [(rank: Int, ids: [(String, String)])] = []
    for (index, page) in pages.enumerated() {
      let rows = try base.addresses(of: page)
      let found = rows.map { page.address($0) }
      addresses += found
      guard page.names.count == 1, let name = page.names.first else { continue }
      // Homes of plugins come first, because they know more of their subject.
      let isOwn = index < ownCount
      let rank = page.isHome == true ? (isOwn ? 1 : 0) : (isOwn ? 2 : 3)
      homes.append(
        (rank, zip(rows, found).compactMap { row, found in row[name].map { ($0, found) } }))
    }
    for home in homes.enumerated().sorted(by: {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }) {
      for (id, address) in home.element.ids where self.pages[id] == nil { self.pages[id] = address }
    }
    known = Set(addresses)
    var ambiguous: Set<String> = []
    for row in try base.rows("SELECT entity_id, label FROM entity_overview") {
      let (id, label) = (row.text("entity_id"), row.text("label"))
      labels[id] = label
      if ids.updateValue(id, forKey: label) != nil { ambiguous.insert(label) }
    }
    for label in ambiguous { ids[label] = nil }
    for query in [
      "SELECT id, title AS label FROM source",
      "SELECT DISTINCT dispute_id AS id, title AS label FROM contested_fact",
    ] {
      for row in try base.rows(query) where labels[row.text("id")] == nil {
        labels[row.text("id")] = row.text("label")
      }
    }
    for row in try base.rows("SELECT statement_id, sentence FROM fact") {
      sentences[row.text("statement_id")] = row.text("sentence")
    }
  }

  /// The words for an id: a name, a title or a sentence.
  func label(of id: String) -> String? { labels[id] ?? sentences[id] }

  /// The name of an entity, or the title of a source or dispute.
  func name(of id: String) -> String? { labels[id] }

  /// Whether there is a page with this address.
  func has(_ address: String) -> Bool { known.contains(address) }

  /// The page of an id or of the label of one entity.
  func address(of text: String) -> String? {
    pages[text] ?? ids[text].flatMap { pages[$0] }
  }

  /// A cell in parts: names and ids lead to their pages, also in lists and sentences.
  func parts(of text: String) -> [Part] {
    if let address = address(of: text) { return [part(text, address)] }
    if text.hasPrefix("https://") || text.hasPrefix("http://"), !text.contains(" ") {
      return [Part(text: text, address: text, isWeb: true)]
    }
    return text.split(separator: ", ", omittingEmptySubsequences: false).map(String.init)
      .enumerated().flatMap { index, item in
        let parts = address(of: item).map { [part(item, $0)] } ?? named(item) ?? idsWithin(item)
        return index == 0 ? parts : [Part(text: ", ")] + parts
      }
  }

  private func part(_ text: String, _ address: String) -> Part {
    Part(text: text, address: address, title: labels[text].flatMap { $0 == text ? nil : $0 })
  }

  /// `7 known: armenia`: the name after a colon.
  private func named(_ text: String) -> [Part]? {
    guard let colon = text.range(of: ": ", options: .backwards) else { return nil }
    let name = String(text[colon.upperBound...])
    return address(of: name).map {
      idsWithin(String(text[..<colon.upperBound])) + [part(name, $0)]
    }
  }

  /// Ids with a hyphen or slash are told apart from words: `ext-0071`, `cst/art_4`.
  private func idsWithin(_ text: String) -> [Part] {
    guard text.utf8.contains(where: { $0 == 0x2D || $0 == 0x2F }) else { return [Part(text: text)] }
    var parts: [Part] = []
    var plain = ""
    for piece in Self.pieces(of: text) {
      let isCandidate = piece.utf8.contains { $0 == 0x2D || $0 == 0x2F }
      if isCandidate, let address = pages[piece] {
        if !plain.isEmpty { parts.append(Part(text: plain)) }
        plain = ""
        parts.append(part(piece, address))
      } else {
        plain += piece
      }
    }
    return plain.isEmpty ? parts : parts + [Part(text: plain)]
  }

  /// The text split where characters of ids begin and end.
  private static func pieces(of text: String) -> [String] {
    func isOfID(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x2D, 0x2F, 0x5F: true
      default: false
      }
    }
    var pieces: [String] = []
    var start = text.utf8.startIndex
    for index in text.utf8.indices where index > start {
      let before = text.utf8[text.utf8.index(before: index)]
      if isOfID(before) != isOfID(text.utf8[index]) {
        pieces.append(String(text[start..<index]))
        start = index
      }
    }
    return pieces + [String(text[start...])]
  }
}
