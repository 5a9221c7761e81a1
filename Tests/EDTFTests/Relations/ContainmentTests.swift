import EDTF
import Testing

@Suite struct ContainmentTests {
  @Test(
    "containment of a day is yes, maybe, no or unknown",
    arguments: [
      ("1985", "1985-06-01", Verdict.yes), ("1985", "1986-01-01", .no),
      ("198X", "1985-06-01", .maybe), ("198X", "1990-01-01", .no),
      ("1X85", "1285-06-01", .maybe), ("1X85", "1286-06-01", .no),
      ("XXXX-12-25", "1985-12-25", .maybe), ("XXXX-12-25", "1985-12-24", .no),
      ("1985-1X-31", "1985-12-31", .maybe), ("1985-1X-31", "1985-12-30", .no),
      ("1985-X2-3X", "1985-12-30", .maybe), ("1985-X2-31", "1985-12-31", .yes),
      ("1950S2", "1985-01-01", .maybe), ("1950S2", "2000-01-01", .no),
      ("-198X", "-1985-01-01", .maybe), ("-198X", "1985-01-01", .no),
      ("2001-21", "2001-04-01", .yes), ("2001-21", "2001-06-01", .no),
      ("2004-06/2006-08", "2004-05-31", .no), ("2004-06/2006-08", "2004-06-15", .maybe),
      ("2004-06/2006-08", "2005-01-01", .yes), ("2004-06/2006-08", "2006-08-15", .maybe),
      ("2004-06/2006-08", "2006-09-01", .no), ("2004-06/2006-08", "2004-06-30", .yes),
      ("2004/..", "2100-01-01", .yes), ("2004/", "2100-01-01", .unknown),
      ("2004/", "2003-01-01", .no), ("2004-02-01/", "2004-02-01", .yes),
      ("../2004", "-4000-01-01", .yes), ("/2004", "-4000-01-01", .unknown),
      ("[1985,1990]", "1985-05-05", .maybe), ("[1985,1990]", "1987-05-05", .no),
      ("{1985,1990}", "1985-05-05", .yes), ("{1985,1990}", "1987-05-05", .no),
      ("{1985,199X}", "1995-05-05", .maybe), ("[..1760]", "1500-01-01", .maybe),
      ("{..1760}", "1500-01-01", .yes), ("{1985,1985-04}", "1985-04-04", .yes),
      ("[1985,1985-04]", "1985-04-04", .yes), ("1985-04-12T24:00:00", "1985-04-12", .yes),
    ])
  func day(text: String, day: String, verdict: Verdict) throws {
    let date = try DateExpression(text)
    let day = try #require(CalendarDay(day))
    #expect(date.contains(day) == verdict)
    #expect(date.overlaps(day) == verdict)
    #expect(date.contains(try DateExpression(day.description)) == verdict)
  }

  @Test(
    "containment of a date or interval in another",
    arguments: [
      ("1985", "1985-04", Verdict.yes), ("1985", "1985", .yes), ("1985", "1985-XX", .yes),
      ("1985", "198X", .maybe), ("1985-04", "1985", .no), ("1984/1986", "1985", .yes),
      ("1984/1986", "1986", .maybe), ("1984/1986", "1984/1986", .maybe),
      ("{1984,1985}", "1984-06-01/1985-06-01", .yes),
      ("{1984,1986}", "1984-06-01/1986-06-01", .no), ("{1984,1986}", "{1984-02,1986-03}", .yes),
      ("{1985-04-XX,1985-05}", "1985-04-30/1985-05-02", .maybe),
      ("[1984,1985]", "1984-06-01/1985-06-01", .no), ("../..", "../..", .yes),
      ("2004/..", "2005/..", .yes), ("2004/..", "2005/", .yes), ("2004/", "2005/..", .no),
    ])
  func date(first: String, second: String, verdict: Verdict) throws {
    #expect(try DateExpression(first).contains(DateExpression(second)) == verdict)
  }

  @Test(
    "two dates overlap if they have a day in common",
    arguments: [
      ("1985", "1985-04", Verdict.yes), ("1985", "1986", .no), ("198X", "1985", .maybe),
      ("1984/1986", "1986", .yes), ("{1984,1986}", "1985", .no), ("[1984,1986]", "1986", .maybe),
      ("2004/", "2010", .unknown), ("2004/..", "2010", .yes), ("2004/2005", "2005/2006", .maybe),
      ("XXXX-12-25", "1985-12-24", .no), ("1985-12-24", "XXXX-12-25", .no),
      ("1984/1985-06-30", "1985-07-01", .no), ("/", "/", .unknown),
    ])
  func overlap(first: String, second: String, verdict: Verdict) throws {
    let (a, b) = (try DateExpression(first), try DateExpression(second))
    #expect(a.overlaps(b) == verdict)
    #expect(b.overlaps(a) == verdict)
  }

  @Test(
    "a date is before or after a day",
    arguments: [
      ("1985", "1986-01-01", Verdict.yes, Verdict.no), ("1985", "1985-01-01", .no, .no),
      ("1985", "1984-12-31", .no, .yes), ("198X", "1985-01-01", .maybe, .maybe),
      ("2004/", "2010-01-01", .unknown, .no), ("2004/..", "2010-01-01", .no, .no),
    ])
  func order(text: String, day: String, before: Verdict, after: Verdict) throws {
    let date = try DateExpression(text)
    let day = try #require(CalendarDay(day))
    #expect(date.isBefore(day) == before)
    #expect(date.isAfter(day) == after)
  }

  @Test("verdicts combine with and, or and not")
  func logic() {
    #expect((Verdict.yes && .maybe) == .maybe)
    #expect((Verdict.maybe && .unknown) == .unknown)
    #expect((Verdict.no && .unknown) == .no)
    #expect((Verdict.yes || .unknown) == .yes)
    #expect((Verdict.no || .maybe) == .maybe)
    #expect(!Verdict.yes == .no)
    #expect(!Verdict.unknown == .unknown)
  }
}
