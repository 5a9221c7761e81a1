import EDTF

/// A spell: the period in which a member had a status in a body.
///
/// The four days are ISO 8601 text with the end excluded: possible on day `d` if
/// `startEarliest <= d < endLatest`, certain if `startLatest <= d < endEarliest`. `0000-01-01`
/// means no known start, `9999-12-31` no end.
public struct Membership: Hashable, Sendable {
  public let organization: Entity
  public let member: Entity
  /// An id of the vocabulary: `member`, `party`, `suspended`, `signatory`, `observer` ...
  public let status: String
  /// Whether the status counts as membership.
  public let isMember: Bool
  /// The rule for reading acts.
  public let rule: String
  public let startEarliest: String
  public let startLatest: String
  public let endEarliest: String
  public let endLatest: String
  /// The act that begins it; `nil` for a spell from a report.
  public let start: Act?
  /// The act that ends it; `nil` if none does.
  public let end: Act?
  /// The report that lists it; `nil` for a spell from acts.
  public let listing: Listing?
  /// Whether it held on all of the day asked for; `nil` if no day was asked for.
  public let certainty: Certainty?
  /// The sources of the act that begins it, or the source of the report.
  public let sources: [Source]
  /// Ids of the disputes in which sources disagree about acts of this member in this body.
  public let disputes: [String]
}

extension Membership {
  /// The id of the evidence, for ``KnowledgeBase/explain(_:from:)``: the statement of the act that
  /// begins it, or the report that lists it.
  public var evidence: String {
    start?.statement ?? listing?.report ?? ""
  }

  /// When it began: the date of the act, or, where several acts are in question, the days between which it lies; or the first
  /// day as a report lists it.
  public var since: String {
    if let listing { return listing.firstDay.isEmpty ? "unknown" : listing.firstDay }
    return Self.text(start?.date, startEarliest, startLatest)
  }

  /// When it ended, likewise, or the last day as a report lists it; `nil` while no act has ended it.
  public var until: String? {
    if let listing {
      return listing.lastDay == ".." ? nil : listing.lastDay.isEmpty ? "unknown" : listing.lastDay
    }
    return end.map { Self.text($0.date, endEarliest, endLatest) }
  }

  private static func text(_ date: String?, _ earliest: String, _ latest: String) -> String {
    if let date, let expression = try? DateExpression(date),
      expression.earliest?.description == earliest,
      expression.latest?.description == latest
    {
      return date
    }
    let (first, last) = (FileBounds.noFirstDay, FileBounds.noLastDay)
    guard earliest > first || latest < last else { return "unknown" }
    return "\(earliest > first ? earliest : "")..\(latest < last ? latest : "")"
  }
}

/// An act of a member, with the fields that an answer needs.
public struct Act: Hashable, Sendable {
  /// The statement, for ``KnowledgeBase/explain(_:from:)``.
  public let statement: String
  /// An id of the vocabulary: `signed`, `acceded`, `did-not-extend` ...
  public let kind: String
  /// The date as EDTF, as in the source; `nil` if undated.
  public let date: String?
}

/// A spell as a report lists it.
public struct Listing: Hashable, Sendable {
  /// The id of the report.
  public let report: String
  /// EDTF; empty if unknown.
  public let firstDay: String
  /// EDTF; `..` if open, empty if unknown.
  public let lastDay: String
}
