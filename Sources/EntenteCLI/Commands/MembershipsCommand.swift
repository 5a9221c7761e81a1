import ArgumentParser
import Entente
import EntenteKit

struct MembershipsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memberships",
    abstract:
      "All spells of a state or body, with first and last day and the acts behind them.")

  @Argument(help: "A state, organization or treaty.")
  var name: String

  @OptionGroup var rule: RuleOption
  @OptionGroup var view: PerspectiveOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let kb = try await common.open()
    let entity = try await kb.entity(named: name)
    let spells = try await kb.memberships(of: entity.id, rule: rule.rule, from: view.perspective)
    guard !spells.isEmpty else {
      throw KnowledgeBaseError.nothing(
        "no membership of \(entity.label) is known (rule \(rule.rule))")
    }
    try common.write(
      Table(
        title: "Memberships: \(entity.label) (\(entity.id))",
        columns: [
          "organization_id", "member_id", "status", "first_day", "start_act", "start_statement",
          "last_day", "end_act", "end_statement", "disputed", "sources",
        ],
        rows: spells.map { spell in
          [
            .init(spell.organization.id), .init(spell.member.id), .init(spell.status),
            .init(spell.firstDay), .init(spell.start?.kind), .init(spell.evidence),
            .init(spell.lastDay), .init(spell.end?.kind),
            .init(spell.end?.statement), .flag(!spell.disputes.isEmpty),
            .init(spell.sources.map(\.id).joined(separator: ", ")),
          ]
        },
        notes: ["Rule: \(rule.rule)."] + (view.note.map { ["Asked \($0)."] } ?? [])
          + [
            "Both days belong to the spell. No first day: it is unknown. No last day: no end is known. [a..b]: one of the days between."
          ],
        details: [
          "sources", "start_statement", "end_statement", "disputed", "end_act", "start_act",
          "member_id",
        ]))
  }
}
