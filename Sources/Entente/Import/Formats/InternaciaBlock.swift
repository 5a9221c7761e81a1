import EDTF
import EntenteKit

/// A block of internacia-db.
struct InternaciaBlock {
  let organization: ListedEntity
  /// The members as they are listed.
  let includes: [JSONValue]
  private let verified: CalendarDay?
  /// Whether the block has ended.
  private let isHistorical: Bool

  init(_ root: JSONValue) throws(ListedFault) {
    guard root.isObject, let id = try root.word("id"), let name = try root.word("name") else {
      throw root.fault("id", "a block has an id and a name")
    }
    let includes = root["includes"]
    guard includes?.isNull != false || includes?.array != nil else {
      throw (includes ?? root).fault("includes", "a list is expected")
    }
    self.includes = includes?.array ?? []
    let item = try root.word("wikidata_id")
    let isGroup = try root.word("scope_category") == "reference_enumeration"
    organization = ListedEntity(
      name, codes: item.map { [ListedCode("wikidata", $0)] } ?? [],
      otherNames: [id] + (try Self.otherNames(root)), type: isGroup ? "state-group" : nil)
    verified = try root.date("last_verified")?.last
    let hasEnded = try root.date("dissolved") != nil
    isHistorical = try root.word("status") == "historical" ? true : hasEnded
  }

  private static func otherNames(_ root: JSONValue) throws(ListedFault) -> [String] {
    var names: [String] = []
    for (list, member) in [
      ("acronyms", "value"), ("other_names", "name"), ("translations", "name"),
    ] {
      for value in root[list]?.array ?? [] {
        if let name = try value.word(member) { names.append(name) }
      }
    }
    return names
  }

  // MARK: - Members

  /// The member of a row. A code is read on the last day that the row tells.
  func member(_ value: JSONValue) throws(ListedFault) -> ListedEntity {
    guard value.isObject, let id = try value.word("id"), let name = try value.word("name") else {
      throw value.fault("id", "a member has an id and a name")
    }
    switch try value.word("type") {
    case "country":
      let day = try value.date("left")?.first ?? verified
      return ListedEntity(name, codes: [ListedCode("iso3166-1-alpha2", id)], on: day, type: "state")
    case "historical-country": return ListedEntity(name, type: "state")
    case "organization": return ListedEntity(name, otherNames: [id], type: "organization")
    default:
      throw (value["type"] ?? value).fault(
        "type", "a member is a country, a historical-country or an organization")
    }
  }

  /// The spell of a row.
  ///
  /// - Parameter day: The day of the data, if the block does not tell when it was checked.
  func spell(
    _ value: JSONValue, _ member: ListedEntity, shown day: CalendarDay?
  ) throws(ListedFault) -> ListedSpell {
    let words = try value.word("status") ?? ""
    guard let status = StatusWords.status(words, others: Self.statuses), !words.isEmpty else {
      throw (value["status"] ?? value).fault("status", "this is no status of a member")
    }
    let joined = try value.date("joined")
    let left = try value.date("left")
    let end: ListedBound
    if let left {
      end = .on(left)
    } else if words == "former_member" || isHistorical {
      end = .unknown
    } else {
      guard let day = verified ?? day else {
        throw value.fault(
          nil, "neither last_verified nor --through tells the day on which it is a member")
      }
      let start = joined.map(ListedBound.on) ?? .by(day)
      return ListedSpell(
        organization: organization, member: member, status: status, start: start,
        end: .notBefore(max(day, joined?.first ?? day)))
    }
    return ListedSpell(
      organization: organization, member: member, status: status,
      start: joined.map(ListedBound.on) ?? .unknown, end: end)
  }

  private static let statuses = ["former member": "member", "cooperating": "partner"]
}
