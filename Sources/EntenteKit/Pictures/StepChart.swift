/// Values over years as steps, in charts below one another with the same lines.
///
/// A line is at the certain value of a year; a translucent band goes from there to the possible
/// value. A year without a value leaves a gap.
public struct StepChart: Sendable {
  /// The value of one year.
  public struct Value: Hashable, Sendable {
    public var year: Int
    /// The certain and the possible value, in any order; `nil` if there is none.
    public var certain, possible: Double?

    public init(year: Int, certain: Double?, possible: Double?) {
      (self.year, self.certain, self.possible) = (year, certain, possible)
    }
  }

  public struct Line: Sendable {
    public var label: String
    public var values: [Value]

    public init(label: String, values: [Value]) {
      (self.label, self.values) = (label, values)
    }
  }

  public struct Panel: Sendable {
    /// Empty for no heading.
    public var title: String
    public var lines: [Line]
    /// The end of the vertical axis; `nil` for the next round number above all values.
    public var most: Double?

    public init(title: String, lines: [Line], most: Double? = nil) {
      (self.title, self.lines, self.most) = (title, lines, most)
    }
  }

  public var title: String
  public var notes: [String]
  public var years: ClosedRange<Int>
  public var panels: [Panel]

  public init(title: String, notes: [String] = [], years: ClosedRange<Int>, panels: [Panel]) {
    (self.title, self.notes, self.years, self.panels) = (title, notes, years, panels)
  }

  /// The picture as text.
  public var svg: String { StepDrawing(self).svg }
}
