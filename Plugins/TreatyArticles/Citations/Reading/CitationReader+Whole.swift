/// Parsing of texts that consist of one citation.
extension CitationReader {
  mutating func wholeCitation() throws(CitationError) -> TreatyCitation {
    skipOpening()
    guard let syntax = citation() else { throw failure() }
    if case .other(let index) = syntax.subject {
      throw error(at: index, "does not begin the name of a known treaty")
    }
    _ = skip(".") || skip("\"")
    guard next == nil else { throw error(at: position, "is not part of a citation") }
    guard let citation = citation(syntax, by: Resolver()) else {
      throw error(at: syntax.tokens.lowerBound, "begins the number of no article that is known")
    }
    return citation
  }

  private mutating func skipOpening() {
    while skip(.the) || skip(.said) || skip("\"") {}
  }

  /// The error at the position where nothing could be read.
  private mutating func failure() -> CitationError {
    if let name = name() {
      position = name.tokens.upperBound
      return missing("a provision such as 'Art. 4' must follow the name of a treaty")
    }
    let start = position
    guard provisionWord() != nil else {
      return next == nil
        ? missing("the text is empty") : error(at: position, "is not part of a citation")
    }
    _ = skip(".")
    return missing("a number must follow '\(printed(start..<position))'")
  }

  private func missing(_ what: String) -> CitationError {
    guard let next else { return error(offset: tokens.last?.offsets.upperBound ?? 0, what) }
    return error(
      offset: next.offsets.lowerBound, "\(what), not '\(printed(position..<position + 1))'")
  }

  private func error(at index: Int, _ what: String) -> CitationError {
    error(offset: tokens[index].offsets.lowerBound, "'\(printed(index..<index + 1))' \(what)")
  }

  private func error(offset: Int, _ reason: String) -> CitationError {
    CitationError(text: text, offset: offset, reason: reason)
  }
}
