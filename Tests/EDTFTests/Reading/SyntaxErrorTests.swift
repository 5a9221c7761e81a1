import EDTF
import Testing

@Suite struct SyntaxErrorTests {
  @Test(
    "the first error is reported with its place and reason",
    arguments: [
      ("", 0, "the text is empty"),
      ("1992-02-30", 8, "the month has no such day"),
      ("1992-13", 5, "there is no such month or part of a year"),
      ("1992-5-1", 6, "expected a month of two digits"),
      ("1992-05-15 ", 10, "expected a slash or the end of the date, but found a blank"),
      ("199", 3, "expected a year of four digits, but the text ends"),
      (
        "199u", 3,
        "expected a year of four digits; write an unspecified digit as capital X"
      ),
      ("19920515", 4, "a year of more than four digits must begin with 'Y'"),
      ("?-0000-01", 1, "year zero cannot have a minus sign"),
      ("2005/2004", 5, "the end of the interval is before its start"),
      ("2004/2005/2006", 9, "expected the end of the interval"),
      ("1992-05-15T10:00:00/1993", 19, "dates in an interval cannot have a time"),
      ("1992/1993-05-15T10:00:00", 15, "dates in an interval cannot have a time"),
      ("1992-05-15T25:00:00", 11, "hours must be 00 to 24"),
      ("1992-05-15T10:00:00+24", 20, "hours must be 00 to 23"),
      ("1992-05-15T10:00:60Z", 17, "a leap second is only possible at 23:59:60 universal time"),
      (
        "1992-05T10:00:00", 7,
        "a time can only follow a full date without '?', '~', '%' or 'X'"
      ),
      ("Y1992", 0, "'Y' is only for years of more than four digits"),
      ("Y1000000000000000", 1, "a year can be at most 999999999999999"),
      ("Y1E300", 3, "a power of ten can be at most 255"),
      ("Y1E200", 3, "the largest year is 999999999999999"),
      ("1992S5", 5, "the year has fewer digits than that, not counting leading zeros"),
      ("1992-21-01", 7, "a season or quarter cannot have a day"),
      ("[1992,1993", 10, "expected a comma or ']', but the text ends"),
      ("[1992, 1993]", 6, "expected a year of four digits, but found a blank"),
      ("[1992..,1993]", 7, "only the last member of a set can end with '..'"),
      ("{1991,..1992}", 6, "only the first member of a set can begin with '..'"),
      ("{1993..1992}", 7, "the date after '..' is earlier than the date before it"),
      ("{199X..2001}", 1, "a date beside '..' must have all its digits"),
      (
        "2016-05-02T16:54:59-0015", 22,
        "expected a colon between the hours and the minutes of the zone"
      ),
      ("1992-05-15T10:00:00.5", 19, "a time has no fractions of a second"),
      (
        "1992-05-15t10:00:00", 10,
        "expected a slash or the end of the date; write the letter as a capital"
      ),
      ("1992-05-15T10:00:00z", 19, "expected the end of the time; write the letter as a capital"),
      ("y170002", 0, "expected a year of four digits; write the letter as a capital"),
      ("1992/open", 5, "expected a year of four digits; write an open end as '..'"),
      ("unknown/1992", 0, "expected a year of four digits; write an unknown end as empty text"),
      ("\u{2212}0044", 0, "expected a year of four digits; write '-', not a dash"),
      (
        "1992\u{2013}05", 4,
        "expected a slash or the end of the date; write '-', not a dash"
      ),
      (
        "1992?~", 5,
        "expected a slash or the end of the date; a part has one mark; '%' means both '?' and '~'"
      ),
      ("2004-06/2003", 8, "the end of the interval is before its start"),
      ("1992-05-15é", 10, "expected a slash or the end of the date"),
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
      "\(error)"
        == "'1992-13' is not a date, character 6: there is no such month or part of a year")
  }

  @Test("blanks after commas are accepted on request, and not kept")
  func blanks() throws {
    let date = try DateExpression(toleratingBlanks: "[1667,  1668, 1670..1672]")
    #expect(date.description == "[1667,1668,1670..1672]")
    #expect(throws: DateSyntaxError.self) { try DateExpression(toleratingBlanks: "[1667 ,1668]") }
    #expect(throws: DateSyntaxError.self) { try DateExpression(toleratingBlanks: "[ 1667,1668]") }
    #expect(throws: DateSyntaxError.self) { try DateExpression(toleratingBlanks: "1667 ") }
  }
}
