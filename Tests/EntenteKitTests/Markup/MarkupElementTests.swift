import EntenteKit
import Foundation
import Testing

@Suite("Reading XML")
struct MarkupElementTests {
  private func error(_ text: String) -> MarkupError? {
    do throws(MarkupError) {
      _ = try MarkupElement.root(of: text)
      return nil
    } catch {
      return error
    }
  }

  @Test("elements have names, attributes, texts and places")
  func elements() throws {
    let root = try MarkupElement.root(
      of: "<?xml version='1.0'?>\n<t:a xmlns:t='x' n='&lt;1&#x20AC;' xml:lang='en'>one <b>two</b>\n<b/> &amp; &#65;</t:a>")
    #expect(root.name == "a" && root.attributes == ["n": "<1€", "xml:lang": "en"])
    #expect(root.text == "one two\n & A")
    #expect(root.children("b").map(\.line) == [2, 3])
    #expect(root.all.map(\.name) == ["a", "b", "b"])
    #expect(root.first("b")?.text == "two")
  }

  @Test("comments, processing instructions and CDATA can stand anywhere")
  func marks() throws {
    let parts = ["<a>", "<b>", "x", "</b>", "y", "</a>"]
    for mark in ["<?x?>", "<?x ?>", "<?x y?>", "<!---->", "<!-- <!ENTITY e 'x'> -->"] {
      for place in 0...parts.count {
        let text = (parts[..<place] + [mark] + parts[place...]).joined()
        let root = try MarkupElement.root(of: text)
        #expect(root.text == "xy" && root.all.count == 2, "\(text)")
      }
    }
    let root = try MarkupElement.root(of: "<a><![CDATA[1 < 2]]><![CDATA[]]> &gt; 0</a>")
    #expect(root.text == "1 < 2 > 0")
    #expect(root.content.count == 1)
  }

  @Test("text of many pieces is read in proportion to its length")
  func pieces() throws {
    let root = try MarkupElement.root(
      of: "<a>" + String(repeating: "x&amp;", count: 400_000) + "</a>")
    #expect(root.text.utf8.count == 800_000)
  }

  @Test(
    "an error has line, column and reason",
    arguments: [
      ("<a>\n<b></a>", 2, "mismatch"), ("<a>", 1, "end"), ("", 1, "empty"),
      ("<a>\u{0}</a>", 1, "not well formed"), ("<a>\u{1B}</a>", 1, "27"), ("<a b='<'/>", 1, "<"),
      ("<!DOCTYPE a [\n<!ENTITY e 'x'>]><a>&e;</a>", 2, "declares entities"),
      ("<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><a/>", 1, "declares entities"),
      ("<a>\n&nbsp;</a>", 2, "nbsp"),
      ("<!DOCTYPE a SYSTEM 'http://localhost:1/a.dtd'><a>\n&nbsp;</a>", 2, "nbsp"),
      ("<!DOCTYPE a SYSTEM 'http://localhost:1/a.dtd'>\n<a b='&nbsp;'/>", 2, "nbsp"),
    ])
  func errors(_ text: String, _ line: Int, _ reason: String) {
    let found = error(text)
    #expect(found?.line == line, "\(String(describing: found))")
    #expect(found?.message.contains(reason) ?? false, "\(String(describing: found))")
    #expect(found?.message.contains("\n") == false)
  }

  @Test("a document type without entities is read, and gives no attributes")
  func documentType() throws {
    let root = try MarkupElement.root(
      of: "<!DOCTYPE a [<!ATTLIST a b CDATA 'given'>]><a c='own'/>")
    #expect(root.attributes == ["c": "own"])
  }

  @Test("depth and number of elements are limited")
  func limits() {
    for depth in [129, 1_000, 100_000] {
      let text = String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
      #expect(error(text)?.message == "The elements are nested more than 128 deep.")
    }
    let many = "<a>" + String(repeating: "<b/>", count: 1_000_000) + "</a>"
    #expect(error(many)?.message == "The file has more than 1000000 elements.")
    for mark in ["=", " =\n "] {
      let tag = "<a" + (0..<300_000).map { " b\($0)\(mark)'>'" }.joined() + "/>"
      #expect(error(tag)?.message == "A tag has more than 256 attributes.")
    }
  }

  @Test("a file cut anywhere gives an error")
  func cuts() {
    let text = "<?xml version='1.0'?><!-- c --><a b='1'><?p d?><![CDATA[x]]>&amp;é</a>"
    for length in 0..<text.unicodeScalars.count {
      #expect(error(String(text.unicodeScalars.prefix(length))) != nil)
    }
  }
}
