/// Who is in what, as numbers: for programs that count over a great many memberships at once.
///
/// Bodies and members are numbered from 0 in the order of ``organizations`` and ``members``. A row takes 8 bytes, and bodies
/// with hundreds of thousands of members together are read in some hundredths of a second.
public struct Incidence: Sendable {
  /// One spell: a pair that has several within the days that were asked for has several rows.
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
    /// Whether it holds on all the days, whatever its dates mean.
    @inlinable public var isCertain: Bool { bits & 1 == 1 }
  }

  /// Ids of the bodies, by their numbers: those that were asked for, in their order.
  public let organizations: [String]
  /// Ids of the members, by their numbers.
  public let members: [String]
  /// By body.
  public let pairs: ContiguousArray<Pair>
}

/// Spells as numbers, each with its days: for programs that count over many years at once.
///
/// Bodies and members are numbered from 0 in the order of ``organizations`` and ``members``.
public struct SpellColumns: Sendable {
  /// Possible on a day `d` where `startEarliest <= d < endLatest`, certain where `startLatest <= d < endEarliest`. Days are counted
  /// as `CalendarDay.number` counts them.
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

  /// Ids of the bodies, by their numbers.
  public let organizations: [String]
  /// Ids of the members, by their numbers.
  public let members: [String]
  /// By body, then by the first day on which they can have begun.
  public let rows: ContiguousArray<Row>
}
