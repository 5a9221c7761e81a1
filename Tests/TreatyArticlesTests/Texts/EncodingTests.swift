import EntenteKit
import Foundation
import Testing

@testable import TreatyArticles

@Suite("Texts that are not UTF-8")
struct EncodingTests {
  static let russian = "ДОГОВОР ОБ ОЗЕРЕ\n\nСтатья 1\nСтороны берегут озеро и берега.\n"

  private func bytes(_ text: String, _ encoding: String.Encoding) throws -> Data {
    try #require(text.data(using: encoding))
  }

  private func read(
    _ data: Data, name: String = "treaty.txt", encoding: TextEncoding? = nil
  ) throws -> TreatyText {
    try TreatyText.read(data, name: name, encoding: encoding, vocabulary: vocabulary)
  }

  @Test("are read, and the finding names the encoding")
  func found() throws {
    let text = try read(bytes(Self.russian, .windowsCP1251))
    #expect(text["art_1"]?.text == "Стороны берегут озеро и берега.")
    #expect(
      text.findings.map(\.message) == [
        "The file is read as windows-1251, as its letters show."
      ])
    #expect(text.findings[0].severity == .warning)
    let marked = try read([0xFF, 0xFE] + bytes(Self.russian, .utf16LittleEndian))
    #expect(marked.findings.map(\.message) == ["The file is read as utf-16le."])
  }

  @Test("are read in the encoding that is given, or refused")
  func given() throws {
    let data = try bytes(Self.russian, .windowsCP1251)
    #expect(try read(data, encoding: .windows1251).findings.map(\.severity) == [.note])
    #expect(throws: TreatyTextError.self) { try read(data, encoding: .utf8) }
  }

  @Test("are read in the encoding that XML or HTML declares")
  func declared() throws {
    let xml =
      "<?xml version=\"1.0\" encoding=\"windows-1251\"?><treaty><body><chapter number=\"ГЛАВА I\">"
      + "<article number=\"Статья 1\">Ст.</article></chapter></body></treaty>"
    let text = try read(bytes(xml, .windowsCP1251), name: "a.xml")
    #expect(text.provisions(of: .article).map(\.text) == ["Ст."])
    let html = "<html><meta charset=windows-1251><p>Статья 1<p>Ст."
    #expect(try read(bytes(html, .windowsCP1251), name: "a.html").articles == ["1"])
  }
}
