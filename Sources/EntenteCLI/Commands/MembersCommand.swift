import ArgumentParser
import Entente
import EntenteKit
import Foundation

struct MembersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "members",
    abstract: "The members of an organization, or the parties to a treaty, on a day.",
    discussion: "With --format svg a map of the day, with --format vega-lite a specification.")

  @Argument(help: "An organization or treaty.")
  var organization: String

  @OptionGroup var day: DayOption

  @Option(
    help: ArgumentHelp(
      "Only those with this status: member, party, observer ...", valueName: "status"))
  var status: String?

  @OptionGroup var codes: CodesOption
  @OptionGroup var naming: NamingOptions
  @OptionGroup var rule: RuleOption
  @OptionGroup var view: PerspectiveOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let kb = try await common.open()
    let body = try await codes.entity(named: organization, on: day.on, in: kb)
    let list = try await kb.memberList(
      of: body.id, on: day.on, rule: rule.rule, status: status, from: view.perspective)
    guard list.emptiness == nil else { throw KnowledgeBaseError.nothing(list.emptySentence) }
    let labels = try await naming.labels(in: kb)
    var table = Table(
      title: list.title(calling: try labels.label(of: list.organization, on: list.day.day)),
      columns: [
        "member_id", "member", "status", "certainty", "first_day", "last_day", "disputed",
        "statement", "sources",
      ],
      rows: try list.spells.map { spell in
        [
          .init(spell.member.id), .init(try labels.label(of: spell.member, on: list.day.day)),
          .init(spell.status), .init(spell.certainty?.rawValue), .init(spell.firstDay),
          .init(spell.lastDay), .flag(!spell.disputes.isEmpty), .init(spell.evidence),
          .init(spell.sources.map(\.id).joined(separator: ", ")),
        ]
      },
      notes: common.quiet ? [] : try await notes(kb, list),
      details: ["sources", "statement"])
    table.evidence = list.spells.map(\.rowEvidence)
    table.conditions = view.conditions(on: list.day.date, rule: rule)
    table.documents = try await pictures(of: list, table, labels, in: kb)
    try common.write(table)
  }

  private func pictures(
    of list: MemberList, _ table: Table, _ labels: EntityLabels, in kb: KnowledgeBase
  ) async throws -> [String: String] {
    guard common.wants("svg") || common.wants("vega-lite") else { return [:] }
    let pictures = try await kb.read { try MembershipPictures($0) }
    var documents: [String: String] = [:]
    if common.wants("svg") {
      let map = try pictures.map(
        list, title: table.title ?? "", notes: table.notes.isEmpty ? [] : [list.summary]
      ) { entity, _ in try labels.label(of: entity, on: list.day.day) }
      documents["svg"] = map.svg
    }
    if common.wants("vega-lite") {
      documents["vega-lite"] = VegaLite.members(table, marks: pictures.marks)
    }
    return documents
  }

  private func notes(_ kb: KnowledgeBase, _ list: MemberList) async throws -> [String] {
    var notes = ["\(list.summary) Rule: \(list.rule)."]
    if let note = list.day.note { notes.append(note) }
    if let note = list.conventionNote { notes.append(note) }
    if list.isTreaty {
      notes.append("Being a party to a treaty does not make a state a member of an organization.")
    }
    if let note = view.note { notes.append("Asked \(note).") }
    notes += try await view.disputeNotes(of: list.spells, in: kb)
    return notes
  }
}

extension PerspectiveOptions {
  /// The disputes of the spells of an answer, each as a sentence.
  func disputeNotes(of spells: [Membership], in kb: KnowledgeBase) async throws -> [String] {
    let disputes = Dictionary(
      grouping: spells.flatMap { spell in spell.disputes.map { ($0, spell) } }, by: \.0)
    var notes: [String] = []
    for (id, spells) in disputes.sorted(by: { $0.key < $1.key }) {
      let dispute = try await kb.dispute(id, from: perspective)
      let who = Set(spells.map(\.1.member.label)).sorted().joined(separator: ", ")
      notes.append(
        "\(who): sources disagree (\(id), \(dispute.type), \(dispute.resolution)): "
          + "\(dispute.title). \(dispute.reason)")
    }
    return notes
  }
}
