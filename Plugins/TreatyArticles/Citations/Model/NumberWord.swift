/// A number written as a word: a row of `treaty_number_word`.
public struct NumberWord: Hashable, Sendable {
  public init(text: String, language: String, value: Int, isOrdinal: Bool) {
    self.text = text
    self.language = language
    self.value = value
    self.isOrdinal = isOrdinal
  }

  /// Reads the value as the table writes it: `5`, or `5.` for an ordinal; `nil` for other texts.
  init?(text: String, language: String, value: String) {
    let isOrdinal = value.hasSuffix(".")
    guard let number = Int(isOrdinal ? value.dropLast() : value[...]) else { return nil }
    self.init(text: text, language: language, value: number, isOrdinal: isOrdinal)
  }

  /// The word or words; `*` stands for an ending of up to three letters.
  public let text: String
  /// The language (BCP 47).
  public let language: String
  public let value: Int
  /// Whether it can stand before the word for the provision: "the fifth article".
  public let isOrdinal: Bool
}
