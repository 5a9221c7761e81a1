public import EDTF

extension Network {
  /// A time at which something existed: from `start` to the day before `end`.
  public struct Spell: Sendable, Hashable {
    /// The first day; `nil` if unknown.
    public let start: CalendarDay?
    /// The first day after the spell; `nil` if unknown.
    public let end: CalendarDay?

    /// - Parameters:
    ///   - start: As YYYY-MM-DD.
    ///   - end: As YYYY-MM-DD, and later than the start.
    /// - Returns: `nil` if a text is not a day, or if the end is not after the start.
    public init?(start: String? = nil, end: String? = nil) {
      let (first, after) = (start.flatMap(Self.day), end.flatMap(Self.day))
      guard (start == nil) == (first == nil), (end == nil) == (after == nil) else { return nil }
      if let first, let after, first >= after { return nil }
      self.init(from: first, to: after)
    }

    /// A day with a year of four digits, which all readers accept.
    private static func day(_ text: String) -> CalendarDay? {
      text.utf8.count == 10 ? CalendarDay(text) : nil
    }

    fileprivate init(from start: CalendarDay?, to end: CalendarDay?) {
      self.start = start
      self.end = end
    }

    /// The last day, for formats that include it.
    var last: CalendarDay? { end.map { CalendarDay(number: $0.number - 1) } }

    var isAlways: Bool { start == nil && end == nil }

    /// The bounds, with an open one left empty: `2004-12-02..`.
    var written: String {
      "\(start?.description ?? "")..\(end?.description ?? "")"
    }
  }
}

extension [Network.Spell] {
  /// One spell from the first day to the last day of all; `nil` if there are none.
  var hull: Network.Spell? {
    guard !isEmpty else { return nil }
    let starts = compactMap(\.start)
    let ends = compactMap(\.end)
    return .init(
      from: starts.count == count ? starts.min() : nil, to: ends.count == count ? ends.max() : nil)
  }

  /// The spells in order, with overlapping ones merged. Adjacent ones are kept apart.
  public var disjoint: [Network.Spell] {
    sorted { $0.precedes($1) }.reduce(into: []) { result, spell in
      if let last = result.last, last.overlaps(spell) {
        result[result.count - 1] = .init(from: last.start, to: last.laterEnd(spell))
      } else {
        result.append(spell)
      }
    }
  }
}

extension Network.Spell {
  /// Whether it starts earlier; an unknown start comes first.
  fileprivate func precedes(_ other: Self) -> Bool {
    guard let otherStart = other.start else { return false }
    return start.map { $0 < otherStart } ?? true
  }

  /// Whether a spell that starts later starts before this one ends.
  fileprivate func overlaps(_ other: Self) -> Bool {
    guard let end, let otherStart = other.start else { return true }
    return otherStart < end
  }

  fileprivate func laterEnd(_ other: Self) -> CalendarDay? {
    guard let end, let otherEnd = other.end else { return nil }
    return max(end, otherEnd)
  }
}
