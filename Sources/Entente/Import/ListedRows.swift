public import EDTF

/// A place in a file, for messages.
public struct ListedPlace: Hashable, Sendable {
  /// From 1.
  public var line: Int
  /// The first byte of the field in the line, from 1; `nil` for the whole line.
  public var column: Int?

  public init(line: Int, column: Int? = nil) {
    self.line = line
    self.column = column
  }
}

/// The role of an entity in a list.
public enum ListedRole: String, Hashable, Sendable {
  case organization, member
}

/// A code of an entity: `365` of the scheme `cow`.
public struct ListedCode: Hashable, Sendable {
  /// A predicate of kind identifier: `cow`, `gw`, `iso3166-1-alpha3`, `cow-igo`, `wikidata` ...
  public var scheme: String
  public var value: String

  public init(_ scheme: String, _ value: String) {
    self.scheme = scheme
    self.value = value
  }
}

/// An organization or a member as a list refers to it.
///
/// It is the entity of the base with one of the codes; else the one with the id or the name; else
/// the one with one of the other names. If there is none, it can be added, with its codes as
/// identifiers.
public struct ListedEntity: Hashable, Sendable {
  /// The id, the name or, without one, a code: never empty.
  public var name: String
  public var codes: [ListedCode] = []
  /// The day for which the codes are read: many were those of several states, one after another.
  public var day: CalendarDay?
  /// Names by which the base may know it.
  public var otherNames: [String] = []
  /// The id of its type if the list tells it: `state`, `organization` ...
  public var type: String?

  public init(
    _ name: String, codes: [ListedCode] = [], on day: CalendarDay? = nil,
    otherNames: [String] = [], type: String? = nil
  ) {
    self.name = name
    self.codes = codes
    self.day = day
    self.otherNames = otherNames
    self.type = type
  }
}

/// The start or the end of a listed spell.
public enum ListedBound: Hashable, Sendable {
  /// The first day, or the last: on one of these days.
  case on(ListedDate)
  /// The spell had not ended on the last day that the list covers. Only for an end.
  case open
  case unknown

  /// On some day of a year.
  public static func year(_ year: Int) -> ListedBound {
    .days(.firstDay(of: year)...(.lastDay(of: year)))
  }

  /// On this day.
  public static func day(_ day: CalendarDay) -> ListedBound { .days(day...day) }

  /// On one of these days.
  public static func days(_ days: ClosedRange<CalendarDay>) -> ListedBound {
    .on(ListedDate(days))
  }
}

/// A row of a list: a member had a status in an organization from its start to its end, both
/// included.
public struct ListedSpell: Hashable, Sendable {
  public var organization: ListedEntity
  public var member: ListedEntity
  /// An id of the vocabulary `status`.
  public var status: String
  public var start: ListedBound
  public var end: ListedBound

  public init(
    organization: ListedEntity, member: ListedEntity, status: String = "member",
    start: ListedBound, end: ListedBound
  ) {
    self.organization = organization
    self.member = member
    self.status = status
    self.start = start
    self.end = end
  }
}

/// The coverage of pairs without a spell by a list: `nothing` (no status), `unknown` (missing) or
/// `didNotExist`.
///
/// Without a member it is about all pairs of the organization, without an organization about all
/// pairs of the member; what is said of a pair comes before these.
public struct ListedCoverage: Hashable, Sendable {
  public var organization: ListedEntity?
  public var member: ListedEntity?
  /// Both days are included.
  public var days: ClosedRange<CalendarDay>
  public var emptiness: Emptiness

  public init(
    organization: ListedEntity? = nil, member: ListedEntity? = nil,
    days: ClosedRange<CalendarDay>, emptiness: Emptiness
  ) {
    self.organization = organization
    self.member = member
    self.days = days
    self.emptiness = emptiness
  }
}

/// A statement of a list that is no spell: a code with its days, a name, an attribute.
public struct ListedStatement: Hashable, Sendable {
  public var subject: ListedEntity
  /// The id of a predicate of the same kind as the value.
  public var predicate: String
  public var value: NewStatement.Value
  /// EDTF; `nil` if the list gives none.
  public var date: String?
  /// The place in the source: `row 12`, `table 3`.
  public var section: String
  public var note: String?
  public var qualifiers: [ListedQualifier]

  public init(
    subject: ListedEntity, predicate: String, value: NewStatement.Value, date: String? = nil,
    section: String, note: String? = nil, qualifiers: [ListedQualifier] = []
  ) {
    self.subject = subject
    self.predicate = predicate
    self.value = value
    self.date = date
    self.section = section
    self.note = note
    self.qualifiers = qualifiers
  }
}

/// A qualifier of a listed statement: an entity or a text.
public struct ListedQualifier: Hashable, Sendable {
  /// An id of the vocabulary `qualifier_role`.
  public let role: String
  public let entity: ListedEntity?
  public let text: String?

  public init(_ role: String, _ entity: ListedEntity) {
    (self.role, self.entity, text) = (role, entity, nil)
  }

  public init(_ role: String, text: String) {
    (self.role, entity, self.text) = (role, nil, text)
  }
}
