import Entente
import Testing

@Suite("Names as of a day and in a language")
struct NamingTests {
  private static let bundled = DatasetTests.bundled

  @Test(
    "an entity is called as on the day",
    arguments: [
      ("osce", "1980", "Conference on Security and Co-operation in Europe"),
      ("eswatini", "2010", "Swaziland"), ("eswatini", "2020", "Eswatini"),
      ("myanmar", "1980", "Burma"), ("democratic-republic-of-the-congo", "1980", "Zaire"),
      ("burkina-faso", "1980", "Upper Volta"), ("sri-lanka", "1960", "Ceylon"),
      ("cambodia", "1980", "Kampuchea"), ("benin", "1970", "Dahomey"),
      ("north-macedonia", "2000", "Macedonia"), ("north-macedonia", "2020", "North Macedonia"),
      ("turkey", "2023", "Türkiye"), ("turkey", "2000", "Turkey"),
      ("germany", "1970", "West Germany"),
      ("serbia", "1995", "Yugoslavia"), ("serbia", "2005", "Serbia and Montenegro"),
      ("czechoslovakia", "1980", "Czechoslovakia"),
    ])
  func atDate(id: String, day: String, name: String) async throws {
    try await Self.bundled.value.read { (base: Snapshot) throws in
      #expect(try base.label(of: id, on: day) == name)
    }
  }

  @Test(
    "an entity is called in a language",
    arguments: [
      ("myanmar", "1980", "Бирма"), ("myanmar", "2020", "Мьянма"), ("germany", "2000", "Германия"),
      ("csto", "2010", "Организация Договора о коллективной безопасности"),
      ("dai-nam", "1850", "Vietnam (until 1893)"),
    ])
  func inRussian(id: String, day: String, name: String) async throws {
    try await Self.bundled.value.read { (base: Snapshot) throws in
      #expect(try base.label(of: id, on: day, language: "ru") == name)
    }
  }

  @Test("today's label is the default, and an unknown language is refused")
  func defaults() async throws {
    try await Self.bundled.value.read { (base: Snapshot) throws in
      let labels = try base.labels(Naming())
      #expect(try labels.label(of: "turkey", else: "Turkey", on: "1900") == "Turkey")
      #expect(throws: KnowledgeBaseError.self) { _ = try base.labels(Naming(language: "tlh")) }
    }
  }

  @Test("all states of today have a Russian name")
  func russian() async throws {
    let rows = try await Self.bundled.value.query(
      """
      SELECT DISTINCT entity_id FROM state_code
      WHERE scheme = 'm49' AND first_day IS NULL AND last_day IS NULL AND entity_id NOT IN (
        SELECT entity_id FROM entity_name WHERE language = 'ru'
      )
      """
    ).rows
    #expect(rows.isEmpty)
  }

  @Test(
    "the usual other names of states find them",
    arguments: [
      ("United States of America", "united-states"), ("Republic of Korea", "south-korea"),
      ("Korea, South", "south-korea"), ("Korea, Republic of", "south-korea"),
      ("Slovak Republic", "slovakia"), ("Great Britain", "united-kingdom"),
      ("UAE", "united-arab-emirates"), ("USSR", "soviet-union"), ("Burma", "myanmar"),
      ("Kirgizstan", "kyrgyzstan"), ("Kyrgyz Republic", "kyrgyzstan"), ("Viet Nam", "vietnam"),
      ("Iran (Islamic Republic of)", "iran"), ("Cote d'Ivoire", "cote-d-ivoire"),
      ("Ivory Coast", "cote-d-ivoire"), ("Bosnia", "bosnia-and-herzegovina"),
      ("Bosnia & Herzegovina", "bosnia-and-herzegovina"), ("FYROM", "north-macedonia"),
      ("Macedonia", "north-macedonia"), ("Congo (Kinshasa)", "democratic-republic-of-the-congo"),
      ("Zaire", "democratic-republic-of-the-congo"), ("Congo - Brazzaville", "congo"),
      ("Swaziland", "eswatini"), ("East Timor", "timor-leste"), ("Russia (Soviet Union)", "russia"),
      ("German Federal Republic", "germany"), ("Yugoslavia", "yugoslavia"),
      ("Yemen People's Republic", "south-yemen"), ("Siam", "thailand"), ("Persia", "iran"),
      ("Cape Verde", "cabo-verde"), ("Türkiye", "turkey"), ("Turkiye", "turkey"),
      ("Russian Federation", "russia"), ("СССР", "soviet-union"), ("etimor", "timor-leste"),
      ("fyromacedonia", "north-macedonia"), ("stvincent", "saint-vincent-and-the-grenadines"),
      ("Wuerttemburg", "wuerttemberg"), ("CSCE", "osce"),
    ])
  func others(name: String, id: String) async throws {
    #expect(try await Self.bundled.value.entity(named: name).id == id)
  }

  @Test("a former name of one state that is the name of another is decided by the day")
  func shared() async throws {
    let kb = try await Self.bundled.value
    #expect(try await kb.entity(named: "Yugoslavia", on: "1980").id == "yugoslavia")
    #expect(try await kb.entity(named: "Yugoslavia", on: "1995").id == "serbia")
  }
}
