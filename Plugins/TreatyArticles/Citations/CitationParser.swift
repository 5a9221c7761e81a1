/// Finds citations of treaties as people write them, alone or in running text.
///
/// A parser knows the words and names in its tables, in any language. It reads no database and does
/// not check whether the treaty has the cited article.
///
/// ```swift
/// let parser = try CitationParser.shipped()
/// try parser.parse("Art. 4 CST").ids  // ["cst/art_4"]
/// let found = parser.find(in: "under Article 51 of the UN Charter")
/// found.map(\.ids)                    // [["un-charter/art_51"]]
/// ```
///
/// Case, accents, kinds of dashes, blanks and quotation marks do not matter. Creating a parser
/// takes some milliseconds; one parser can be shared between tasks.
public struct CitationParser: Sendable {
  private let lexicon: Lexicon

  public init(
    names: [TreatyName], words: [CitationWord], numbers: [NumberWord] = [],
    writtenNumbers: [WrittenNumber] = []
  ) {
    lexicon = Lexicon(
      names: names, words: words, numbers: numbers, writtenNumbers: writtenNumbers)
  }

  /// Reads the tables from CSV with the columns of `treaty_citation_name`,
  /// `treaty_citation_word`, `treaty_number_word` and `treaty_written_number`; the last two may be
  /// missing.
  ///
  /// - Throws: A ``PatternError`` with the table, the line and the rule.
  public init(
    namesCSV: String, wordsCSV: String, numbersCSV: String? = nil, writtenNumbersCSV: String? = nil
  ) throws(PatternError) {
    self.init(
      names: try TreatyName.rows(csv: namesCSV), words: try CitationWord.rows(csv: wordsCSV),
      numbers: try numbersCSV.map(NumberWord.rows) ?? [],
      writtenNumbers: try writtenNumbersCSV.map(WrittenNumber.rows) ?? [])
  }

  /// Parses a text that consists of one citation; a final dot is allowed.
  ///
  /// ```swift
  /// try parser.parse("UN Charter, Art. 2(4)").ids  // ["un-charter/art_2/para_4"]
  /// try parser.parse("Art. 4 foo")  // throws: column 8: 'foo' is not part of a citation
  /// ```
  ///
  /// - Returns: The citation. It has no candidates if the text names no treaty, as in "Article V".
  /// - Throws: A ``CitationError`` with the place of the first character that does not belong to a
  ///   citation.
  public func parse(_ text: String) throws(CitationError) -> TreatyCitation {
    var reader = CitationReader(text, lexicon: lexicon, isRunningText: false)
    return try reader.wholeCitation()
  }

  /// All citations in a text, in order and without overlap; empty if there are none.
  ///
  /// An article is found even if its treaty is not known. A chapter, part, annex or preamble is
  /// found only if its treaty is named with it, or before it in the same sentence. An article
  /// without a treaty belongs to the treaty named last, unless another document was named since
  /// then or the name is too far away; ``TreatyCitation/remark`` tells. The time is proportional to
  /// the length of the text.
  public func find(in text: String) -> [TreatyCitation] {
    var finder = CitationFinder(text, lexicon: lexicon)
    return finder.run()
  }
}
