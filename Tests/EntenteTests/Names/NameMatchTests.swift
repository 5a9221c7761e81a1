import Entente
import Testing

@Suite("An entity found by a text says how")
struct NameMatchTests {
  private static let bundled = DatasetTests.bundled

  @Test(
    "the match is the best that the text has",
    arguments: [
      ("NATO", nil, "nato", .abbreviation), ("Burma", nil, "myanmar", .formerName),
      ("Burma", "1980", "myanmar", .name), ("Swaziland", nil, "eswatini", .formerName),
      ("Swaziland", "2010", "eswatini", .name), ("Kirgizstan", nil, "kyrgyzstan", .otherName),
      ("Kyrgystan", nil, "kyrgyzstan", .misspelling), ("Kyrgyzstan", nil, "kyrgyzstan", .name),
      ("Киргизия", nil, "kyrgyzstan", .name), ("Kazakstan", nil, "kazakhstan", .near),
      ("Khmer Republic", "1950", "cambodia", .laterName), ("RUS", nil, "russia", .code),
      ("CSCE", nil, "osce", .formerName), ("csce", nil, "csce", .id), ("amendments-2010", nil, "amendments-2010", .id),
      ("Bordyuzha", nil, "nikolay-bordyuzha", .part),
    ] as [(String, String?, String, NameMatch.Kind)])
  func kind(text: String, day: String?, id: String, kind: NameMatch.Kind) async throws {
    let found = try await Self.bundled.value.find(text, on: day)
    #expect(found.first?.entity.id == id)
    #expect(found.first?.kind == kind)
  }

  @Test("what a name resolves to is the first that it finds, for every name of the dataset")
  func everyName() async throws {
    try await Self.bundled.value.read { (base: Snapshot) throws in
      let names = try base.rows("SELECT DISTINCT name FROM entity_name ORDER BY name")
      #expect(names.count > 800)
      for (place, row) in names.enumerated() where place.isMultiple(of: 5) {
        let name = row.text("name")
        guard let entity = try? base.entity(named: name) else { continue }
        let found = try base.find(name, limit: 3)
        #expect(found.first?.entity.id == entity.id, "\(name)")
        #expect(found.first?.kind.isWhole == true || entity.type == "person", "\(name)")
      }
    }
  }

  @Test("an id that is also a name of another entity is found, too")
  func idAndName() async throws {
    let found = try await Self.bundled.value.find("CSCE", limit: 2)
    #expect(found.map(\.entity.id) == ["osce", "csce"])
  }

  @Test("a near name is never taken for the name")
  func near() async throws {
    let kb = try await Self.bundled.value
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.members(of: "Colective Security Treaty", on: "2000")
    }
    #expect(error?.code == .notFound && error?.candidates.isEmpty == false)
  }
}
