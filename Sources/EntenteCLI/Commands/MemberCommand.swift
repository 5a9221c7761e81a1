import ArgumentParser
import Entente
import EntenteKit

struct MemberCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "member",
    abstract: "Whether a state is a member of a body on a day: yes, maybe, no or unknown.",
    discussion: """
      One row for each spell of the two, those on the day first, with its statements. Certainty \
      is about the spell, the answer about the question. "No" needs a reason: the dataset claims \
      to know all members, or one of the two did not exist. Otherwise the answer is "unknown".
      """)

  @Argument(help: "A state or body.")
  var member: String

  @Argument(help: "An organization or treaty.")
  var organization: String

  @OptionGroup var day: DayOption

  @Option(
    help: ArgumentHelp(
      "Ask for this status instead of membership: observer, suspended ...", valueName: "status"))
  var status: String?

  @OptionGroup var codes: CodesOption
  @OptionGroup var naming: NamingOptions
  @OptionGroup var rule: RuleOption
  @OptionGroup var view: PerspectiveOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let kb = try await common.open()
    let body = try await codes.entity(named: organization, on: day.on, in: kb)
    let state = try await codes.entity(named: member, on: day.on, in: kb)
    let found = try await kb.membership(
      of: state.id, in: body.id, on: day.on, rule: rule.rule, status: status,
      from: view.perspective)
    let labels = try await naming.labels(in: kb)
    let names = try [state, body].map { try labels.label(of: $0, on: found.day.day) }
    let title = "\(names[0]) (\(state.id)) in \(names[1]) (\(body.id)) \(found.day.label)"
    let rows =
      found.spells.map { Self.row(found, $0, $0.certainty?.rawValue) }
      + found.otherSpells.map { Self.row(found, $0, "no") }
    var table = Table(
      title: title,
      columns: [
        "answer", "reason", "status", "certainty", "first_day", "start_act", "statement",
        "last_day", "end_act", "end_statement", "disputed", "sources",
      ],
      rows: rows.isEmpty
        ? [[.init(found.answer.rawValue), .init(found.reason?.rawValue)] + Self.noSpell] : rows,
      notes: common.quiet ? [] : try await notes(found, in: kb),
      details: ["sources", "disputed", "end_statement", "statement", "end_act", "start_act"])
    table.evidence = (found.spells + found.otherSpells).map(\.rowEvidence)
    table.conditions = view.conditions(on: found.day.date, rule: rule)
    try common.write(table)
  }

  private static let noSpell = [Table.Cell](repeating: .none, count: 10)

  private static func row(
    _ found: MembershipAnswer, _ spell: Membership, _ certainty: String?
  ) -> [Table.Cell] {
    [
      .init(found.answer.rawValue), .init(found.reason?.rawValue), .init(spell.status),
      .init(certainty), .init(spell.firstDay), .init(spell.start?.kind), .init(spell.evidence),
      .init(spell.lastDay), .init(spell.end?.kind), .init(spell.end?.statement),
      .flag(!spell.disputes.isEmpty), .init(spell.sources.map(\.id).joined(separator: ", ")),
    ]
  }

  private func notes(_ found: MembershipAnswer, in kb: KnowledgeBase) async throws -> [String] {
    let spells = found.spells
    let known = [
      "\(found.summary) Rule: \(found.rule).", found.day.note,
      spells.conventionNote { $0.member.label }, view.note.map { "Asked \($0)." },
    ]
    return try await known.compactMap { $0 } + view.disputeNotes(of: spells, in: kb)
  }
}
