import ArgumentParser
import Entente
import EntenteKit

struct TimelineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "The dated facts about an entity, in the order of time.")

  @Argument(help: "An entity.")
  var name: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Leave out everything before this date (EDTF).", valueName: "date"))
  var from: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Leave out everything after this date (EDTF).", valueName: "date"))
  var to: String?

  @OptionGroup var codes: CodesOption
  @OptionGroup var naming: NamingOptions
  @OptionGroup var view: PerspectiveOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let kb = try await common.open()
    let entity = try await codes.entity(named: name, on: from ?? to, in: kb)
    let facts = try await kb.timeline(
      of: entity.id, from: from, to: to, perspective: view.perspective)
    guard !facts.isEmpty else {
      throw KnowledgeBaseError.nothing("no dated fact about \(entity.label) in that time is known")
    }
    let labels = try await naming.labels(in: kb)
    try common.write(
      Table(
        title: "Timeline: \(try labels.label(of: entity, on: from ?? to)) (\(entity.id))",
        columns: ["date", "what", "modality", "polarity", "sources", "statement"],
        rows: try facts.map { fact in
          [
            .init(fact.date), .init(try labels.sentence(of: fact)), .init(fact.modality), .init(fact.polarity),
            .init(fact.sources.joined(separator: ", ")),
            .init(fact.statement),
          ]
        },
        notes: view.note.map { ["Asked \($0)."] } ?? [], details: ["sources", "polarity", "modality"]))
  }
}
