extension PluginPage {
  /// The parts of the path between slashes. `{name}` stands for one word, `{name...}` at the end
  /// for one or more.
  public var words: [String] { path.split(separator: "/").map(String.init) }

  /// The names in the path.
  public var names: [String] { Self.placeholders(in: path).map(Self.base) }

  /// The address of the page with these values, without a leading slash.
  public func address(_ values: [String: String]) -> String {
    words.map { word in
      word.hasPrefix("{") ? values[Self.base(String(word.dropFirst().dropLast()))] ?? "" : word
    }.joined(separator: "/")
  }

  /// The values of the names in the path of an address; `nil` if it is of another page.
  public func values(of address: [String]) -> [String: String]? {
    var (patterns, path) = (words[...], address[...])
    var values: [String: String] = [:]
    if let last = patterns.last, last.hasSuffix("...}"), path.count >= patterns.count {
      patterns.removeLast()
      values[Self.base(String(last.dropFirst()))] =
        path.dropFirst(patterns.count).joined(separator: "/")
      path = path.prefix(patterns.count)
    }
    guard path.count == patterns.count else { return nil }
    for (word, pattern) in zip(path, patterns) {
      if pattern.hasPrefix("{") {
        values[String(pattern.dropFirst().dropLast())] = word
      } else if word != pattern {
        return nil
      }
    }
    return values
  }

  /// Options that write or read other files, or give another form than the page needs.
  private static let closedOptions = PluginCommand.commonOptions.subtracting(["columns"])

  /// Checks everything that a page itself tells.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badPlugin` with the file and the reason.
  func check(_ file: String) throws {
    func refuse(_ reason: String) -> KnowledgeBaseError {
      KnowledgeBaseError(.badPlugin, "\(file): \(reason)")
    }
    for (index, word) in words.enumerated() {
      let isRest = index == words.count - 1 && word.wholeMatch(of: /\{[a-z][a-z-]*\.\.\.\}/) != nil
      guard isRest || word.wholeMatch(of: /[a-z0-9][a-z0-9-]*|\{[a-z][a-z-]*\}/) != nil else {
        throw refuse("path: '\(word)': lower-case words and {names} between slashes")
      }
    }
    guard let first = words.first, !first.hasPrefix("{"), first != "assets" else {
      throw refuse("path: it begins with a word of its own")
    }
    guard !title.isEmpty else { throw refuse("title: not empty") }
    guard names.isEmpty == (addresses == nil) else {
      throw refuse(
        names.isEmpty
          ? "addresses: only for a path with {names}"
          : "addresses: a path with {names} needs a SELECT of its pages")
    }
    for parameter in parameters ?? [] {
      guard parameter.name.wholeMatch(of: /[a-z][a-z-]*/) != nil, !names.contains(parameter.name)
      else {
        throw refuse("parameters: '\(parameter.name)': a lower-case word that the path has not")
      }
      let hasChoices = parameter.choices?.isEmpty == false || parameter.choicesFrom != nil
      guard (parameter.kind == .choice) == hasChoices else {
        throw refuse(
          "parameters: \(parameter.name): choices are for the kind 'choice', which needs them")
      }
    }
    guard !sections.isEmpty else { throw refuse("sections: at least one") }
    guard Set(sections.map(\.id)).count == sections.count else {
      throw refuse("sections: two have the same id")
    }
    let known = Set(names + (parameters ?? []).map(\.name))
    for text in [title, summary ?? "", link ?? ""] { try checkNames(in: text, known, refuse) }
    for section in sections { try check(section, known, refuse) }
  }

  private func check(
    _ section: Section, _ known: Set<String>, _ refuse: (String) -> KnowledgeBaseError
  ) throws {
    let place = "sections: \(section.id)"
    guard section.id.wholeMatch(of: /[a-z][a-z0-9-]*/) != nil else {
      throw refuse("\(place): an id is lower-case words joined by hyphens")
    }
    guard let command = section.question.first, !command.isEmpty, !command.contains("{") else {
      throw refuse("\(place): a question begins with a command")
    }
    for word in section.question.dropFirst() where word.hasPrefix("-") {
      let option = word.prefix { $0 != " " && $0 != "=" }
      guard option.hasPrefix("--"), !Self.closedOptions.contains(String(option.dropFirst(2))) else {
        throw refuse("\(place): a question has no option \(option)")
      }
    }
    for text in section.question + [section.title, section.note ?? ""] {
      try checkNames(in: text, known, { refuse("\(place): \($0)") })
    }
  }

  private func checkNames(
    in text: String, _ known: Set<String>, _ refuse: (String) -> KnowledgeBaseError
  ) throws {
    for name in Self.placeholders(in: text).map(Self.base) where !known.contains(name) {
      throw refuse("there is no {\(name)} in the path or the parameters")
    }
  }

  /// The texts between braces that are names of values: `id`, `id.label`, `id...`.
  ///
  /// A site asks for them a hundred thousand times, and a regular expression is compiled each time.
  public static func placeholders(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      guard let end = part.firstIndex(of: "}") else { return nil }
      let inner = part[..<end]
      let name = ["...", ".label"].first(where: inner.hasSuffix).map {
        inner.dropLast($0.count)
      } ?? inner
      let isName =
        name.first != "-" && !name.isEmpty
        && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
      return isName ? String(inner) : nil
    }
  }

  /// The name of the value of a placeholder: `id` for `id.label` and `id...`.
  private static func base(_ placeholder: String) -> String {
    String(placeholder.prefix { $0 != "." })
  }
}
