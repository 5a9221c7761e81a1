/// A colour in sRGB.
public struct Tint: Sendable, Hashable {
  /// The components, from 0 to 1.
  public let red, green, blue: Double

  /// - Parameters: The components, from 0 to 1.
  public init(red: Double, green: Double, blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// A colour by its hexadecimal number: `0x1b6ca8`.
  public init(_ hex: UInt32) {
    func part(_ shift: UInt32) -> Double { Double(hex >> shift & 0xff) / 255 }
    self.init(red: part(16), green: part(8), blue: part(0))
  }

  /// The colour in SVG and CSS: `#1b6ca8`.
  public var hex: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(Int((part * 255).rounded()), radix: 16)
        return digits.count < 2 ? "0" + digits : digits
      }.joined()
  }

  /// A colour between this one (share 0) and another (share 1).
  public func mixed(with other: Tint, share: Double) -> Tint {
    func mix(_ one: Double, _ two: Double) -> Double { one + (two - one) * share }
    return Tint(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }
}

// MARK: - Contrast

extension Tint {
  /// Relative luminance as in WCAG, with the exponent 2.25, which needs no mathematics library.
  var luminance: Double {
    func linear(_ part: Double) -> Double { part * part * part.squareRoot().squareRoot() }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio of WCAG, from 1 to 21.
  public func contrast(to other: Tint) -> Double {
    let (one, two) = (luminance + 0.05, other.luminance + 0.05)
    return max(one, two) / min(one, two)
  }

  /// The text colour that is readable on all these colours: white or black.
  ///
  /// `needsHalo` is true if neither has a contrast of 4.5: the text is then black and needs a white
  /// outline.
  public static func ink(on grounds: [Tint]) -> (tint: Tint, needsHalo: Bool) {
    func worst(_ ink: Tint) -> Double { grounds.map { ink.contrast(to: $0) }.min() ?? 1 }
    let (dark, light) = (worst(Palette.black), worst(Palette.paper))
    if max(dark, light) < 4.5 { return (Palette.black, true) }
    return (dark >= light ? Palette.black : Palette.paper, false)
  }
}
