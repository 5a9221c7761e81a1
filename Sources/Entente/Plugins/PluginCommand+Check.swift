extension PluginCommand {
  /// The options that every command has. No other parameter of a plugin's command or query may use
  /// these names.
  public static let commonOptions: Set = [
    "db", "format", "columns", "no-header", "no-color", "quiet", "notes", "spreadsheet-safe",
    "cite", "save", "time-limit", "help", "version",
  ]

  /// The commands of the program `entente` itself, which come before those of plugins and files.
  public static let programCommands: Set = [
    "members", "member", "memberships", "timeline", "show", "organs", "find", "why", "disputes",
    "diff", "sources", "revisions", "date", "panel", "sql", "schema", "cookbook", "codebook",
    "cite", "recheck", "build", "upgrade", "import", "export", "check", "plugins", "serve", "site",
    "help",
  ]

  /// The commands of the program that only answer questions. No others can be saved, and so asked
  /// again.
  public static let programQuestions: Set = [
    "members", "member", "memberships", "timeline", "show", "organs", "find", "why", "disputes",
    "sources", "revisions", "sql", "schema", "cookbook", "codebook", "diff",
  ]

  /// The commands of the program that a page of the explorer can ask.
  public static let pageQuestions = programQuestions.union(["cite"])

  /// The common options that a command may replace with its own.
  private static let replaceableOptions: Set = ["columns"]

  /// The words of the name.
  package var words: [String] { name.split(separator: " ").map(String.init) }

  /// Checks that a parser can tell all names apart.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badPlugin` with the wrong command and parameter.
  package func check() throws {
    guard name.wholeMatch(of: /[a-z][a-z0-9-]*( [a-z][a-z0-9-]*)?/) != nil else {
      throw KnowledgeBaseError(
        .badPlugin, "the command '\(name)': a name is one or two lower-case words")
    }
    var names: Set<String> = []
    for parameter in parameters {
      try check(parameter)
      guard names.insert(parameter.name).inserted else {
        throw bad(parameter, "it has this name twice")
      }
    }
    let positional = parameters.filter { [.argument, .arguments].contains($0.kind) }
    if let repeated = positional.dropLast().first(where: { $0.kind == .arguments }) {
      throw bad(repeated, "it takes all words, so no argument can follow")
    }
  }

  private func check(_ parameter: Parameter) throws {
    guard parameter.name.wholeMatch(of: /[a-z][a-z0-9_-]*/) != nil else {
      throw bad(parameter, "a name is lower-case words joined by hyphens")
    }
    let isPositional = [.argument, .arguments].contains(parameter.kind)
    let isReplaced =
      parameter.replacesCommonOption && Self.replaceableOptions.contains(parameter.name)
    guard isPositional || isReplaced || !Self.commonOptions.contains(parameter.name) else {
      throw bad(parameter, "every command has this option: give it another name")
    }
    guard !parameter.replacesCommonOption || isReplaced && !isPositional else {
      throw bad(parameter, "there is no common option of this name to replace")
    }
  }

  private func bad(_ parameter: Parameter, _ reason: String) -> KnowledgeBaseError {
    KnowledgeBaseError(.badPlugin, "the command \(name): '\(parameter.name)': \(reason)")
  }
}
