import Entente
import Testing

/// How statements are told: in sentences, and in counts.
@Suite("A sentence says how its source says it")
struct SentenceTests {
  /// The first word of a sentence whose statement is not simply stated.
  private static let words: [String: [String]] = [
    "denied": ["Denied", "Recommended against"], "reported": ["Reported", "Denied"],
    "assessed": ["Assessed", "Denied"], "planned": ["Planned", "Denied"],
    "recommended": ["Recommended"],
  ]

  @Test("every statement of the dataset that is denied, planned ... says so in every answer")
  func everyStatement() async throws {
    let kb = try await DatasetTests.bundled.value
    let told = try await kb.query("SELECT modality, polarity, manner, is_asserted, sentence FROM fact")
      .rows
    #expect(told.count > 4_000)
    for row in told {
      guard case .text(let modality) = row[0], case .text(let sentence) = row[4] else {
        Issue.record("no sentence")
        continue
      }
      let isDenied = row[1] == .text("denied")
      let isOnlyMeant = ["planned", "recommended"].contains(modality)
      let expected = (isDenied ? Self.words["denied"] : Self.words[modality]) ?? []
      #expect(
        expected.isEmpty ? row[2] == .null : expected.contains { sentence.hasPrefix($0) },
        "\(sentence)")
      #expect(row[3] == (isOnlyMeant ? .null : .integer(isDenied ? 0 : 1)), "\(sentence)")
      #expect(!sentence.contains("{") && !sentence.contains("  "), "\(sentence)")
    }
    // Answers of Swift.
    for name in ["csto", "nato"] {
      for fact in try await kb.facts(about: name) + kb.timeline(of: name) {
        if let manner = fact.manner {
          #expect(fact.sentence.lowercased().hasPrefix("\(manner): "), "\(fact.sentence)")
        }
        #expect(
          fact.isAsserted
            == (!fact.isDenied && !["planned", "recommended"].contains(fact.modality)))
      }
    }
    // Views and Swift take the sentence from one place.
    let disputes = try await kb.disputes()
    for fact in disputes.flatMap(\.sides).flatMap(\.facts) where fact.isDenied {
      #expect(fact.sentence.hasPrefix("Denied"))
    }
    let views = try await kb.query(
      """
      SELECT count(*) FROM contested_fact c JOIN fact f ON f.statement_id = c.statement_id
      WHERE c.sentence <> f.sentence OR c.is_asserted IS NOT f.is_asserted
      """
    ).rows
    #expect(views == [[.integer(0)]])
  }

  @Test(
    "modality and polarity are words before the sentence",
    arguments: [
      ("stated", false, "Ruritania joined League"),
      ("stated", true, "Denied: Ruritania joined League"),
      ("reported", false, "Reported: Ruritania joined League"),
      ("reported", true, "Denied, as reported: Ruritania joined League"),
      ("assessed", true, "Denied in an assessment: Ruritania joined League"),
      ("planned", false, "Planned: Ruritania joined League"),
      ("recommended", false, "Recommended: Ruritania joined League"),
      ("recommended", true, "Recommended against: Ruritania joined League"),
    ])
  func manner(modality: String, isDenied: Bool, sentence: String) async throws {
    let base = try await SmallBase()
    try await base.kb.revise("Recorded.") { edit in
      var statement = NewStatement(
        id: "a1", subject: "ruritania", predicate: "joined", value: .act(organization: "league"),
        date: "2000-01-01")
      statement.modality = modality
      statement.isDenied = isDenied
      try edit.add(statement, source: "gazette", section: "page 1")
    }
    let why = try await base.kb.explain("a1")
    #expect(why.fact.sentence == sentence)
    let isAsserted = !isDenied && !["planned", "recommended"].contains(modality)
    #expect(why.fact.isAsserted == isAsserted)
    #expect(try await base.spells().isEmpty == !isAsserted)
  }

  @Test(
    "the verb agrees with the label of its subject",
    arguments: [
      ("amendments of 2010 to the Pact", "were adopted"), ("Pact on Fisheries", "was adopted"),
      ("peacemaking documents", "were adopted"), ("Lessons of War", "was adopted"),
      ("headquarters in Zenda", "was adopted"),
    ])
  func agreement(label: String, verb: String) async throws {
    let base = try await SmallBase()
    try await base.kb.revise("Recorded.") { edit in
      try edit.add(Entity(id: "paper", type: "instrument", label: label))
      try edit.add(
        NewStatement(id: "m1", subject: "paper", predicate: "adopted", value: .milestone),
        source: "gazette", section: "page 1")
    }
    #expect(try await base.kb.explain("m1").fact.sentence == "\(label) \(verb)")
  }

  @Test("no verb of a subject in the plural is one of the singular")
  func plurals() async throws {
    let kb = try await DatasetTests.bundled.value
    let subjects = ["amendments-2010", "csto-members", "csto-crrf"]
    for subject in subjects {
      for fact in try await kb.facts(about: subject) where fact.subject.id == subject {
        #expect(
          !["is", "was", "has", "affects", "amends", "contributes"].contains {
            fact.sentence.contains("\(fact.subject.label) \($0) ")
          }, "\(fact.sentence)")
      }
    }
  }
}
