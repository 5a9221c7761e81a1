import GRDB

/// The members of a body on a day, with their number and the reach of the dataset.
///
/// ```swift
/// let list = try await kb.memberList(of: "CSTO", on: "2007-01-01")
/// print(list.summary)  // 7 members for certain, at most 7.
/// ```
///
/// Counts are numbers of members, not of spells. A count is a minimum unless ``isComplete``. An
/// empty list has the reason in ``emptiness``.
public struct MemberList: Sendable {
  /// The body that was asked for.
  public let organization: Entity
  public let day: QuestionDay
  /// The rule by which acts were read.
  public let rule: String
  /// The status that was asked for; `nil` for all.
  public let status: String?
  /// Members first, each by label: see ``Snapshot/members(of:on:rule:status:from:)``.
  public let spells: [Membership]
  /// Whether the dataset claims to know all of them.
  public let isComplete: Bool
  /// The reason why the list is empty; `nil` if it is not.
  public let emptiness: Emptiness?
  /// For an empty list: the other rules under which it is not empty, with their numbers of members.
  public let otherRules: [(rule: String, count: Int)]

  /// Whether it is a body or treaty, and not a state or another entity, which has no members.
  let canHaveMembers: Bool

  /// Whether the list is about the parties to a treaty.
  public var isTreaty: Bool { organization.type == "instrument" }

  /// The number of certain members. A member with two spells counts once.
  public var certainCount: Int {
    Set(counted.filter { $0.certainty == .yes }.map(\.member.id)).count
  }

  /// The number of certain and possible members that the dataset knows.
  public var possibleCount: Int { Set(counted.map(\.member.id)).count }

  /// `Members of League (league) on 2007-01-01`
  public var title: String { title(calling: organization.label) }

  /// The same with another name of the body: see ``EntityLabels``.
  public func title(calling name: String) -> String {
    "\(isTreaty ? "Parties to" : "Members of") \(name) (\(organization.id)) \(day.label)"
  }

  /// The number of members, in one sentence. It is a minimum if the dataset does not claim to know
  /// all.
  public var summary: String {
    let what = status.map { "with the status \($0)" } ?? (isTreaty ? "parties" : "members")
    let everyone = status.map { "everyone with the status \($0) in" } ?? "all \(what) of"
    let (certain, possible) = (certainCount, possibleCount)
    let number =
      status == nil && certain == 1 ? "1 \(isTreaty ? "party" : "member")" : "\(certain) \(what)"
    if isComplete { return "\(number) for certain, at most \(possible)\(others)." }
    let known =
      certain == possible
      ? "at least \(number)"
      : "at least \(number) for certain, \(possible) known that may be"
    return known.prefix(1).uppercased() + known.dropFirst() + others
      + "; the dataset does not claim to know \(everyone) \(organization.label)."
  }

  /// The members of which a source marks a date with `?`, `~` or `%`, in one sentence with the
  /// convention that decides on their certainty; `nil` if there are none.
  public var conventionNote: String? {
    spells.conventionNote { $0.member.label }
  }

  /// The reason why the list is empty, in one sentence, with the rules that give another answer.
  ///
  /// Meaningful where ``emptiness`` is not `nil`.
  public var emptySentence: String {
    guard canHaveMembers else { return Self.sentence(withoutMembers: organization) }
    let what =
      status.map { "nobody with the status \($0)" } ?? "no \(isTreaty ? "parties" : "members")"
    let reason = emptiness.map { ": \($0.explanation)" } ?? ""
    let rules = otherRules.map { "; --rule \($0.rule) gives \($0.count)" }.joined()
    return "\(organization.label) has \(what) known \(day.label) (rule \(rule))\(reason)\(rules)"
  }

  /// The sentence for an entity that is neither a body nor a treaty.
  static func sentence(withoutMembers entity: Entity) -> String {
    "\(entity.label) (\(entity.id)) is a \(entity.type), not an organization or treaty, so it has "
      + "no members: 'memberships' has what it belongs to"
  }

  /// The spells to count: members, or those with the status asked for.
  private var counted: [Membership] { status == nil ? spells.filter(\.isMember) : spells }

  /// The numbers of the other statuses in the list.
  private var others: String {
    guard status == nil else { return "" }
    let groups = Dictionary(
      grouping: spells.filter { !["member", "party"].contains($0.status) }, by: \.status)
    let counts = groups.sorted { $0.key < $1.key }.map {
      "\(Set($0.value.map(\.member.id)).count) \($0.key)"
    }
    return counts.isEmpty ? "" : "; among all shown: \(counts.joined(separator: ", "))"
  }
}

extension Snapshot {
  /// The members of a body on a day, with their number and the reach of the dataset.
  ///
  /// - Parameter date: EDTF; `nil` for today, or the last day of the dataset where that is earlier.
  ///
  /// The other parameters and the errors are those of ``members(of:on:rule:status:from:)``.
  public func memberList(
    of organization: String, on date: String? = nil, rule: String = "effective",
    status: String? = nil, from perspective: Perspective = .preferred
  ) throws -> MemberList {
    let day = try day(date)
    let body = try entity(named: organization, on: day.date)
    func spells(_ rule: String) throws -> [Membership] {
      try members(of: body.id, on: day.date, rule: rule, status: status, from: perspective)
    }
    let found = try spells(rule)
    let others = try found.isEmpty ? rules().map(\.id).filter { $0 != rule } : []
    return MemberList(
      organization: body, day: day, rule: rule, status: status, spells: found,
      isComplete: try knowsAllMembers(
        of: body.id, on: day.date, status: status, rule: rule, from: perspective),
      emptiness: try found.isEmpty
        ? emptiness(of: body.id, on: day.date, status: status, rule: rule, from: perspective) : nil,
      otherRules: try others.map { ($0, try spells($0).count) }.filter { $0.1 > 0 },
      canHaveMembers: try canHaveMembers(body))
  }

  /// Whether it is a body or treaty.
  func canHaveMembers(_ entity: Entity) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM entity_type_lineage
          WHERE type_id = ? AND ancestor_id IN ('body', 'instrument')
        )
        """, arguments: [entity.type]) ?? false
  }

  /// The rules by which acts can be read, the default first.
  public func rules() throws -> [(id: String, description: String)] {
    try Row.fetchAll(db, sql: "SELECT id, description FROM rule ORDER BY id <> 'effective', id")
      .map { (try $0["id"], try $0["description"]) }
  }
}

extension KnowledgeBase {
  /// The members of a body on a day: see ``Snapshot/memberList(of:on:rule:status:from:)``.
  public func memberList(
    of organization: String, on date: String? = nil, rule: String = "effective",
    status: String? = nil, from perspective: Perspective = .preferred
  ) async throws -> MemberList {
    try await read { base in
      try base.memberList(
        of: organization, on: date, rule: rule, status: status, from: perspective)
    }
  }
}
