import EntenteKit

/// The legend of a sequential scale: its ramp with values below.
struct RampBlock: DrawnBlock {
  let minimum: Double
  let maximum: Double
  let unit: String?
  let length: Double
  private let bands = 60
  private let size = 11.0

  init(minimum: Double = 0, maximum: Double, unit: String?, width: Double) {
    self.minimum = minimum
    (self.maximum, self.unit, length) = (maximum, unit, min(300, width * 0.7))
  }

  var height: Double { 14 + 5 + size * 1.3 }

  func svg(_ x: Double, _ y: Double) -> String {
    // The first and the last value are below the ends.
    let x = x + 10
    let ramp = SVG.Frame(x: x, y: y, width: length, height: 14)
    let edge = SVG.rect(ramp, fill: "none", more: "stroke=\"\(Palette.line.hex)\"")
    let parts = bandRects(ramp) + [edge] + ticks.map { tick($0, ramp) } + [unitLabel(ramp)]
    return parts.joined()
  }

  /// Bands instead of a gradient, whose id would have to be unique in a page.
  private func bandRects(_ ramp: SVG.Frame) -> [String] {
    let width = ramp.width / Double(bands)
    return (0..<bands).map { band in
      let left = ramp.x + Double(band) * width
      // Each band extends under the next one, so that no gap is visible.
      let frame = SVG.Frame(
        x: left, y: ramp.y, width: min(width + 1, ramp.right - left), height: ramp.height)
      return SVG.rect(frame, fill: Palette.ramp(at: (Double(band) + 0.5) / Double(bands)).hex)
    }
  }

  private func tick(_ value: Double, _ ramp: SVG.Frame) -> String {
    let length = maximum - minimum
    let x = ramp.x + (length > 0 ? (value - minimum) / length : 0) * ramp.width
    let style = SVG.TextStyle(size: size, anchor: .middle)
    return SVG.line((x, ramp.bottom), (x, ramp.bottom + 4), tint: Palette.black)
      + SVG.text(SVG.decimal(value), x, ramp.bottom + 5 + size, style)
  }

  private func unitLabel(_ ramp: SVG.Frame) -> String {
    guard let unit else { return "" }
    let half = TextMeasure.width(SVG.decimal(maximum), size) / 2
    return SVG.text(unit, ramp.right + half + 6, ramp.bottom + 5 + size, .init(size: size))
  }

  /// Round values from 0, and the maximum, without values that would touch it.
  var ticks: [Double] {
    guard minimum == 0 else { return minimum < maximum ? [minimum, maximum] : [minimum] }
    guard maximum > 0, maximum.isFinite else { return [0] }
    let room = Self.roundStep(maximum / 5) * 0.6
    return Self.roundTicks(maximum).filter { maximum - $0 > room || $0 == 0 } + [maximum]
  }

  static func roundTicks(_ maximum: Double) -> [Double] {
    Array(stride(from: 0, through: maximum, by: roundStep(maximum / 5)))
  }

  /// The smallest step of 1, 2 or 5 times a power of ten that is large enough.
  static func roundStep(_ least: Double) -> Double {
    var power = 1.0
    while power > least { power /= 10 }
    while power * 10 <= least { power *= 10 }
    return [1, 2, 5].map { $0 * power }.first { $0 >= least } ?? power * 10
  }
}
