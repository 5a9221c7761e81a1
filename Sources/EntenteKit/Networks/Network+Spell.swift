public import EDTF

extension Network {
  /// A time at which something existed: from `start` to the day before `end`.
  public struct Spell: Sendable, Hashable {
    /// The first day; `nil` where it is not known.
    public let start: CalendarDay?
    /// The first day after it; `nil` where it is not known.
    public let end: CalendarDay?

    /// - Parameters:
    ///   - start: As YYYY-MM-DD.
    ///   - end: As YYYY-MM-DD, and later than the start.
    /// - Returns: `nil` where a text is not a day, or no day lies between them. A text that is not a
    ///   day never counts as an unknown day.
    public init?(start: String? = nil, end: String? = nil) {
      let (first, after) = (start.flatMap(Self.day), end.flatMap(Self.day))
      guard (start == nil) == (first == nil), (end == nil) == (after == nil) else { return nil }
      if let first, let after, first >= after { return nil }
      self.init(from: first, to: after)
    }

    /// A day of four digits for the year, which all readers know.
    private static func day(_ text: String) -> CalendarDay? {
      text.utf8.count == 10 ? CalendarDay(text) : nil
    }

    fileprivate init(from start: CalendarDay?, to end: CalendarDay?) {
      self.start = start
      self.end = end
    }

    /// The last day itself, where formats count it in.
    var last: CalendarDay? { end.map { CalendarDay(number: $0.number - 1) } }

    var isAlways: Bool { start == nil && end == nil }

    /// Both bounds as given, the open ones empty: `2004-12-02..`.
    var written: String {
      "\(start?.description ?? "")..\(end?.description ?? "")"
    }
  }
}

extension [Network.Spell] {
  /// From the first day of any to the last of any, whatever is between. Nil where there are none.
  var hull: Network.Spell? {
    guard !isEmpty else { return nil }
    let starts = compactMap(\.start)
    let ends = compactMap(\.end)
    return .init(
      from: starts.count == count ? starts.min() : nil, to: ends.count == count ? ends.max() : nil)
  }

  /// In order, those that overlap made one. Those that only touch stay apart.
  var disjoint: [Network.Spell] {
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
  /// An unknown start is before every other.
  fileprivate func precedes(_ other: Self) -> Bool {
    guard let otherStart = other.start else { return false }
    return start.map { $0 < otherStart } ?? true
  }

  /// Whether another that starts no earlier starts before this ends.
  fileprivate func overlaps(_ other: Self) -> Bool {
    guard let end, let otherStart = other.start else { return true }
    return otherStart < end
  }

  fileprivate func laterEnd(_ other: Self) -> CalendarDay? {
    guard let end, let otherEnd = other.end else { return nil }
    return max(end, otherEnd)
  }
}
