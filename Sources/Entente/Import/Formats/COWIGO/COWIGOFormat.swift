import EDTF
import EntenteKit

/// The intergovernmental organizations of Correlates of War (COW IGO), by state and year or by
/// organization and year.
///
/// Yearly codes become spells. A code is read as a status on at least one day of the year: a state
/// coded as a member in 1992 and not in 1991 became one on some day of 1992, and one coded until
/// 1998 was one until some day of 1998. What the codes 0, -9 and -1 say becomes coverage.
struct COWIGOFormat: ImportFormat {
  let name = "cow-igo"
  let abstract = "Correlates of War IGO: state_year or igo_year, gzip or not."
  let discussion = """
    The header tells the layout. Codes 1, 2 and 3 are member, associate and observer. \
    Yearly codes become spells: coded in 1992 and not in 1991 means a start on some day of 1992; a \
    code in the last year of the data is no end; next to -9, the start or end is a range of days. \
    0, -9 and -1 become coverage: none, unknown, did not exist. Members are found by COW code and \
    year, organizations by the identifier cow-igo.
    """
  var source: Source? {
    Source(
      id: "cow-igo-v3", title: "Intergovernmental Organizations (v3)",
      author: "Pevehouse, Jon C. et al.", publisher: "Correlates of War Project",
      published: "2019", kind: "dataset", reliability: "secondary", isConsulted: true,
      url: "https://correlatesofwar.org/data-sets/igos/", note: "cite doi 10.1177/0022343319881175")
  }

  func read(_ input: ImportInput, into list: ImportList) throws {
    let table = try COWIGOTable(input.csv(), list)
    guard let years = table.years else { return }
    if list.through == nil {
      list.through = CalendarDay(year: years.upperBound, month: 12, day: 31)
    }
    let presence = COWIGOPresence(table)
    let states = try COWStates(table, list)
    let bodies = try table.organizations.indices.map { index -> ListedEntity? in
      let body = table.organization(index)
      return try list.takes(body, as: .organization, at: table.place(ofOrganization: index))
        ? body : nil
    }
    var coverage = COWIGOCoverage(table, presence, states, bodies)
    var merger = COWSpellMerger()
    for subject in table.subjects.indices {
      try COWIGORuns(table, subject, presence).forEachPair { pair in
        guard let body = bodies[pair.organization] else { return }
        for spell in states.spells(pair.state, pair.spells) {
          if states.shared.contains(spell.member) {
            merger.add(spell, body)
          } else {
            try add(spell, body, to: list)
          }
        }
        coverage.add(pair, body)
      }
    }
    try merger.forEach { try add($1, $0, to: list) }
    try coverage.write(to: list)
  }

  private func add(
    _ spell: COWStates.Spell, _ body: ListedEntity, to list: ImportList
  ) throws {
    try list.add(
      ListedSpell(
        organization: body, member: spell.member, status: spell.status, start: spell.start,
        end: spell.end), at: spell.place)
  }
}
