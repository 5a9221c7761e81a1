import EntenteKit

/// The organizations, persons and memberships of a Popolo file.
struct PopoloDocument {
  /// A membership, with the object that it is inside.
  struct Membership {
    let value: JSONValue
    let around: JSONValue?
  }

  private(set) var memberships: [Membership] = []
  private var organizations: [String: JSONValue] = [:]
  private var persons: [String: JSONValue] = [:]

  /// Adds a part of a file: an object with arrays, an array, a membership, an organization or a
  /// person.
  mutating func add(_ root: JSONValue) throws(ListedFault) {
    if let values = root.array {
      for value in values { try add(item: value) }
      return
    }
    guard root.isObject else { throw root.fault(nil, "an object or an array is expected") }
    let arrays = ["organizations", "persons", "memberships"].filter { root[$0]?.array != nil }
    if arrays.isEmpty || root["id"] != nil {
      try add(item: root)
      return
    }
    for value in root["organizations"]?.array ?? [] { try add(organization: value) }
    for value in root["persons"]?.array ?? [] { try add(person: value) }
    for value in root["memberships"]?.array ?? [] { try add(membership: value, in: nil) }
  }

  private mutating func add(item: JSONValue) throws(ListedFault) {
    if item["memberships"] == nil, item["organization_id"] ?? item["organization"] != nil {
      try add(membership: item, in: nil)
    } else if Self.isPerson(item) {
      try add(person: item)
    } else {
      try add(organization: item)
    }
  }

  private mutating func add(organization: JSONValue) throws(ListedFault) {
    if let id = try organization.word("id") { organizations[id] = organization }
    try addMemberships(of: organization)
  }

  private mutating func add(person: JSONValue) throws(ListedFault) {
    if let id = try person.word("id") { persons[id] = person }
    try addMemberships(of: person)
  }

  private mutating func addMemberships(of item: JSONValue) throws(ListedFault) {
    for value in item["memberships"]?.array ?? [] { try add(membership: value, in: item) }
  }

  private mutating func add(
    membership: JSONValue, in around: JSONValue?
  ) throws(ListedFault) {
    guard membership.isObject else {
      throw membership.fault("memberships", "an object is expected")
    }
    memberships.append(Membership(value: membership, around: around))
  }

  /// Whether an object is a person: it has what only persons have, or its memberships name their
  /// organizations.
  private static func isPerson(_ item: JSONValue) -> Bool {
    if item["classification"] != nil { return false }
    if personal.contains(where: { item[$0] != nil }) { return true }
    return (item["memberships"]?.array ?? []).contains { $0["organization_id"] != nil }
  }

  private static let personal = ["given_name", "family_name", "birth_date", "gender"]

  // MARK: - Entities

  func organization(of membership: Membership) throws(ListedFault) -> ListedEntity {
    let value = membership.value
    if let object = value["organization"], object.isObject {
      return try entity(object, type: nil)
    }
    if let id = try value.word("organization_id") {
      return try entity(organizations[id], id: id, type: nil)
    }
    guard let around = membership.around, try memberID(of: value) != nil else {
      throw value.fault("organization_id", "a membership has an organization")
    }
    return try entity(around, type: nil)
  }

  func member(of membership: Membership) throws(ListedFault) -> ListedEntity {
    let value = membership.value
    for name in ["member", "person"] {
      guard let object = value[name], object.isObject else { continue }
      return try entity(object, type: name == "person" ? "person" : nil)
    }
    if let id = try memberID(of: value) {
      if let organization = organizations[id] { return try entity(organization, type: nil) }
      let isPerson = persons[id] != nil
      return try entity(persons[id], id: id, type: isPerson ? "person" : nil)
    }
    guard let around = membership.around, value["organization_id"] != nil else {
      throw value.fault("member_id", "a membership has a member: member_id or person_id")
    }
    return try entity(around, type: Self.isPerson(around) ? "person" : nil)
  }

  private func memberID(of value: JSONValue) throws(ListedFault) -> String? {
    if let id = try value.word("member_id") { return id }
    return try value.word("person_id")
  }

  private func entity(
    _ object: JSONValue?, id: String? = nil, type: String?
  ) throws(ListedFault) -> ListedEntity {
    guard let object else { return ListedEntity(id ?? "") }
    let own = try object.word("id")
    let id = id ?? own
    let written = try object.word("name")
    guard let name = written ?? id else {
      throw object.fault("name", "it has neither a name nor an id")
    }
    var names: [String] = []
    for other in object["other_names"]?.array ?? [] {
      if let name = try other.word("name") { names.append(name) }
    }
    if let id { names.append(id) }
    let classified = try self.type(of: object)
    return ListedEntity(
      name, codes: try codes(of: object), otherNames: names, type: type ?? classified)
  }

  private func codes(of object: JSONValue) throws(ListedFault) -> [ListedCode] {
    var codes: [ListedCode] = []
    for identifier in object["identifiers"]?.array ?? [] {
      guard let scheme = try identifier.word("scheme"),
        let code = try identifier.word("identifier"),
        let known = Self.scheme(scheme)
      else { continue }
      codes.append(ListedCode(known, code))
    }
    return codes
  }

  private func type(of object: JSONValue) throws(ListedFault) -> String? {
    switch try object.word("classification")?.lowercased() {
    case "state", "country", "nation", "sovereign state": "state"
    case "treaty", "agreement": "instrument"
    default: nil
    }
  }

  /// The predicate of a scheme of identifiers, however it is spelt.
  private static func scheme(_ name: String) -> String? {
    schemes[name.lowercased().filter { $0.isLetter || $0.isNumber }]
  }

  private static let schemes = [
    "wikidata": "wikidata", "cow": "cow", "gw": "gw", "m49": "m49", "unm49": "m49",
    "fips": "fips", "gec": "fips", "iso2": "iso3166-1-alpha2", "iso3": "iso3166-1-alpha3",
    "iso31661alpha2": "iso3166-1-alpha2", "iso31661alpha3": "iso3166-1-alpha3",
  ]
}
