import Entente
import Foundation
import Testing

@Suite("Building from data packages")
struct BuilderTests {
  /// Makes a package of these files, each with its header and records.
  private func package(_ files: [String: String], in folder: URL) throws -> String {
    let order = ["revision", "entity", "source", "statement", "act", "attribute", "citation"]
    let resources = order.compactMap { name -> String? in
      guard let text = files[name] else { return nil }
      let header = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      let fields = header.replacing("\u{FEFF}", with: "").split(separator: ",").map {
        "{\"name\": \"\($0)\", \"type\": \"string\"}"
      }
      return
        "{\"name\": \"\(name)\", \"path\": \"\(name).csv\", \"schema\": {\"fields\": [\(fields.joined(separator: ", "))]}}"
    }
    let descriptor = """
      {"name": "test", "title": "Test", "version": "1", "created": "2026-01-01", "resources": [\(resources.joined(separator: ", "))]}
      """
    try descriptor.write(
      to: folder.appendingPathComponent("datapackage.json"), atomically: true, encoding: .utf8)
    for (name, text) in files {
      try text.write(
        to: folder.appendingPathComponent("\(name).csv"), atomically: true, encoding: .utf8)
    }
    return folder.path
  }

  private let sound = [
    "revision": "id,recorded,note\n1,2026-01-01,First.\n",
    "entity": "id,type_id,label\nleague,organization,League\nruritania,state,Ruritania\n",
    "source":
      "id,title,kind,language,access,reliability\ngazette,Gazette,reference,en,not-consulted,secondary\n",
    "statement": "id,kind,subject_id,predicate_id,date\ns1,act,ruritania,joined,1990\n",
    "act": "statement_id,organization_id\ns1,league\n",
    "citation": "statement_id,source_id,section\ns1,gazette,page 1\n",
  ]

  /// The diagnostics of a build with some files replaced, without the folder's name.
  private func diagnostics(_ changes: [String: String]) async throws -> [String] {
    let folder = try Places.temporary()
    let path = try package(sound.merging(changes) { $1 }, in: folder)
    let target = folder.appendingPathComponent("base.sqlite").path
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await KnowledgeBase.build(at: target, packages: [path])
    }
    #expect(error?.code == .badData)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy {
        !$0.contains("sqlite")
      })
    return (error?.diagnostics ?? []).map { $0.description.replacing(path + "/", with: "") }
  }

  @Test("a valid package becomes a base that answers questions")
  func builds() async throws {
    let folder = try Places.temporary()
    let target = folder.appendingPathComponent("base.sqlite").path
    try await KnowledgeBase.build(at: target, packages: [try package(sound, in: folder)])
    let kb = try await KnowledgeBase.open(at: target)
    #expect(try await kb.members(of: "League", on: "2000-01-01").map(\.member.id) == ["ruritania"])
    #expect(try await kb.check().findings == [])
  }

  @Test("CRLF, a byte order mark, quotes, a line break in a field and no final line end are read")
  func csvForms() async throws {
    let folder = try Places.temporary()
    let target = folder.appendingPathComponent("base.sqlite").path
    let entity =
      "\u{FEFF}id,type_id,label\r\nleague,organization,\"The \"\"League\"\", once\r\nmore\"\r\n\r\nruritania,state,Ruritania"
    try await KnowledgeBase.build(
      at: target, packages: [try package(sound.merging(["entity": entity]) { $1 }, in: folder)])
    let kb = try await KnowledgeBase.open(at: target)
    #expect(try await kb.entity(named: "league").label == "The \"League\", once\r\nmore")
  }

  @Test(
    "each broken rule is reported with file, line, column, field, value and rule",
    arguments: [
      (
        "entity", "id,type_id,label\nleague,organization,League\nruritania,planet,Ruritania\n",
        "entity.csv:3:11: type_id 'planet': there is no such entity_type"
      ),
      (
        "entity",
        "id,type_id,label\nleague,organization,League\nruritania,state,Ruritania\nleague,state,Twice\n",
        "entity.csv:4:1: id 'league': this id already exists"
      ),
      (
        "entity",
        "id,type_id,label\nleague,organization,League\nRuri tania,state,Ruritania\nruritania,state,x\n",
        "entity.csv:3:1: id 'Ruri tania': letters, digits, hyphens, and for provisions / and _ as in Akoma Ntoso"
      ),
      (
        "entity", "id,type_id,label\nleague,organization,\nruritania,state,Ruritania\n",
        "entity.csv:2:21: label '': must not be empty"
      ),
      (
        "entity", "id,type_id,label\nleague,organization,League\nruritania,state\n",
        "entity.csv:3:11: the record has 2 fields, the header 3"
      ),
      (
        "entity", "id,type_id,title\nleague,organization,League\n",
        "entity.csv:1:12: 'title': the table 'entity' has no such column"
      ),
      (
        "entity", "id,type_id,label\nleague,organization,\"League\nruritania,state,Ruritania\n",
        "entity.csv:2:21: the quote that opens here is never closed"
      ),
      (
        "entity", "id,type_id,label\nleague,organization,The \"League\"\nruritania,state,x\n",
        "entity.csv:2:25: a field with a quote in it is quoted, and the quote doubled"
      ),
      (
        "statement", "id,kind,subject_id,predicate_id,date\ns1,act,ruritania,joined,1990-02-30\n",
        "statement.csv:2:33: date '1990-02-30': the month has no such day"
      ),
      (
        "statement", "id,kind,subject_id,predicate_id,date\ns1,act,ruritania,joined,[1990..1992]\n",
        "statement.csv:2:25: date '[1990..1992]': a choice of days is [YYYY-MM-DD..YYYY-MM-DD], either day may be left out"
      ),
      (
        "statement", "id,kind,subject_id,predicate_id,date\ns1,act,ruritania,danced,1990\n",
        "statement.csv:2:18: predicate_id 'danced': there is no such predicate"
      ),
      (
        "statement",
        "id,kind,subject_id,predicate_id,date,modality\ns1,act,ruritania,joined,1990,rumoured\n",
        "statement.csv:2:30: modality 'rumoured': one of stated, planned, recommended, reported, assessed"
      ),
      (
        "act", "statement_id,organization_id\ns1,union\n",
        "act.csv:2:4: organization_id 'union': there is no such entity"
      ),
      (
        "citation",
        "statement_id,source_id,section,char_start,char_end\ns1,gazette,page 1,five,9\n",
        "citation.csv:2:19: char_start 'five': a number, in digits"
      ),
    ])
  func rule(file: String, text: String, expected: String) async throws {
    #expect(try await diagnostics([file: text]).contains(expected))
  }

  @Test("all broken rules of all files are reported in one run")
  func allAtOnce() async throws {
    let found = try await diagnostics([
      "entity": "id,type_id,label\nleague,organization,League\nruritania,planet,Ruritania\n",
      "statement":
        "id,kind,subject_id,predicate_id,date\ns1,act,ruritania,joined,1990-13\ns2,act,nowhere,joined,1990\n",
      "act": "statement_id,organization_id\ns2,union\n",
    ])
    #expect(found.count >= 4)
    #expect(
      Set(found.map { $0.prefix { $0 != ":" } }).isSuperset(of: [
        "entity.csv", "statement.csv", "act.csv",
      ]))
  }

  // 2026-11-22: a valid record after a broken one was reported with the same error.
  @Test("a valid record after a broken one is not reported")
  func soundAfterBroken() async throws {
    let found = try await diagnostics([
      "entity":
        "id,type_id,label\nBad Id,state,Bad\nleague,organization,League\nWorse Id,state,Bad\nruritania,state,Ruritania\n"
    ])
    #expect(found.map { $0.prefix(15) } == ["entity.csv:2:1:", "entity.csv:4:1:"])
  }

  @Test(
    "a failed build keeps the old file, and a file of another program is never replaced"
  )
  func leavesTheOldFile() async throws {
    let folder = try Places.temporary()
    let target = folder.appendingPathComponent("base.sqlite")
    try await KnowledgeBase.build(at: target.path, packages: [try package(sound, in: folder)])
    let before = try Data(contentsOf: target)
    _ = try package(
      sound.merging(["act": "statement_id,organization_id\ns1,union\n"]) { $1 }, in: folder)
    await #expect(throws: KnowledgeBaseError.self) {
      try await KnowledgeBase.build(at: target.path, packages: [folder.path])
    }
    #expect(try Data(contentsOf: target) == before)
    let letter = folder.appendingPathComponent("letter.txt")
    try "Dear Sir".write(to: letter, atomically: true, encoding: .utf8)
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await KnowledgeBase.build(at: letter.path)
    }
    #expect(error?.code == .notEntente)
    #expect(try String(contentsOf: letter, encoding: .utf8) == "Dear Sir")
  }

  @Test("a package can be added to the bundled dataset and refer to its entities")
  func ontoBundled() async throws {
    let folder = try Places.temporary()
    let target = folder.appendingPathComponent("base.sqlite").path
    let own = [
      "source": sound["source"]!,
      "statement": "id,kind,subject_id,predicate_id\nown-1,attribute,csto,assessment\n",
      "attribute": "statement_id,text\nown-1,worth a study\n",
      "citation": "statement_id,source_id,section\nown-1,gazette,page 1\n",
    ]
    try await KnowledgeBase.build(
      at: target, packages: [try package(own, in: folder)], ontoBundled: true)
    let kb = try await KnowledgeBase.open(at: target)
    #expect(try await kb.explain("own-1").fact.object == "worth a study")
    #expect(try await kb.members(of: "csto", on: "2007-01-01").count == 7)
  }

  @Test("a resource outside the folder of its package is refused")
  func escapingPath() async throws {
    let folder = try Places.temporary()
    _ = try package(sound, in: folder)
    let descriptor = folder.appendingPathComponent("datapackage.json")
    try String(contentsOf: descriptor, encoding: .utf8).replacing(
      "\"entity.csv\"", with: "\"../entity.csv\""
    )
    .write(to: descriptor, atomically: true, encoding: .utf8)
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await KnowledgeBase.build(
        at: folder.appendingPathComponent("base.sqlite").path, packages: [folder.path])
    }
    #expect(error?.diagnostics.first?.file.hasSuffix("../entity.csv") == true)
  }

  // 2026-11-23: a line of the target of a link was in the error.
  @Test(
    "a package reads only regular files inside its folder",
    arguments: ["entity.csv", "datapackage.json"],
    ["../secret", "/dev/null", "pipe", "folder", "nowhere"])
  func regularFiles(file: String, target: String) async throws {
    let parent = try Places.temporary()
    let folder = parent.appendingPathComponent("package")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("folder"), withIntermediateDirectories: true)
    _ = try package(sound, in: folder)
    #expect(mkfifo(folder.appendingPathComponent("pipe").path, 0o600) == 0)
    try "my secret".write(
      to: parent.appendingPathComponent("secret"), atomically: true, encoding: .utf8)
    let path = folder.appendingPathComponent(file).path
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await KnowledgeBase.build(
        at: parent.appendingPathComponent("base.sqlite").path, packages: [folder.path])
    }
    #expect(error?.code == .badData)
    #expect(error?.message.contains(file) == true)
    #expect("\(error?.message ?? "")\(error?.diagnostics ?? [])".contains("secret") == false)
  }

  @Test("a link to another file of the package is followed")
  func insideLink() async throws {
    let folder = try Places.temporary()
    _ = try package(sound, in: folder)
    let entity = folder.appendingPathComponent("entity.csv").path
    try FileManager.default.moveItem(atPath: entity, toPath: entity + ".txt")
    try FileManager.default.createSymbolicLink(
      atPath: entity, withDestinationPath: "entity.csv.txt")
    try await KnowledgeBase.build(
      at: folder.appendingPathComponent("base.sqlite").path, packages: [folder.path])
  }

  @Test("invisible characters and dates are reported at their place, also within quotes")
  func placeInField() async throws {
    #expect(
      try await diagnostics([
        "entity":
          "id,type_id,label\nleague,organization,\"The\nLea\u{0}gue\"\nruritania,state,Ruritania\n",
        "statement":
          "id,kind,subject_id,predicate_id,date\ns1,act,ruritania,joined,\"1990-02-30\"\n",
      ]).map { $0.prefix { $0 != "'" } }.filter { !$0.contains("there is no such") }.prefix(2) == [
        "entity.csv:3:4: label ", "statement.csv:2:34: date ",
      ])
  }

  @Test(
    "the error about an incomplete descriptor names the missing part",
    arguments: ["{}", "{\"name\": 3}", "nonsense", "[]"])
  func badDescriptor(text: String) async throws {
    let folder = try Places.temporary()
    try text.write(
      to: folder.appendingPathComponent("datapackage.json"), atomically: true, encoding: .utf8)
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await KnowledgeBase.build(
        at: folder.appendingPathComponent("base.sqlite").path, packages: [folder.path])
    }
    #expect(error?.code == .badData)
    #expect(error?.message.contains("datapackage.json") == true)
  }

  // 2026-11-22: found in a review.

  @Test("the order of resources in the descriptor does not matter to the rules")
  func orderOfResources() async throws {
    let folder = try Places.temporary()
    _ = try package(
      sound.merging(["act": "statement_id,organization_id\ns1,ruritania\n"]) { $1 }, in: folder)
    let descriptor = folder.appendingPathComponent("datapackage.json")
    var object = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: descriptor)) as? [String: Any])
    object["resources"] = Array((object["resources"] as? [Any] ?? []).reversed())
    try JSONSerialization.data(withJSONObject: object).write(to: descriptor)
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await KnowledgeBase.build(
        at: folder.appendingPathComponent("base.sqlite").path, packages: [folder.path])
    }
    #expect(
      error?.diagnostics.map(\.rule) == [
        "an act concerns an organization, an organ or an instrument"
      ])
  }

  @Test("a missing resource does not hide other errors")
  func missingResource() async throws {
    let folder = try Places.temporary()
    _ = try package(
      sound.merging(["entity": "id,type_id,label\nleague,planet,x\nruritania,state,x\n"]) { $1 },
      in: folder)
    try FileManager.default.removeItem(at: folder.appendingPathComponent("citation.csv"))
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await KnowledgeBase.build(
        at: folder.appendingPathComponent("base.sqlite").path, packages: [folder.path])
    }
    let rules = (error?.diagnostics ?? []).map(\.rule)
    #expect(rules.contains("there is no such entity_type"))
    #expect(rules.contains("the descriptor names it, but there is no such file in the package"))
  }

  @Test("simultaneous builds of one file do not disturb each other")
  func atOnce() async throws {
    let path = try Places.temporary().appendingPathComponent("base.sqlite").path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<3 { group.addTask { try await KnowledgeBase.build(at: path) } }
      try await group.waitForAll()
    }
    #expect(try await KnowledgeBase.open(at: path).check().findings == [])
  }

  @Test("a file with revisions that were added after its build is not replaced unless asked to")
  func addedRevisions() async throws {
    let path = try Places.temporary().appendingPathComponent("base.sqlite").path
    try await KnowledgeBase.build(at: path)
    try await KnowledgeBase.build(at: path)
    let kb = try await KnowledgeBase.openForWriting(at: path)
    try await kb.revise("Mine.", recorded: "2026-12-01") { edit in
      try edit.add(Entity(id: "ruritania", type: "state", label: "Ruritania"))
    }
    try await kb.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await KnowledgeBase.build(at: path)
    }
    #expect(error?.code == .badArgument && error?.message.contains("2026-12-01: Mine.") == true)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    try await KnowledgeBase.build(at: path, discardingRevisions: true)
    let added = try await KnowledgeBase.open(at: path).query(
      "SELECT count(*) FROM entity WHERE id = 'ruritania'"
    ).rows
    #expect(added == [[.integer(0)]])
  }

  @Test("a file with an unfinished log is not replaced")
  func leftLog() async throws {
    let path = try await BuiltFile.copy()
    try Data(repeating: 1, count: 100).write(to: URL(fileURLWithPath: path + "-wal"))
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await KnowledgeBase.build(at: path)
    }
    #expect(error?.code == .locked)
  }
}
