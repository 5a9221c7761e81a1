/// Reads citations of treaties as people write them, alone or in running text.
///
/// It knows the words and names that it is given, in any language, and no more. It reads no
/// database: whether a treaty has the article is another question.
///
/// ```swift
/// let parser = try CitationParser(namesCSV: names, wordsCSV: words)
/// try parser.parse("Art. 4 CST").ids             // ["cst/art_4"]
/// parser.find(in: "under Article 51 of the UN Charter").map(\.ids)  // [["un-charter/art_51"]]
/// ```
///
/// It takes no notice of case, accents, kinds of dashes, blanks and quotation marks. Making one
/// costs some milliseconds; it may be shared.
public struct CitationParser: Sendable {
  private let lexicon: Lexicon

  public init(names: [TreatyName], words: [CitationWord]) {
    lexicon = Lexicon(names: names, words: words)
  }

  /// Reads the patterns from CSV with the columns of `treaty_citation_name` and
  /// `treaty_citation_word`.
  ///
  /// - Throws: A ``PatternError`` with the table, the line and the rule.
  public init(namesCSV: String, wordsCSV: String) throws(PatternError) {
    self.init(
      names: try TreatyName.rows(csv: namesCSV), words: try CitationWord.rows(csv: wordsCSV))
  }

  /// Reads a text that is one citation and nothing else, but for a dot at its end.
  ///
  /// - Returns: The citation; without candidates where the text names no treaty, as "Article V".
  /// - Throws: A ``CitationError`` at the place from which on the text is none.
  public func parse(_ text: String) throws(CitationError) -> TreatyCitation {
    var reader = CitationReader(text, lexicon: lexicon, isRunningText: false)
    return try reader.wholeCitation()
  }

  /// The citations in a text, in its order; they do not overlap.
  ///
  /// An article is found always, though its treaty may be unknown; a chapter, a part, an annex or a
  /// preamble where its treaty is named with it or before it in the same sentence. Takes time in
  /// proportion to the text.
  public func find(in text: String) -> [TreatyCitation] {
    var finder = CitationFinder(text, lexicon: lexicon)
    return finder.run()
  }
}
