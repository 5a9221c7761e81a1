import Entente

extension TreatyTextReader {
  /// A reader with the headings of all languages of the plugin; it needs no knowledge base.
  public static func shipped() throws -> TreatyTextReader {
    let plugin = TreatyArticles()
    do throws(TreatyTextError) {
      return TreatyTextReader(
        vocabulary: try HeadingVocabulary(
          headingWords: plugin.text(of: "data/treaty_heading_word.csv"),
          numberWords: plugin.text(of: "data/treaty_number_word.csv")))
    } catch {
      throw KnowledgeBaseError.because(.badPlugin, "\(error)")
    }
  }
}
