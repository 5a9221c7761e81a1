/// A guess at the encoding of text that is neither UTF-8 nor marked.
///
/// The text is read in each encoding. The right one gives the frequent letters of the languages
/// that use it; a wrong one gives rare letters, signs within words and words of two scripts.
struct EncodingGuess {
  /// The encodings that give a possible text, the best first.
  private let ranked: [(encoding: TextEncoding, text: String, score: Double)]

  init(_ bytes: [UInt8]) {
    let sample = Self.sample(bytes)
    ranked = Habit.all.flatMap { habit in
      habit.encodings.compactMap { encoding in
        guard let text = encoding.text(sample), Self.isText(text) else { return nil }
        return (encoding, text, habit.score(text))
      }
    }.sorted { $0.score > $1.score }
  }

  /// The likeliest encoding, even if it is only a little better than another.
  var likeliest: TextEncoding? { ranked.first?.encoding }

  /// The encoding, if no other one is nearly as good or gives the same text.
  var best: TextEncoding? {
    guard let first = ranked.first, first.score >= 0.7 else { return nil }
    let rival = ranked.first { $0.text != first.text }
    return first.score - (rival?.score ?? 0) >= 0.15 ? first.encoding : nil
  }

  /// The lines with bytes that are not ASCII, up to about 64 KiB.
  private static func sample(_ bytes: [UInt8]) -> [UInt8] {
    var sample: [UInt8] = []
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    where line.contains(where: { $0 >= 0x80 }) {
      sample += line
      sample.append(0x0A)
      if sample.count > 65_536 { break }
    }
    return sample
  }

  /// Whether a text has no control and no scalar without a meaning.
  static func isText(_ text: String) -> Bool {
    !text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x20..<0x7F, 0x0A, 0x0D, 0x09, 0x0C: return false
      case 0..<0xA0, 0xFFFD: return true
      default:
        return [.unassigned, .privateUse, .surrogate].contains(scalar.properties.generalCategory)
      }
    }
  }
}

/// The letters and words that are frequent in the languages of some encodings.
private struct Habit {
  let encodings: [TextEncoding]
  let frequent: Set<Unicode.Scalar>
  let other: Set<Unicode.Scalar>
  /// Words without accents that tell languages in Latin letters apart; empty for other scripts.
  let words: Set<Substring>
  /// The usual weight of a letter that is not ASCII.
  let usual: Double

  init(
    _ encodings: [TextEncoding], _ frequent: String, _ other: String, words: Substring = "",
    usual: Double
  ) {
    self.encodings = encodings
    self.frequent = Set(frequent.unicodeScalars)
    self.other = Set((other + Self.signs).unicodeScalars)
    self.words = Set(words.split(separator: " "))
    self.usual = usual
  }

  private static let signs = "’‘“”„–—…«»§°º№•€\u{A0}，。、：；（）《》「」・"

  static let all: [Habit] = [
    Habit(
      [.windows1252], "éèàçêôîûâëïüöäßñóíáúãõåøæ’‘“”–—«»§°º", "œòùì¿¡ª",
      words: """
        the of and de la le les et en el los y que der die und di il che do da dos van het och att \
        som om in per con al un une
        """,
      usual: 0.95),
    Habit(
      [.windows1250, .latin2], "ąćęłńśźżčěřšžůőűéáíóúöüä’“”„–—", "ăşţâîđôëľĺŕßňťďý",
      words: "w z na nie jest v je ve az egy hogy si din su u za", usual: 0.95),
    Habit([.windows1254], "şğıüöç’“”–—", "âîû", words: "ve bir bu ile da de", usual: 0.95),
    Habit(
      [.windows1251, .koi8R, .ibm866, .cyrillic, .koi8U], "оеаинтсрвл",
      "кмдпуяыьгзбчйхжшюцщэфъёіїєґў", usual: 0.75),
    Habit([.windows1253], "αοιετσνηυρκπ", "μλωςδγθχφβξζψάέήίόύώ", usual: 0.75),
    Habit([.windows1255], "יוהלאתמרבש", "נדעקפחצטגכםןזסךץף", usual: 0.75),
    Habit([.windows1256, .arabic], "المينوترةعبد", "هـسقفكحجصشطخذضزثظغىئءؤإأآ،؛؟", usual: 0.75),
    Habit([.gb18030], "的一第条国和在本约之各应方与款不为任何其定会有关于缔或以员议", "", usual: 0.3),
    Habit([.big5], "的一第條國和在本約之各應方與款不為任何其定會有關於締或以員議", "", usual: 0.3),
    Habit([.shiftJIS], "のにをはるいてとしたこれがすで", "第条約国", usual: 0.4),
    Habit([.eucKR], "의에이을는은를한다로하고가조와과국및대약", "", usual: 0.3),
  ]

  /// About 1 for a usual text in these languages; faults count against it.
  func score(_ text: String) -> Double {
    let scalars = Array(" \(text) ".unicodeScalars)
    var (sum, count) = (0.0, 0.0)
    for index in scalars.indices.dropFirst().dropLast() where scalars[index].value >= 0x80 {
      let folded = scalars[index].properties.lowercaseMapping.unicodeScalars.first!
      sum += frequent.contains(folded) ? 1 : other.contains(folded) ? 0.3 : 0
      if isFault(scalars[index], scalars[index - 1], scalars[index + 1]) { sum -= 2 }
      count += 1
    }
    return count == 0 ? 0 : min(1, sum / count / usual) + wordScore(text)
  }

  /// Up to 0.3 for the words of languages in Latin letters.
  private func wordScore(_ text: String) -> Double {
    guard !words.isEmpty else { return 0 }
    let all = text.lowercased().split { !$0.isLetter }
    let known = all.count { words.contains($0[...]) }
    return all.isEmpty ? 0 : min(0.3, 3 * Double(known) / Double(all.count))
  }

  /// Whether a capital follows a small letter, a sign stands in a word, a word has two scripts, or
  /// a word in Latin letters has few without an accent.
  private func isFault(
    _ scalar: Unicode.Scalar, _ last: Unicode.Scalar, _ next: Unicode.Scalar
  ) -> Bool {
    let isInside = last.properties.isAlphabetic && next.properties.isAlphabetic
    guard scalar.properties.isAlphabetic else {
      return isInside && !"’‘–—·\u{AD}\u{A0}…，。、：；（）《》「」".unicodeScalars.contains(scalar)
    }
    if "ªº".unicodeScalars.contains(scalar) { return next.properties.isAlphabetic }
    if scalar.properties.isUppercase, last.properties.isLowercase { return true }
    if scalar.value < 0x250 { return isInside && last.value >= 0x80 && next.value >= 0x80 }
    return [last, next].contains { $0.value < 0x250 && $0.properties.isAlphabetic }
  }
}
