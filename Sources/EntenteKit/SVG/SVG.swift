/// The elements of pictures.
///
/// A picture needs nothing else: no script, no font, no address but the namespace.
///
/// ```swift
/// let bar = SVG.rect(.init(x: 10, y: 10, width: 80, height: 20), fill: Palette.accent.hex)
/// let picture = SVGDocument(
///   width: 100, height: 40, title: "A bar", description: "One bar.", parts: [bar])
/// print(picture.svg)
/// ```
public enum SVG {
  /// Which end of a text stands at its place.
  public enum Anchor: String, Sendable { case start, middle, end }

  /// A rectangle, in pixels from the upper left corner.
  public struct Frame: Sendable, Equatable {
    public var x, y, width, height: Double

    public init(x: Double, y: Double, width: Double, height: Double) {
      (self.x, self.y, self.width, self.height) = (x, y, width, height)
    }

    public var right: Double { x + width }
    public var bottom: Double { y + height }
    public var middle: Double { x + width / 2 }
    /// Where a line of text of a size stands to be in the middle of the height.
    ///
    /// Not all renderers know `dominant-baseline`.
    public func baseline(_ size: Double) -> Double { y + height / 2 + SVG.drop(size) }
  }

  /// How far below its middle a text of a size stands.
  public static func drop(_ size: Double) -> Double { 0.36 * size }

  /// The look of a text.
  public struct TextStyle: Sendable {
    /// In pixels.
    public var size: Double
    public var isBold: Bool
    public var anchor: Anchor
    public var tint: Tint
    /// The colour around the letters, where the ground is restless.
    public var halo: Tint?

    public init(
      size: Double, isBold: Bool = false, anchor: Anchor = .start, tint: Tint = Palette.black,
      halo: Tint? = nil
    ) {
      (self.size, self.isBold, self.anchor) = (size, isBold, anchor)
      (self.tint, self.halo) = (tint, halo)
    }
  }

  // MARK: - Numbers

  /// A coordinate, to a hundredth.
  public static func number(_ number: Double) -> String { rounded(number, 100) }

  /// A value as it is read, without the noise of binary fractions.
  public static func decimal(_ number: Double) -> String { rounded(number, 10_000) }

  private static func rounded(_ number: Double, _ parts: Double) -> String {
    let rounded = (number * parts).rounded() / parts
    guard rounded.isFinite else { return "0" }
    return abs(rounded) < 1e15 && rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }

  /// Attributes of an element, each a coordinate.
  public static func attributes(_ pairs: KeyValuePairs<String, Double>) -> String {
    pairs.map { "\($0.key)=\"\(number($0.value))\"" }.joined(separator: " ")
  }

  // MARK: - Shapes

  /// - Parameter more: Further attributes, as they stand in the element.
  public static func rect(_ frame: Frame, fill: String, more: String = "") -> String {
    let place = attributes([
      "x": frame.x, "y": frame.y, "width": frame.width, "height": frame.height,
    ])
    return "<rect \(place) fill=\"\(fill)\"\(spaced(more))/>"
  }

  public static func polygon(_ points: [(Double, Double)], fill: String) -> String {
    let places = points.map { "\(number($0.0)),\(number($0.1))" }.joined(separator: " ")
    return "<polygon points=\"\(places)\" fill=\"\(fill)\"/>"
  }

  /// - Parameter more: Further attributes, as they stand in the element.
  public static func circle(
    _ x: Double, _ y: Double, _ radius: Double, fill: String, more: String = ""
  ) -> String {
    "<circle \(attributes(["cx": x, "cy": y, "r": radius])) fill=\"\(fill)\"\(spaced(more))/>"
  }

  /// - Parameter dash: As in `stroke-dasharray`; empty for a whole line.
  public static func line(
    _ from: (Double, Double), _ to: (Double, Double), width: Double = 1,
    tint: Tint = Palette.line, dash: String = ""
  ) -> String {
    let place = attributes(["x1": from.0, "y1": from.1, "x2": to.0, "y2": to.1])
    return "<line \(place) \(stroke(tint, width, dash))/>"
  }

  /// A line through places that is not filled.
  ///
  /// - Parameters:
  ///   - commands: As in the attribute `d`: `M0 0L10 10`.
  ///   - dash: As in `stroke-dasharray`; empty for a whole line.
  ///   - opacity: From 0 to 1.
  public static func path(
    _ commands: String, width: Double = 1, tint: Tint = Palette.line, dash: String = "",
    opacity: Double = 1
  ) -> String {
    let look = opacity < 1 ? " stroke-opacity=\"\(number(opacity))\"" : ""
    return "<path d=\"\(commands)\" fill=\"none\" \(stroke(tint, width, dash))\(look)/>"
  }

  private static func stroke(_ tint: Tint, _ width: Double, _ dash: String) -> String {
    "stroke=\"\(tint.hex)\" stroke-width=\"\(number(width))\""
      + (dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\"")
  }

  private static func spaced(_ more: String) -> String { more.isEmpty ? "" : " " + more }

  /// Elements with one title, which a browser shows where the pointer rests.
  ///
  /// - Parameter more: Further attributes, as they stand in the element.
  public static func group(_ parts: [String], title: String, more: String = "") -> String {
    "<g\(spaced(more))><title>\(Markup.escaped(title))</title>\(parts.joined())</g>"
  }
}

// MARK: - Texts

extension SVG {
  /// - Parameter turned: Degrees clockwise about its own place; `nil` for a level text.
  public static func text(
    _ text: String, _ x: Double, _ y: Double, _ style: TextStyle, turned: Double? = nil
  ) -> String {
    let place =
      turned.map {
        "transform=\"translate(\(number(x)) \(number(y))) rotate(\(number($0)))\""
      } ?? attributes(["x": x, "y": y])
    let element = "<text \(place)\(look(style))"
    let letters = ">\(Markup.escaped(text))</text>"
    return halo(element, letters, style.halo) + element + letters
  }

  /// The letters once more beneath, with a broad outline: renderers that do not know `paint-order`
  /// would hide the letters.
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
}
