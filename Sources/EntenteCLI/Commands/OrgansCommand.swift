import ArgumentParser
import Entente
import EntenteKit

struct OrgansCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "organs",
    abstract: "The organs and parts of a body, and theirs in turn.",
    discussion: "With --format svg a chart of them.")

  @Argument(help: "A body.")
  var name: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Leave out parts that cannot have existed on this day, month or year (EDTF); by default, parts of all times.",
      valueName: "date"))
  var on: String?

  @OptionGroup var codes: CodesOption
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let kb = try await common.open()
    let entity = try await codes.entity(named: name, on: on, in: kb)
    let parts = try await kb.read { try $0.parts(of: entity.id, on: on) }
    guard !parts.isEmpty else {
      throw KnowledgeBaseError.nothing("no organ or part of \(entity.label) is known")
    }
    let time = on.map { " on \($0)" } ?? ""
    var table = Table(
      title: "Organs and parts of \(entity.label) (\(entity.id))\(time)",
      columns: ["part_id", "part", "type", "relation", "whole_id", "date", "sources", "statement"],
      rows: parts.map { part in
        [
          .init(part.part.id), .init(part.part.label), .init(part.part.type),
          .init(part.relation), .init(part.whole.id), .init(part.date),
          .init(part.sources), .init(part.statement),
        ]
      },
      notes: common.quiet ? [] : [Self.note], details: ["sources", "statement", "date"])
    if common.wants("svg") {
      table.documents["svg"] = Self.chart(entity, parts, table.title ?? "").svg
    }
    try common.write(table)
  }

  private static let note =
    "Only what a source states: an organ that is not listed may exist. Plans and proposals are "
    + "left out."

  private static func chart(_ body: Entity, _ parts: [EntityPart], _ title: String) -> TreeChart {
    let groups = Dictionary(grouping: parts, by: \.part.id)
    var ids: [String] = []
    for part in parts where !ids.contains(part.part.id) { ids.append(part.part.id) }
    let nodes = ids.compactMap { id -> TreeChart.Node? in
      guard let all = groups[id], let first = all.first else { return nil }
      let ties = all.map {
        "\($0.relation) \($0.whole.label)\($0.date.map { ", \($0)" } ?? "") (\($0.statement))"
      }
      return TreeChart.Node(
        id: id, label: first.part.label, kind: first.part.type,
        description: ([first.part.label + ", " + first.part.type] + ties).joined(separator: "\n"),
        statement: first.statement)
    }
    let root = TreeChart.Node(
      id: body.id, label: body.label, kind: body.type, description: body.label)
    return TreeChart(
      title: title, notes: [note], root: body.id,
      nodes: [root] + nodes.filter { $0.id != body.id },
      edges: parts.map { .init(part: $0.part.id, whole: $0.whole.id, kind: $0.relation) })
  }
}
