public import EDTF

/// Spells over time, one row for each member, with the doubt about their days.
///
/// A bar is opaque on days that are certain, fades over days that are only possible, and is
/// translucent if a source marks its days as approximate.
public struct SpellChart: Sendable {
  /// A spell. An unknown day is `nil`.
  public struct Bar: Sendable {
    /// The origin of a spell.
    public enum Origin: Sendable { case act, list }

    /// The id of the kind in ``SpellChart/marks``.
    public var kind: String
    /// The spell is possible from `startEarliest` to the day before `endLatest`.
    public var startEarliest, endLatest: CalendarDay?
    /// The spell is certain from `startLatest` to the day before `endEarliest`.
    public var startLatest, endEarliest: CalendarDay?
    public var isApproximate = false
    public var isDisputed = false
    public var origin: Origin?
    /// Whether an act ends it.
    public var isEnded = false
    /// The text alternative: row, kind, days.
    public var description: String
    /// The id of the statement behind it.
    public var statement: String?

    public init(
      kind: String, startEarliest: CalendarDay?, startLatest: CalendarDay?,
      endEarliest: CalendarDay?, endLatest: CalendarDay?, description: String
    ) {
      self.kind = kind
      (self.startEarliest, self.startLatest) = (startEarliest, startLatest)
      (self.endEarliest, self.endLatest) = (endEarliest, endLatest)
      self.description = description
    }
  }

  public struct Row: Sendable {
    public var id: String
    public var label: String
    public var bars: [Bar]

    public init(id: String, label: String, bars: [Bar]) {
      (self.id, self.label, self.bars) = (id, label, bars)
    }
  }

  /// Rows with a heading.
  public struct Group: Sendable {
    /// Empty for no heading.
    public var title: String
    public var rows: [Row]

    public init(title: String = "", rows: [Row]) {
      (self.title, self.rows) = (title, rows)
    }
  }

  public var title: String
  public var notes: [String]
  public var marks: KindMarks
  public var groups: [Group]
  /// The last day of the dataset.
  public var lastDay: CalendarDay?

  public init(
    title: String, notes: [String] = [], marks: KindMarks, groups: [Group],
    lastDay: CalendarDay? = nil
  ) {
    (self.title, self.notes, self.marks) = (title, notes, marks)
    (self.groups, self.lastDay) = (groups, lastDay)
  }

  var rows: [Row] { groups.flatMap(\.rows) }
  var bars: [Bar] { rows.flatMap(\.bars) }

  /// The picture as text.
  public var svg: String { SpellChartDrawing(self).svg }
}

extension SpellChart.Bar {
  /// Whether it is certain on some day.
  var isCertain: Bool {
    guard let end = endEarliest else { return true }
    return startLatest.map { $0 < end } ?? false
  }
}
