import ArgumentParser
import Entente
import EntenteKit
import Foundation

struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract:
      "All facts about an entity: its names with the documents that use them, then the statements.",
    discussion: """
      A text table of more than \(Self.many) statements is summed up by predicate, unless \
      --all, --kind or --predicate says which statements are wanted.
      """)

  @Argument(help: "An entity.")
  var name: String

  @Option(
    help: ArgumentHelp(
      "Only statements of these kinds, separated by commas: \(Self.kinds.joined(separator: ", ")).",
      valueName: "kinds"))
  var kind: String?

  @Option(
    help: ArgumentHelp(
      "Only statements with these predicates, separated by commas: the ids in the column predicate.",
      valueName: "predicates"))
  var predicate: String?

  @Flag(help: "Count the statements by predicate.")
  var summary = false

  @Flag(help: "List all statements, however many there are.")
  var all = false

  private static let kinds = StatementKind.all.map(\.id)
  /// The number of statements above which people get a summary.
  private static let many = 200

  @OptionGroup var codes: CodesOption
  @OptionGroup var view: PerspectiveOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard !(summary && all) else { throw ValidationError("--summary and --all exclude each other.") }
    if let unknown = Self.words(kind)?.subtracting(Self.kinds).sorted().first {
      throw ValidationError(
        "there is no kind '\(unknown)'; the kinds are \(Self.kinds.joined(separator: ", ")).")
    }
  }

  func run() async throws {
    let kb = try await common.open()
    let entity = try await codes.entity(named: name, on: nil, in: kb)
    let facts = try chosen(try await kb.facts(about: entity.id, from: view.perspective), entity)
    let description = entity.description.map { ": \($0)" } ?? ""
    var table =
      isSummedUp(facts) ? summaryTable(facts, about: entity) : Self.list(facts)
    table.title = "\(entity.label) (\(entity.id)), \(entity.type)\(description)"
    table.notes += view.note.map { ["Asked \($0)."] } ?? []
    table.conditions = view.conditions()
    try common.write(table)
  }

  private static func words(_ list: String?) -> Set<String>? {
    list.map { Set($0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }) }
  }

  /// The statements that were asked for, names first.
  private func chosen(_ facts: [Fact], _ entity: Entity) throws -> [Fact] {
    let (kinds, predicates) = (Self.words(kind), Self.words(predicate))
    let known = Set(facts.map(\.predicate))
    if let unknown = predicates?.subtracting(known).sorted().first {
      throw KnowledgeBaseError.nothing(
        "no statement about \(entity.label) has the predicate '\(unknown)'; it has "
          + known.sorted().joined(separator: ", "))
    }
    let chosen = facts.filter {
      kinds?.contains($0.kind) ?? true && predicates?.contains($0.predicate) ?? true
    }
    guard !chosen.isEmpty else {
      throw KnowledgeBaseError.nothing("no statement of these kinds about \(entity.label) is known")
    }
    // The first kind in the vocabulary is the one of names.
    let names = Self.kinds.first
    return chosen.filter { $0.kind == names } + chosen.filter { $0.kind != names }
  }

  /// Programs, saved questions and pages always get the statements, whatever their number.
  private func isSummedUp(_ facts: [Fact]) -> Bool {
    if summary || all { return summary }
    let isForPeople =
      common.format == .table && common.columns == nil && Served.page == nil
      && Asked.current?.needs(common) != true
    return isForPeople && kind == nil && predicate == nil && facts.count > Self.many
  }

  private static func list(_ facts: [Fact]) -> Table {
    Table(
      columns: [
        "kind", "predicate", "what", "date", "modality", "polarity", "rank", "standing", "sources",
        "statement",
      ],
      rows: facts.map { fact in
        [
          .init(fact.kind), .init(fact.predicate), .init(fact.sentence), .init(fact.date),
          .init(fact.modality), .init(fact.polarity), .init(fact.rank), .init(fact.standing),
          .init(fact.sources.joined(separator: ", ")), .init(fact.statement),
        ]
      },
      details: ["sources", "standing", "rank", "polarity", "modality", "kind"])
  }

  private func summaryTable(_ facts: [Fact], about entity: Entity) -> Table {
    let groups = FactGroup.groups(of: facts, about: entity.id)
    var table = Table(
      columns: [
        "kind", "predicate", "place", "statements", "first_date", "last_date",
      ],
      rows: groups.map { group in
        [
          .init(group.kind), .init(group.predicate),
          .init(group.isSubject ? "subject" : "object"), .init(group.statements.count),
          .init(group.firstDate), .init(group.lastDate),
        ]
      },
      notes: ["\(facts.count) statements. --all lists them, --kind and --predicate list some."])
    table.evidence = groups.map { .init(statements: $0.statements, sources: $0.sources) }
    return table
  }
}
