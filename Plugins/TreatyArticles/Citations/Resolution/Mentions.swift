/// The treaties and organizations named so far in a text.
struct Mentions {
  struct Mention {
    let treatyIDs: [String]
    let text: String
    /// In Unicode scalars.
    let start: Int
    let token: Int
  }

  private(set) var lastTreaty: Mention?
  private(set) var lastOrganization: Mention?
  private var treaties: [String: Mention] = [:]
  private var organizations: [String: Mention] = [:]

  /// Notes a treaty, or an organization and with it all its treaties.
  mutating func note(_ mention: Mention, isOrganization: Bool) {
    if isOrganization {
      lastOrganization = mention
      for id in mention.treatyIDs { organizations[id] = mention }
    } else {
      lastTreaty = mention
      for id in mention.treatyIDs { treaties[id] = mention }
    }
  }

  /// Notes a treaty that is not known here: what follows is not of the one before.
  mutating func noteForeign(_ mention: Mention) { lastTreaty = mention }

  /// The last of some treaties to be named.
  func lastTreaty(among ids: [String]) -> Mention? {
    Self.last(ids.compactMap { treaties[$0] })
  }

  /// The last organization to be named that has one of some treaties.
  func lastOrganization(among ids: [String]) -> Mention? {
    Self.last(ids.compactMap { organizations[$0] })
  }

  private static func last(_ mentions: [Mention]) -> Mention? {
    mentions.max { $0.start < $1.start }
  }
}
