import ArgumentParser
import Entente
import EntenteKit

struct MembershipsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memberships",
    abstract:
      "All spells of a state or body, with first and last day and the acts behind them.",
    discussion: """
      With --on, only the spells on that day, and whether they are certain. With --format svg a \
      timeline with the doubt about days, with --format vega-lite a specification of it.
      """)

  @Argument(help: "A state, organization or treaty.")
  var name: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only the spells on a day, month or year (EDTF).", valueName: "date"))
  var on: String?

  @OptionGroup var codes: CodesOption
  @OptionGroup var naming: NamingOptions
  @OptionGroup var rule: RuleOption
  @OptionGroup var view: PerspectiveOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let kb = try await common.open()
    let entity = try await codes.entity(named: name, on: on, in: kb)
    let day = try await kb.read { [on] base in try on.map(base.day) }
    let spells = try await kb.memberships(
      of: entity.id, on: on, rule: rule.rule, from: view.perspective)
    guard !spells.isEmpty else {
      throw KnowledgeBaseError.nothing(
        "no membership of \(entity.label) is known\(day.map { " \($0.label)" } ?? "") "
          + "(rule \(rule.rule))")
    }
    let labels = try await naming.labels(in: kb)
    let called = naming.isChanging ? ["organization", "member"] : []
    // Whether a spell is certain is a question about a day.
    let certainty = day == nil ? [] : ["certainty"]
    let title = try labels.label(of: entity, on: on)
    var table = Table(
      title: "Memberships: \(title) (\(entity.id))\(day.map { " \($0.label)" } ?? "")",
      columns: ["organization_id", "member_id"] + called + ["status"] + certainty + [
        "first_day", "start_act", "start_statement", "last_day", "end_act", "end_statement",
        "disputed", "sources",
      ],
      rows: try spells.map { spell -> [Table.Cell] in
        let day = on ?? spell.firstDay
        let names = try [spell.organization, spell.member].map { try labels.label(of: $0, on: day) }
        return [.init(spell.organization.id), .init(spell.member.id)]
          + zip(called, names).map { Table.Cell($1) } + [.init(spell.status)]
          + certainty.map { _ in Table.Cell(spell.certainty?.rawValue) } + [
            .init(spell.firstDay), .init(spell.start?.kind), .init(spell.evidence),
            .init(spell.lastDay), .init(spell.end?.kind), .init(spell.end?.statement),
            .flag(!spell.disputes.isEmpty), .init(spell.sources.map(\.id).joined(separator: ", ")),
          ]
      },
      notes: notes(spells, of: entity, day),
      details: [
        "sources", "start_statement", "end_statement", "disputed", "end_act", "start_act",
        "member_id",
      ])
    table.evidence = spells.map(\.rowEvidence)
    table.conditions = view.conditions(on: day?.date, rule: rule)
    table.documents = try await pictures(of: spells, entity, table, labels, in: kb)
    try common.write(table)
  }

  private func pictures(
    of spells: [Membership], _ entity: Entity, _ table: Table, _ labels: EntityLabels,
    in kb: KnowledgeBase
  ) async throws -> [String: String] {
    guard common.wants("svg") || common.wants("vega-lite") else { return [:] }
    let pictures = try await kb.read { try MembershipPictures($0) }
    let label = { (entity: Entity, spell: Membership) in
      try labels.label(of: entity, on: on ?? spell.firstDay)
    }
    var documents: [String: String] = [:]
    if common.wants("svg") {
      documents["svg"] = try pictures.timeline(
        spells, of: entity, title: table.title ?? "", notes: ["Rule: \(rule.rule)."], label
      ).svg
    }
    if common.wants("vega-lite") {
      documents["vega-lite"] = VegaLite.spells(
        try pictures.bounds(table, spells, of: entity, label), marks: pictures.marks)
    }
    return documents
  }

  private func notes(
    _ spells: [Membership], of entity: Entity, _ day: QuestionDay?
  ) -> [String] {
    let marked = spells.conventionNote {
      $0.organization.id == entity.id ? $0.member.label : $0.organization.label
    }
    let asked = view.note.map { "Asked \($0)." }
    return ["Rule: \(rule.rule)."] + [day?.note, marked, asked].compactMap { $0 } + [
      """
      Both days belong to the spell. No first day: it is unknown. No last day: no end is known. \
      [a..b]: one of the days between.
      """
    ]
  }
}
