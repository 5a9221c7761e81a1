extension DateReader {
  /// An error at the next byte, which is not what was expected.
  func expected(_ what: String) -> DateFault {
    guard let next else { return fail("expected \(what), but the text ends") }
    if [UInt8(ascii: " "), 9, 10, 13].contains(next) {
      return fail("expected \(what), but found a blank")
    }
    return fail("expected \(what)" + (advice.map { "; \($0)" } ?? ""))
  }

  /// The usual mistake behind the next byte, and how to write it.
  private var advice: String? {
    if isAtDash { return "write '-', not a dash" }
    guard let next else { return nil }
    switch next {
    case UInt8(ascii: "u"), UInt8(ascii: "x"), UInt8(ascii: "U"):
      return offset > 0 || next != UInt8(ascii: "u")
        ? "write an unspecified digit as capital X" : "write an unknown end as empty text"
    case UInt8(ascii: "o"): return "write an open end as '..'"
    case UInt8(ascii: "y"), UInt8(ascii: "t"), UInt8(ascii: "z"), UInt8(ascii: "e"),
      UInt8(ascii: "s"):
      return "write the letter as a capital"
    case UInt8(ascii: "?"), UInt8(ascii: "~"), UInt8(ascii: "%"):
      return "a part has one mark; '%' means both '?' and '~'"
    case UInt8(ascii: "("), UInt8(ascii: ")"): return "only the draft of 2012 has parentheses"
    case UInt8(ascii: "+"): return "a year has no plus sign"
    default: return nil
    }
  }

  /// Whether the next character is a minus sign or dash outside ASCII.
  private var isAtDash: Bool {
    guard offset + 2 < bytes.count, bytes[offset] == 0xE2 else { return false }
    let rest = (bytes[offset + 1], bytes[offset + 2])
    return rest == (0x88, 0x92) || (rest.0 == 0x80 && (0x90...0x95).contains(rest.1))
  }
}
