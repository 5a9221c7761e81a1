import EntenteKit

/// Terms of RDF in Turtle.
enum TurtleText {
  /// A literal with a language tag, or with a datatype, or neither.
  static func literal(_ text: String, language: String? = nil, type: String? = nil) -> String {
    var result = "\"" + escaped(text) + "\""
    if let language, isTag(language) {
      result += "@" + language
    } else if let type {
      result += "^^" + type
    }
    return result
  }

  /// A date of ISO 8601-2.
  static func date(_ text: String) -> String { literal(text, type: "edtf:EDTF") }

  /// A local name after a prefix. Ids have letters, digits, hyphens, underscores and slashes.
  static func local(_ id: String) -> String { id.replacing("/", with: "\\/") }

  /// An address in angle brackets; `nil` if the text is none. Characters that addresses do not
  /// allow become escapes of them.
  static func address(_ text: String) -> String? {
    guard text.firstMatch(of: /^[A-Za-z][A-Za-z0-9+.-]*:/) != nil else { return nil }
    var result = "<"
    for scalar in text.unicodeScalars {
      if scalar.value <= 0x20 || "<>\"{}|^`\\".unicodeScalars.contains(scalar) {
        for byte in String(scalar).utf8 {
          result += byte < 16 ? "%0" : "%"
          result += String(byte, radix: 16, uppercase: true)
        }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + ">"
  }

  /// The tag of a language in a script (BCP 47). It has no script if that is the usual one.
  static func tag(_ language: String, script: String) -> String {
    let usual = usualScripts[String(language.prefix { $0 != "-" })] ?? "Latn"
    guard script != usual, !language.contains(script) else { return language }
    let parts = language.split(separator: "-", maxSplits: 1).map(String.init)
    return ([parts[0], script] + parts.dropFirst()).joined(separator: "-")
  }

  /// The scripts that the registry of languages calls usual, of languages not written in Latin
  /// letters.
  private static let usualScripts = [
    "ar": "Arab", "be": "Cyrl", "bg": "Cyrl", "el": "Grek", "fa": "Arab", "he": "Hebr",
    "hy": "Armn", "ja": "Jpan", "ka": "Geor", "kk": "Cyrl", "ko": "Kore", "mk": "Cyrl",
    "ru": "Cyrl", "th": "Thai", "uk": "Cyrl", "ur": "Arab",
  ]

  private static func isTag(_ text: String) -> Bool {
    text.wholeMatch(of: /[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*/) != nil
  }

  private static func escaped(_ text: String) -> String {
    JSONText.escaped(text) { scalar in
      scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || scalar == "\u{FFFE}" || scalar == "\u{FFFF}"
    }
  }
}
