import EDTF
import EntenteKit

/// Alliance Treaty Obligations and Provisions (ATOP), the file with one row for each alliance,
/// phase and member.
///
/// An alliance is a treaty, and its members are parties. A treaty that was changed in substance is
/// split into phases; phases that touch are one spell here. What each phase obliges a member to,
/// and how it ended, are statements about the alliance.
struct ATOPFormat: ImportFormat {
  let name = "atop"
  let abstract = "Alliances of ATOP with their obligations: the member-level file."
  let discussion = """
    The file is atop4_01m.csv or another member-level file of ATOP, with the columns atopid, member, \
    yrent to dayexit, phase, defense, offense, neutral, nonagg and consul.
    An alliance is the entity with the identifier atop, otherwise a new instrument named after its \
    number. Members are COW codes; a spell passes from one state to another on the day on which \
    the code does. An exit of 0/0/0 means that the alliance was \
    in force at the end of the data; an empty day is an unknown day of the month; the exit is read \
    as the last day. Rows of one member that touch or overlap are one spell.
    Each row also becomes a statement on the obligations of the member, and one on the end of its \
    phase with the codes term, termmode and termcaus. Other columns are not imported.
    """
  let organizationType = "instrument"

  /// The source of version 4.01.
  let source: Source? = Source(
    id: Self.sourceID,
    title: "Alliance Treaty Obligations and Provisions (ATOP) 4.01, member level",
    author: "Leeds, Brett Ashley et al.", publisher: "ATOP project", published: "2018~",
    kind: "dataset", reliability: "secondary", isConsulted: true, url: "http://www.atopdata.org",
    note: "cite Leeds et al. 2002")

  static let sourceID = "atop4-member"

  func read(_ input: ImportInput, into list: ImportList) throws {
    var rows = try ATOPRows(input.csv())
    var memberships = ATOPMemberships()
    let types = try list.base.typesByCode(of: "atop")
    while try rows.advance() {
      do {
        let row = try rows.row()
        if memberships.isEmpty { try setLastDay(of: list, version: row.version) }
        memberships.add(row)
      } catch let fault as ListedFault {
        list.refuse(fault)
      }
    }
    var holders: [Int: CodeHolders] = [:]
    for rows in memberships.all {
      let member = rows[0].member
      let states = try holders[member] ?? list.base.holders(of: ListedCode("cow", String(member)))
      holders[member] = states
      let type = types[String(rows[0].alliance)] ?? organizationType
      for spell in ATOPMemberships.spells(of: rows) {
        try add(spell, of: states, as: type == organizationType ? "party" : "member", to: list)
      }
      for row in rows {
        guard let state = states.entity(on: row.start.days.first) else { continue }
        for statement in row.statements(on: state) { try list.add(statement, at: row.place) }
      }
    }
  }

  /// Adds a spell, in parts if its code passed from one state to another.
  private func add(
    _ spell: ATOPMemberships.Spell, of states: CodeHolders, as status: String, to list: ImportList
  ) throws {
    let row = spell.first
    guard states.entity(on: row.start.days.first) != nil else {
      list.refuse(
        row.place, field: "member", value: String(row.member),
        rule: "no state has this COW code on the day of entry")
      return
    }
    for part in states.parts(from: row.start.days, to: spell.last.end?.days) {
      try list.add(
        ListedSpell(
          organization: row.organization, member: part.member, status: status, start: part.start,
          end: part.end), at: row.place)
    }
  }

  /// The last day of the data, which the file tells only by its version.
  private func setLastDay(of list: ImportList, version: String) throws {
    if list.through == nil { list.through = Self.lastDays[version] }
    guard list.through != nil else {
      throw ImportList.Unreadable(
        ListedPlace(line: 2), field: "version",
        rule: "it is not known when the data of version \(version) end: give the day with --through"
      )
    }
    guard version == "4.01" || list.options.source != Self.sourceID else {
      throw ImportList.Unreadable(
        ListedPlace(line: 2), field: "version",
        rule: "\(Self.sourceID) is version 4.01, the file \(version): name another with --source")
    }
  }

  /// The last days of versions whose documentation tells them.
  private static let lastDays = [
    "4.01": CalendarDay("2016-12-31"), "5.1": CalendarDay("2018-12-31"),
  ].compactMapValues { $0 }
}
