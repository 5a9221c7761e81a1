import Entente
import Foundation

/// A page with the values of an address.
struct PageMatch {
  let page: PluginPage
  /// The values of the path and of the parameters, by name.
  let values: [String: String]
  /// The one section that the address names: `organizations/csto/members.csv`.
  let section: String?

  /// The page of an address, or one of its sections; `nil` if there is none.
  init?(_ request: ExplorerRequest, in pages: [PluginPage], _ links: Links) {
    var matches = pages.compactMap {
      PageMatch($0, request.path, request, section: request.values["section"])
    }
    if request.form != .html, let name = request.path.last {
      matches += pages.compactMap {
        PageMatch($0, request.path.dropLast(), request, section: name)
      }
    }
    guard let match = matches.first(where: { links.has($0.address) }) else { return nil }
    self = match
  }

  private init?(
    _ page: PluginPage, _ path: [String], _ request: ExplorerRequest, section: String?
  ) {
    if let section, !page.sections.contains(where: { $0.id == section }) { return nil }
    guard var values = page.values(of: path) else { return nil }
    for parameter in page.parameters ?? [] {
      values[parameter.name] = request.values[parameter.name] ?? parameter.value ?? ""
    }
    self.page = page
    self.section = section
    self.values = values
  }

  /// The address of the page, without a leading slash.
  var address: String { page.address(values) }

  /// Whether all values are given that a section needs.
  func has(valuesOf section: PluginPage.Section) -> Bool {
    (section.needs ?? []).allSatisfy { values[$0]?.isEmpty == false }
  }

  /// The labels of the parameters without which a question cannot be asked.
  func missing(for section: PluginPage.Section) -> [String] {
    (page.parameters ?? []).filter { parameter in
      values[parameter.name]?.isEmpty != false
        && section.question.contains {
          ["{\(parameter.name)}", "{\(parameter.name)...}"].contains($0)
        }
    }.map(\.label)
  }

  /// The words of a question with the values in place.
  func words(of section: PluginPage.Section) -> [String] {
    section.question.flatMap { word -> [String] in
      if word.hasPrefix("--"), let space = word.firstIndex(of: " ") {
        let option = String(word[..<space])
        guard let text = filled(String(word[word.index(after: space)...])) else { return [] }
        return text.hasPrefix("-") ? ["\(option)=\(text)"] : [option, text]
      }
      guard let name = PluginPage.placeholders(in: word).first, word == "{\(name)}" else {
        return [quoted(word)]
      }
      let isList = name.hasSuffix("...")
      let value = values[isList ? String(name.dropLast(3)) : name] ?? ""
      guard !value.isEmpty else { return [] }
      guard isList else { return [Self.argument(value)] }
      return value.split { $0 == "," }
        .map { Self.argument($0.trimmingCharacters(in: .whitespaces)) }
    }
  }

  /// The value of an option; `nil` if a part of it is empty.
  private func filled(_ text: String) -> String? {
    var text = text
    for (name, value) in values where text.contains("{\(name)}") {
      guard !value.isEmpty else { return nil }
      text = text.replacing("{\(name)}", with: value)
    }
    return text
  }

  /// A word with values in it, such as a SELECT.
  private func quoted(_ word: String) -> String {
    replaced(word) { $0.replacing("'", with: "''") }
  }

  /// An argument that the parser does not take for an option.
  private static func argument(_ value: String) -> String {
    value.hasPrefix("-") ? " " + value : value
  }

  /// A text with the values in place.
  func text(_ text: String) -> String { replaced(text) { $0 } }

  private func replaced(_ text: String, _ change: (String) -> String) -> String {
    values.reduce(text) { $0.replacing("{\($1.key)}", with: change($1.value)) }
  }
}
