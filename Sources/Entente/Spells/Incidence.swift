/// Memberships as numbers, for programs that count very many of them.
///
/// Bodies and members are numbered from 0 in the order of ``organizations`` and ``members``. A row
/// takes 8 bytes. Reading hundreds of thousands of memberships takes some hundredths of a second.
public struct Incidence: Sendable {
  /// One spell. A pair with several spells on the days asked for has several rows.
  public struct Pair: Hashable, Sendable {
    /// The number of the body.
    public let organization: Int32
    @usableFromInline let bits: UInt32

    init(organization: Int32, member: Int32, isCertain: Bool) {
      self.organization = organization
      bits = UInt32(bitPattern: member) << 1 | (isCertain ? 1 : 0)
    }

    /// The number of the member.
    @inlinable public var member: Int32 { Int32(bitPattern: bits >> 1) }
    /// Whether it certainly holds on all the days asked for.
    @inlinable public var isCertain: Bool { bits & 1 == 1 }
  }

  /// The ids of the bodies by number, in the order asked for.
  public let organizations: [String]
  /// The ids of the members by number.
  public let members: [String]
  /// The spells, ordered by body.
  public let pairs: ContiguousArray<Pair>
}

/// Spells with their days as numbers, for programs that count over many years.
///
/// Bodies and members are numbered from 0 in the order of ``organizations`` and ``members``.
public struct SpellColumns: Sendable {
  /// A spell is possible on day `d` if `startEarliest <= d < endLatest`, and certain if
  /// `startLatest <= d < endEarliest`. Days are numbers as in `CalendarDay.number`.
  public struct Row: Hashable, Sendable {
    /// The number of the body.
    public let organization: Int32
    /// The number of the member.
    public let member: Int32
    public let startEarliest: Int32
    public let startLatest: Int32
    public let endEarliest: Int32
    public let endLatest: Int32
  }

  /// The ids of the bodies by number.
  public let organizations: [String]
  /// The ids of the members by number.
  public let members: [String]
  /// The spells, ordered by body and by the earliest start.
  public let rows: ContiguousArray<Row>
}
