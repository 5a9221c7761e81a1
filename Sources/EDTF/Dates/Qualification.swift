/// How sure the source is of a date or of a part of it: `?`, `~` or `%`.
///
/// ```swift
/// let date = try DatePoint("2004?-06")
/// date.yearQualification   // .uncertain
/// date.monthQualification  // nil
/// ```
public enum Qualification: String, Hashable, Sendable, Codable, CaseIterable {
  /// `?`: the source is not sure that the value is right.
  case uncertain = "?"
  /// `~`: the value is approximate.
  case approximate = "~"
  /// `%`: the value is uncertain and approximate.
  case uncertainAndApproximate = "%"

  /// Bit 0 for uncertain, bit 1 for approximate.
  var bits: UInt16 {
    switch self {
    case .uncertain: 1
    case .approximate: 2
    case .uncertainAndApproximate: 3
    }
  }

  init?(bits: UInt16) {
    switch bits {
    case 1: self = .uncertain
    case 2: self = .approximate
    case 3: self = .uncertainAndApproximate
    default: return nil
    }
  }
}

/// The qualification marks of a date as written, to the left and right of each component.
struct QualificationMarks: Hashable, Sendable {
  /// Two bits for each place, lowest first: left and right of the year, of the month, of the day.
  private var bits: UInt16 = 0

  enum Side: Int {
    case left = 0
    case right = 1
  }

  var isEmpty: Bool { bits == 0 }

  func mark(_ side: Side, of component: Int) -> Qualification? {
    Qualification(bits: bits >> Self.shift(side, component) & 3)
  }

  mutating func set(_ mark: Qualification, _ side: Side, of component: Int) {
    bits |= mark.bits << Self.shift(side, component)
  }

  /// Whether the only mark is one after the last component, as at level 1.
  func isWhole(componentCount: Int) -> Bool {
    let last = Self.shift(.right, componentCount - 1)
    return bits != 0 && bits & ~(3 << last) == 0
  }

  /// The qualification of one component. A mark to its right also applies to all components before.
  func qualification(of component: Int) -> Qualification? {
    var union = bits >> Self.shift(.left, component)
    for later in component..<3 { union |= bits >> Self.shift(.right, later) }
    return Qualification(bits: union & 3)
  }

  /// The same qualification with the fewest marks: one to the right where possible, otherwise one
  /// to the left of each component.
  func normalized(componentCount: Int) -> QualificationMarks {
    let all = (0..<componentCount).map(qualification(of:))
    var result = QualificationMarks()
    let group = all.prefix { $0 != nil && $0 == all[0] }.count
    if group > 0, let mark = all[0], all[group...].allSatisfy({ $0 == nil }) {
      result.set(mark, .right, of: group - 1)
      return result
    }
    for (component, mark) in all.enumerated() {
      if let mark { result.set(mark, .left, of: component) }
    }
    return result
  }

  private static func shift(_ side: Side, _ component: Int) -> UInt16 {
    UInt16(component * 4 + side.rawValue * 2)
  }
}
