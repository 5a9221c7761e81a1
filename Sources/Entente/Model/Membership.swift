import EDTF

/// A spell: a member had a status in a body, from and until when.
///
/// The four days are ISO 8601 text, half-open: possible on a day `d` where `startEarliest <= d < endLatest`, certain
/// where `startLatest <= d < endEarliest`. `0000-01-01` stands for no first day, `9999-12-31` for no last day.
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
  /// The act that begins it; `nil` where a report lists it.
  public let start: Act?
  /// The act that ends it; `nil` while none has.
  public let end: Act?
  /// The report that lists it; `nil` where acts give it.
  public let listing: Listing?
  /// For a question about a day, whether it held on all of it; `nil` where no day was asked for.
  public let certainty: Certainty?
  /// The sources of the act that begins it, or the source of the report.
  public let sources: [Source]
  /// Ids of the disputes in which sources disagree about acts of this member in this body.
  public let disputes: [String]
}

extension Membership {
  /// What tells of it: the statement of the act that begins it, or the report that lists it; for
  /// ``KnowledgeBase/explain(_:from:)``.
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

/// One act of a member, as far as an answer needs it.
public struct Act: Hashable, Sendable {
  /// The statement, for ``KnowledgeBase/explain(_:from:)``.
  public let statement: String
  /// An id of the vocabulary: `signed`, `acceded`, `did-not-extend` ...
  public let kind: String
  /// EDTF, as the source gives it; `nil` where it gives none.
  public let date: String?
}

/// A spell as a report lists it.
public struct Listing: Hashable, Sendable {
  /// The id of the report.
  public let report: String
  /// EDTF; empty where it is unknown.
  public let firstDay: String
  /// EDTF; `..` where it is open, empty where it is unknown.
  public let lastDay: String
}
