import ArgumentParser
import Entente

/// The option for codes in place of names.
struct CodesOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Look names up as codes first: \(CodeScheme.words.joined(separator: ", ")).",
      discussion: "One name: cow:365, m49:643. By default ids and names come before codes.",
      valueName: "scheme"),
    transform: Self.scheme)
  var codes: CodeScheme?

  private static func scheme(_ word: String) throws -> CodeScheme {
    guard let scheme = CodeScheme(word: word) else {
      throw ValidationError(
        "there is no scheme '\(word)'; the schemes are \(CodeScheme.words.joined(separator: ", "))."
      )
    }
    return scheme
  }

  /// The entity of an argument. A warning about a state that no longer existed on the day goes to
  /// the standard error.
  ///
  /// - Parameter date: The day of the question; `nil` if it is about all time.
  func entity(named name: String, on date: String?, in kb: KnowledgeBase) async throws -> Entity {
    let codes = codes
    let (entity, warning) = try await kb.read { base in
      let entity = try base.entity(named: name, on: date, codes: codes)
      return (entity, try date.flatMap { try base.warning(about: entity, on: $0) })
    }
    if let warning { Console.complain("warning: \(warning)") }
    return entity
  }
}

/// The options for the names of entities in an answer.
struct NamingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Names as of the day of the question or row (at-date), or today's (today).",
      valueName: "time"),
    transform: Self.time)
  var names: Naming.Time = .today

  @Option(help: ArgumentHelp("Names in this language, where known: ru.", valueName: "language"))
  var language: String?

  var naming: Naming { Naming(names, language: language) }

  /// Whether an answer calls entities otherwise than by their labels.
  var isChanging: Bool { naming != Naming() }

  func labels(in kb: KnowledgeBase) async throws -> EntityLabels {
    let naming = naming
    return try await kb.read { base in try base.labels(naming) }
  }

  private static func time(_ word: String) throws -> Naming.Time {
    guard let time = Naming.Time(rawValue: word) else {
      throw ValidationError("--names is today or at-date, not '\(word)'.")
    }
    return time
  }
}
