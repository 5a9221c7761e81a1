import EntenteKit
import Foundation
import Testing

@Suite("Reading JSON")
struct JSONValueTests {
  private func error(_ text: String, line: Int = 1) -> JSONError? {
    do throws(JSONError) {
      _ = try JSONValue.root(of: text, line: line)
      return nil
    } catch {
      return error
    }
  }

  @Test("values have their places, in bytes")
  func places() throws {
    let root = try JSONValue.root(of: "{\"Łódź\": 1,\n  \"ö\": [null, {\"b\": \"x\"}]}")
    #expect(root.line == 1 && root.column == 1)
    #expect(root["Łódź"]?.column == 13)
    let list = try #require(root["ö"]?.array)
    #expect(list.map(\.line) == [2, 2] && list.map(\.column) == [10, 16])
    #expect(list[0].isNull && list[1].isObject && list[1]["b"]?.string == "x")
  }

  @Test("numbers are numbers of JSON, and words are texts or integers")
  func numbers() throws {
    let root = try JSONValue.root(of: "[643, -1.5, 2e3, \"RU\", true]")
    let values = try #require(root.array)
    let words: [String?] = ["643", nil, "2000", "RU", nil]
    let integers: [Int?] = [643, nil, 2000, nil, nil]
    #expect(values.map(\.word) == words && values.map(\.integer) == integers)
    for text in ["nan", "inf", "0x10", "1_000", "--1"] { #expect(error(text) != nil, "\(text)") }
  }

  @Test("texts can have escapes, also of two halves")
  func escapes() throws {
    #expect(try JSONValue.root(of: #""\u0141\n\/\ud83d\ude00""#).string == "Ł\n/😀")
  }

  @Test("errors tell the line and the column, counted from the given line")
  func errors() {
    for (text, line, column) in [
      ("{\n  \"a\": [1,, 2]}", 2, 11), ("{\"a\" 1}", 1, 6), ("[", 1, 2), ("[] x", 1, 4),
      ("{\"a\": 1, \"a\": 2}", 1, 10), ("", 1, 1),
    ] {
      let found = error(text)
      #expect(found?.line == line && found?.column == column, "\(text)")
    }
    #expect(error("[}", line: 7)?.line == 7)
    #expect(error("{\"a\": 1, \"a\": 2}")?.message == "The name 'a' is there twice in one object.")
    #expect(error(String(repeating: "[", count: 100_000))?.message.contains("deeply") == true)
  }
}

@Suite("Reading YAML")
struct YAMLTests {
  private func error(_ text: String) -> JSONError? {
    do throws(JSONError) {
      _ = try JSONValue.root(ofYAML: text)
      return nil
    } catch {
      return error
    }
  }

  @Test("scalars are texts as they are written, so that Norway is no answer to a question")
  func scalars() throws {
    let root = try JSONValue.root(
      ofYAML: "id: NO\nfounded: 1955\nshare: 1e3\nyes: on\nleft: null\njoined: ~\nend:\nnote: ''\n")
    #expect(root["id"]?.string == "NO")
    #expect(root["founded"]?.word == "1955")
    #expect(root["share"]?.string == "1e3")
    #expect(root["yes"]?.string == "on")
    for name in ["left", "joined", "end"] { #expect(root[name]?.isNull == true, "\(name)") }
    #expect(root["note"]?.string == "")
  }

  @Test("lists and mappings have their places, in bytes")
  func places() throws {
    let root = try JSONValue.root(ofYAML: "name: Łódź\nincludes:\n- id: PL\n  name: Ł\n- {ö: x}\n")
    let list = try #require(root["includes"]?.array)
    #expect(list.map(\.line) == [3, 5])
    #expect(list[0]["name"]?.line == 4 && list[0]["name"]?.column == 9)
    #expect(list[1]["ö"]?.column == 8)
  }

  @Test("JSON is YAML, an alias stands for its value, an empty file is null")
  func forms() throws {
    #expect(try JSONValue.root(ofYAML: "{\"a\": [1, 2]}")["a"]?.array?.count == 2)
    #expect(try JSONValue.root(ofYAML: "a: &x [1]\nb: *x\n")["b"]?.array?.first?.word == "1")
    #expect(try JSONValue.root(ofYAML: "# nothing\n").isNull)
  }

  @Test("errors tell the line and the column")
  func errors() {
    for (text, line) in [
      ("a: 1\nb: [1, 2\nc: 3\n", 3), ("a: 1\n b: 2\n", 2), ("a: \"x\nb: 1", 2), ("a: *x\n", 1),
      ("? [a]\n: 1\n", 1),
    ] {
      #expect(error(text)?.line == line, "\(text) \(String(describing: error(text)))")
    }
    #expect(error("a: 1\na: 2\n")?.message == "The name 'a' is there twice.")
  }

  @Test("aliases of aliases are refused before they fill the memory")
  func bomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let many = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(many)]\n"
    }
    #expect(error(text)?.message == "The values are too many or too deep.")
  }
}
