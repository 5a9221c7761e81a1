/// The words with which lists of members name a status.
enum StatusWords {
  /// The id of the status that words name.
  ///
  /// - Parameter others: Words of one format, each with its status.
  /// - Returns: `nil` if they name none of the vocabulary. Nothing at all means a member.
  static func status(_ words: String, others: [String: String] = [:]) -> String? {
    let key = words.lowercased().replacing("_", with: " ").replacing("-", with: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return others[key] ?? common[key]
  }

  private static let common: [String: String] = {
    var statuses: [String: String] = [:]
    for (status, words) in [
      "member": ["", "member", "full member", "member state", "founding member"],
      "party": ["party", "state party"],
      "suspended": ["suspended", "temporarily suspended"],
      "signatory": ["signatory"],
      "associate": [
        "associate", "associated", "associate member", "associated member", "associate state",
      ],
      "observer": ["observer", "observer state"],
      "partner": [
        "partner", "partners", "dialogue partner", "dialogue member", "sectoral dialogue partner",
      ],
    ] {
      for word in words { statuses[word] = status }
    }
    return statuses
  }()
}
