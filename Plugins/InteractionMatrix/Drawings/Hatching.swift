import Entente
import EntenteKit

/// The fills of cells without a value. Each reason has its own pattern, so that they differ without
/// colour.
enum Hatching {
  /// A colour or a reference to a pattern.
  static func fill(_ missing: Emptiness) -> String {
    missing == .sameEntity ? Palette.blank.hex : "url(#\(id(missing)))"
  }

  static func id(_ missing: Emptiness) -> String { "hatch-\(missing.rawValue)" }

  /// The patterns for these reasons. Small cells need a short period.
  static func patterns(_ kinds: [Emptiness], period: Double = 7) -> [String] {
    kinds.filter { $0 != .sameEntity }.map { pattern($0, period) }
  }

  private static func pattern(_ missing: Emptiness, _ period: Double) -> String {
    let size = SVG.attributes(["width": period, "height": period])
    let paper = SVG.rect(
      .init(x: 0, y: 0, width: period, height: period), fill: Palette.paper.hex)
    return """
      <pattern id="\(id(missing))" patternUnits="userSpaceOnUse" \(size)\(turn(missing))>\
      \(paper)\(marks(missing, period))</pattern>
      """
  }

  private static func turn(_ missing: Emptiness) -> String {
    switch missing {
    case .notCovered, .didNotExist: " patternTransform=\"rotate(45)\""
    default: ""
    }
  }

  private static func marks(_ missing: Emptiness, _ period: Double) -> String {
    switch missing {
    case .nothing: dot(period)
    case .denied: stroke("M0 \(half(period))H\(SVG.number(period))")
    case .notCovered: stroke("M\(half(period)) 0V\(SVG.number(period))")
    case .didNotExist:
      stroke("M\(half(period)) 0V\(SVG.number(period))M0 \(half(period))H\(SVG.number(period))")
    case .notThen: stroke("M\(half(period)) 0V\(SVG.number(period))")
    case .unknown:
      stroke("M\(half(period)) 0V\(SVG.number(period))M0 \(half(period))H\(SVG.number(period))")
    case .sameEntity: ""
    }
  }

  private static func half(_ period: Double) -> String { SVG.number(period / 2) }

  private static func dot(_ period: Double) -> String {
    SVG.circle(period / 2, period / 2, period / 6, fill: Palette.hatching.hex)
  }

  private static func stroke(_ path: String) -> String {
    SVG.path(path, width: 1.1, tint: Palette.hatching)
  }
}
