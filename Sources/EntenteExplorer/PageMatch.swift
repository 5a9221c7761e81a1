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
      PageMatch($0, request.path[...], request, section: request.values["section"])
    }
    if request.form != .html, let name = request.path.last {
      matches += pages.compactMap {
        PageMatch($0, request.path.dropLast(), request, section: name)
      }
    }
    guard
      let match = matches.first(where: { $0.page.addresses == nil || links.has($0.address) })
    else { return nil }
    self = match
  }

  private init?(
    _ page: PluginPage, _ path: ArraySlice<String>, _ request: ExplorerRequest, section: String?
  ) {
    if let section, !page.sections.contains(where: { $0.id == section }) { return nil }
    guard var values = page.values(of: Array(path)) else { return nil }
    for parameter in page.parameters ?? [] {
      values[parameter.name] = request.values[parameter.name] ?? parameter.value ?? ""
    }
    self.page = page
    self.section = section
    self.values = values
  }

  /// The address of the page, without a leading slash.
  var address: String {
    page.words.map { word in
      word.hasPrefix("{") ? values[String(word.dropFirst().dropLast())] ?? "" : word
    }.joined(separator: "/")
  }

  /// The words of a question with the values in place.
  ///
  /// A value that begins with `-` cannot become an option. Inside SQL, a value stands between the
  /// apostrophes of a text.
  func words(of section: PluginPage.Section) -> [String] {
    var (words, last) = ([String](), [String]())
    for word in section.question {
      guard let name = Self.name(in: word) else {
        words.append(quoted(word))
        continue
      }
      let value = values[name.hasSuffix("...") ? String(name.dropLast(3)) : name] ?? ""
      guard !value.isEmpty else { continue }
      let items =
        name.hasSuffix("...")
        ? value.split { $0 == "," }.map { $0.trimmingCharacters(in: .whitespaces) } : [value]
      if word.hasPrefix("{") {
        words += items.filter { !$0.hasPrefix("-") }
        last += items.filter { $0.hasPrefix("-") }
      } else {
        let option = String(word.prefix { $0 != " " && $0 != "=" })
        words += items.flatMap { $0.hasPrefix("-") ? ["\(option)=\($0)"] : [option, $0] }
      }
    }
    return words + (last.isEmpty ? [] : ["--"] + last)
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

  /// A text with the values in place.
  func text(_ text: String) -> String {
    values.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
  }

  /// A word of a question in which names stand within a longer text.
  private func quoted(_ word: String) -> String {
    guard word.contains("{") else { return word }
    return values.reduce(word) {
      $0.replacing("{\($1.key)}", with: $1.value.replacing("'", with: "''"))
    }
  }

  /// The name in `{name}`, `--option {name}` or `--option={name}`.
  private static func name(in word: String) -> String? {
    word.wholeMatch(of: /(?:--[a-z-]+[ =])?\{([^{}]+)\}/).map { String($0.1) }
  }
}

extension PluginPage {
  /// The parts of the path between slashes.
  var words: [String] { path.split(separator: "/").map(String.init) }

  /// The values in an address; `nil` if it is not one of this page. The last name of a page with
  /// ``addresses`` takes the rest, because ids can contain slashes: `entities/cst/art_4`.
  func values(of path: [String]) -> [String: String]? {
    let patterns = words
    let isLong = addresses != nil && patterns.last?.hasPrefix("{") == true
    guard isLong ? path.count >= patterns.count : path.count == patterns.count else { return nil }
    var values: [String: String] = [:]
    for (index, pattern) in patterns.enumerated() {
      let isLast = index == patterns.count - 1
      let word = isLast ? path[index...].joined(separator: "/") : path[index]
      if pattern.hasPrefix("{") {
        values[String(pattern.dropFirst().dropLast())] = word
      } else if word != pattern {
        return nil
      }
    }
    return values
  }
}
