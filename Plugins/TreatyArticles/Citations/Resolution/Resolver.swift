/// Determines the treaty of a citation from its words and from earlier mentions.
struct Resolver {
  var mentions = Mentions()

  /// The treaties that may be meant, the most likely first.
  func candidates(for subject: CitationSyntax.Subject, printed: (Range<Int>) -> String)
    -> [TreatyCitation.Candidate]
  {
    switch subject {
    case .named(let name): candidates(for: name, printed: printed(name.tokens))
    case .same, .unsaid: candidatesByContext()
    case .other: []
    }
  }

  private func candidates(for name: NamePhrase, printed: String) -> [TreatyCitation.Candidate] {
    let rows = name.names.sorted { $0.certainty > $1.certainty }
    let ids = rows.map(\.treatyID)
    if name.isGeneric, let decided = decided(among: ids, by: printed) { return decided }
    var seen: Set<String> = []
    return rows.filter { seen.insert($0.treatyID).inserted }.map { $0.candidate(printed: printed) }
  }

  /// "The Charter" means the charter named last, or that of the organization named last.
  private func decided(among ids: [String], by word: String) -> [TreatyCitation.Candidate]? {
    if let mention = mentions.lastTreaty(among: ids) {
      return mention.candidates(among: ids, .likely, "'\(word)' refers to the one named before")
    }
    let mention = mentions.lastOrganization(among: ids)
    return mention?.candidates(
      among: ids, .possible, "'\(word)' may refer to that of the organization named before")
  }

  /// Without a named treaty: the last treaty, or those of the last organization.
  private func candidatesByContext() -> [TreatyCitation.Candidate] {
    if let mention = mentions.lastTreaty {
      return mention.candidates(
        among: mention.treatyIDs, .likely, "no treaty is named here; the last one named is")
    }
    guard let mention = mentions.lastOrganization else { return [] }
    return mention.candidates(
      among: mention.treatyIDs, .possible,
      "no treaty is named here; the last organization named is")
  }
}

extension TreatyName {
  fileprivate func candidate(printed: String) -> TreatyCitation.Candidate {
    TreatyCitation.Candidate(
      treatyID: treatyID, basis: basis, certainty: certainty,
      reason: "'\(printed)' \(meaning) \(treatyID)")
  }

  private var basis: TreatyCitation.Candidate.Basis {
    switch kind {
    case .name: .name
    case .abbreviation: .abbreviation
    case .organization: .organization
    case .generic: .generic
    }
  }

  private var meaning: String {
    switch kind {
    case .name: "is a name of"
    case .abbreviation: "is an abbreviation of"
    case .organization: "is the organization founded by"
    case .generic: "can mean any treaty of its kind, including"
    }
  }
}

extension Mentions.Mention {
  fileprivate func candidates(
    among ids: [String], _ certainty: TreatyName.Certainty, _ reason: String
  ) -> [TreatyCitation.Candidate] {
    treatyIDs.filter(ids.contains).map { id in
      TreatyCitation.Candidate(
        treatyID: id, basis: .context, certainty: certainty,
        reason: "\(reason): '\(text)', character \(start)")
    }
  }
}
