/// Determines the treaty of a citation from its words and from earlier mentions.
struct Resolver {
  var mentions = Mentions()

  /// The treaties that may be meant, the most likely first, or the reason why there is none.
  struct Answer {
    let candidates: [TreatyCitation.Candidate]
    var remark: String?
  }

  /// - Parameter offset: The place of the citation, in Unicode scalars.
  func answer(
    for subject: CitationSyntax.Subject, at offset: Int, printed: (Range<Int>) -> String
  ) -> Answer {
    switch subject {
    case .named(let name): answer(for: name, printed: printed(name.tokens))
    case .same, .unsaid: answerByContext(at: offset)
    case .other: Answer(candidates: [], remark: "another document is named")
    }
  }

  private func answer(for name: NamePhrase, printed: String) -> Answer {
    let rows = name.names.sorted { $0.certainty > $1.certainty }
    if name.isGeneric, let decided = decided(among: rows.map(\.treatyID), by: printed) {
      return decided
    }
    var seen: Set<String> = []
    return Answer(
      candidates: rows.filter { seen.insert($0.treatyID).inserted }
        .map { $0.candidate(printed: printed) })
  }

  /// "The Charter" means the charter named last, or that of the organization named last.
  private func decided(among ids: [String], by word: String) -> Answer? {
    let mention = mentions.lastTreaty(among: ids)
    if let foreign = mentions.lastForeign(among: ids), foreign.start > mention?.start ?? -1 {
      return Answer(
        candidates: [], remark: "'\(word)' may refer to another document named before it")
    }
    if let mention {
      return Answer(
        candidates: mention.candidates(
          among: ids, .likely, "'\(word)' refers to the one named before"))
    }
    return mentions.lastOrganization(among: ids).map {
      Answer(
        candidates: $0.candidates(
          among: ids, .possible, "'\(word)' may refer to that of the organization named before"))
    }
  }

  /// Without a named treaty: the last treaty, or those of the last organization, if it is near.
  private func answerByContext(at offset: Int) -> Answer {
    if let mention = mentions.lastTreaty {
      guard !mention.treatyIDs.isEmpty else {
        return Answer(candidates: [], remark: "another document was named last: '\(mention.text)'")
      }
      guard mentions.reaches(mention, offset) else { return .far(mention, offset) }
      return Answer(
        candidates: mention.candidates(
          among: mention.treatyIDs, .likely, "no treaty is named here; the last one named is"))
    }
    guard let mention = mentions.lastOrganization else {
      return Answer(candidates: [], remark: "no treaty is named")
    }
    guard mentions.reaches(mention, offset, isOrganization: true) else {
      return .far(mention, offset)
    }
    return Answer(
      candidates: mention.candidates(
        among: mention.treatyIDs, .possible,
        "no treaty is named here; the last organization named is"))
  }
}

extension Resolver.Answer {
  fileprivate static func far(_ mention: Mentions.Mention, _ offset: Int) -> Self {
    Self(
      candidates: [],
      remark: "no treaty is named here; the last name, '\(mention.text)', is "
        + "\(offset - mention.start) characters before it, too far to tell")
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
