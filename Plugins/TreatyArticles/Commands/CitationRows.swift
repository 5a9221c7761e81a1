import Entente

/// What is told of a citation in a document: a row a provision and treaty that it may mean.
struct CitationRows {
  let rows: [[Table.Cell]]

  init(_ base: Snapshot, _ citation: TreatyCitation, line: Int) throws {
    let head: [Table.Cell] = [
      .init(citation.start), .init(citation.end), .init(line),
      .init(citation.text.split { $0.isWhitespace }.joined(separator: " ")),
    ]
    guard !citation.candidates.isEmpty else {
      rows = [head + [.none, .none, "no treaty is named"]]
      return
    }
    rows = try citation.candidates.flatMap { candidate in
      try citation.provisions.map { path in
        let id = path.id(in: candidate.treatyID)
        let isKnown = try base.provision(id: id) != nil
        return head + [.init(id), .flag(isKnown), .init(candidate.reason)]
      }
    }
  }
}
