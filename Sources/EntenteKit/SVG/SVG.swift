/// Elements of SVG pictures.
///
/// A picture is self-contained: it loads no script, font or other file.
///
/// ```swift
/// let bar = SVG.rect(.init(x: 10, y: 10, width: 80, height: 20), fill: Palette.accent.hex)
/// let picture = SVGDocument(
///   width: 100, height: 40, title: "A bar", description: "One bar.", parts: [bar])
/// print(picture.svg)
/// ```
public enum SVG {
  /// The end of a text that is at its position.
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
    /// The baseline of a line of text that is vertically centred in the frame.
    ///
    /// Not all renderers know `dominant-baseline`.
    public func baseline(_ size: Double) -> Double { y + height / 2 + SVG.drop(size) }
  }

  /// The distance from the middle of a text down to its baseline.
  public static func drop(_ size: Double) -> Double { 0.36 * size }

  /// The look of a text.
  public struct TextStyle: Sendable {
    /// The size in pixels.
    public var size: Double
    public var isBold: Bool
    public var anchor: Anchor
    public var tint: Tint
    /// The colour of an outline around the letters, for text on a patterned background.
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

  /// A coordinate, rounded to hundredths.
  public static func number(_ number: Double) -> String { rounded(number, 100) }

  /// A value without the noise of binary fractions.
  public static func decimal(_ number: Double) -> String { rounded(number, 10_000) }

  private static func rounded(_ number: Double, _ parts: Double) -> String {
    let rounded = (number * parts).rounded() / parts
    guard rounded.isFinite else { return "0" }
    return abs(rounded) < 1e15 && rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }

  /// Attributes with coordinates as values.
  public static func attributes(_ pairs: KeyValuePairs<String, Double>) -> String {
    pairs.map { "\($0.key)=\"\(number($0.value))\"" }.joined(separator: " ")
  }

  // MARK: - Shapes

  /// - Parameter more: Further attributes, as SVG text.
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

  /// - Parameter more: Further attributes, as SVG text.
  public static func circle(
    _ x: Double, _ y: Double, _ radius: Double, fill: String, more: String = ""
  ) -> String {
    "<circle \(attributes(["cx": x, "cy": y, "r": radius])) fill=\"\(fill)\"\(spaced(more))/>"
  }

  /// - Parameter dash: As in `stroke-dasharray`; empty for a solid line.
  public static func line(
    _ from: (Double, Double), _ to: (Double, Double), width: Double = 1,
    tint: Tint = Palette.line, dash: String = ""
  ) -> String {
    let place = attributes(["x1": from.0, "y1": from.1, "x2": to.0, "y2": to.1])
    return "<line \(place) \(stroke(tint, width, dash))/>"
  }

  /// An unfilled path.
  ///
  /// - Parameters:
  ///   - commands: As in the attribute `d`: `M0 0L10 10`.
  ///   - dash: As in `stroke-dasharray`; empty for a solid line.
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

  /// Elements with a common title, which browsers show as a tooltip.
  ///
  /// - Parameter more: Further attributes, as SVG text.
  public static func group(_ parts: [String], title: String, more: String = "") -> String {
    "<g\(spaced(more))><title>\(Markup.escaped(title))</title>\(parts.joined())</g>"
  }
}

// MARK: - Texts

extension SVG {
  /// - Parameter turned: A clockwise rotation in degrees about its own position; `nil` for none.
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

  /// The same letters with a broad outline below the text, because renderers without `paint-order`
  /// would cover the letters.
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
