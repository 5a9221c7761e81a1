import ArgumentParser
import Entente
import EntenteKit

struct FindCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Find entities by name, statements by their words, and sources by title.",
    discussion: """
      Entities come first: those with this name or code, those with the words in a name, or, if \
      there are none, those with a similar name. Then statements with all the words, whose ids \
      are for 'entente why', and sources. The column match says how the text was found: \
      abbreviation, former name, near name ...

      Codes of states are names, too: 365, RUS and Q159 find Russia. A code or former name that \
      several states had one after the other means the one that has it on the day of --on. Exit 4 \
      if several entities have exactly this name, 1 if nothing is found.
      """)

  @Argument(help: "A name, a part of one, an abbreviation, a code, or words of a statement.")
  var text: String

  @Option(
    help: ArgumentHelp(
      "The largest number of entities, of statements and of sources.", valueName: "count"))
  var limit = 10

  @OptionGroup var day: DayOption
  @OptionGroup var codes: CodesOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be above 0.") }
  }

  func run() async throws {
    let kb = try await common.open()
    let names = try await kb.find(text, limit: .max, on: day.on, codes: codes.codes)
    let exact = try await kb.entities(called: text, on: day.on, codes: codes.codes)
    let texts = try await kb.search(text, limit: limit)
    guard !names.isEmpty || texts.statementCount + texts.sourceCount > 0 else {
      throw KnowledgeBaseError.nothing("no name, statement or title is like '\(text)'")
    }
    let shown = names.prefix(limit)
    var table = Table(
      title: title(names, exact),
      columns: ["id", "type", "match", "label", "name", "date", "used_by", "description"],
      rows: shown.map(Self.row) + texts.statements.map(Self.row) + texts.sources.map(Self.row),
      notes: notes(names.count, exact.count, texts), details: ["description", "used_by", "date"])
    table.evidence =
      shown.map { .init(sources: $0.sources) }
      + texts.statements.map { .init(statements: [$0.statement], sources: $0.sources) }
      + texts.sources.map { .init(sources: [$0.id]) }
    try common.write(table)
    if exact.count > 1 { throw ExitCode(4) }
  }

  private static func row(_ match: NameMatch) -> [Table.Cell] {
    [
      .init(match.entity.id), .init(match.entity.type), .init(match.kind.rawValue),
      .init(match.entity.label), .init(match.name), .none,
      .init(match.sources.joined(separator: ", ")), .init(match.entity.description),
    ]
  }

  private static func row(_ fact: Fact) -> [Table.Cell] {
    [
      .init(fact.statement), "statement", "words", .init(fact.sentence), .none, .init(fact.date),
      .init(fact.sources.joined(separator: ", ")),
      .init(fact.standing == "selected" ? fact.note : fact.standing),
    ]
  }

  private static func row(_ source: Source) -> [Table.Cell] {
    [
      .init(source.id), "source", "title", .init(source.title), .init(source.author),
      .init(source.published), .none, .init(source.publisher),
    ]
  }

  /// The heading, which says how names match.
  private func title(_ names: [NameMatch], _ exact: [Entity]) -> String {
    let others = names.filter { match in !exact.contains { $0.id == match.entity.id } }
    let near = others.contains { $0.kind == .near } ? "near names" : "names that contain it"
    guard exact.isEmpty else {
      return "Called '\(text)'" + (others.isEmpty ? "" : ", and \(near)")
    }
    return "Nothing is called '\(text)'" + (others.isEmpty ? "" : ": \(near)")
  }

  /// Notes for people: ambiguity, the way to the sources, and how to see more.
  private func notes(_ names: Int, _ exact: Int, _ texts: TextMatches) -> [String] {
    let counts = [
      (names, "entities"), (texts.statementCount, "statements"), (texts.sourceCount, "sources"),
    ]
    let more = counts.filter { $0.0 > limit }.map { "\($0.0) \($0.1)" }
    return [
      exact > 1 ? "'\(text)' is ambiguous: it is a name of \(exact) entities." : nil,
      texts.statements.first.map { "'entente why \($0.statement)' has the sources of a statement." },
      more.isEmpty
        ? nil : "There are \(more.joined(separator: ", ")); --limit shows more than \(limit) of each.",
    ].compactMap { $0 }
  }
}
