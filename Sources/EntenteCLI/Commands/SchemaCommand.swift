import ArgumentParser
import Entente
import EntenteKit

struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "The public views with their columns, and the predicates: the codebook of the file.",
    discussion: """
      entente schema
      entente schema membership_spell
      entente schema --all
      entente schema --predicates relation
      entente schema --predicates headquarters
      """)

  @Argument(help: "A view; with --predicates, a kind of statement or a word. By default all.")
  var name: String?

  @Flag(help: "The predicates instead of the views, with the number of their statements.")
  var predicates = false

  @Flag(help: "All views and vocabularies, also those that few questions need.")
  var all = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let kb = try await common.open()
    let (name, isAboutPredicates, isAll) = (name, predicates, all)
    let table = try await kb.read { base in
      if isAboutPredicates { return try Self.predicates(of: name, base) }
      return try name.map { try Self.columns(base.view(named: $0)) }
        ?? Self.views(base, isAll: isAll)
    }
    try common.write(table)
  }

  private static func views(_ base: Snapshot, isAll: Bool) throws -> Table {
    let all = try base.views()
    let shown = isAll ? all : all.filter { $0.example != nil }
    let more = "\(all.count - shown.count) more views and vocabularies: entente schema --all"
    return Table(
      title: isAll ? "Public views and vocabularies" : "The views to begin with",
      columns: ["name", "part", "columns", "row"],
      rows: shown.map { view in
        let part = view.plugin ?? (view.kind == .view ? "core" : "vocabulary")
        return [.init(view.name), .init(part), .init(view.columns.count), .init(view.summary)]
      },
      notes: ["'entente schema NAME' has the columns of a view, with an example."]
        + (isAll ? [] : [more]))
  }

  private static func columns(_ view: ViewDescription) -> Table {
    Table(
      title: "\(view.name): \(view.purpose)", columns: ["column", "meaning", "unit"],
      rows: view.columns.map { [.init($0.name), .init($0.description), .init($0.unit)] },
      notes: ["entente sql \"\(view.example ?? "SELECT * FROM \(view.name) LIMIT 10")\""])
  }

  /// - Parameter word: A kind of statement, or else a word that the predicates have.
  private static func predicates(of word: String?, _ base: Snapshot) throws -> Table {
    let all = try base.predicates()
    let kinds = Set(all.map(\.kind))
    let found = all.filter { one in
      word.map { kinds.contains($0) ? one.kind == $0 : one.isFound(by: $0) } ?? true
    }
    guard !found.isEmpty else {
      throw KnowledgeBaseError.nothing(
        "no predicate and no kind of statement has the word '\(word ?? "")'; the kinds are "
          + kinds.sorted().joined(separator: ", "))
    }
    return Table(
      title: "Predicates",
      columns: [
        "kind", "predicate", "label", "subject", "object", "statements", "meaning", "words",
        "statement",
      ],
      rows: found.map { one in
        [
          .init(one.kind), .init(one.id), .init(one.label), .init(one.subject), .init(one.object),
          .init(one.statements), .init(one.description),
          .init(one.joinedWords), .init(one.example),
        ]
      }, details: ["meaning", "words", "statement"])
  }
}
