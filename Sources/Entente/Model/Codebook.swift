public import EntenteKit

/// The dictionary of a file: its public views and vocabularies with their columns, the predicates,
/// and the terms of the vocabularies.
///
/// ```swift
/// let book = try await kb.read { try $0.codebook() }
/// print(book.table.rendered(as: .csv))
/// ```
///
/// For the codebook of one panel see ``PanelCodebook``.
public struct Codebook: Sendable {
  /// A term of a vocabulary.
  public struct Term: Hashable, Sendable {
    public let id: String
    /// The label; a title of a source.
    public let label: String
    /// The meaning; the file of a source whose text was read; `nil` if there is none.
    public let description: String?
  }

  public let edition: DatasetEdition
  public let views: [ViewDescription]
  public let predicates: [PredicateDescription]
  /// The vocabularies with their terms. Of sources and profiles only those with a file, and those
  /// that are no source.
  public let vocabularies: [(name: String, terms: [Term])]

  /// All of it as one table, for programs.
  public var table: Table {
    let columns = views.flatMap { view -> [[Table.Cell]] in
      [[.text(view.kind.rawValue), .text(view.name), .none, .text(view.purpose), .none]]
        + view.columns.map { column in
          [
            "column", .text(view.name), .text(column.name), .text(column.description),
            .init(column.unit),
          ]
        }
    }
    let verbs = predicates.map { one -> [Table.Cell] in
      ["predicate", .text(one.kind), .text(one.id), .text(one.description), .none]
    }
    let terms = vocabularies.flatMap { vocabulary in
      vocabulary.terms.map { term -> [Table.Cell] in
        let meaning = [term.label, term.description].compactMap { $0 }.joined(separator: ": ")
        return ["term", .text(vocabulary.name), .text(term.id), .text(meaning), .none]
      }
    }
    return Table(
      title: title, columns: ["part", "name", "item", "meaning", "unit"],
      rows: columns + verbs + terms, details: ["unit"])
  }

  /// `Codebook of TITLE, version 1.0, to 2026-11-22`
  public var title: String {
    let version = edition.version.map { ", version \($0)" } ?? ""
    return "Codebook of \(edition.title)\(version), to \(edition.day)"
  }

  /// The same for readers: a table for each view, the predicates, and a table for each vocabulary.
  public var sections: [Table] {
    let views = views.map { view in
      Table(
        title: "\(view.name): \(view.purpose)", columns: ["column", "meaning", "unit"],
        rows: view.columns.map { [.init($0.name), .init($0.description), .init($0.unit)] },
        notes: view.example.map { ["Example: \($0)"] } ?? [])
    }
    let verbs = Table(
      title: "Predicates",
      columns: ["kind", "predicate", "label", "statements", "meaning", "words"],
      rows: predicates.map { one in
        [
          .init(one.kind), .init(one.id), .init(one.label), .init(one.statements),
          .init(one.description),
          .init(one.joinedWords),
        ]
      })
    let terms = vocabularies.map { vocabulary in
      Table(
        title: "Terms of \(vocabulary.name)", columns: ["id", "label", "meaning"],
        rows: vocabulary.terms.map { [.init($0.id), .init($0.label), .init($0.description)] })
    }
    return views + [verbs] + terms
  }
}
