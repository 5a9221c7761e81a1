import EntenteKit

/// The mapping from values to colours.
enum ColorScale: Sendable, Equatable {
  /// Levels or statuses. Up to nine steps can be told apart in print and by colour-blind readers.
  case ordinal([Step])
  /// Counts or shares, from 0 to a maximum; years, from the first to the last.
  case sequential(minimum: Double = 0, maximum: Double, unit: String?)

  struct Step: Sendable, Equatable {
    var value: Double
    /// The text in a cell.
    var code: String
    var label: String

    /// The label, preceded by the code if that differs.
    var words: String {
      label.isEmpty || label == code ? code : code.isEmpty ? label : "\(code): \(label)"
    }
  }
}

extension ColorScale {
  /// The steps from lowest to highest; empty for a sequential scale.
  var steps: [Step] {
    guard case .ordinal(let steps) = self else { return [] }
    return steps.sorted { $0.value < $1.value }
  }

  var lowest: Double {
    guard case .sequential(let minimum, _, _) = self else { return steps.first?.value ?? 0 }
    return minimum
  }

  var highest: Double {
    guard case .sequential(_, let maximum, _) = self else { return steps.last?.value ?? 0 }
    return maximum
  }

  func tint(of value: Double) -> Tint { Palette.ramp(at: share(of: value)) }

  func words(for value: Double) -> String {
    switch self {
    case .ordinal: steps.first { $0.value == value }?.words ?? SVG.decimal(value)
    case .sequential(_, _, let unit):
      SVG.decimal(value) + (unit.map { $0 == "%" ? $0 : " \($0)" } ?? "")
    }
  }

  /// The position on the ramp, from 0 to 1. Steps are equally spaced, whatever their values.
  private func share(of value: Double) -> Double {
    guard value.isFinite else { return 0 }
    switch self {
    case .ordinal: return place(of: value, among: steps.map(\.value))
    case .sequential(let minimum, let maximum, _):
      let length = maximum - minimum
      return length > 0 ? min(max((value - minimum) / length, 0), 1) : 0
    }
  }

  private func place(of value: Double, among values: [Double]) -> Double {
    guard values.count > 1 else { return 0.6 }
    guard let next = values.firstIndex(where: { $0 >= value }) else { return 1 }
    guard next > 0 else { return 0 }
    let (before, after) = (values[next - 1], values[next])
    let part = after > before ? (value - before) / (after - before) : 0
    return (Double(next - 1) + part) / Double(values.count - 1)
  }
}
