import EDTF
import Testing

@Suite struct WordsTests {
  @Test(
    "an expression is explained in words",
    arguments: [
      ("1985-04-12", "12 April 1985"), ("1985-04", "April 1985"), ("1985", "1985"),
      ("0000", "year 0 (1 BC)"), ("-0043-03-15", "15 March of year -43 (44 BC)"),
      ("1984?/2004-06~", "from 1984 (uncertain) to June 2004 (approximate)"),
      ("156X-12-25", "25 December of a year from 1560 to 1569"),
      ("XXXX-12-XX", "a day of December of a year"), ("1985-04-XX", "a day of April 1985"),
      ("1984-1X", "a month from October to December of 1984"),
      ("1985-X1", "the month January or November of 1985"),
      ("XXXX-XX-23", "day 23 of a month of a year"),
      ("1X85", "a year from 1085 to 1985 written 1X85"),
      ("1950S2", "a year from 1900 to 1999, estimated to be 1950"), ("Y17E7", "170000000"),
      ("2001-21", "spring 2001"), ("2001-30", "southern summer 2001"),
      ("2001-34", "the second quarter of 2001"), ("2001-41", "the second half of 2001"),
      ("2004?-06-~11", "11 June 2004 (year uncertain, day approximate)"),
      ("2004-06-11%", "11 June 2004 (uncertain and approximate)"),
      ("1985/..", "from 1985 with no end"), ("1985/", "from 1985 to an unknown end"),
      ("../1985", "with no start, to 1985"), ("/1985", "from an unknown start to 1985"),
      ("../..", "with no start and no end"),
      ("[..1760-12-03]", "one of: 3 December 1760 or earlier"),
      (
        "{1667,1670..1672,1760-12..}",
        "all of: 1667, each from 1670 to 1672, December 1760 and all that is later"
      ),
      ("1985-04-12T23:20:30Z", "12 April 1985 at 23:20:30 universal time"),
      ("1985-04-12T23:20:30", "12 April 1985 at 23:20:30 local time"),
      ("1985-04-12T23:20:30-04", "12 April 1985 at 23:20:30, 4:00 hours behind universal time"),
    ])
  func words(text: String, words: String) throws {
    #expect(try DateExpression(text).words == words)
  }
}
