extension Unicode.Scalar {
  /// What a scalar is for the tokenizer.
  enum Role {
    case letter, digit, hanNumeral, han, mark, blank, sign
  }

  var role: Role {
    switch value {
    case 0x61...0x7A, 0x41...0x5A, 0x400...0x482, 0x48A...0x52F: .letter
    case 0x30...0x39: .digit
    case 0x20, 0x09...0x0D, 0xA0: .blank
    case 0x21...0x7E: .sign
    default: otherRole
    }
  }

  private var otherRole: Role {
    if HanNumeral.contains(self) { return .hanNumeral }
    if isHan { return .han }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter: return .letter
    case .modifierLetter: return value == 0x2BC ? .sign : .mark
    case .letterNumber: return .letter
    case .decimalNumber: return .digit
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .mark
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .blank
    default: return .sign
    }
  }

  var isLineEnd: Bool {
    (0x0A...0x0D).contains(value) || [0x85, 0x2028, 0x2029].contains(value)
  }

  var isHan: Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
  }

  var isUppercaseLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x400...0x42F: true
    case 0x00...0x7F, 0x430...0x45F: false
    default: properties.isUppercase
    }
  }

  /// A letter without case, accent and width; marks are left out before.
  func appendFolded(to text: inout String) {
    switch value {
    case 0x41...0x5A, 0x410...0x42F: text.unicodeScalars.append(Self(value + 32)!.withoutAccent)
    case 0x61...0x7A: text.unicodeScalars.append(self)
    case 0x2160...0x217F, 0xFF21...0xFF5A, 0xFB00...0xFB06: text += compatible
    default:
      for scalar in properties.lowercaseMapping.unicodeScalars where scalar.role != .mark {
        text.unicodeScalars.append(scalar.withoutAccent)
      }
    }
  }

  /// Roman numerals of one scalar and full-width letters, in plain letters.
  private var compatible: String {
    switch value {
    case 0x2160...0x216B: RomanNumeral.text(Int(value) - 0x215F).lowercased()
    case 0x2170...0x217B: RomanNumeral.text(Int(value) - 0x216F).lowercased()
    case 0xFF21...0xFF3A: String(Self(value - 0xFF21 + 0x61)!)
    case 0xFF41...0xFF5A: String(Self(value - 0xFF41 + 0x61)!)
    default: String(self)
    }
  }

  private var withoutAccent: Self {
    value < 0xC0 ? self : Self.accents[self] ?? self
  }

  /// A sign in its plainest form: all dashes are one, all quotation marks are one.
  var foldedSign: String {
    if value < 0x80, self != "[", self != "]" { return String(self) }
    return Self.signs[self] ?? (properties.isDash ? "-" : String(self))
  }

  private static let accents: [Self: Self] = {
    let families: [(Self, String)] = [
      ("a", "àáâãäåā"), ("c", "çčć"), ("e", "èéêëēę"), ("i", "ìíîïī"), ("n", "ñń"),
      ("o", "òóôõöō"), ("s", "šśş"), ("u", "ùúûüū"), ("y", "ýÿ"), ("z", "žźż"), ("е", "ё"),
      ("и", "й"), ("і", "ї"), ("ا", "أإآٱ"), ("و", "ؤ"), ("ي", "ئ"),
    ]
    var table: [Self: Self] = [:]
    for (plain, accented) in families {
      for scalar in accented.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()

  private static let signs: [Self: String] = {
    let families: [(String, String)] = [
      ("'", "’‘ʼ`´＇"), ("\"", "“”„«»‹›《》〈〉「」『』＂‟"), (",", "，、،"), (";", "；؛"), (":", "："),
      ("(", "（[［"), (")", "）]］"), (".", "。．"), ("/", "／"), ("-", "−"), ("!", "！"), ("?", "？؟"),
      ("_", "＿"),
    ]
    var table: [Self: String] = [:]
    for (plain, signs) in families {
      for scalar in signs.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()
}
