import EDTF

/// A spell: a member had a status in a body, from and until when.
///
/// ```swift
/// for spell in try await kb.memberships(of: "Uzbekistan") where spell.organization.id == "csto" {
///   print(spell.status, spell.firstDay ?? "unknown", spell.lastDay ?? "open")
/// }
/// ```
///
/// The four days are ISO 8601 text, half-open: possible on a day `d` where `startEarliest <= d < endLatest`, certain
/// where `startLatest <= d < endEarliest`. `0000-01-01` stands for no first day, `9999-12-31` for no last day. Nothing
/// holds outside the lives of body and member, and nothing is certain after the last day of the dataset.
public struct Membership: Hashable, Sendable {
  public let organization: Entity
  public let member: Entity
  /// An id of the vocabulary: `member`, `party`, `suspended`, `signatory`, `observer` ...
  public let status: String
  /// Whether the status counts among the members.
  public let isMember: Bool
  /// The rule by which acts were read.
  public let rule: String
  public let startEarliest: String
  public let startLatest: String
  public let endEarliest: String
  public let endLatest: String
  /// The first day, EDTF: a date as precise as it is known, or `[a..b]`, one of the days between. `nil` where it is unknown.
  public let firstDay: String?
  /// The last day, EDTF, likewise: the spell holds on it. `nil` while the spell is open.
  public let lastDay: String?
  /// Whether no end is known: it had not ended by the last day of the dataset.
  public let isOpen: Bool
  /// The act that begins it; `nil` where a report lists it.
  public let start: Act?
  /// The act that ends it, dated to the first day on which the spell no longer holds; `nil` while none has.
  public let end: Act?
  /// The id of the report that lists it; `nil` where acts give it.
  public let report: String?
  /// For a question about a day, whether it held on all of it; `nil` where no day was asked for.
  public let certainty: Certainty?
  /// The sources of the act that begins it, or the source of the report.
  public let sources: [Source]
  /// Ids of the disputes in which sources disagree about acts of this member in this body.
  public let disputes: [String]
}

extension Membership {
  /// The evidence of it: the statement of the act that begins it, or the report that lists it; for
  /// ``KnowledgeBase/explain(_:from:)``.
  public var evidence: String {
    start?.statement ?? report ?? ""
  }
}

/// One act of a member, as far as an answer needs it.
public struct Act: Hashable, Sendable {
  /// The statement, for ``KnowledgeBase/explain(_:from:)``.
  public let statement: String
  /// An id of the vocabulary: `signed`, `acceded`, `did-not-extend` ...
  public let kind: String
  /// EDTF, as the source gives it; `nil` where it gives none.
  public let date: String?
}
