/// The treaties and organizations that a text has named so far.
struct Mentions {
  struct Mention {
    let treatyIDs: [String]
    let text: String
    /// The position in Unicode scalars.
    let start: Int
    let token: Int
  }

  private(set) var lastTreaty: Mention?
  private(set) var lastOrganization: Mention?
  private var treaties: [String: Mention] = [:]
  private var organizations: [String: Mention] = [:]

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
  mutating func noteForeign(_ mention: Mention) { lastTreaty = mention }

  /// The last mention of one of the treaties.
  func lastTreaty(among ids: [String]) -> Mention? {
    Self.last(ids.compactMap { treaties[$0] })
  }

  /// The last mention of an organization that has one of the treaties.
  func lastOrganization(among ids: [String]) -> Mention? {
    Self.last(ids.compactMap { organizations[$0] })
  }

  private static func last(_ mentions: [Mention]) -> Mention? {
    mentions.max { $0.start < $1.start }
  }
}
