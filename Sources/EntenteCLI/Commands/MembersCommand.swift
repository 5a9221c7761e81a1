import ArgumentParser
import Entente
import Foundation

struct MembersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "members", abstract: "Who belongs to an organization, or is party to a treaty, on a day.")

  @Argument(help: "An organization or treaty.")
  var organization: String

  @Option(help: ArgumentHelp("A day, month or year (EDTF); today where it is not given.", valueName: "date"))
  var on: String?

  @OptionGroup var rule: RuleOption
  @OptionGroup var view: PerspectiveOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let kb = try await common.open()
    let day = on ?? String(Date.now.ISO8601Format().prefix(10))
    let members = try await kb.members(of: organization, on: day, rule: rule.rule, from: view.perspective)
    let body = try await kb.entity(named: organization)
    guard !members.isEmpty else {
      let reason = try await kb.emptiness(of: body.id, on: day)
      throw KnowledgeBaseError.nothing("\(body.label) has no members known on \(day) (rule \(rule.rule)): \(reason.explanation)")
    }
    common.write(
      Table(
        title: "\(body.type == "instrument" ? "Parties to" : "Members of") \(body.label) (\(body.id)) on \(day)",
        columns: ["member_id", "member", "status", "certainty", "since", "until", "disputed", "statement", "sources"],
        rows: members.map { spell in
          [
            .init(spell.member.id), .init(spell.member.label), .init(spell.status), .init(spell.certainty?.rawValue),
            .init(spell.since), .init(spell.until), .flag(!spell.disputes.isEmpty), .init(spell.start.statement),
            .init(spell.sources.map(\.id).joined(separator: ", ")),
          ]
        },
        notes: try await notes(kb, members, body)))
  }

  private func notes(_ kb: KnowledgeBase, _ members: [Membership], _ body: Entity) async throws -> [String] {
    let counted = members.filter(\.isMember)
    let certain = counted.count { $0.certainty == .yes }
    let what = body.type == "instrument" ? "parties" : "members"
    var notes = [
      "\(certain) \(what) for certain, at most \(counted.count); \(members.count - counted.count) of another status. Rule: \(rule.rule)."
    ]
    if body.type == "instrument" { notes.append("A party to a treaty is not by that a member of an organization.") }
    if let note = view.note { notes.append("Asked \(note).") }
    let disputes = Dictionary(grouping: members.flatMap { spell in spell.disputes.map { ($0, spell) } }, by: \.0)
    for (id, spells) in disputes.sorted(by: { $0.key < $1.key }) {
      let dispute = try await kb.dispute(id, from: view.perspective)
      let who = spells.map(\.1.member.label).joined(separator: ", ")
      notes.append("\(who): sources disagree (\(id), \(dispute.type), \(dispute.resolution)): \(dispute.title). \(dispute.reason)")
    }
    return notes
  }
}
