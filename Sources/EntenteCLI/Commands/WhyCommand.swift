import ArgumentParser
import Entente
import EntenteKit

struct WhyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract:
      "The evidence for an answer: the statement, its sources with passages, its spells and its disputes."
  )

  @Argument(help: "The id of a statement or report, as in the answers.")
  var statement: String

  @OptionGroup var view: PerspectiveOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let kb = try await common.open()
    if let report = try await kb.reports().first(where: { $0.id == statement }) {
      return try common.write(table(of: report))
    }
    let why = try await kb.explain(statement, from: view.perspective)
    var table = Table(
      title: why.fact.sentence, columns: ["what", "detail"],
      rows: own(why) + why.citations.map(row) + why.spells.map(row)
        + why.disputes.flatMap { rows($0, why.fact.statement) },
      notes: view.note.map { ["Asked \($0)."] } ?? [])
    // Sources that contradict it are evidence, too.
    let evidence = Table.Evidence(
      statements: [why.fact.statement], sources: why.citations.map(\.source.id))
    table.evidence = table.rows.map { _ in evidence }
    table.conditions = view.conditions()
    try common.write(table)
  }

  private func table(of report: Report) -> Table {
    let read = report.source.isConsulted ? "" : " (not consulted)"
    var rows: [[Table.Cell]] = [
      ["report", .init(report.id)],
      ["source", "\(report.source.id)\(read), \(report.section)"],
      ["spells", "\(report.spells); \(report.selected) of them are followed"],
      ["rank", .init(report.rank + (report.reason.map { ": \($0)" } ?? ""))],
      ["through", .init(report.through ?? "not said")],
      [
        "record",
        "added in revision \(report.revisionAdded)\(report.revisionRetired.map { ", retired in revision \($0)" } ?? "")",
      ],
    ]
    if let sha256 = report.sha256 { rows.append(["sha256", .init(sha256)]) }
    var table = Table(
      title: "\(report.id): a list of spells from \(report.source.title)",
      columns: ["what", "detail"], rows: rows)
    table.evidence = rows.map { _ in .init(statements: [report.id]) }
    return table
  }

  private func own(_ why: Explanation) -> [[Table.Cell]] {
    let fact = why.fact
    var rows: [[Table.Cell]] = [
      ["statement", "\(fact.statement), \(fact.kind) \(fact.predicate)"],
      ["date", .init(fact.date ?? "none is given")],
      ["modality", .init(fact.modality + (fact.isDenied ? ", denied" : ""))],
      ["rank", .init(fact.rank + (why.rankReason.map { ": \($0)" } ?? ""))],
      ["standing", .init(fact.standing)],
    ]
    if let qualifiers = fact.qualifiers { rows.append(["qualifiers", .init(qualifiers)]) }
    if let note = fact.note { rows.append(["note", .init(note)]) }
    rows.append([
      "record",
      "added in revision \(why.revisionAdded)\(why.revisionRetired.map { ", retired in revision \($0)" } ?? "")",
    ])
    return rows
  }

  private func row(_ citation: Citation) -> [Table.Cell] {
    let place = citation.characters.map { ", characters \($0.lowerBound)-\($0.upperBound)" } ?? ""
    let opening = citation.opening.map { ": '\($0) ...'" } ?? ""
    let read = citation.source.isConsulted ? "" : " (not consulted)"
    return [
      .init(citation.stance), "\(citation.source.id)\(read), \(citation.section)\(place)\(opening)",
    ]
  }

  private func row(_ spell: Membership) -> [Table.Cell] {
    let who = "\(spell.member.label), \(spell.status), \(spell.organization.label)"
    let start =
      "\(spell.firstDay ?? "unknown") (\(spell.start?.kind ?? "listed"), \(spell.evidence))"
    let act = spell.end.map { " (\($0.kind), \($0.statement))" } ?? ""
    let end = spell.lastDay.map { "last day \($0)\(act)" } ?? "no known end"
    return ["rule \(spell.rule)", "\(who): first day \(start), \(end)"]
  }

  private func rows(_ dispute: Dispute, _ statement: String) -> [[Table.Cell]] {
    let head: [Table.Cell] = [
      "dispute",
      "\(dispute.id) (\(dispute.type), \(dispute.resolution)): \(dispute.title). \(dispute.reason)",
    ]
    let sides = dispute.sides.flatMap { side -> [[Table.Cell]] in
      let isOwn = side.facts.contains { $0.statement == statement }
      return side.facts.map { fact in
        [
          .init(isOwn ? "this side" : "other side"),
          "\(side.label): \(fact.sentence) (\(fact.statement), \(fact.standing); \(fact.sources.joined(separator: ", ")))",
        ]
      }
    }
    return [head] + sides
  }
}
