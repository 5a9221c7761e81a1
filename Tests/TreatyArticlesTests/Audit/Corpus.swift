/// Trade agreements that a generator makes, always the same.
enum Corpus {
  static let count = 60

  /// The file of ToTA with a number from 0.
  static func file(_ index: Int) -> String {
    var maker = Maker(index)
    return maker.file()
  }
}

private struct Maker {
  private let index: Int
  private var random: FuzzTests.Seeded
  private var article = 0

  init(_ index: Int) {
    self.index = index
    random = FuzzTests.Seeded(state: UInt64(index) &* 7919 &+ 17)
  }

  /// The form of the labels: the kinds take turns.
  private var form: Int { index % 10 }

  mutating func file() -> String {
    var chapters = [opening()]
    for number in 1...Int.random(in: 3...6, using: &random) { chapters.append(chapter(number)) }
    if index % 4 == 1 { chapters.append(annex()) }
    chapters.append(
      """
      <chapter><article>IN WITNESS WHEREOF the undersigned have signed this Agreement.

      DONE at Strelsau on 1 May 1901.</article></chapter>
      """)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <?pta?>
      <treaty><meta><name>\(name)</name><language>en</language></meta><body>
      \(chapters.joined(separator: "\n"))
      </body></treaty>
      """
  }

  private var name: String { "Ruritania - Dune \(index) Agreement" }

  private func opening() -> String {
    let text = "The Government of Ruritania and the Government of Dune, have agreed as follows:"
    return index % 2 == 0
      ? "<chapter name=\"Preamble\"><article>\(text)</article></chapter>"
      : "<chapter><article>\(text)</article></chapter>"
  }

  private static let titles = [
    "Objectives", "Definitions", "Rules of Origin", "Customs Duties", "Cooperation", "Transparency",
    "Settlement of Disputes", "Entry into Force", "Trade in Services", "Joint Committee",
  ]

  private mutating func chapter(_ number: Int) -> String {
    if form == 7 { article = 0 }
    let count = Int.random(in: 3...9, using: &random)
    let articles = (1...count).map { place in one(chapter: number, place) }
    let roman = ["I", "II", "III", "IV", "V", "VI", "VII"][number - 1]
    return """
      <chapter number="CHAPTER \(roman)" name="\(Self.titles[number % 10])">
      \(articles.joined(separator: "\n"))
      </chapter>
      """
  }

  private mutating func annex() -> String {
    let articles = (1...3).map { "<article number=\"Article \($0)\" name=\"Seats\">\(body())</article>" }
    return "<chapter number=\"ANNEX I\" name=\"Rules\">\(articles.joined())</chapter>"
  }

  private mutating func one(chapter: Int, _ place: Int) -> String {
    article += 1
    let title = form == 9 && place == 2 ? "Annex" : Self.titles.randomElement(using: &random)!
    if form == 3 { return "<article name=\"Article \(article): \(title)\">\(body())</article>" }
    let roman = ["I", "II", "III", "IV", "V", "VI", "VII"][chapter - 1]
    let padded = place < 10 ? "0\(place)" : "\(place)"
    let letter = ["A", "B", "C", "D", "E", "F", "G"][chapter - 1]
    let number =
      switch form {
      case 1: "ARTICLE \(chapter)-\(padded)"
      case 2: "Article \(chapter).\(place)"
      case 4: "ARTICLE \(roman).\(place)"
      case 5: "Article \(letter)-\(padded)"
      case 6: "ARTICLE: \(article)"
      case 8 where place == 3: "Article \(article) bis"
      default: "Article \(article)"
      }
    return "<article number=\"\(number)\" name=\"\(title)\">\(body())</article>"
  }

  private static let sentences = [
    "Each Party shall accord national treatment to the goods of the other Party.",
    "The Parties shall consult each other in good faith.",
    "Nothing in this Agreement prevents a Party from protecting human life.",
    "A Party that intends to apply a measure under Article 2 shall notify the other Party in writing.",
    "The Joint Committee meets once a year, and whenever a Party asks for it, at a place and on a date that the Parties agree.",
  ]

  private mutating func body() -> String {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: sentence()
    case 1: "1. \(sentence())\n\n2. \(sentence())\n\n3. \(sentence())"
    case 2:
      "Each Party may:\n\n(a) send goods;\n\n(b) receive goods,\n\nprovided that it notifies the other Party."
    case 3:
      "1. Each Party may:\n\n(a) send goods; and\n\n(b) receive them,\n\nunless the Parties agree otherwise.\n\n2. \(sentence())"
    case 4: "\(sentence())\n\n\(sentence())"
    default: wrapped()
    }
  }

  private mutating func sentence() -> String { Self.sentences.randomElement(using: &random)! }

  /// Sentences in lines of a fixed width; later lines are indented.
  private mutating func wrapped() -> String {
    let words = "\(sentence()) \(sentence())".split(separator: " ")
    var lines = [""]
    for word in words {
      if lines[lines.count - 1].count + word.count > 60 { lines.append("   ") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.joined(separator: "\n")
  }
}
