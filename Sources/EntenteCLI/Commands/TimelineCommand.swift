import ArgumentParser
import Entente
import EntenteKit

struct TimelineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "The dated facts about an entity, or of a time, in the order of time.",
    discussion: """
      The timeline of a body has those of its organs, forces, documents, operations and summits, \
      too. Without a name: what began or ended between --from and --to.
      """)

  @Argument(help: "An entity.")
  var name: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Leave out everything before this date (EDTF).", valueName: "date"))
  var from: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Leave out everything after this date (EDTF).", valueName: "date"))
  var to: String?

  @Flag(help: "Only facts about the entity itself, not about what belongs to it.")
  var noParts = false

  @OptionGroup var codes: CodesOption
  @OptionGroup var naming: NamingOptions
  @OptionGroup var view: PerspectiveOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard name != nil || from != nil || to != nil else {
      throw ValidationError("Name an entity, or a time with --from and --to.")
    }
  }

  func run() async throws {
    let kb = try await common.open()
    let labels = try await naming.labels(in: kb)
    let (title, facts, isWhole) = try await answer(kb, labels)
    var table = Table(
      title: title,
      columns: ["date", "what", "modality", "polarity", "sources", "statement"],
      rows: try facts.map { fact in
        [
          .init(fact.date), .init(try labels.sentence(of: fact)), .init(fact.modality),
          .init(fact.polarity), .init(fact.sources.joined(separator: ", ")), .init(fact.statement),
        ]
      },
      notes: [isWhole ? Self.partsNote : nil, view.note.map { "Asked \($0)." }].compactMap { $0 },
      details: ["sources", "polarity", "modality"])
    table.conditions = view.conditions()
    try common.write(table)
  }

  private static let partsNote =
    "With facts about its organs, forces, documents and events; --no-parts leaves them out."

  /// The title, the facts, and whether facts about parts are among them.
  private func answer(
    _ kb: KnowledgeBase, _ labels: EntityLabels
  ) async throws -> (String, [Fact], Bool) {
    guard let name else {
      let facts = try await kb.timeline(from: from, to: to, perspective: view.perspective)
      let time = [from.map { "from \($0)" }, to.map { "to \($0)" }].compactMap { $0 }
      guard !facts.isEmpty else {
        throw KnowledgeBaseError.nothing("no fact that began or ended in that time is known")
      }
      return ("Began or ended \(time.joined(separator: " "))", facts, false)
    }
    let entity = try await codes.entity(named: name, on: from ?? to, in: kb)
    let facts = try await kb.timeline(
      of: entity.id, from: from, to: to, includingParts: !noParts, perspective: view.perspective)
    guard !facts.isEmpty else {
      throw KnowledgeBaseError.nothing("no dated fact about \(entity.label) in that time is known")
    }
    let title = "Timeline: \(try labels.label(of: entity, on: from ?? to)) (\(entity.id))"
    return (title, facts, facts.contains { ![$0.subject.id, $0.objectID].contains(entity.id) })
  }
}
