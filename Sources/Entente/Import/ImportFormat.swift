/// A format of lists that can be imported: who had which status in which body, and when.
///
/// A format reads a file and passes what it says to an ``ImportList``: spells, what the list says
/// of pairs without a spell, statements, and rows that cannot be taken. The import does the rest:
/// it finds or adds the entities, checks and sorts the spells, and writes one report in one
/// transaction. Shipped formats and those of plugins (``Plugin/importFormats``) have the same
/// rights.
///
/// ```swift
/// struct Tally: ImportFormat {
///   let name = "tally"
///   let abstract = "The membership tally of the yearbook: body, country, year of entry."
///   func read(_ input: ImportInput, into list: ImportList) throws {
///     var rows = input.csv()
///     while let row = try rows.next() {
///       let place = ListedPlace(line: row.line)
///       guard row.fields.count == 3 else {
///         list.refuse(place, rule: "a row has three fields")
///         continue
///       }
///       try list.add(
///         ListedSpell(
///           organization: ListedEntity(row.fields[0].text),
///           member: ListedEntity(row.fields[1].text),
///           start: list.bound(row.fields[2].text), end: .open),
///         at: place)
///     }
///   }
/// }
/// ```
public protocol ImportFormat: Sendable {
  /// The word after `entente import`: lower-case letters, digits and hyphens.
  var name: String { get }
  /// One sentence.
  var abstract: String { get }
  /// More paragraphs for the help, one on each line.
  var discussion: String { get }
  /// The source of files in this format. It is added if the base has none with its id. `nil` if the
  /// user must name one.
  var source: Source? { get }
  /// The last day that the list covers, `YYYY-MM-DD`; `nil` if the file or the user tells it.
  var through: String? { get }
  /// Whether a file holds the whole list of its source. Otherwise each file is a report of its own,
  /// with its name in the id.
  var isWhole: Bool { get }
  /// The types of added organizations and members for which neither the file nor the user gives
  /// one.
  var organizationType: String { get }
  var memberType: String { get }

  /// Reads a file from beginning to end.
  ///
  /// - Throws: ``ImportList/Unreadable`` or `CSVReader.SyntaxError` if the file as a whole cannot
  ///   be read; errors of the list.
  func read(_ input: ImportInput, into list: ImportList) throws
}

extension ImportFormat {
  public var discussion: String { "" }
  public var source: Source? { nil }
  public var through: String? { nil }
  public var isWhole: Bool { true }
  public var organizationType: String { "organization" }
  public var memberType: String { "state" }
}
