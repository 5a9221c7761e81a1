import Entente
import EntenteKit

/// The pages that names, ids and codes in an answer lead to.
struct Links: Sendable {
  /// A part of a cell, and the page that it leads to.
  struct Part: Hashable, Sendable {
    let text: String
    let address: String?
  }

  /// The pages by id: of an entity, statement, source or dispute.
  private(set) var pages: [String: String] = [:]
  /// The ids of entities by label, if only one has it.
  private var ids: [String: String] = [:]
  private(set) var labels: [String: String] = [:]
  /// The addresses of all pages that `addresses` of a page lists.
  private(set) var addresses: [String] = []
  /// The values that a parameter offers, by path and name: `matrix?measure`.
  private(set) var choices: [String: [String]] = [:]
  private var known: Set<String> = []

  init(_ base: Snapshot, _ pages: [PluginPage]) throws {
    for page in pages {
      for parameter in page.parameters ?? [] {
        guard let query = parameter.choicesFrom else { continue }
        choices["\(page.path)?\(parameter.name)"] = try base.texts(query)
      }
      guard let query = page.addresses else {
        if !page.path.contains("{") { addresses.append(page.path) }
        continue
      }
      let names = page.words.filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
      for row in try base.rows(query) {
        let words = page.words.map { word in
          word.hasPrefix("{") ? row.text(String(word.dropFirst().dropLast())) : word
        }
        let address = words.joined(separator: "/")
        addresses.append(address)
        if names.count == 1, self.pages[row.text(names[0])] == nil {
          self.pages[row.text(names[0])] = address
        }
      }
    }
    var ambiguous: Set<String> = []
    for row in try base.rows("SELECT entity_id, label FROM entity_overview") {
      let (id, label) = (row.text("entity_id"), row.text("label"))
      labels[id] = label
      if ids.updateValue(id, forKey: label) != nil { ambiguous.insert(label) }
    }
    for label in ambiguous { ids[label] = nil }
    known = Set(addresses)
  }

  /// Whether there is a page with this address.
  func has(_ address: String) -> Bool { known.contains(address) }

  /// The page of an id or of the label of one entity.
  func address(of text: String) -> String? {
    pages[text] ?? ids[text].flatMap { pages[$0] }
  }

  /// A cell in parts: a text that is a name or an id leads to its page, also in a list.
  func parts(of text: String) -> [Part] {
    if let address = address(of: text) { return [Part(text: text, address: address)] }
    let items = text.split(separator: ", ", omittingEmptySubsequences: false).map(String.init)
    guard items.count > 1 else { return [Part(text: text, address: nil)] }
    return items.enumerated().flatMap { index, item in
      let part = Part(text: item, address: address(of: item))
      return index == 0 ? [part] : [Part(text: ", ", address: nil), part]
    }
  }
}

extension Snapshot {
  /// The texts of a query with one column.
  fileprivate func texts(_ query: String) throws -> [String] {
    try rows("WITH choice(value) AS (\(query)) SELECT CAST(value AS TEXT) AS value FROM choice")
      .map { $0.text("value") }
  }
}
