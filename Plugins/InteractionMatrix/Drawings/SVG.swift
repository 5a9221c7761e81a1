import Entente

/// The elements that the drawings are made of. They need nothing else: no script, no font, no
/// address but the namespace.
enum SVG {
  enum Anchor: String { case start, middle, end }

  struct Frame: Sendable, Equatable {
    var x, y, width, height: Double

    var right: Double { x + width }
    var bottom: Double { y + height }
    var middle: Double { x + width / 2 }
    /// Where a line of text of a size stands to be in the middle, without `dominant-baseline`,
    /// which not all renderers know.
    func baseline(_ size: Double) -> Double { y + height / 2 + 0.36 * size }
  }

  struct TextStyle: Sendable {
    var size: Double
    var isBold = false
    var anchor = Anchor.start
    var tint = Tint.black
    /// What surrounds the letters, where the ground is restless.
    var halo: Tint?
  }

  static let grey = Tint(0x444444)
  static let line = Tint(0x9a9a9a)

  // MARK: - Texts

  static func escaped(_ text: String) -> String { Markup.escaped(text) }

  /// A coordinate, to a hundredth.
  static func number(_ number: Double) -> String { rounded(number, 100) }

  /// A value as it is read, without the noise of binary fractions.
  static func decimal(_ number: Double) -> String { rounded(number, 10_000) }

  private static func rounded(_ number: Double, _ parts: Double) -> String {
    let rounded = (number * parts).rounded() / parts
    guard rounded.isFinite else { return "0" }
    return abs(rounded) < 1e15 && rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }

  // MARK: - Elements

  static func attributes(_ pairs: KeyValuePairs<String, Double>) -> String {
    pairs.map { "\($0.key)=\"\(number($0.value))\"" }.joined(separator: " ")
  }

  static func rect(_ frame: Frame, fill: String, more: String = "") -> String {
    let place = attributes([
      "x": frame.x, "y": frame.y, "width": frame.width, "height": frame.height,
    ])
    return "<rect \(place) fill=\"\(fill)\"\(more.isEmpty ? "" : " " + more)/>"
  }

  static func polygon(_ points: [(Double, Double)], fill: String) -> String {
    let places = points.map { "\(number($0.0)),\(number($0.1))" }.joined(separator: " ")
    return "<polygon points=\"\(places)\" fill=\"\(fill)\"/>"
  }

  static func circle(_ x: Double, _ y: Double, _ radius: Double, fill: String, more: String = "")
    -> String
  {
    let place = attributes(["cx": x, "cy": y, "r": radius])
    return "<circle \(place) fill=\"\(fill)\"\(more.isEmpty ? "" : " " + more)/>"
  }

  static func line(
    _ from: (Double, Double), _ to: (Double, Double), width: Double = 1, tint: Tint = line
  ) -> String {
    let place = attributes(["x1": from.0, "y1": from.1, "x2": to.0, "y2": to.1])
    return "<line \(place) stroke=\"\(tint.hex)\" stroke-width=\"\(number(width))\"/>"
  }

  /// `turned`: degrees about its own place, in place of x and y attributes.
  static func text(
    _ text: String, _ x: Double, _ y: Double, _ style: TextStyle, turned: Double? = nil
  ) -> String {
    let place =
      turned.map {
        "transform=\"translate(\(number(x)) \(number(y))) rotate(\(number($0)))\""
      } ?? attributes(["x": x, "y": y])
    let (element, letters) = ("<text \(place)\(look(style))", ">\(escaped(text))</text>")
    return halo(element, letters, style.halo) + element + letters
  }

  /// The letters once more beneath, with a broad outline: `paint-order` is not known to all
  /// renderers, which then hide the letters.
  private static func halo(_ element: String, _ letters: String, _ tint: Tint?) -> String {
    guard let tint else { return "" }
    let stroke = "stroke=\"\(tint.hex)\" stroke-width=\"2.6\" stroke-linejoin=\"round\""
    return "\(element) \(stroke) aria-hidden=\"true\"\(letters)"
  }

  private static func look(_ style: TextStyle) -> String {
    var look = " font-size=\"\(number(style.size))\" fill=\"\(style.tint.hex)\""
    if style.isBold { look += " font-weight=\"bold\"" }
    if style.anchor != .start { look += " text-anchor=\"\(style.anchor.rawValue)\"" }
    return look
  }

  static func group(_ parts: [String], title: String, more: String = "") -> String {
    "<g\(more.isEmpty ? "" : " " + more)><title>\(escaped(title))</title>\(parts.joined())</g>"
  }
}
