/// The codes of states in the schemes that a panel shows, by entity.
struct PanelCodes {
  struct Code: Hashable {
    let text: String
    let first: Int32
    /// The first day after.
    let next: Int32
  }

  /// A column with a code.
  struct Column: Hashable {
    /// The name in the field's data, without the number of a dyad.
    let name: String
    let scheme: String
    let isNumber: Bool
    let description: String
  }

  private let codes: [String: [Int32: [Code]]]

  init(_ base: Snapshot, schemes: Set<String>) throws {
    var codes: [String: [Int32: [Code]]] = [:]
    let cursor = try StatementCursor(
      base.db,
      """
      SELECT c.scheme, e.key, c.code,
        CAST(julianday(coalesce(c.first_day, '0000-01-01')) + 0.5 AS INTEGER),
        CAST(julianday(coalesce(c.last_day, '9999-12-31')) + 0.5 AS INTEGER)
      FROM state_code c
      JOIN entity e ON e.id = c.entity_id
      ORDER BY c.scheme, e.key, 4, 3
      """)
    defer { cursor.rewind() }
    while try cursor.step() {
      let scheme = cursor.text(0)
      guard schemes.contains(scheme) else { continue }
      codes[scheme, default: [:]][cursor.int32(1), default: []].append(
        Code(text: cursor.text(2), first: cursor.int32(3), next: cursor.int32(4) + 1))
    }
    self.codes = codes
  }

  /// The code of an entity in a window: of several, the last.
  func code(_ scheme: String, of entity: Int32, in window: PanelWindow) -> String? {
    codes[scheme]?[entity]?.last { window.within($0.first, $0.next) != nil }?.text
  }

  /// All codes of a scheme, by entity.
  func all(_ scheme: String) -> [Int32: [Code]] { codes[scheme] ?? [:] }

  /// The scheme for a word of an option; also the name of a scheme itself.
  static func scheme(_ word: String) -> String {
    ["iso3c": "iso3166-1-alpha3", "iso2c": "iso3166-1-alpha2", "cow-igo": "cow-igo-name"][word]
      ?? word
  }

  /// The columns for the words of the option `codes`.
  static func columns(_ words: [String]) throws -> [Column] {
    var columns: [Column] = []
    for word in words {
      switch word {
      case "cow":
        columns.append(
          Column(
            name: "ccode", scheme: "cow", isNumber: true, description: "Code of Correlates of War.")
        )
        columns.append(
          Column(
            name: "stateabb", scheme: "cow-abb", isNumber: false,
            description: "Abbreviation of Correlates of War."))
      case "gw":
        columns.append(
          Column(
            name: "gwcode", scheme: "gw", isNumber: true, description: "Code of Gleditsch and Ward."
          ))
        columns.append(
          Column(
            name: words.contains("cow") ? "gwabb" : "stateabb", scheme: "gw-abb", isNumber: false,
            description: "Abbreviation of Gleditsch and Ward."))
      case "iso3c", "iso2c", "m49", "wikidata", "fips":
        columns.append(
          Column(
            name: word, scheme: scheme(word), isNumber: word == "m49",
            description: "Code of the scheme \(scheme(word))."))
      case "cow-igo":
        columns.append(
          Column(
            name: "state", scheme: "cow-igo-name", isNumber: false,
            description: "Name of the state in the IGO data of Correlates of War."))
      default:
        throw KnowledgeBaseError(
          .badArgument,
          "there are no codes '\(word)'; known are cow, cow-igo, gw, iso3c, iso2c, m49, fips, wikidata"
        )
      }
    }
    return columns
  }
}
