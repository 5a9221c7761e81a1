import ArgumentParser
import Entente
import EntenteKit
import Foundation

struct MembersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "members",
    abstract: "Who belongs to an organization, or is party to a treaty, on a day.")

  @Argument(help: "An organization or treaty.")
  var organization: String

  @Option(
    help: ArgumentHelp(
      "A day, month or year (EDTF); today where it is not given.", valueName: "date"))
  var on: String?

  @Option(
    help: ArgumentHelp(
      "Only those with this status: member, party, observer ...", valueName: "status"))
  var status: String?

  @OptionGroup var rule: RuleOption
  @OptionGroup var view: PerspectiveOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let kb = try await common.open()
    let day = on ?? KnowledgeBase.today
    let (name, asked, status, perspective) = (organization, rule.rule, status, view.perspective)
    let (body, members) = try await kb.read { base in
      let body = try base.entity(named: name)
      return (
        body, try base.members(of: body.id, on: day, rule: asked, status: status, from: perspective)
      )
    }
    guard !members.isEmpty else {
      let reason = try await kb.emptiness(of: body.id, on: day, from: view.perspective)
      throw KnowledgeBaseError.nothing(
        "\(body.label) has no members known on \(day) (rule \(rule.rule)): \(reason.explanation)\(try await otherRules(kb, body, day))"
      )
    }
    try common.write(
      Table(
        title:
          "\(body.type == "instrument" ? "Parties to" : "Members of") \(body.label) (\(body.id)) on \(day)",
        columns: [
          "member_id", "member", "status", "certainty", "since", "until", "disputed", "statement",
          "sources",
        ],
        rows: members.map { spell in
          [
            .init(spell.member.id), .init(spell.member.label), .init(spell.status),
            .init(spell.certainty?.rawValue),
            .init(spell.since), .init(spell.until), .flag(!spell.disputes.isEmpty),
            .init(spell.evidence),
            .init(spell.sources.map(\.id).joined(separator: ", ")),
          ]
        },
        notes: common.hasNotes ? try await notes(kb, members, body) : [],
        details: ["sources", "statement"]))
  }

  private func notes(_ kb: KnowledgeBase, _ members: [Membership], _ body: Entity) async throws
    -> [String]
  {
    let what = body.type == "instrument" ? "parties" : "members"
    let counted = Set(members.filter { $0.isMember }.map(\.member.id))
    let certain = Set(members.filter { $0.isMember && $0.certainty == .yes }.map(\.member.id))
    let others = Dictionary(
      grouping: members.filter { !["member", "party"].contains($0.status) }, by: \.status
    )
    .sorted { $0.key < $1.key }.map { "\(Set($0.value.map(\.member.id)).count) \($0.key)" }
    var notes = [
      "\(certain.count) \(what) for certain, at most \(counted.count)"
        + (others.isEmpty ? "" : "; among all shown: \(others.joined(separator: ", "))")
        + ". Rule: \(rule.rule)."
    ]
    if body.type == "instrument" {
      notes.append("A party to a treaty is not by that a member of an organization.")
    }
    if let note = view.note { notes.append("Asked \(note).") }
    let disputes = Dictionary(
      grouping: members.flatMap { spell in spell.disputes.map { ($0, spell) } }, by: \.0)
    for (id, spells) in disputes.sorted(by: { $0.key < $1.key }) {
      let dispute = try await kb.dispute(id, from: view.perspective)
      let who = Set(spells.map(\.1.member.label)).sorted().joined(separator: ", ")
      notes.append(
        "\(who): sources disagree (\(id), \(dispute.type), \(dispute.resolution)): \(dispute.title). \(dispute.reason)"
      )
    }
    return notes
  }

  /// What the other rules would answer where this one has nothing.
  private func otherRules(_ kb: KnowledgeBase, _ body: Entity, _ day: String) async throws -> String
  {
    var counts: [String] = []
    for other in try await kb.rules() where other.id != rule.rule {
      let members = try await kb.members(
        of: body.id, on: day, rule: other.id, from: view.perspective)
      if !members.isEmpty { counts.append("--rule \(other.id) gives \(members.count)") }
    }
    return counts.isEmpty ? "" : "; \(counts.joined(separator: ", "))"
  }
}
