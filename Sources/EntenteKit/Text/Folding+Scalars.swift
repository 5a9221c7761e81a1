extension Folding {
  /// Appends a letter without case, accent and width.
  ///
  /// It works on single scalars, so that a token keeps its position in the text. It knows only the
  /// accents of the languages of treaties; other accented letters are unchanged.
  public static func append(_ letter: Unicode.Scalar, to text: inout String) {
    switch letter.value {
    case 0x41...0x5A, 0x410...0x42F:
      text.unicodeScalars.append(withoutAccent(lowered(letter)))
    case 0x61...0x7A: text.unicodeScalars.append(letter)
    case 0x2160...0x217F, 0xFF21...0xFF5A, 0xFB00...0xFB06: text += compatible(letter)
    default:
      for scalar in letter.properties.lowercaseMapping.unicodeScalars where !isMark(scalar) {
        text.unicodeScalars.append(withoutAccent(scalar))
      }
    }
  }

  /// The simplified form of a traditional Chinese character that occurs in names of treaties and in
  /// citations; other characters are unchanged.
  public static func simplified(_ character: Unicode.Scalar) -> Unicode.Scalar {
    simplified[character] ?? character
  }

  /// The plain form of a sign: one kind of dash, of quotation mark, of bracket.
  public static func sign(_ sign: Unicode.Scalar) -> String {
    if sign.value < 0x80, sign != "[", sign != "]" { return String(sign) }
    return signs[sign] ?? (sign.properties.isDash ? "-" : String(sign))
  }

  /// Whether a scalar belongs to a letter but is not part of a word: an accent, a soft hyphen, a
  /// mark of direction.
  public static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x80 else { return false }
    switch scalar.properties.generalCategory {
    // The Ukrainian apostrophe is a sign.
    case .modifierLetter: return scalar.value != 0x2BC
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return true
    default: return false
    }
  }

  /// The small letter of a Latin or Cyrillic capital whose code is 32 lower.
  private static func lowered(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(letter.value + 32) ?? letter
  }

  /// The plain letters for Roman numerals of one scalar and full-width letters.
  private static func compatible(_ letter: Unicode.Scalar) -> String {
    switch letter.value {
    case 0x2160...0x216B: RomanNumeral.text(Int(letter.value) - 0x215F).lowercased()
    case 0x2170...0x217B: RomanNumeral.text(Int(letter.value) - 0x216F).lowercased()
    case 0xFF21...0xFF3A: plain(letter, first: 0xFF21)
    case 0xFF41...0xFF5A: plain(letter, first: 0xFF41)
    default: String(letter)
    }
  }

  private static func plain(_ letter: Unicode.Scalar, first: UInt32) -> String {
    String(Unicode.Scalar(letter.value - first + 0x61) ?? letter)
  }

  private static func withoutAccent(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    letter.value < 0xC0 ? letter : accents[letter] ?? letter
  }

  private static let accents: [Unicode.Scalar: Unicode.Scalar] = {
    let families: [(Unicode.Scalar, String)] = [
      ("a", "àáâãäåā"), ("c", "çčć"), ("e", "èéêëēę"), ("i", "ìíîïī"), ("n", "ñń"),
      ("o", "òóôõöō"), ("s", "šśş"), ("u", "ùúûüū"), ("y", "ýÿ"), ("z", "žźż"), ("е", "ё"),
      ("и", "й"), ("і", "ї"), ("ا", "أإآٱ"), ("و", "ؤ"), ("ي", "ئ"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (plain, accented) in families {
      for scalar in accented.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()

  private static let simplified: [Unicode.Scalar: Unicode.Scalar] = {
    let traditional =
      "約條聯國憲組織華頓歐馬亞經濟獨體與項節該據規則議協會員際興關係間設區貿書聲權產業發"
      + "東軍備個萬軸戰爭簽訂終從後門動務處應種類問題屬屆總統無場機構編號羅蘇爾臺灣領團"
    let simple =
      "约条联国宪组织华顿欧马亚经济独体与项节该据规则议协会员际兴关系间设区贸书声权产业发"
      + "东军备个万轴战争签订终从后门动务处应种类问题属届总统无场机构编号罗苏尔台湾领团"
    return Dictionary(zip(traditional.unicodeScalars, simple.unicodeScalars)) { first, _ in first }
  }()

  private static let signs: [Unicode.Scalar: String] = {
    let families: [(String, String)] = [
      ("'", "’‘ʼ`´＇"), ("\"", "“”„«»‹›《》〈〉「」『』＂‟"), (",", "，、،"), (";", "；؛"), (":", "："),
      ("(", "（[［"), (")", "）]］"), (".", "。．"), ("/", "／"), ("-", "−"), ("!", "！"), ("?", "？؟"),
      ("_", "＿"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (plain, signs) in families {
      for scalar in signs.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()
}
