/// The parameters of a panel: its unit, years, bodies and states, and the form of its cells.
///
/// ```swift
/// var question = PanelQuestion(.stateYear)
/// question.bodies = ["CSTO", "SCO"]
/// question.from = "1992"
/// question.to = "2014"
/// for try await row in kb.panel(question) { print(row["ccode"], row["year"], row["cell"]) }
/// ```
public struct PanelQuestion: Hashable, Sendable {
  /// One row of the panel.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    case stateYear = "state-year"
    case organizationYear = "organization-year"
    case dyadYear = "dyad-year"
    case memberDay = "member-day"
    case spell
  }

  /// The arrangement of the cells.
  public enum Shape: String, Hashable, Sendable, CaseIterable {
    /// One row for each cell.
    case long
    /// One column for each body, or for each state of an organization-year.
    case wide
    /// The number of cells with each status.
    case counts
  }

  /// The days of a year that count.
  public enum YearRule: String, Hashable, Sendable, CaseIterable {
    /// At least one day of the year.
    case anyDay = "any-day"
    /// 31 December, or the last day of the dataset in its last year.
    case lastDay = "31-december"
    /// 1 January.
    case firstDay = "1-january"
    /// More than half of the days of the year.
    case majority
  }

  /// The reading of doubtful dates.
  public enum Doubt: String, Hashable, Sendable, CaseIterable {
    /// Only values that hold under every reading.
    case lowest
    /// Values that hold under some reading.
    case highest
    /// Both, side by side.
    case both
  }

  /// The values of cells.
  public enum Missing: String, Hashable, Sendable, CaseIterable {
    /// The numbers of the Correlates of War data: 1 member, 2 associate, 3 observer, 0 none, -9
    /// missing, -1 did not exist.
    case field
    /// `yes`, `maybe` and the words of ``Emptiness``.
    case words
  }

  /// The time that two members of a body must share.
  public enum Together: String, Hashable, Sendable, CaseIterable {
    /// At least one day of the year.
    case day
    /// The year: each was a member in it, perhaps one after the other.
    case year
  }

  public var unit: Unit
  /// The first and the last year, or day of a `memberDay` panel; `nil` for the first spell, and for
  /// the default day.
  public var from: String?
  public var to: String?
  /// Ids or names of organizations and treaties, or `all` (organizations), `treaties`, `organs`,
  /// `source:ID` (what the lists of a source name), `none`.
  public var bodies: [String] = ["all"]
  /// `all` states, those `listed` in a spell, those with a code of a scheme, such as `cow`, or those
  /// of a region of Correlates of War, such as `region:europe`.
  public var states: String?
  /// Ids or names of members, instead of all `states`.
  public var members: [String] = []
  /// The schemes of the columns with codes: `cow`, `gw`, `iso3c`, `iso2c`, `m49`, `wikidata`.
  public var codes: [String] = ["cow"]
  /// A status of the vocabulary; `member` stands for all that count as membership, `all` for all.
  public var status = "member"
  /// A rule of the vocabulary.
  public var rule = "effective"
  public var yearRule = YearRule.anyDay
  /// `nil` for `both` with words, and for `lowest` with numbers.
  public var doubt: Doubt?
  public var missing = Missing.words
  /// `nil` for `long`, and for `counts` of organization-years and dyad-years.
  public var shape: Shape?
  public var together = Together.day
  /// Whether a dyad-year has the number of days that the two shared.
  public var hasDays = false
  /// Whether each dyad stands in both orders.
  public var isDirected = false
  /// Whether a `memberDay` panel has only the days on which a cell changes.
  public var isOfChanges = false
  /// Whether a long panel has only the cells in which the status holds, or may hold.
  public var isOfHeld = false
  public var perspective = Perspective.preferred

  public init(_ unit: Unit) {
    self.unit = unit
  }

  var chosenShape: Shape {
    shape ?? (unit == .organizationYear || unit == .dyadYear ? .counts : .long)
  }

  var chosenStates: String { states ?? (unit == .memberDay || unit == .spell ? "listed" : "all") }

  /// The reading of the cells, or of the counts.
  var chosenDoubt: Doubt {
    doubt ?? (missing == .words && chosenShape != .counts ? .both : .lowest)
  }

  /// Throws for options that do not go together.
  func check() throws {
    func refuse(_ message: String) throws -> Never {
      throw KnowledgeBaseError(.badArgument, message)
    }
    if unit == .spell || unit == .memberDay, shape == .wide || shape == .counts {
      try refuse("a \(unit.rawValue) panel has only the shape long")
    }
    if unit != .dyadYear {
      if hasDays { try refuse("days together are counted in a dyad-year panel only") }
      if isDirected { try refuse("only a dyad-year panel can be directed") }
    }
    if hasDays, chosenShape == .wide { try refuse("days together do not go with the shape wide") }
    if isOfHeld, chosenShape != .long || isOfChanges {
      try refuse("only a long panel can have held cells alone, and not with changes")
    }
    if isOfChanges, unit != .memberDay { try refuse("only a member-day panel has days of changes") }
    if unit == .memberDay, yearRule != .anyDay {
      try refuse("a member-day panel has no rule for years")
    }
  }

  /// The question in words, for notes and codebooks.
  public var words: [String] {
    var words = ["Panel: \(unit.rawValue), \(chosenShape.rawValue)."]
    words.append("Bodies: \(bodies.joined(separator: ", ")). Status: \(status). Rule: \(rule).")
    words.append(
      members.isEmpty
        ? "States: \(chosenStates)." : "Members: \(members.joined(separator: ", ")).")
    if unit != .spell, unit != .memberDay {
      words.append("A year counts by the rule \(yearRule.rawValue).")
    }
    if unit == .dyadYear {
      words.append(
        "Two members are together if they share a \(together.rawValue).")
    }
    if unit != .spell { words.append("Doubtful dates: \(chosenDoubt.rawValue).") }
    let asked = [
      perspective.asOf.map { "as of \($0)" },
      perspective.accordingTo.isEmpty
        ? nil : "according to \(perspective.accordingTo.joined(separator: ", "))",
    ].compactMap { $0 }
    if !asked.isEmpty { words.append("Asked \(asked.joined(separator: ", ")).") }
    return words
  }
}
