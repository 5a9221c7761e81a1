/// How sure the source is of a date or of a part of it: `?`, `~` or `%`.
public enum Qualification: String, Hashable, Sendable, Codable, CaseIterable {
  /// `?`: the source itself may be wrong.
  case uncertain = "?"
  /// `~`: about this value.
  case approximate = "~"
  /// `%`: both.
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

/// The qualifications of a date, left and right of each of its components, as they are written.
struct QualificationMarks: Hashable, Sendable {
  /// Two bits each for left and right of the year, of the month and of the day, from the lowest.
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

  /// Whether there is nothing but one mark after the last component, as at level 1.
  func isWhole(componentCount: Int) -> Bool {
    let last = Self.shift(.right, componentCount - 1)
    return bits != 0 && bits & ~(3 << last) == 0
  }

  /// What is said of one component: a mark to the right of a component counts for those before it
  /// too.
  func qualification(of component: Int) -> Qualification? {
    var union = bits >> Self.shift(.left, component)
    for later in component..<3 { union |= bits >> Self.shift(.right, later) }
    return Qualification(bits: union & 3)
  }

  /// The same said with the fewest marks: one to the right where it can be, else one to the left of
  /// each.
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
