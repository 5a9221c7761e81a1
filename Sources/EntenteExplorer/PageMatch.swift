import Entente
import Foundation

/// A page with the values of an address.
struct PageMatch {
  let page: PluginPage
  /// The values of the path and of the parameters, by name.
  var values: [String: String]
  /// The one section that the address names: `organizations/csto/members.csv`.
  let section: String?

  /// The page of an address, or one of its sections; `nil` if there is none.
  init?(_ request: ExplorerRequest, in pages: [PluginPage]) {
    for page in pages {
      if let values = Self.values(of: request.path, in: page.words) {
        self.init(page, values, request, section: request.values["section"])
        return
      }
    }
    guard request.form != .html, let name = request.path.last else { return nil }
    for page in pages where page.sections.contains(where: { $0.id == name }) {
      if let values = Self.values(of: request.path.dropLast(), in: page.words) {
        self.init(page, values, request, section: name)
        return
      }
    }
    return nil
  }

  private init(
    _ page: PluginPage, _ values: [String: String], _ request: ExplorerRequest, section: String?
  ) {
    self.page = page
    self.section = section
    self.values = values
    for parameter in page.parameters ?? [] {
      self.values[parameter.name] = request.values[parameter.name] ?? parameter.value ?? ""
    }
  }

  private static func values(of path: some Collection<String>, in words: [String]) -> [String:
    String]?
  {
    guard path.count == words.count else { return nil }
    var values: [String: String] = [:]
    for (word, pattern) in zip(path, words) {
      if pattern.hasPrefix("{") {
        values[String(pattern.dropFirst().dropLast())] = word
      } else if word != pattern {
        return nil
      }
    }
    return values
  }

  /// The address of the page, without a leading slash.
  var address: String {
    page.words.map { word in
      word.hasPrefix("{") ? values[String(word.dropFirst().dropLast())] ?? "" : word
    }.joined(separator: "/")
  }

  /// The words of a question with the values in place.
  func words(of section: PluginPage.Section) -> [String] {
    section.question.flatMap { word -> [String] in
      guard let name = Self.name(in: word) else { return [word] }
      let isList = name.hasSuffix("...")
      let value = values[isList ? String(name.dropLast(3)) : name] ?? ""
      guard !value.isEmpty else { return [] }
      let option = word.split(separator: " ").first.map(String.init)
      let front = word.hasPrefix("{") ? [] : option.map { [$0] } ?? []
      guard isList else { return front + [value] }
      return front + value.split { $0 == "," }.map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  /// A text with the values in place.
  func text(_ text: String) -> String {
    values.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
  }

  private static func name(in word: String) -> String? {
    guard let start = word.firstIndex(of: "{"), word.hasSuffix("}") else { return nil }
    return String(word[word.index(after: start)...].dropLast())
  }
}

extension PluginPage {
  /// The parts of the path between slashes.
  var words: [String] { path.split(separator: "/").map(String.init) }
}
