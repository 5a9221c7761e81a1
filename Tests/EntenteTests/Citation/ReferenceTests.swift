import Entente
import EntenteKit
import Foundation
import Testing

@Suite("References")
struct ReferenceTests {
  private func reference(
    _ kind: String = "dataset", title: String = "A title", author: String? = nil,
    publisher: String? = nil, published: String? = nil, url: String? = nil, isConsulted: Bool = true
  ) -> Reference {
    Reference(
      Source(
        id: "a-source", title: title, author: author, publisher: publisher, published: published,
        kind: kind, reliability: "primary", isConsulted: isConsulted, url: url))
  }

  @Test(
    "names of persons and of bodies",
    arguments: [
      ("Leeds, Brett Ashley et al.", "{Leeds, Brett Ashley and others}"),
      ("Gleditsch, K. S. and Ward, Michael D.", "{Gleditsch, K. S. and Ward, Michael D.}"),
      ("Belarus and the Russian Federation", "{{Belarus and the Russian Federation}}"),
      ("Belarus, Russian Federation, Ukraine", "{{Belarus, Russian Federation, Ukraine}}"),
      ("ISO; UN Statistics Division", "{{ISO} and {UN Statistics Division}}"),
      ("R&D_Office", "{{R\\&D\\_Office}}"),
    ])
  func authors(author: String, field: String) {
    #expect(reference(author: author).bibTeX.contains("  author = \(field),\n"))
  }

  @Test("an unknown author is none")
  func unknown() {
    #expect(!reference(author: "unknown (a scan)").bibTeX.contains("author"))
  }

  @Test("TeX specials are escaped, Unicode is kept, capitals are braced")
  func title() {
    let text = reference(title: "CSTO & Łódź: 50% of {A}, C#").bibTeX
    #expect(text.contains("title = {{CSTO} \\& {Łódź:} 50\\% of {\\{A\\},} {C\\#}},\n"))
  }

  @Test(
    "dates keep what is known",
    arguments: [
      ("2012-06-28", "date = {2012-06-28},\n  year = {2012},\n  month = jun,"),
      ("2018~", "date = {2018~},\n  year = {2018},\n"),
      ("../2025-08-30", "date = {../2025-08-30},\n  keywords"),
      ("19XX", "date = {19XX},\n  keywords"),
    ])
  func dates(published: String, fields: String) {
    #expect(reference(published: published).bibTeX.contains(fields))
  }

  @Test(
    "the type of an entry follows the kind of source",
    arguments: [
      ("news", "@article{", "article-newspaper"), ("scholarly", "@techreport{", "report"),
      ("treaty", "@misc{", "treaty"), ("dataset", "@misc{", "dataset"),
      ("encyclopedia", "@misc{", "entry-encyclopedia"), ("official", "@misc{", "document"),
    ])
  func types(kind: String, entry: String, type: String) throws {
    let reference = reference(kind, publisher: "P")
    #expect(reference.bibTeX.hasPrefix(entry + "a-source,\n"))
    #expect(Reference.list([reference], as: .csl).contains("\"type\" : \"\(type)\""))
  }

  @Test("a DOI replaces the address, and nothing tells of a day of access")
  func address() {
    let text = reference(url: "https://doi.org/10.1234/ab.c_d").bibTeX
    #expect(text.contains("doi = {10.1234/ab.c_d},") && !text.contains("url"))
    let plain = reference(url: "http://a.b/c_d%20e f}").bibTeX
    #expect(plain.contains("url = {http://a.b/c_d%20e%20f%7D},") && !plain.contains("urldate"))
  }

  @Test(
    "a source that was not consulted says so in each style", arguments: Reference.Style.allCases)
  func consulted(style: Reference.Style) {
    let list = [reference(isConsulted: false)]
    #expect(Reference.list(list, as: style).contains("Not consulted"))
    #expect(!Reference.list([reference()], as: style).contains("Not consulted"))
  }

  @Test("every source of the dataset is a valid item of CSL-JSON")
  func csl() async throws {
    let kb = try await DatasetTests.bundled.value
    let references = try await kb.sources().map(Reference.init)
    let text = Reference.list(references, as: .csl)
    let items = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(items.count == references.count)
    for item in items { try Self.check(item) }
    // Each entry of BibTeX has balanced braces.
    for reference in references {
      let entry = reference.bibTeX.replacing("\\{", with: "").replacing("\\}", with: "")
      #expect(entry.count { $0 == "{" } == entry.count { $0 == "}" }, "\(entry)")
    }
  }

  /// The rules of the published schema of CSL-JSON for the properties in use.
  private static func check(_ item: [String: Any]) throws {
    let texts: Set = [
      "id", "type", "title", "container-title", "publisher", "version", "DOI", "URL", "language",
      "note",
    ]
    let types: Set = [
      "article-newspaper", "dataset", "document", "entry-encyclopedia", "report", "treaty",
      "webpage",
    ]
    #expect(item["id"] is String && types.contains(item["type"] as? String ?? ""))
    for (key, value) in item {
      switch key {
      case "author":
        let names = try #require(value as? [[String: String]])
        #expect(names.allSatisfy { Set($0.keys).isSubset(of: ["family", "given", "literal"]) })
      case "issued":
        let date = try #require(value as? [String: Any])
        #expect(Set(date.keys).isSubset(of: ["date-parts", "circa", "literal"]) && !date.isEmpty)
        if let parts = date["date-parts"] as? [[Int]] {
          #expect((1...2).contains(parts.count))
          #expect(parts.allSatisfy { (1...3).contains($0.count) })
        }
      default:
        #expect(texts.contains(key) && value is String, "\(key)")
      }
    }
  }

  @Test("the dataset has title, version, day, authors and a digest that a change changes")
  func dataset() async throws {
    let path = try await BuiltFile.copy()
    let kb = try await KnowledgeBase.openForWriting(at: path)
    let before = try await kb.read { try $0.datasetEdition() }
    #expect(before.title == "Entente: the CSTO and the bodies around it")
    #expect(before.authors == ["The Entente authors"] && before.license == "CC-BY-4.0")
    #expect(try await kb.read { try $0.datasetEdition() } == before)
    try await kb.revise("A source.") { edit in
      try edit.add(Source(id: "new-source", title: "N", kind: "news", reliability: "tertiary"))
    }
    let after = try await kb.read { try $0.datasetEdition() }
    #expect(after.digest != before.digest && after.revision == before.revision + 1)
    try await kb.close()
  }
}
