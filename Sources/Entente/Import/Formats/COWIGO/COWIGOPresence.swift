/// The years in which the organizations of a COW IGO file existed, and its states were in the state
/// system.
struct COWIGOPresence {
  /// For each organization, the years in which it existed.
  private(set) var organizations: [[Bool]]
  /// For each organization, the years in which the codes of all states are missing.
  private(set) var unknown: [[Bool]]
  /// For each state, the years in which it was in the system.
  private(set) var states: [[Bool]]
  let years: ClosedRange<Int>

  init(_ table: COWIGOTable) {
    years = table.years ?? 0...0
    let count = years.count
    organizations = Array(
      repeating: Array(repeating: false, count: count), count: table.organizations.count)
    unknown = organizations
    states = Array(repeating: Array(repeating: false, count: count), count: table.states.count)
    var known = organizations
    for (index, row) in table.rows.enumerated() {
      let year = row.year - years.lowerBound
      if table.layout == .stateYear {
        states[row.subject][year] = true
      } else {
        organizations[row.subject][year] = true
      }
      for column in table.columns.indices {
        let code = table.cell(index, column)
        guard code != COWIGOTable.Code.absent else { continue }
        let (organization, state) = table.pair(row.subject, column)
        organizations[organization][year] = true
        guard code != COWIGOTable.Code.missing else { continue }
        known[organization][year] = true
        // A missing code alone does not put a state into the system.
        states[state][year] = true
      }
    }
    for organization in organizations.indices {
      for year in 0..<count {
        unknown[organization][year] =
          organizations[organization][year] && !known[organization][year]
      }
    }
  }

  func existed(organization: Int, in year: Int) -> Bool {
    years.contains(year) && organizations[organization][year - years.lowerBound]
  }

  func isUnknown(organization: Int, in year: Int) -> Bool {
    unknown[organization][year - years.lowerBound]
  }

  func existed(state: Int, in year: Int) -> Bool {
    years.contains(year) && states[state][year - years.lowerBound]
  }
}
