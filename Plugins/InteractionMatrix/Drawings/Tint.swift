/// A colour as it is printed, in sRGB.
struct Tint: Sendable, Equatable {
  /// Each from 0 to 1.
  let red, green, blue: Double

  init(red: Double, green: Double, blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  init(_ hex: UInt32) {
    func part(_ shift: UInt32) -> Double { Double(hex >> shift & 0xff) / 255 }
    self.init(red: part(16), green: part(8), blue: part(0))
  }

  static let paper = Tint(0xffffff)
  static let black = Tint(0x000000)

  var hex: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(Int((part * 255).rounded()), radix: 16)
        return digits.count < 2 ? "0" + digits : digits
      }.joined()
  }

  func mixed(with other: Tint, share: Double) -> Tint {
    func mix(_ one: Double, _ two: Double) -> Double { one + (two - one) * share }
    return Tint(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }
}

// MARK: - The ramp

extension Tint {
  /// Pale yellow-green to dark blue, CIE L* 94 to 14. The stops are set so that from one to the
  /// next lightness falls by as much to the eyes that see least of it, with or without red, green
  /// or blue; so the order stays in grey print too. The palest is still told from white paper.
  static let ramp = [
    0xe3f4b2, 0xaddeb7, 0x74c8bd, 0x3aadc3, 0x1d91c0, 0x2378b4, 0x225fa8, 0x26419a, 0x1b2c7e,
    0x091e5a,
  ].map(Tint.init)

  static func ramp(at share: Double) -> Tint {
    let place = min(max(share, 0), 1) * Double(ramp.count - 1)
    let index = min(Int(place), ramp.count - 2)
    return ramp[index].mixed(with: ramp[index + 1], share: place - Double(index))
  }
}

// MARK: - Contrast

extension Tint {
  /// As WCAG has it, but for a power of 2.25, which needs no mathematics library.
  var luminance: Double {
    func linear(_ part: Double) -> Double { part * part * part.squareRoot().squareRoot() }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  func contrast(to other: Tint) -> Double {
    let (one, two) = (luminance + 0.05, other.luminance + 0.05)
    return max(one, two) / min(one, two)
  }

  /// What is read on all of these: white or black; black with a halo of paper where neither is.
  static func ink(on grounds: [Tint]) -> (tint: Tint, needsHalo: Bool) {
    func worst(_ ink: Tint) -> Double { grounds.map { ink.contrast(to: $0) }.min() ?? 1 }
    let (dark, light) = (worst(.black), worst(.paper))
    if max(dark, light) < 4.5 { return (.black, true) }
    return (dark >= light ? .black : .paper, false)
  }
}
