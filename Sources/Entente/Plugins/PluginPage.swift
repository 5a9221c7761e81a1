import Foundation

/// A page of the explorer: questions of the command line about one subject, and how to show their
/// answers. No page has a rule of the domain.
///
/// A page is a JSON file:
///
/// ```json
/// {
///   "path": "seats/{city}",
///   "title": "Seats in {city}",
///   "addresses": "SELECT object AS city FROM fact WHERE predicate = 'seat-in'",
///   "sections": [
///     {"id": "seats", "title": "Organizations", "question": ["seats", "{city}"]}
///   ]
/// }
/// ```
public struct PluginPage: Codable, Hashable, Sendable {
  /// A value that the reader chooses; it is in the address: `?on=2012`.
  public struct Parameter: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, Sendable {
      /// A date, EDTF.
      case date
      case text
      /// A text of several lines, such as a query.
      case lines
      /// One of ``choices``.
      case choice
    }

    /// A value to try, with the words of its link.
    public struct Example: Codable, Hashable, Sendable {
      public var title: String
      public var value: String
    }

    public var name: String
    public var label: String
    public var kind: Kind?
    /// The value if the address has none; empty for none.
    public var value: String?
    /// The allowed values: a list, or one SELECT whose first column has them.
    public var choices: [String]?
    public var choicesFrom: String?
    /// A few words about the value.
    public var help: String?
    /// Values to try: a list, or one SELECT of titles and values.
    public var examples: [Example]?
    public var examplesFrom: String?
  }

  /// One question of a page.
  public struct Section: Codable, Hashable, Sendable {
    public enum Form: String, Codable, Sendable {
      /// A table, with the picture of the answer above it if it has one.
      case table
      /// A list of names and values: the first two columns.
      case facts
      /// Only the picture; the table is behind it.
      case picture
    }

    /// The anchor, and the name of the table in addresses: `members` for `members.csv`.
    public var id: String
    public var title: String
    /// The words of a command. `{name}` stands for a value. A word with the value of a parameter
    /// that is empty is left out, with the option before it if both are one word: `--on {on}`.
    /// `{name...}` becomes one word for each part between commas. Within a longer word, such as a
    /// SELECT, a value has each `'` doubled.
    public var question: [String]
    public var form: Form?
    /// The columns that the page shows, in this order; CSV and JSON have all.
    public var columns: [String]?
    /// Columns that the page leaves out; CSV and JSON have all.
    public var without: [String]?
    /// Columns whose texts are no names, and so lead nowhere.
    public var plain: [String]?
    /// The largest number of rows that the page shows; CSV and JSON have all.
    public var rows: Int?
    /// The page that a cell leads to, with columns of its record in braces:
    /// `interactions/{row_id}/{column_id}`. For answers with a record for each cell, row by row.
    public var cells: String?
    /// The section is left out unless all these values are given.
    public var needs: [String]?
    /// A sentence below the heading.
    public var note: String?
    /// Forms of the answer that the page offers beside CSV and its picture: `vega-lite`.
    public var documents: [String]?
    /// Whether the section is left out if its answer is empty.
    public var isOptional: Bool?
  }

  /// Words between slashes; `{name}` stands for any word, `{name...}` at the end for one or more:
  /// `organizations/{id}`.
  public var path: String
  /// With `{name}`, `{name.label}` for the label of an entity.
  public var title: String
  /// The word of the navigation; none for a page that others lead to.
  public var navigation: String?
  public var summary: String?
  public var parameters: [Parameter]?
  public var sections: [Section]
  /// One SELECT from public views with one row for each page, and a column for each `{name}` of the
  /// path. A site has these pages.
  public var addresses: String?
  /// Whether ids and names lead to this page before others. The path has one `{name}`.
  public var isHome: Bool?
  /// The words of a link to this page from other pages about the same subject; by default the
  /// title. A page whose title is only a name has no such link without it.
  public var link: String?
}

extension PluginPage {
  /// Reads a page.
  ///
  /// - Parameter file: The path for messages.
  /// - Throws: ``KnowledgeBaseError``: `badPlugin` if the text is not a page.
  public init(json: String, file: String) throws {
    do {
      self = try JSONDecoder().decode(PluginPage.self, from: Data(json.utf8))
    } catch {
      throw KnowledgeBaseError.because(.badPlugin, "\(file): not a page of the explorer: \(error)")
    }
  }
}
