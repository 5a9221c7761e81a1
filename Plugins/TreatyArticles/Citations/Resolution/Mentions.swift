/// The treaties and organizations that a text has named so far.
struct Mentions {
  struct Mention {
    let treatyIDs: [String]
    let text: String
    /// The position in Unicode scalars.
    let start: Int
    let token: Int
  }

  /// A provision without a treaty is given to a name at most this far before it, in Unicode
  /// scalars.
  static let reach = 3_000
  /// The same for the name of an organization, which is less telling.
  static let reachOfOrganization = 600

  private(set) var lastTreaty: Mention?
  private(set) var lastOrganization: Mention?
  private var treaties: [String: Mention] = [:]
  private var organizations: [String: Mention] = [:]
  /// The last document of a kind that is not a known treaty: "Lisbon Treaty".
  private var foreign: [String: Mention] = [:]

  /// Notes a treaty, or an organization with all its treaties.
  mutating func note(_ mention: Mention, isOrganization: Bool) {
    if isOrganization {
      lastOrganization = mention
      for id in mention.treatyIDs { organizations[id] = mention }
    } else {
      lastTreaty = mention
      for id in mention.treatyIDs { treaties[id] = mention }
    }
  }

  /// Notes a document that is not known, so that later provisions are not given to the treaty
  /// before it.
  mutating func noteForeign(_ mention: Mention, likeThatOf ids: [String] = []) {
    lastTreaty = mention
    for id in ids { foreign[id] = mention }
  }

  /// Whether a mention is near enough to a place to be meant there.
  func reaches(_ mention: Mention, _ offset: Int, isOrganization: Bool = false) -> Bool {
    offset - mention.start <= (isOrganization ? Self.reachOfOrganization : Self.reach)
  }

  /// The last mention of one of the treaties.
  func lastTreaty(among ids: [String]) -> Mention? {
    Self.last(ids.compactMap { treaties[$0] })
  }

  /// The last mention of an organization that has one of the treaties.
  func lastOrganization(among ids: [String]) -> Mention? {
    Self.last(ids.compactMap { organizations[$0] })
  }

  /// The last mention of another document of the kind of these treaties.
  func lastForeign(among ids: [String]) -> Mention? {
    Self.last(ids.compactMap { foreign[$0] })
  }

  private static func last(_ mentions: [Mention]) -> Mention? {
    mentions.max { $0.start < $1.start }
  }
}
