import ArgumentParser
import Entente
import EntenteKit

struct FindCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Find entities by name: whole names first, then parts of names, then similar ones.",
    discussion: """
      Codes of states are names, too: 365, RUS and Q159 find Russia. A code or former name that \
      several states had one after the other means the one that has it on the day of --on. Exit 4 \
      if several entities have exactly this name, 1 if nothing is similar.
      """)

  @Argument(help: "A name, a part of one, an abbreviation or a code.")
  var text: String

  @Option(help: ArgumentHelp("The largest number of results.", valueName: "count"))
  var limit = 20

  @OptionGroup var day: DayOption
  @OptionGroup var codes: CodesOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be above 0.") }
  }

  func run() async throws {
    let kb = try await common.open()
    let matches = try await kb.find(text, limit: limit, on: day.on, codes: codes.codes)
    let exact = try await kb.entities(called: text, on: day.on, codes: codes.codes)
    guard !matches.isEmpty else {
      throw KnowledgeBaseError.nothing("no entity has a name like '\(text)'")
    }
    try common.write(
      Table(
        title: title(matches, exact),
        columns: ["id", "label", "type", "name", "used_by", "description"],
        rows: matches.map { match in
          [
            .init(match.entity.id), .init(match.entity.label), .init(match.entity.type),
            .init(match.name),
            .init(match.sources.joined(separator: ", ")), .init(match.entity.description),
          ]
        },
        notes: exact.count > 1
          ? ["'\(text)' is ambiguous: it is a name of \(exact.count) entities."] : []))
    if exact.count > 1 { throw ExitCode(4) }
  }

  /// The heading, which says how the names below match.
  private func title(_ matches: [NameMatch], _ exact: [Entity]) -> String {
    let others = matches.filter { match in !exact.contains { $0.id == match.entity.id } }
    let words = Folding.name(text).split { !$0.isLetter && !$0.isNumber }
    let isPart = others.allSatisfy { match in
      words.allSatisfy { Folding.name(match.name).contains($0) }
    }
    let near = isPart ? "names that contain it" : "near names"
    guard exact.isEmpty else {
      return "Called '\(text)'" + (others.isEmpty ? "" : ", and \(near)")
    }
    return "Nothing is called '\(text)': \(near)"
  }
}
