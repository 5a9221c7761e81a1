import EDTF
import Testing

@Test("a date prints as it was read", arguments: ["1992", "1992-05~", "199X", "2003/.."])
func prints(text: String) throws {
  #expect(try DateExpression(text).description == text)
}
