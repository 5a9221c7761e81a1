import EDTF
public import EntenteKit

/// A spell: the status of a member in a body, with its beginning and end.
///
/// ```swift
/// for spell in try await kb.memberships(of: "Uzbekistan") where spell.organization.id == "csto" {
///   print(spell.status, spell.firstDay ?? "unknown", spell.lastDay ?? "open")
/// }
/// ```
///
/// The four days are ISO 8601 text and half-open. A spell is possible on a day `d` if
/// `startEarliest <= d < endLatest`, and certain if `startLatest <= d < endEarliest`. `0000-01-01`
/// means no first day, `9999-12-31` no last day. No spell extends beyond the lives of body and
/// member, and nothing is certain after the last day of the dataset.
public struct Membership: Hashable, Sendable {
  public let organization: Entity
  public let member: Entity
  /// An id of the vocabulary: `member`, `party`, `suspended`, `signatory`, `observer` ...
  public let status: String
  /// Whether the status counts as membership.
  public let isMember: Bool
  /// The rule by which acts were read.
  public let rule: String
  public let startEarliest: String
  public let startLatest: String
  public let endEarliest: String
  public let endLatest: String
  /// The first day, as EDTF: a date as precise as it is known, or `[a..b]`, one of the days
  /// between. `nil` if it is unknown.
  public let firstDay: String?
  /// The last day on which the spell holds, as EDTF. `nil` while the spell is open.
  public let lastDay: String?
  /// Whether a source marks the first or the last day as uncertain or approximate (`?`, `~`, `%`).
  /// By convention such a mark does not widen the days: `DateConvention.marksDoNotWiden`.
  public let isQualified: Bool
  /// Whether the spell had not ended by the last day of the dataset.
  public let isOpen: Bool
  /// The act that begins the spell; `nil` if a report lists it.
  public let start: Act?
  /// The act that ends the spell, dated to the first day after it; `nil` for an open spell.
  public let end: Act?
  /// The id of the report that lists the spell; `nil` if acts give it.
  public let report: String?
  /// Whether the spell holds on all the days asked for; `nil` if no day was asked for.
  public let certainty: Certainty?
  /// The sources of the act that begins the spell, or the source of the report.
  public let sources: [Source]
  /// Ids of the disputes in which sources disagree about acts of this member in this body. For a
  /// question about days: those whose sides differ on these days.
  public let disputes: [String]
}

extension Membership {
  /// The evidence for ``KnowledgeBase/explain(_:from:)``: the statement of the act that begins the
  /// spell, or the report that lists it.
  public var evidence: String {
    start?.statement ?? report ?? ""
  }
}

extension Membership {
  /// The evidence behind a row about the spell: the acts that begin and end it, or the list.
  public var rowEvidence: Table.Evidence {
    Table.Evidence(
      statements: [start?.statement, end?.statement, report].compactMap { $0 },
      sources: sources.map(\.id))
  }
}

extension [Membership] {
  /// The spells whose first or last day a source marks with `?`, `~` or `%`, in one sentence with
  /// the convention that decides on their certainty; `nil` if there are none.
  ///
  /// - Parameter name: The name of a spell in the sentence.
  public func conventionNote(_ name: (Membership) -> String) -> String? {
    let marked = filter(\.isQualified).map(name)
    guard !marked.isEmpty else { return nil }
    return "A source marks a date as uncertain or approximate: "
      + "\(Set(marked).sorted().joined(separator: ", ")). \(DateConvention.marksDoNotWiden.words)"
  }
}

/// An act of a member, in short form.
public struct Act: Hashable, Sendable {
  /// The statement, for ``KnowledgeBase/explain(_:from:)``.
  public let statement: String
  /// An id of the vocabulary: `signed`, `acceded`, `did-not-extend` ...
  public let kind: String
  /// The date as the source gives it, EDTF; `nil` if it gives none.
  public let date: String?
}
