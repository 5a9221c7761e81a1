import EDTF
import Testing

/// The examples of the module's doc comments, so that each is known to compile and to be right.
@Suite struct DocumentationExampleTests {
  @Test("the examples of DateExpression")
  func dateExpression() throws {
    let date = try DateExpression("1993-12~")
    #expect(date.earliest == CalendarDay("1993-12-01"))
    #expect(date.latest == CalendarDay("1993-12-31"))
    #expect(date.words == "December 1993 (approximate)")
    #expect(try DateExpression("1985?/1990").isQualified)
    #expect(
      try DateExpression("{1985,1980..1982,1985}").normalized.description == "{1980..1982,1985}")
    #expect(try DateExpression("Y17E7").normalized.description == "Y170000000")
    let dates = try DateExpression("1985/1990-05").dates
    #expect(dates.map(\.description) == ["1985", "1990-05"])
    let tolerant = try DateExpression(toleratingBlanks: "[1667, 1760-12]")
    #expect(tolerant.description == "[1667,1760-12]")
  }

  @Test("the examples of bounds and duration")
  func bounds() throws {
    let open = try DateExpression("1992/..").bounds
    #expect(open.startEarliest.day == CalendarDay("1992-01-01"))
    #expect(open.endLatest == .open && open.endLatest.day == nil)
    let bounds = try DateExpression("2004-06/2006-08").bounds
    #expect(bounds.startEarliest.description == "2004-06-01")
    #expect(bounds.startLatest.description == "2004-06-30")
    #expect(bounds.endEarliest.description == "2006-08-01")
    #expect(bounds.endLatest.description == "2006-08-31")
    #expect(try DateExpression("198X").earliest == CalendarDay("1980-01-01"))
    #expect(try DateExpression("../1985-04").earliest == nil)
    #expect(try DateExpression("1985-02").latest == CalendarDay("1985-02-28"))
    #expect(try DateExpression("1992/").latest == nil)
    let duration = try DateExpression("2004-06/2006-08").duration
    #expect(duration.shortest.description == "763 days")
    #expect(duration.longest.description == "822 days")
    let unknown = try DateExpression("2004/").duration
    #expect(unknown.shortest.description == "1 day" && unknown.longest == .unknown)
    #expect(try DateExpression("198X").bounds.startLatest.description == "1989-01-01")
  }

  @Test("the examples of CalendarDay")
  func calendarDay() throws {
    let day = try #require(CalendarDay(year: 2009, month: 6, day: 14))
    #expect(day.number == 14409)
    #expect(day.components.month == 6)
    #expect(day.advanced(by: 17) == CalendarDay("2009-07-01"))
    #expect(try day < #require(CalendarDay("2010-01-01")))
    #expect(CalendarDay("2009-06-14") == day)
    #expect(CalendarDay("1992-02-30") == nil)
  }

  @Test("the examples of initializers")
  func initializers() throws {
    #expect(CalendarDay(year: 2004, month: 2, day: 29)?.description == "2004-02-29")
    #expect(CalendarDay(year: 2005, month: 2, day: 29) == nil)
    #expect(CalendarDay.length(ofMonth: 2, year: 2004) == 29)
    #expect(CalendarDay("2004-02-28")?.advanced(by: 2) == CalendarDay("2004-03-01"))
    #expect(DatePoint(year: 1985)?.description == "1985")
    #expect(DatePoint(year: -44, month: 3)?.description == "-0044-03")
    #expect(DatePoint(year: 1985, day: 12) == nil)
    let year = try DatePoint("1985")
    #expect(DateSpan(start: .at(year), end: .open)?.description == "1985/..")
    #expect(DateSpan(start: .at(year), end: .at(try DatePoint("1980"))) == nil)
    let set = DateSet(.allOf, [.date(year), .onOrAfter(try DatePoint("1990-05"))])
    #expect(set?.description == "{1985,1990-05..}")
    #expect(DateSet(.oneOf, []) == nil)
  }

  @Test("the examples of dates and their parts")
  func parts() throws {
    let date = try DatePoint("1985-04-1X")
    #expect(date.precision == .day)
    #expect(date.month?.lowest == 4)
    #expect(date.hasUnspecifiedDigits)
    #expect(date.earliest == CalendarDay("1985-04-10"))
    let year = try DatePoint("1950S2").year
    #expect(year.estimate == 1950)
    #expect(year.significantDigits == 2)
    #expect(year.range == 1900...1999)
    let month = try #require(try DatePoint("1985-1X").month)
    #expect(month.contains(12))
    #expect(month.lowest == 10 && month.highest == 19)
    let quarter = try #require(try DatePoint("2001-34").division)
    #expect(quarter == .secondQuarter)
    #expect(quarter.months == 4...6)
    #expect(YearDivision.southernSpring.months == 9...11)
    let qualified = try DatePoint("2004?-06")
    #expect(qualified.yearQualification == .uncertain)
    #expect(qualified.monthQualification == nil)
  }

  @Test("the examples of moments, intervals, sets and levels")
  func forms() throws {
    let moment = try DateMoment("1985-04-12T23:20:30+04:30")
    #expect(moment.hour == 23)
    #expect(moment.zone.minutesAhead == 270)
    let interval = try DateSpan("2004-06/..")
    #expect(interval.start == .at(try DatePoint("2004-06")))
    #expect(interval.end == .open)
    let set = try DateSet("{1667,1670..1672}")
    #expect(set.choice == .allOf)
    #expect(set.members.count == 2)
    #expect(try DateExpression("1985-04").level == .zero)
    #expect(try DateExpression("1985-04?").level == .one)
    #expect(try DateExpression("[1985,1990]").level == .two)
    #expect(try DateExpression("1985/..").level == .one)
  }

  @Test("the examples of DateSyntaxError")
  func syntaxError() throws {
    let error = try #require(throws: DateSyntaxError.self) { try DateExpression("1992-02-30") }
    #expect(error.offset == 8)
    #expect(error.reason == "the month has no such day")
    #expect(
      "\(error)" == "'1992-02-30' is not a date, character 9: the month has no such day")
  }

  @Test("the examples of Verdict and of containment")
  func verdicts() throws {
    let day = try #require(CalendarDay("2004-06-15"))
    #expect(try DateExpression("2004-06").contains(day) == .yes)
    #expect(try DateExpression("2004-06-XX").contains(day) == .maybe)
    #expect(try DateExpression("2005/..").contains(day) == .no)
    #expect(try DateExpression("2003/").contains(day) == .unknown)
    let share = try DateExpression("199X").share(within: DateExpression("1995"))
    #expect(share == 365.0 / 3652)
    #expect(try DateExpression("1995-04").share(within: DateExpression("1995/..")) == 1)
    #expect(try DateExpression("1995/..").share(within: DateExpression("1995")) == nil)
    let other = try #require(CalendarDay("1985-06-01"))
    #expect(try DateExpression("1985").contains(other) == .yes)
    #expect(try DateExpression("198X").contains(other) == .maybe)
    #expect(try DateExpression("{1984,1986}").contains(other) == .no)
    #expect(try DateExpression("1980/").contains(other) == .unknown)
    #expect(try DateExpression("1985").contains(DateExpression("1985-04")) == .yes)
    #expect(try DateExpression("2004/2005").overlaps(DateExpression("2005/2006")) == .maybe)
  }

  @Test("the examples of relations")
  func relations() throws {
    let april = try DateExpression("1985-04")
    let year = try DateExpression("1985")
    #expect(april.relations(to: year).only == .during)
    #expect(AllenRelation.during.inverse == .contains)
    #expect(AllenRelation.startedBy.words == "started by")
    let relations = try DateExpression("2004-06-0X").relations(to: DateExpression("2004-06-05"))
    #expect(relations.contains(.before))
    #expect(relations.only == nil)
    #expect(relations.description == "before, meets, equals, met by or after")
    #expect(try year.relations(to: DateExpression("1986")).description == "meets")
    #expect(try DateExpression("198X").relates(as: .equals, to: year) == .maybe)
    #expect(try DateExpression("2004/").isBefore(DateExpression("2010")) == .unknown)
    #expect(try DateExpression("1990").isAfter(DateExpression("198X")) == .yes)
    #expect(try DateExpression("1985?").equals(year) == .yes)
    #expect((Verdict.maybe && Verdict.unknown) == .unknown)
    #expect((Verdict.maybe || Verdict.yes) == .yes)
    let first = try DateExpression("2004-06/2006-08")
    #expect(
      try first.intersection(with: DateExpression("2005/2007")).map(\.description)
        == ["2005-01-01/2006-08-31"])
  }
}
