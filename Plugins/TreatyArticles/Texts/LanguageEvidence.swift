/// Counts the frequent words of each language in a line.
struct LanguageEvidence {
  let vocabulary: HeadingVocabulary

  /// One count for each language of the vocabulary, from the first words of the line.
  func counts(in line: String) -> [UInt8] {
    var counts = [UInt8](repeating: 0, count: vocabulary.languages.count)
    var word = String.UnicodeScalarView()
    for scalar in line.unicodeScalars.prefix(500) {
      if scalar.isLetter {
        countScript(of: scalar, &counts)
        word.append(scalar)
      } else if !word.isEmpty {
        count(String(word), &counts)
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { count(String(word), &counts) }
    return counts
  }

  private func count(_ word: String, _ counts: inout [UInt8]) {
    guard word.utf8.count <= 40 else { return }
    for index in vocabulary.evidence[word.lowercased()] ?? [] where counts[index] < 255 {
      counts[index] += 1
    }
  }

  private func countScript(of scalar: Unicode.Scalar, _ counts: inout [UInt8]) {
    guard scalar.value > 0x36F, let language = LanguageScript.language(scalar),
      let index = vocabulary.languages.firstIndex(of: language)
    else { return }
    counts[index] = UInt8(min(255, Int(counts[index]) + (language == "ja" ? 4 : 1)))
  }
}
