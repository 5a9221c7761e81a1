import EntenteKit

/// The header of a COW IGO file, which tells the layout.
struct COWIGOHeader {
  struct Column {
    let name: String
    /// The index in the file.
    let index: Int
    /// The byte in the line, from 1.
    let place: Int
  }

  private(set) var layout = COWIGOTable.Layout.stateYear
  /// The number of fields of the file.
  private(set) var count = 0
  /// The indexes of the columns in the file.
  private(set) var subject = 0
  private(set) var year = 0
  private(set) var imputed: Int?
  /// The columns with names of the subject.
  private(set) var names: [Int] = []
  private(set) var columns: [Column] = []

  var subjectName: String { layout == .stateYear ? "ccode" : "ioname" }

  private static let ofState: Set = ["ccode", "year", "state"]
  /// The columns about an organization.
  private static let ofOrganization: Set = [
    "ioname", "orgname", "year", "sdate", "deaddate", "dead", "integrated", "replaced",
    "longorgname", "ionum", "igocode", "version", "accuracyofpre1965membershipdates",
    "sourcesandnotes", "imputed", "political", "social", "economic",
  ]
  private static let namesOfOrganization = ["longorgname", "orgname", "ionum"]

  init() {}

  /// - Throws: ``ImportList/Unreadable`` if it is neither layout.
  init(_ record: CSVReader.Record) throws {
    let fields = record.fields.map { $0.text.lowercased() }
    count = fields.count
    func index(_ name: String) -> Int? { fields.firstIndex(of: name) }
    guard let year = index("year"), let subject = index("ccode") ?? index("ioname") else {
      throw ImportList.Unreadable(
        ListedPlace(line: record.line, column: 1),
        rule: "the header has neither ccode and year (state_year) nor ioname and year (igo_year)")
    }
    layout = index("ccode") == nil ? .igoYear : .stateYear
    self.year = year
    self.subject = subject
    let others = layout == .stateYear ? Self.ofState : Self.ofOrganization
    columns = fields.indices.filter { !others.contains(fields[$0]) }.map {
      Column(
        name: record.fields[$0].text, index: $0, place: record.fields[$0].column)
    }
    imputed = layout == .igoYear ? index("imputed") : nil
    let wanted = layout == .stateYear ? ["state"] : Self.namesOfOrganization
    presentNames = wanted.filter { index($0) != nil }
    names = presentNames.compactMap(index)
  }

  private var presentNames: [String] = []

  private func name(_ column: String, in names: [String]) -> String? {
    presentNames.firstIndex(of: column).map { names[$0] }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The full name of an organization.
  func title(_ names: [String]) -> String? {
    name("longorgname", in: names) ?? name("orgname", in: names)
  }

  /// The number of an organization.
  func number(_ names: [String]) -> String? { name("ionum", in: names) }
}
