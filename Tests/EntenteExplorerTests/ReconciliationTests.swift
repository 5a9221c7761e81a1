import Entente
import EntenteKit
import Foundation
import HTTPTypes
import Hummingbird
import Testing

@testable import EntenteExplorer

@Suite("Reconciliation service")
struct ReconciliationTests {
  private static func form(_ name: String, _ json: String) -> String {
    name + "=" + (json.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
  }

  /// The candidates of one query.
  private func candidates(_ query: String) async throws -> [JSONValue] {
    let explorer = try await Bundled.explorer.value
    let answer = try await Reconciliation(edition: explorer.edition).response(
      to: [], ["queries": "{\"q0\": \(query)}"], root: "", explorer, from: explorer.kb)
    return try #require(JSONValue.root(of: answer.body)["q0"]?["result"]?.array)
  }

  private func ask(_ path: [String], _ values: [String: String]) async throws -> JSONValue {
    let explorer = try await Bundled.explorer.value
    let answer = try await Reconciliation(edition: explorer.edition).response(
      to: path, values, root: "http://h", explorer, from: explorer.kb)
    return try JSONValue.root(of: answer.body)
  }

  @Test("the manifest has the fields of the specification and names this server")
  func manifest() async throws {
    try await withServer { client in
      let answer = try await client.execute(uri: "/reconcile", method: .get)
      #expect(answer.status == .ok && answer.headers[.contentType] == "application/json")
      let manifest = try JSONValue.root(of: String(buffer: answer.body))
      #expect(manifest["versions"]?.array?.map(\.string) == ["0.2"])
      for name in ["name", "identifierSpace", "schemaSpace"] {
        #expect(manifest[name]?.string?.isEmpty == false)
      }
      #expect(manifest["view"]?["url"]?.string?.contains("{{id}}") == true)
      #expect(manifest["preview"]?["url"]?.string?.contains("{{id}}") == true)
      #expect(manifest["preview"]?["width"]?.integer != nil)
      for (kind, prefix) in [("entity", "co"), ("type", "or"), ("property", "me")] {
        let service = manifest["suggest"]?[kind]
        let path = try #require(service?["service_path"]?.string)
        let url = try #require(service?["service_url"]?.string)
        #expect(url.hasPrefix("http://"))
        let found = try await client.execute(uri: "\(path)?prefix=\(prefix)", method: .get)
        let result = try JSONValue.root(of: String(buffer: found.body))["result"]?.array
        #expect(result?.isEmpty == false && result?.first?["id"]?.string != nil, "\(kind)")
      }
    }
  }

  @Test("queries are answered by POST and GET, and pages of other hosts may read the answers")
  func methods() async throws {
    try await withServer { client in
      let form = Self.form("queries", #"{"q0": {"query": "CSTO"}, "q1": {"query": "Zzyzx"}}"#)
      let post = try await client.execute(
        uri: "/reconcile", method: .post,
        headers: [.contentType: "application/x-www-form-urlencoded"],
        body: ByteBuffer(string: form))
      #expect(post.status == .ok)
      let get = try await client.execute(uri: "/reconcile?\(form)", method: .get)
      #expect(get.body == post.body)
      let root = try JSONValue.root(of: String(buffer: post.body))
      #expect(root["q0"]?["result"]?.array?.first?["id"]?.string == "csto")
      #expect(root["q1"]?["result"]?.array != nil)
      let origin = try #require(HTTPField.Name("Access-Control-Allow-Origin"))
      #expect(post.headers[origin] == "*")
      let options = try await client.execute(uri: "/reconcile", method: .options)
      #expect(options.status == .noContent && options.headers[origin] == "*")
      #expect(try await client.execute(uri: "/reconcile", method: .put).status == .methodNotAllowed)
    }
  }

  @Test("a bad or too large request is refused")
  func refused() async throws {
    try await withServer { client in
      for json in [
        "[]", "{", #"{"q": {}}"#, #"{"q": {"query": "a", "properties": [{"pid": "x"}]}}"#,
      ] {
        let uri = "/reconcile?" + Self.form("queries", json)
        #expect(try await client.execute(uri: uri, method: .get).status == .badRequest, "\(json)")
      }
      let many = (0...50).map { "\"q\($0)\": {\"query\": \"a\"}" }.joined(separator: ",")
      let uri = "/reconcile?" + Self.form("queries", "{\(many)}")
      #expect(try await client.execute(uri: uri, method: .get).status.code == 413)
      let long = ByteBuffer(string: "queries=" + String(repeating: "a", count: 300 << 10))
      let body = try await client.execute(
        uri: "/reconcile", method: .post,
        headers: [.contentType: "application/x-www-form-urlencoded"], body: long)
      #expect(body.status.code == 413)
      let plain = try await client.execute(
        uri: "/reconcile", method: .post, headers: [.contentType: "text/plain"],
        body: ByteBuffer(string: "queries={}"))
      #expect(plain.status == .badRequest)
    }
  }

  @Test("one entity of the name is a match; the others have lower scores")
  func match() async throws {
    let found = try await candidates(#"{"query": "Collective Security Treaty Organization"}"#)
    #expect(found.first?["id"]?.string == "csto" && found.first?["match"]?.content == .bool(true))
    let scores = found.compactMap { value -> Double? in
      if case .number(let score) = value["score"]?.content { score } else { nil }
    }
    #expect(scores.first == 100 && scores == scores.sorted(by: >) && scores.count == found.count)
    #expect(found.dropFirst().allSatisfy { $0["match"]?.content == .bool(false) })
    let id = try await candidates(#"{"query": "csto", "limit": 1}"#)
    #expect(id.count == 1 && id.first?["id"]?.string == "csto")
  }

  @Test("a former name and a code mean the holder on the day")
  func dated() async throws {
    let soviet = try await candidates(
      #"{"query": "cow:365", "properties": [{"pid": "on", "v": 1985}]}"#)
    #expect(soviet.first?["id"]?.string == "soviet-union")
    let russia = try await candidates(
      #"{"query": "cow:365", "properties": [{"pid": "on", "v": "2010"}]}"#)
    #expect(russia.first?["id"]?.string == "russia")
    await #expect(throws: KnowledgeBaseError.self) {
      _ = try await candidates(#"{"query": "365", "properties": [{"pid": "on", "v": "soon"}]}"#)
    }
  }

  @Test("a type keeps entities of the type and of narrower ones")
  func types() async throws {
    let bodies = try await candidates(#"{"query": "Collective Security", "type": "body"}"#)
    #expect(!bodies.isEmpty)
    for body in bodies {
      let type = body["type"]?.array?.first?["id"]?.string
      #expect(["organization", "organ", "body"].contains(type))
    }
    let states = try await candidates(#"{"query": "CSTO", "type": ["state"]}"#)
    #expect(states.allSatisfy { $0["id"]?.string != "csto" })
  }

  @Test("a property finds without a name, and counts in the score")
  func properties() async throws {
    let coded = try await candidates(
      #"{"properties": [{"pid": "iso3166-1-alpha3", "v": "UZB"}]}"#)
    #expect(
      coded.first?["id"]?.string == "uzbekistan" && coded.first?["match"]?.content == .bool(true))
    let wrong = try await candidates(
      #"{"query": "Uzbekistan", "properties": [{"pid": "iso3166-1-alpha3", "v": "KAZ"}]}"#)
    let first = try #require(wrong.first)
    #expect(first["match"]?.content == .bool(false) && first["score"]?.content == .number(70))
  }

  @Test("properties are proposed by type, and extended with values on a day")
  func extend() async throws {
    let proposed = try await ask(["properties"], ["type": "state", "limit": "8"])
    #expect(proposed["type"]?.string == "state" && proposed["properties"]?.array?.count == 8)
    let query = """
      {"ids": ["uzbekistan", "nothing"], "properties": [
        {"id": "member-of", "settings": {"on": "2010"}}, {"id": "iso3166-1-alpha3"}]}
      """
    let answer = try await ask([], ["extend": query])
    #expect(answer["meta"]?.array?.map { $0["id"]?.string } == ["member-of", "iso3166-1-alpha3"])
    let rows = try #require(answer["rows"])
    let bodies = rows["uzbekistan"]?["member-of"]?.array?.compactMap { $0["id"]?.string } ?? []
    #expect(bodies.contains("csto"))
    #expect(rows["uzbekistan"]?["iso3166-1-alpha3"]?.array?.first?["str"]?.string == "UZB")
    #expect(rows["nothing"]?["member-of"]?.array == [])
    let later = try await ask(
      [],
      [
        "extend":
          #"{"ids": ["uzbekistan"], "properties": [{"id": "member-of", "settings": {"on": "2020"}}]}"#
      ])
    let then = later["rows"]?["uzbekistan"]?["member-of"]?.array?.compactMap { $0["id"]?.string }
    #expect(then?.contains("csto") == false && then?.contains("sco") == true)
  }

  @Test("the preview is a page for a frame, and the view leads to the page of the entity")
  func preview() async throws {
    try await withServer { client in
      let preview = try await client.execute(uri: "/reconcile/preview?id=csto", method: .get)
      #expect(preview.status == .ok)
      #expect(preview.headers[.contentSecurityPolicy]?.contains("frame-ancestors") == false)
      #expect(String(buffer: preview.body).contains("/organizations/csto"))
      let view = try await client.execute(uri: "/reconcile/view?id=cst%2Fart_4", method: .get)
      #expect(view.status == .seeOther)
      let page = try #require(view.headers[.location])
      #expect(try await client.execute(uri: page, method: .get).status == .ok)
      let none = try await client.execute(uri: "/reconcile/view?id=nothing", method: .get)
      #expect(none.status == .notFound)
    }
  }
}
