import Entente
import EntenteKit

/// The table rows of a citation in a document: one for each provision and possible treaty.
struct CitationRows {
  let rows: [[Table.Cell]]

  /// - Parameter own: The id of the treaty, if the document is one.
  init(_ base: Snapshot, _ citation: TreatyCitation, line: Int, own: String?) throws {
    let head: [Table.Cell] = [
      .init(citation.start), .init(citation.end), .init(line),
      .init(citation.text.split { $0.isWhitespace }.joined(separator: " ")),
    ]
    let meant = Self.meant(citation, own)
    guard !meant.isEmpty else {
      rows = [head + [.none, .none, .init(citation.remark ?? "no treaty is named")]]
      return
    }
    rows = try meant.flatMap { treaty, reason in
      try citation.provisions.map { path in
        let id = path.id(in: treaty)
        return head + [.init(id), .flag(try base.provision(id: id) != nil), .init(reason)]
      }
    }
  }

  /// The possible treaties, with reasons.
  private static func meant(
    _ citation: TreatyCitation, _ own: String?
  ) -> [(treaty: String, reason: String)] {
    if let own, citation.candidates.allSatisfy({ $0.basis == .context }) {
      return [(own, "no treaty is named here, and the document is \(own)")]
    }
    return citation.candidates.map { ($0.treatyID, $0.reason) }
  }
}
