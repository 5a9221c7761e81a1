import Entente

extension TreatyTextReader {
  /// A reader with the headings of all the languages that the plugin knows. It needs no base.
  public static func shipped() throws -> TreatyTextReader {
    let files = TreatyArticles().embedded
    do throws(TreatyTextError) {
      return TreatyTextReader(
        vocabulary: try HeadingVocabulary(
          headingWords: files["data/treaty_heading_word.csv"] ?? "",
          numberWords: files["data/treaty_number_word.csv"] ?? ""))
    } catch {
      throw KnowledgeBaseError.because(.badPlugin, "\(error)")
    }
  }
}
