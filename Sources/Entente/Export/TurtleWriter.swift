import GRDB

/// Writes the record as RDF in Turtle, with statements, qualifiers, references and ranks as
/// Wikidata models them. `Entente.docc/entente.ttl` describes the vocabulary.
struct TurtleWriter {
  let exporter: Exporter
  let output: TextOutput
  var db: Database { exporter.base.db }

  init(_ exporter: Exporter, _ output: TextOutput) {
    self.exporter = exporter
    self.output = output
  }

  /// - Returns: The number of statements and listed spells.
  func write() throws -> Int {
    try writePrefixes()
    try writeTerms()
    try writeEntities()
    try writeSources()
    let statements = try writeStatements()
    try writeDisputes()
    return statements + (try writeReports())
  }

  // MARK: - Prefixes and terms

  private func writePrefixes() throws {
    let base = exporter.options.baseIRI
    guard let address = TurtleText.address(base), address == "<\(base)>" else {
      throw KnowledgeBaseError(
        .badArgument, "'\(base)' is not the beginning of addresses, such as https://example.org/")
    }
    let own = [
      ("e", "entity/"), ("s", "statement/"), ("src", "source/"), ("r", "revision/"),
      ("d", "dispute/"), ("rep", "report/"), ("v", "term/"), ("p", "claim/"), ("ps", "value/"),
      ("t", "direct/"), ("pq", "qualifier/"),
    ]
    let known = [
      ("ent", "urn:entente:vocabulary#"), ("edtf", "http://id.loc.gov/datatypes/edtf/"),
      ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
      ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
      ("owl", "http://www.w3.org/2002/07/owl#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
      ("prov", "http://www.w3.org/ns/prov#"), ("dcterms", "http://purl.org/dc/terms/"),
      ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ]
    let lines = own.map { ($0, base + $1) } + known
    for (prefix, address) in lines { try output.write("@prefix \(prefix): <\(address)> .\n") }
    try output.write("\n")
  }

  /// The terms of the vocabularies that others refer to, and the predicates.
  private func writeTerms() throws {
    for table in ["entity_type", "status", "unit", "decision_method", "qualifier_role"] {
      let columns = Set(
        try String.fetchAll(
          db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table]))
      let broader = columns.contains("broader_id") ? "broader_id" : "NULL"
      let words = columns.contains("description") ? "description" : "NULL"
      let rows = try StatementCursor(
        db, "SELECT id, label, \(words), \(broader) FROM \(table) ORDER BY rowid")
      defer { rows.rewind() }
      while try rows.step() {
        var node = TurtleNode(term(table, rows.text(0)))
        let isType = table == "entity_type"
        let isRole = table == "qualifier_role"
        node.add("a", isType ? "rdfs:Class" : isRole ? "rdf:Property" : "skos:Concept")
        node.add("rdfs:label", TurtleText.literal(rows.text(1), language: "en"))
        node.add("dcterms:description", words: rows.optionalText(2))
        if isType, let above = rows.optionalText(3) {
          node.add("rdfs:subClassOf", term(table, above))
        }
        try output.write(node.text)
      }
    }
    let rows = try StatementCursor(
      db, "SELECT kind, id, label, description FROM predicate ORDER BY kind, id")
    defer { rows.rewind() }
    while try rows.step() {
      let name = predicate(rows.text(0), rows.text(1))
      for (prefix, link) in [("t", "ent:claim"), ("p", "ent:statementValue")] {
        var node = TurtleNode("\(prefix):\(name)")
        node.add("a", "rdf:Property")
        node.add("rdfs:label", TurtleText.literal(rows.text(2), language: "en"))
        node.add("dcterms:description", words: rows.text(3))
        node.add(link, prefix == "t" ? "p:\(name)" : "ps:\(name)")
        try output.write(node.text)
      }
    }
  }

  func term(_ table: String, _ id: String) -> String {
    table == "qualifier_role" ? "pq:\(TurtleText.local(id))" : "v:\(table).\(TurtleText.local(id))"
  }

  func predicate(_ kind: String, _ id: String) -> String { TurtleText.local("\(kind).\(id)") }

  func entity(_ id: String) -> String { "e:" + TurtleText.local(id) }

  // MARK: - Entities and sources

  private func writeEntities() throws {
    let rows = try StatementCursor(
      db,
      """
      SELECT e.id, e.type_id, e.label, e.description, f.definition, f.broader_id
      FROM entity e
      LEFT JOIN function f ON f.entity_id = e.id
      ORDER BY e.key
      """)
    defer { rows.rewind() }
    while try rows.step() {
      var node = TurtleNode(entity(rows.text(0)))
      node.add("a", term("entity_type", rows.text(1)))
      node.add("rdfs:label", TurtleText.literal(rows.text(2), language: "en"))
      node.add("dcterms:identifier", TurtleText.literal(rows.text(0)))
      node.add("dcterms:description", words: rows.optionalText(3))
      node.add("skos:definition", words: rows.optionalText(4))
      if let broader = rows.optionalText(5) { node.add("skos:broader", entity(broader)) }
      try output.write(node.text)
    }
  }

  private func writeSources() throws {
    let rows = try StatementCursor(
      db,
      """
      SELECT
        id, title, author, publisher, published, kind, language, url, access, sha256, file,
        reliability, note
      FROM source ORDER BY rowid
      """)
    defer { rows.rewind() }
    while try rows.step() {
      var node = TurtleNode("src:" + TurtleText.local(rows.text(0)))
      node.add("a", "ent:Source")
      node.add("dcterms:title", TurtleText.literal(rows.text(1)))
      for (property, place) in [
        ("dcterms:creator", 2), ("dcterms:publisher", 3), ("ent:sourceKind", 5),
        ("dcterms:language", 6), ("ent:access", 8), ("ent:sha256", 9), ("ent:file", 10),
        ("ent:reliability", 11),
      ] as [(String, Int32)] {
        node.add(property, text: rows.optionalText(place))
      }
      if let date = rows.optionalText(4) { node.add("dcterms:issued", TurtleText.date(date)) }
      if let url = rows.optionalText(7) {
        node.add("ent:url", TurtleText.address(url) ?? TurtleText.literal(url))
      }
      node.add("ent:note", words: rows.optionalText(12))
      try output.write(node.text)
    }
    let revisions = try StatementCursor(db, "SELECT id, recorded, note FROM revision ORDER BY id")
    defer { revisions.rewind() }
    while try revisions.step() {
      var node = TurtleNode("r:\(revisions.int(0))")
      let recorded = revisions.text(1)
      node.add("a", "prov:Activity")
      let type = recorded.utf8.count == 10 ? "xsd:date" : "xsd:dateTime"
      node.add("dcterms:date", TurtleText.literal(recorded, type: type))
      node.add("ent:note", words: revisions.text(2))
      try output.write(node.text)
    }
  }
}

/// A subject of Turtle with its properties.
struct TurtleNode {
  private let subject: String
  private var properties: [String] = []

  init(_ subject: String) {
    self.subject = subject
  }

  mutating func add(_ property: String, _ value: String) {
    properties.append("\(property) \(value)")
  }

  /// Adds a text without a language, if there is one.
  mutating func add(_ property: String, text: String?) {
    if let text { add(property, TurtleText.literal(text)) }
  }

  /// Adds a text in the words of the dataset, if there is one.
  mutating func add(_ property: String, words: String?) {
    if let words { add(property, TurtleText.literal(words, language: "en")) }
  }

  /// The properties of a node without an address.
  var anonymous: String { "[ " + properties.joined(separator: " ; ") + " ]" }

  var text: String {
    properties.isEmpty ? "" : "\(subject) " + properties.joined(separator: " ;\n  ") + " .\n"
  }
}
