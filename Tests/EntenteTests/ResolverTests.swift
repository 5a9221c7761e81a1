import Entente
import Testing

@Suite("Entities are found by many forms of their names")
struct ResolverTests {
  @Test(
    "an id, an abbreviation or a name in any spelling, case or script finds the entity",
    arguments: [
      ("csto", "csto"), ("CSTO", "csto"), ("ODKB", "csto"),
      ("collective security treaty organization", "csto"),
      ("CST", "cst"), ("Tashkent Treaty", "cst"), ("KSOR", "csto-crrf"),
      ("Collective Operational Response Forces", "csto-crrf"),
      ("Belorussia", "belarus"), ("Nikolai Bordyuzha", "nikolay-bordyuzha"),
      ("Serban F. Cioculescu", "serban-cioculescu"),
      ("  NATO  ", "nato"), ("Узбекистан", "uzbekistan"), ("ОДКБ", "csto"), ("НАТО", "nato"),
      ("UK", "united-kingdom"),
      ("Bordyuzha", "nikolay-bordyuzha"), ("NATO–Russia Council", "nato-russia-council"),
      ("NATO-Russia Council", "nato-russia-council"),
    ])
  func resolves(name: String, id: String) async throws {
    #expect(try await DatasetTests.bundled.value.entity(named: name).id == id)
  }

  @Test("an ambiguous name gives all candidates")
  func ambiguous() async throws {
    let kb = try await DatasetTests.bundled.value
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.entity(named: "FCRR")
    }
    #expect(error?.code == .ambiguous)
    #expect(error.map { Set($0.candidates.map(\.id)) } == ["csto-crdf", "csto-crrf"])
  }

  @Test(
    "a misspelt name gets suggestions",
    arguments: ["Kazakstan", "Colective Security Council", "Uzbekistn"])
  func hint(name: String) async throws {
    let kb = try await DatasetTests.bundled.value
    let error = await #expect(throws: KnowledgeBaseError.self) { try await kb.entity(named: name) }
    #expect(error?.code == .notFound)
    #expect(error?.candidates.isEmpty == false)
  }

  @Test(
    "a name without similar names is not found",
    arguments: ["", "   ", "\"", "%", "zzzzqqqq", "' OR 1=1 --", "NEAR(", "*"])
  func nothing(name: String) async throws {
    let kb = try await DatasetTests.bundled.value
    let error = await #expect(throws: KnowledgeBaseError.self) { try await kb.entity(named: name) }
    #expect(error?.code == .notFound)
  }
}
