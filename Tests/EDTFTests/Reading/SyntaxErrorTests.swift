import EDTF
import Testing

@Suite struct SyntaxErrorTests {
  @Test(
    "the first error is found at its place, with its reason",
    arguments: [
      ("", 0, "it is empty"),
      ("1992-02-30", 8, "the month has no such day"),
      ("1992-13", 5, "there is no such month or part of a year"),
      ("1992-5-1", 6, "here a month of two digits should be"),
      ("1992-05-15 ", 10, "a blank stands where a slash or the end of the date should be"),
      ("199", 3, "the text ends where a year of four digits should be"),
      (
        "199u", 3,
        "an unspecified digit is written with a capital X; here a year of four digits should be"
      ),
      ("19920515", 4, "a year of more than four digits begins with 'Y'"),
      ("?-0000-01", 1, "year zero has no sign"),
      ("2005/2004", 5, "the end of the interval is before its start"),
      ("2004/2005/2006", 9, "here the end of the interval should be"),
      ("1992-05-15T10:00:00/1993", 19, "an interval has dates without times of day"),
      ("1992/1993-05-15T10:00:00", 15, "an interval has dates without times of day"),
      ("1992-05-15T25:00:00", 11, "hours go from 00 to 24"),
      ("1992-05-15T10:00:00+24", 20, "hours go from 00 to 23"),
      ("1992-05-15T10:00:60Z", 17, "a leap second is at 23:59:60 universal time only"),
      (
        "1992-05T10:00:00", 7,
        "a time of day follows a full date without '?', '~', '%' and 'X' only"
      ),
      ("Y1992", 0, "'Y' is for years of more than four digits only"),
      ("Y1000000000000000", 1, "this number is too large: a year goes to 999999999999999 only"),
      ("Y1E300", 3, "this number is too large: a power of ten goes to 255 only"),
      ("Y1E200", 3, "years go to 999999999999999 only"),
      ("1992S5", 5, "the year has fewer digits, leading zeros not counted"),
      ("1992-21-01", 7, "a part of the year stands alone, without a day"),
      ("[1992,1993", 10, "the text ends where a comma or ']' should be"),
      ("[1992, 1993]", 6, "a blank stands where a year of four digits should be"),
      ("[1992..,1993]", 7, "only the last of a set can end with '..'"),
      ("{1991,..1992}", 6, "only the first of a set can begin with '..'"),
      ("{1993..1992}", 7, "the last of the dates is before the first"),
      ("{199X..2001}", 1, "a date at '..' has all its digits"),
      ("1992-05-15é", 10, "here a slash or the end of the date should be"),
    ])
  func place(text: String, offset: Int, reason: String) throws {
    let error = try #require(throws: DateSyntaxError.self) { try DateExpression(text) }
    #expect(error.offset == offset)
    #expect(error.reason == reason)
    #expect(error.text == text)
  }

  @Test("an error is printed with text, place and reason")
  func description() throws {
    let error = try #require(throws: DateSyntaxError.self) { try DateExpression("1992-13") }
    #expect(
      "\(error)" == "'1992-13' is no date, character 6: there is no such month or part of a year")
  }

  @Test("blanks after commas are read where one asks for it, and are not kept")
  func blanks() throws {
    let date = try DateExpression(toleratingBlanks: "[1667,  1668, 1670..1672]")
    #expect(date.description == "[1667,1668,1670..1672]")
    #expect(throws: DateSyntaxError.self) { try DateExpression(toleratingBlanks: "[1667 ,1668]") }
    #expect(throws: DateSyntaxError.self) { try DateExpression(toleratingBlanks: "[ 1667,1668]") }
    #expect(throws: DateSyntaxError.self) { try DateExpression(toleratingBlanks: "1667 ") }
  }
}
