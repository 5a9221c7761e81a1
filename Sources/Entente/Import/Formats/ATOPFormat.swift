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
    The file has one row for each alliance, phase and member, with the columns atopid, member, \
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
    var reader = try ATOPRows(input.csv())
    var rows: [(row: ATOPRow, state: ListedEntity)] = []
    var spells = ATOPSpells()
    var holders: [Int: CodeHolders] = [:]
    while try reader.advance() {
      do {
        let row = try reader.row()
        if rows.isEmpty { try setLastDay(of: list, version: row.version) }
        let states =
          try holders[row.member] ?? list.base.holders(of: String(row.member), in: .cow)
        holders[row.member] = states
        rows.append((row, try state(of: row, states)))
        spells.add(row, of: states)
      } catch let fault as ListedFault {
        list.refuse(fault)
      }
    }
    try add(spells, to: list)
    for (row, state) in rows {
      for statement in row.statements(on: state) { try list.add(statement, at: row.place) }
    }
  }

  /// The member on the day of entry.
  private func state(
    of row: ATOPRow, _ states: CodeHolders
  ) throws(ListedFault) -> ListedEntity {
    guard let state = states.entity(on: row.start.days.first) else {
      throw ListedFault(
        row.place, "member", String(row.member), "no state has this COW code on the day of entry")
    }
    return state
  }

  /// Members of treaties are parties.
  private func add(_ spells: ATOPSpells, to list: ImportList) throws {
    let types = try list.base.typesByCode(of: "atop")
    for spell in spells.all {
      let type = types[String(spell.row.alliance)] ?? organizationType
      try list.add(
        ListedSpell(
          organization: spell.row.organization, member: spell.member,
          status: type == organizationType ? "party" : "member", start: .on(spell.start),
          end: spell.end.map(ListedBound.on) ?? .open), at: spell.row.place)
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
