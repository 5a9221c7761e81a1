/// A body and a member; or the scheme of an identifier and a state.
struct ToldPair: Hashable, Sendable, Comparable {
  let organization: String
  let member: String

  static func < (left: ToldPair, right: ToldPair) -> Bool {
    (left.organization, left.member) < (right.organization, right.member)
  }
}

/// A spell as one side tells it. Days are Julian day numbers, as in the table of spells.
struct ToldSpell: Sendable {
  let bounds: SpellBounds
  let status: String
  /// Whether the status counts as membership.
  let isMember: Bool
  /// As in the column `form` of the table of spells.
  let form: Int
  /// The first day of which its origin says nothing.
  let knownEnd: Int32
  /// The key of the report; 0 for acts.
  let report: Int
  let startSources: [String]
  let endSources: [String]

  var isStartUnknown: Bool { form & 16 != 0 || bounds.startEarliest <= ToldDay.first }
  var isOpen: Bool { form & 32 != 0 }

  /// Whether it can be one spell with another: both are memberships, active or suspended, or both
  /// have the same status.
  func isAkin(to other: ToldSpell) -> Bool {
    status == other.status || isBelonging && other.isBelonging
  }

  private var isBelonging: Bool { isMember || status == "suspended" }

  /// Its first and last day as EDTF.
  var dates: String {
    let start = DayText(
      Int(bounds.startEarliest), Int(bounds.startLatest), mark: form & 3)
    let first = isStartUnknown && form & 16 != 0 ? nil : start.text
    let last = DayText(
      Int(max(bounds.endEarliest, bounds.startEarliest + 1)) - 1,
      bounds.endLatest == ToldDay.last ? Int(ToldDay.last) : Int(bounds.endLatest) - 1,
      mark: form >> 2 & 3)
    return "\(first ?? "")/\(isOpen ? ".." : last.text ?? "")"
  }
}

/// The days between which the file counts.
enum ToldDay {
  static let first: Int32 = 1_721_060
  static let last: Int32 = 5_373_484
}

/// Days on which a pair has no status by one side, with the reason.
struct ToldSilence: Sendable {
  let firstDay: Int32
  let lastDay: Int32
  let reason: Emptiness
}

/// Everything that one side says.
struct ToldSide: Sendable {
  /// The spells of each pair, by first possible day.
  var spells: [ToldPair: [ToldSpell]] = [:]
  /// Pairs for which it only follows the other side.
  var followed: Set<ToldPair> = []
  /// The bodies and members of which it says anything, those of its reports apart.
  var known: Set<String> = []
  /// The lives of bodies and members; empty for a side that is no answer of the base.
  var lives: [String: SpellBounds] = [:]
  /// The claims to know all members, by body.
  var claims: [String: [(status: String, days: ToldSilence)]] = [:]
  /// Days of pairs without a spell in its reports, the strongest report first.
  var silences: [ToldPair: [ToldSilence]] = [:]
  /// The reports of this side, each with the bodies and members that it lists.
  var reports: [Int: Set<String>] = [:]
  /// Whether it is an answer of the base by ranks, and not what certain sources say.
  var isByRank = false
  /// The last day about which the side says anything, without an end: today.
  var today: Int32 = ToldDay.last

  /// The reason why a pair has no status on all the days of a window.
  ///
  /// - Parameter told: The spell of the other side.
  func silence(_ pair: ToldPair, on window: SpellWindow, told: ToldSpell) -> Emptiness {
    for id in [pair.organization, pair.member] {
      if let life = lives[id], window.last < life.startEarliest || life.endLatest <= window.first {
        return .didNotExist
      }
    }
    func holds(_ days: ToldSilence) -> Bool {
      days.firstDay <= window.first && window.last <= days.lastDay
    }
    let claims = claims[pair.organization] ?? []
    let isClaimed = claims.contains { claim in
      holds(claim.days)
        && (told.isMember
          ? ["member", "party"].contains(claim.status) : claim.status == told.status)
    }
    if isClaimed { return .nothing }
    return silences[pair]?.first(where: holds)?.reason ?? .notCovered
  }

  /// Whether it says anything of a body or member.
  func knows(_ id: String) -> Bool {
    known.contains(id) || reports.values.contains { $0.contains(id) }
  }

  /// Leaves out what the side only takes from the reports of another. A body of which it then tells
  /// nothing is not known to it.
  mutating func removeFollowed(from other: ToldSide) {
    guard isByRank, !other.isByRank else { return }
    for key in other.reports.keys { reports[key] = nil }
    let reports = Set(other.reports.keys)
    for (pair, told) in spells {
      let own = told.filter { !reports.contains($0.report) }
      guard own.count < told.count else { continue }
      spells[pair] = own.isEmpty ? nil : own
      if own.isEmpty { followed.insert(pair) }
    }
    let told = Set(spells.keys.map(\.organization)).union(claims.keys)
    known.subtract(followed.map(\.organization).filter { !told.contains($0) })
  }
}
