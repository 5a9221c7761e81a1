import EDTF
import Testing

@Suite struct DateTests {
  @Test(
    "texts with the same meaning have the same normal form",
    arguments: [
      ("1985-04-12", "1985-04-12"), ("?1985", "1985?"), ("1985?-04?", "1985-04?"),
      ("1985?-04", "1985?-04"), ("~1985-~04-12", "1985-04~-12"), ("~1985-~04-~12", "1985-04-12~"),
      ("1985?-04~", "%1985-~04"), ("1985-?04~-12", "~1985-%04-12"), ("Y17E7", "Y170000000"),
      ("Y3388E2S3", "Y338800S3"), ("1950S4", "1950"), ("1950S2", "1950S2"),
      ("{1985,1980..1982,1985}", "{1980..1982,1985}"), ("[1980..1980]", "[1980]"),
      ("[..1760,1755]", "[..1760,1755]"), ("1985-04-12T10:00:00+00:00", "1985-04-12T10:00:00Z"),
      ("1985-04-12T10:00:00+05", "1985-04-12T10:00:00+05:00"), ("?1985/1986-~04", "1985?/1986-~04"),
    ])
  func normalForm(text: String, normal: String) throws {
    #expect(try DateExpression(text).normalized.description == normal)
  }

  @Test(
    "each component has the qualification of all marks that apply to it",
    arguments: [
      ("2004-06-11%", ["%", "%", "%"]), ("2004-06~-11", ["~", "~", ""]),
      ("2004?-06-11", ["?", "", ""]),
      ("?2004-06-~11", ["?", "", "~"]), ("2004-%06-11", ["", "%", ""]),
      ("?2004-06~-11", ["%", "~", ""]),
    ])
  func qualifications(text: String, marks: [String]) throws {
    let date = try DatePoint(text)
    let found = [date.yearQualification, date.monthQualification, date.dayQualification]
    #expect(found.map { $0?.rawValue ?? "" } == marks)
  }

  @Test("a year has an estimate and a range")
  func years() throws {
    let year = try DatePoint("Y3388E2S3").year
    #expect(year.estimate == 338_800)
    #expect(year.range == 338_000...338_999)
    #expect(year.exponent == 2)
    #expect(year.significantDigits == 3)
    #expect(year.contains(338_500) && !year.contains(339_000))
    let negative = try DatePoint("-01XX").year
    #expect(negative.range == -199 ... -100)
    #expect(negative.unspecifiedDigits == 2)
    #expect(negative.contains(-150) && !negative.contains(150) && !negative.contains(.min))
  }

  @Test("months, divisions and days are separate components")
  func components() throws {
    let day = try DatePoint("1985-1X-0X")
    #expect(day.month?.lowest == 10 && day.month?.highest == 19 && day.day?.unspecifiedDigits == 1)
    #expect(day.precision == .day && day.division == nil && day.hasUnspecifiedDigits)
    let quarter = try DatePoint("2001-34")
    #expect(quarter.division == .secondQuarter && quarter.month == nil && quarter.day == nil)
    #expect(quarter.precision == .division && quarter.division?.months == 4...6)
    #expect(YearDivision.allCases.count == 21)
  }

  @Test("values that the notation cannot write are refused")
  func building() throws {
    let day = try #require(CalendarDay("1985-04-12"))
    #expect(DatePoint(day)?.description == "1985-04-12")
    #expect(DatePoint(year: 1985)?.description == "1985")
    #expect(DatePoint(year: 12345)?.description == "Y12345")
    #expect(DatePoint(year: -44, month: 3)?.description == "-0044-03")
    #expect(DatePoint(year: 1985, month: 2, day: 30) == nil)
    #expect(DatePoint(year: 1985, day: 3) == nil)
    #expect(DatePoint(year: 12345, month: 3) == nil)
    #expect(DatePoint(year: 1985, month: 300) == nil)
    let (early, late) = (try DatePoint("1985"), try DatePoint("1990-05"))
    #expect(DateSpan(start: .at(early), end: .at(late))?.description == "1985/1990-05")
    #expect(DateSpan(start: .at(late), end: .at(early)) == nil)
    #expect(DateSpan(start: .unknown, end: .open)?.description == "/..")
    #expect(DateSet(.allOf, [.date(early), .onOrAfter(late)])?.description == "{1985,1990-05..}")
    #expect(DateSet(.oneOf, []) == nil)
    #expect(DateSet(.oneOf, [.onOrAfter(late), .date(early)]) == nil)
    #expect(DateSet(.oneOf, [.range(early, late)]) == nil)
    let interval = DateExpression(try DateSpan("1985/1990-05"))
    #expect(interval == (try DateExpression("1985/1990-05")) && interval.dates == [early, late])
  }

  @Test(
    "initializers refuse an expression of another kind",
    arguments: ["1985/1986", "[1985]", "1985-04-12T10:00:00"])
  func kinds(text: String) {
    #expect(throws: DateSyntaxError.self) { try DatePoint(text) }
    #expect(throws: DateSyntaxError.self) { try DateSpan("1985") }
    #expect(throws: DateSyntaxError.self) { try DateSet("1985") }
    #expect(throws: DateSyntaxError.self) { try DateMoment("1985") }
  }
}
