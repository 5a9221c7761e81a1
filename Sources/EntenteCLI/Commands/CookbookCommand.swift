import ArgumentParser
import Entente
import EntenteKit

struct CookbookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cookbook",
    abstract: "The saved queries: what each answers, its parameters, its SQL and its result.",
    discussion: """
      entente cookbook
      entente cookbook members-on-day -p body=nato -p on=1999-04-01
      entente cookbook --subject mistakes

      Each is also a command of its own: entente members-on-day --body nato. In the file, the table \
      saved_query has them.
      """)

  @Argument(help: "A saved query. By default all are listed.")
  var name: String?

  @Option(help: ArgumentHelp("List only those of this subject.", valueName: "subject"))
  var subject: String?

  @OptionGroup var parameters: QueryParameters
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard name == nil || subject == nil else {
      throw ValidationError("Give a saved query or --subject.")
    }
    guard name != nil || parameters.values.isEmpty else {
      throw ValidationError("-p: name the saved query.")
    }
  }

  func run() async throws {
    let kb = try await common.open()
    guard let name else {
      let all = try await kb.read { try $0.savedQueries() }
      return try common.write(list(all))
    }
    let given = parameters.byName
    let (query, answer) = try await kb.read(timeLimit: common.questionLimit) { base in
      let query = try base.savedQuery(named: name)
      return (query, try base.answer(query, given))
    }
    var table = answer
    if common.format.rawValue == TableFormat.table.name, common.hasNotes, isPrinted {
      try Console.write(Self.head(of: query))
    } else {
      table.notes = [query.description].filter { !$0.isEmpty }
    }
    try common.write(table)
  }

  /// Whether the answer is printed, and not kept for another use.
  private var isPrinted: Bool { Asked.current?.needs(common) != true }

  private func list(_ all: [SavedQuery]) throws -> Table {
    let found = all.filter { subject == nil || $0.subject == subject }
    guard !found.isEmpty else {
      let subjects = Set(all.map(\.subject)).sorted().joined(separator: ", ")
      throw KnowledgeBaseError.nothing(
        "there is no subject '\(subject ?? "")'; the subjects are \(subjects)")
    }
    return Table(
      title: "Cookbook", columns: ["subject", "name", "answers", "parameters"],
      rows: found.map { query in
        [
          .init(query.subject), .init(query.id), .init(query.title),
          .init(query.parameters.map(\.name).joined(separator: ", ")),
        ]
      }, notes: ["'entente cookbook NAME' has the SQL and the result of one."])
  }

  /// The words above the result.
  private static func head(of query: SavedQuery) -> String {
    let parameters = query.parameters.map { "  :\($0.name)  \($0.help)\n" }
    let sections = [
      query.description.isEmpty ? "" : query.description + "\n", parameters.joined(),
      query.sql.split(separator: "\n").map { "  \($0)\n" }.joined(),
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }
}
