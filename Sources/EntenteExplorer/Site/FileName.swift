/// Names of files that work on every system.
enum FileName {
  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// A word of an address as a part of a path. Letters, digits, `-`, `_` and inner points stay;
  /// every other byte becomes `~` and two hexadecimal digits.
  static func safe(_ word: String) -> String {
    let scalars = Array(word.unicodeScalars)
    let isReserved = reserved.contains(String(word.lowercased().prefix { $0 != "." }))
    var name = ""
    for (index, scalar) in scalars.enumerated() {
      let isInner = index > 0 && index < scalars.count - 1
      let isPlain =
        scalar == "-" || scalar == "_" || (scalar == "." && isInner)
        || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      if isPlain, !(isReserved && index == 0) {
        name.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          name += "~" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
      }
    }
    return name
  }
}
