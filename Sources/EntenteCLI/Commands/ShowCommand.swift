import ArgumentParser
import Entente
import EntenteKit
import Foundation

struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract:
      "All facts about an entity: its names with the documents that use them, then the statements.")

  @Argument(help: "An entity.")
  var name: String

  @Option(
    help: ArgumentHelp(
      "Only statements of these kinds, separated by commas: \(Self.kinds.joined(separator: ", ")).",
      valueName: "kinds"))
  var kind: String?

  private static let kinds = StatementKind.all.map(\.id)

  @OptionGroup var codes: CodesOption
  @OptionGroup var view: PerspectiveOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let kb = try await common.open()
    let entity = try await codes.entity(named: name, on: nil, in: kb)
    let kinds = kind.map {
      Set($0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
    }
    if let unknown = kinds?.subtracting(Self.kinds).sorted().first {
      throw ValidationError(
        "there is no kind '\(unknown)'; the kinds are \(Self.kinds.joined(separator: ", ")).")
    }
    let facts = try await kb.facts(about: entity.id, from: view.perspective).filter {
      kinds?.contains($0.kind) ?? true
    }
    guard !facts.isEmpty else {
      throw KnowledgeBaseError.nothing("no statement of these kinds about \(entity.label) is known")
    }
    // The first kind in the vocabulary is the one of names.
    let names = Self.kinds.first
    let ordered = facts.filter { $0.kind == names } + facts.filter { $0.kind != names }
    try common.write(
      Table(
        title:
          "\(entity.label) (\(entity.id)), \(entity.type)\(entity.description.map { ": \($0)" } ?? "")",
        columns: [
          "kind", "what", "date", "modality", "polarity", "rank", "standing", "sources",
          "statement",
        ],
        rows: ordered.map { fact in
          [
            .init(fact.kind), .init(fact.sentence), .init(fact.date), .init(fact.modality),
            .init(fact.polarity), .init(fact.rank), .init(fact.standing),
            .init(fact.sources.joined(separator: ", ")),
            .init(fact.statement),
          ]
        },
        notes: view.note.map { ["Asked \($0)."] } ?? [],
        details: ["sources", "standing", "rank", "polarity", "modality"]))
  }
}
