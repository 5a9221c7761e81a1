import Entente
import EntenteTestSupport
import Foundation
import Testing

@Suite(
  "An export as RDF",
  .enabled(if: ExportSupport.hasRDFLib, "rdflib is not importable: set ENTENTE_PYTHON"))
struct TurtleTests {
  private static let vocabulary =
    Places.root.appendingPathComponent("Sources/Entente/Entente.docc/entente.ttl").path

  /// Reads Turtle, runs Python on its graph `g`, and returns what that prints.
  private func asked(_ file: String, _ script: String) throws -> [String] {
    let data = try Python.run(
      """
      import rdflib, sys
      from rdflib import Literal, URIRef, Namespace
      g = rdflib.Graph(); g.parse(sys.argv[1], format="turtle")
      base = "urn:entente:"
      E, S, P, PS = (Namespace(base + n + "/") for n in ("entity", "statement", "claim", "value"))
      T, PQ, SRC = (Namespace(base + n + "/") for n in ("direct", "qualifier", "source"))
      ENT = Namespace("urn:entente:vocabulary#")
      PROV = Namespace("http://www.w3.org/ns/prov#")
      DC = Namespace("http://purl.org/dc/terms/")
      \(script)
      """, [file])
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test("statements have their value, date, rank, qualifiers and references")
  func model() async throws {
    let kb = try await KnowledgeBase.open(at: ExportSupport.base())
    let file = try Places.temporary().appendingPathComponent("base.ttl").path
    let report = try await kb.export(.rdf, to: file)
    let statements = try await kb.query("SELECT count(*) FROM statement").rows[0][0]
    let spells = try await kb.query("SELECT count(*) FROM reported_spell").rows[0][0]
    let lines = try asked(
      file,
      """
      s = S["my-0001"]
      assert (E["graustark"], P["act.acceded"], s) in g
      assert (s, PS["act.acceded"], E["csto"]) in g
      assert (s, ENT.rank, ENT.preferredRank) in g
      assert str(g.value(s, ENT.rankReason)) == "A second thought."
      assert g.value(s, ENT.date) == Literal("[2020-05-01..2020-05-09]",
          datatype=URIRef("http://id.loc.gov/datatypes/edtf/EDTF"))
      assert str(g.value(s, ENT.note)) == 'First line,\\n"second" line\\twith a tab; Ашхабад 上海.'
      reference = g.value(s, PROV.wasDerivedFrom)
      assert g.value(reference, DC.source) == SRC["csto-history"]
      assert str(g.value(reference, ENT.section)) == "page 3"
      assert (E["csto"], T["name.abbreviation"], Literal("ОДКБ", lang="ru")) in g
      assert (E["csto"], rdflib.OWL.sameAs, URIRef("http://www.wikidata.org/entity/Q318693")) in g
      # A retired statement stays, without its direct property.
      assert g.value(S["ins-0035"], PROV.wasInvalidatedBy) is not None
      assert any(p.startswith(str(PQ)) for p in g.predicates())
      denied = list(g.subjects(ENT.polarity, ENT.denied))
      assert denied and all(not any(str(p).startswith(str(T)) and o == g.value(d, p)
          for p, o in g.predicate_objects(d)) for d in denied)
      print(len(list(g.subjects(rdflib.RDF.type, ENT.Statement))))
      print(len(list(g.subjects(rdflib.RDF.type, ENT.ListedSpell))))
      """)
    #expect(statements == .integer(Int64(lines[0]) ?? -1))
    #expect(spells == .integer(Int64(lines[1]) ?? -1))
    let lineCount = (Int(lines[0]) ?? 0) + (Int(lines[1]) ?? 0)
    #expect(report.files.map(\.rows) == [lineCount])
  }

  @Test("the vocabulary describes each of its terms that an export uses")
  func vocabulary() async throws {
    let kb = try await KnowledgeBase.open(at: ExportSupport.base())
    let file = try Places.temporary().appendingPathComponent("base.ttl").path
    try await kb.export(.rdf, to: file)
    let missing = try asked(
      file,
      """
      v = rdflib.Graph(); v.parse("\(Self.vocabulary)", format="turtle")
      used = {x for t in g for x in t if isinstance(x, URIRef) and x.startswith(str(ENT))}
      print("\\n".join(sorted(str(x) for x in used if (x, rdflib.RDFS.label, None) not in v)))
      """)
    #expect(missing == [])
  }

  @Test("control characters, odd addresses and odd languages survive")
  func escapes() async throws {
    let kb = try await KnowledgeBase.inMemory()
    let odd = "\u{1}\u{7F}\"\\\n\r\té\u{FFFE}🏛"
    try await kb.revise("Odd.", recorded: "2020-01-01") { edit in
      try edit.add(Entity(id: "odd/art_2-01", type: "provision", label: odd))
      try edit.add(
        Source(
          id: "s", title: odd, kind: "news", reliability: "secondary",
          url: "https://example.org/a b<c>\"ü"))
      try edit.add(
        NewStatement(
          id: "n", subject: "odd/art_2-01", predicate: "name",
          value: .name(odd, language: "x y", script: "Latn")), source: "s", section: odd)
    }
    let file = try Places.temporary().appendingPathComponent("odd.ttl").path
    try await kb.export(.rdf, to: file)
    let lines = try asked(
      file,
      """
      e = E["odd/art_2-01"]
      label = str(g.value(e, rdflib.RDFS.label))
      print(" ".join(f"{ord(c):x}" for c in label))
      print(g.value(SRC["s"], ENT.url))
      print(repr(g.value(S["n"], PS["name.name"]).language))
      """)
    #expect(lines[0] == "1 7f 22 5c a d 9 e9 fffe 1f3db")
    #expect(lines[1] == "https://example.org/a%20b%3Cc%3E%22ü")
    #expect(lines[2] == "None")
  }

  @Test("another base address is used, and a wrong one refused")
  func baseAddress() async throws {
    let kb = try await SmallBase().kb
    var options = ExportOptions()
    options.baseIRI = "https://example.org/"
    let file = try Places.temporary().appendingPathComponent("b.ttl").path
    try await kb.export(.rdf, to: file, options)
    let lines = try asked(
      file, "print((URIRef('https://example.org/entity/league'), None, None) in g)")
    #expect(lines == ["True"])
    for wrong in ["no address", "", "https://a b/"] {
      options.baseIRI = wrong
      let refused = options
      await #expect(throws: KnowledgeBaseError.self) {
        try await kb.export(.rdf, refused) { _ in }
      }
    }
  }
}
