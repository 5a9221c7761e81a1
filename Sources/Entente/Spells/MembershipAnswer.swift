import GRDB

/// The answer to one question: is this entity a member of that body on a day?
///
/// ```swift
/// let answer = try await kb.membership(of: "Uzbekistan", in: "CSTO", on: "2010")
/// print(answer.answer)  // yes
/// for spell in answer.spells { print(spell.status, spell.evidence) }
/// ```
public struct MembershipAnswer: Sendable {
  /// The four answers. The raw values are for answers of commands.
  public enum Answer: String, CaseIterable, Hashable, Sendable {
    /// It is a member on all the days asked for, under every reading of the dates.
    case yes
    /// It is a member under some reading of the dates, or on some of the days.
    case maybe
    /// It is no member: the dataset knows all members, or one of the two did not exist.
    case no
    /// Nothing tells: a missing statement is not a denial.
    case unknown
  }

  public let member: Entity
  public let organization: Entity
  public let day: QuestionDay
  /// The rule by which acts were read.
  public let rule: String
  /// The status that was asked for; `nil` for those that count as membership.
  public let status: String?
  public let answer: Answer
  /// The reason of `no` and `unknown`; `nil` for the others.
  public let reason: Emptiness?
  /// The spells of the pair on the days, in any status: those asked for first.
  public let spells: [Membership]
  /// The spells of the pair at other times, by start.
  public let otherSpells: [Membership]
  /// For `no` and `unknown`: the other rules with another answer.
  public let otherRules: [(rule: String, answer: Answer)]

  /// The answer and its reason, in one sentence.
  public var summary: String {
    let what = status.map { "with the status \($0)" } ?? "a member"
    let words =
      switch answer {
      case .yes: "Yes, for certain: \(member.label) is \(what)"
      case .maybe: "Maybe: \(member.label) is \(what) under some reading of the dates"
      case .no: "No: \(member.label) is not \(what)"
      case .unknown: "Unknown whether \(member.label) is \(what)"
      }
    let why = reason.map { ": \($0.explanation)" } ?? ""
    let rules = otherRules.map { "; --rule \($0.rule): \($0.answer.rawValue)" }.joined()
    return "\(words)\(why)\(rules)."
  }
}

extension MembershipAnswer.Answer {
  /// The answer for a pair without a spell of the kind asked for.
  init(withoutSpell reason: Emptiness) {
    self =
      switch reason {
      case .nothing, .didNotExist, .denied, .sameEntity: .no
      case .unknown, .notCovered, .notThen: .unknown
      }
  }
}

extension Snapshot {
  /// Whether an entity is a member of a body on a day.
  ///
  /// ```swift
  /// let answer = try await kb.read { try $0.membership(of: "France", in: "NATO", on: "1970") }
  /// ```
  ///
  /// - Parameters:
  ///   - member: A state or body.
  ///   - organization: An organization, or a treaty for its parties.
  ///   - date: EDTF; `nil` for today, or the last day of the dataset where that is earlier.
  ///   - rule: A rule of the vocabulary.
  ///   - status: A status of the vocabulary; `nil` for those that count as membership.
  ///   - perspective: The state of the record and the sources to follow.
  /// - Throws: ``KnowledgeBaseError``: `notFound` or `ambiguous` for a name, `notFound` for a body
  ///   that can have no members, `badDate`, `badArgument`.
  public func membership(
    of member: String, in organization: String, on date: String? = nil,
    rule: String = "effective", status: String? = nil, from perspective: Perspective = .preferred
  ) throws -> MembershipAnswer {
    let day = try day(date)
    let body = try entity(named: organization, on: day.date)
    guard try canHaveMembers(body) else {
      throw KnowledgeBaseError(.notFound, MemberList.sentence(withoutMembers: body))
    }
    let member = try entity(named: member, on: day.date)
    if let status { _ = try key(ofStatus: status) }
    let (spells, answer, reason) = try membership(member, body, day, rule, status, perspective)
    let isOpen = answer == .no || answer == .unknown
    let others = try isOpen ? rules().map(\.id).filter { $0 != rule } : []
    let known = try pairSpells(rule, member, body, nil, perspective)
    return MembershipAnswer(
      member: member, organization: body, day: day, rule: rule, status: status,
      answer: answer, reason: reason, spells: spells,
      otherSpells: known.filter { old in
        !spells.contains { $0.startEarliest == old.startEarliest && $0.evidence == old.evidence }
      },
      otherRules: try others.map { other in
        (other, try membership(member, body, day, other, status, perspective).answer)
      }.filter { $0.1 != answer })
  }

  private func membership(
    _ member: Entity, _ body: Entity, _ day: QuestionDay, _ rule: String, _ status: String?,
    _ perspective: Perspective
  ) throws -> (spells: [Membership], answer: MembershipAnswer.Answer, reason: Emptiness?) {
    let spells = try pairSpells(rule, member, body, DayRange(day.date), perspective)
    let isAsked = { (spell: Membership) in status.map { spell.status == $0 } ?? spell.isMember }
    let asked = spells.filter(isAsked)
    let sorted = asked + spells.filter { !isAsked($0) }
    guard asked.isEmpty else {
      return (sorted, asked.contains { $0.certainty == .yes } ? .yes : .maybe, nil)
    }
    let reason = try emptiness(
      ofMembers: [member.id], in: [body.id], on: day.date, rule: rule, status: status,
      from: perspective)[0][0]
    return (sorted, .init(withoutSpell: reason), reason)
  }

  private func pairSpells(
    _ rule: String, _ member: Entity, _ body: Entity, _ days: DayRange?, _ perspective: Perspective
  ) throws -> [Membership] {
    try MembershipQuery(self, rule: rule, perspective: ResolvedPerspective(perspective, db))
      .fetch("b.id = \(body.id) AND e.id = \(member.id)", days: days)
  }
}

extension KnowledgeBase {
  /// Whether an entity is a member of a body on a day: see
  /// ``Snapshot/membership(of:in:on:rule:status:from:)``.
  public func membership(
    of member: String, in organization: String, on date: String? = nil,
    rule: String = "effective", status: String? = nil, from perspective: Perspective = .preferred
  ) async throws -> MembershipAnswer {
    try await read { base in
      try base.membership(
        of: member, in: organization, on: date, rule: rule, status: status, from: perspective)
    }
  }
}
