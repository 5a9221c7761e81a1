/// Values that programs forget: extreme numbers, NUL, emoji, a million letters. The same seed gives
/// the same values.
public struct StrangeValues: Sendable {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  public mutating func number() -> Int { pick(Self.numbers) }

  public mutating func text() -> String { pick(Self.texts) }

  /// One of these values.
  public mutating func pick<Value>(_ values: [Value]) -> Value {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return values[Int((mixed ^ mixed >> 31) % UInt64(values.count))]
  }

  private static let numbers = [
    .min, .min + 1, -(1 << 32), -1, 0, 1, 20, 1 << 31, 1 << 53, .max - 1, .max,
  ]

  private static let texts =
    [
      "", " ", "\0", "a\0b", "\u{1F1FA}\u{1F1F3}\u{1F468}\u{200D}\u{1F469}", "\u{202E}un",
      "'; DROP TABLE entity; --", "%", "*", "\"", "((", "a OR ", "NEAR(a b, 99999999999)",
      "-1", "0", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "1e400",
      "nan", "0000", "0000-01-01", "9999-12-31", "-9999", "Y170000002", "Y-17E7", "Y17E99",
      "2004-02-30", "2004/2003", "/", "..", "../..", "[..2000]", "{1900..9999}", "XXXX-XX-XX",
      "1XXX", "1950S2", "2004-21", "-9999..9999", "-9223372036854775808..9223372036854775807",
      "9999..9999", "0000..9999", "1992..2012", "csto,csto,csto", ",", ",,,", "members:", "members:csto",
      "csto", "NATO", "un", "2006", "1990-05", "effective", "member", "level", "Article 5",
      "Articles 1 to 99999999999999999999", "\r\n", "/dev/null",
    ] + [
      String(repeating: "a", count: 1 << 20), String(repeating: "x ", count: 1 << 19),
      "[" + Array(repeating: "2000", count: 200_000).joined(separator: ",") + "]",
      String(repeating: "9", count: 10_000), String(repeating: "csto,", count: 2_000),
    ]
}
