import EntenteKit
import Testing

@Suite("Folding of texts")
struct FoldingTests {
  private func token(_ text: String) -> String {
    text.unicodeScalars.filter { !Folding.isMark($0) }.reduce(into: "") {
      Folding.append($1, to: &$0)
    }
  }

  @Test(
    "no way of folding keeps case or common accents",
    arguments: [
      ("Škoda", "skoda"), ("ДОГОВОР", "договор"), ("СТАТЬЁЙ", "статьеи"),
      ("Übereinkommen", "ubereinkommen"),
      ("e\u{301}tat", "etat"), ("État", "etat"),
    ])
  func accents(text: String, folded: String) {
    #expect(Folding.name(text) == folded)
    #expect(Folding.word(text) == folded)
    #expect(token(text) == folded)
  }

  @Test("names have one kind of space, dash and apostrophe")
  func names() {
    #expect(Folding.name("  Rapid\u{A0} Reaction – Forces’ ") == "rapid reaction - forces'")
    #expect(Folding.word("A – B") == "a – b")
  }

  @Test("words lose marks of direction and the Arabic stretching line, which names keep")
  func marks() {
    #expect(Folding.word("المـادة\u{200E}") == "المادة")
    #expect(Folding.name("المـادة") != "المادة")
  }

  @Test("tokens have normal width, and accents of other languages are kept")
  func tokens() {
    #expect(token("Ⅻ") == "xii" && token("ＡＢ") == "ab")
    #expect(token("ř") == "ř" && Folding.word("ř") == "r")
    #expect(Folding.sign("–") == "-" && Folding.sign("«") == "\"" && Folding.sign("（") == "(")
    #expect(!Folding.isMark("ʼ") && Folding.isMark("\u{AD}") && !Folding.isMark("a"))
  }

  @Test("runs of blanks are one space")
  func blanks() {
    #expect(Folding.singleSpaced(" a \n\tb  c ") == "a b c")
  }
}
