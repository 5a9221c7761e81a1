import EDTF
import Testing

@Suite struct BoundsTests {
  @Test(
    "start and end have an earliest and a latest day",
    arguments: [
      ("1985", ["1985-01-01", "1985-01-01", "1985-12-31", "1985-12-31"]),
      ("198X", ["1980-01-01", "1989-01-01", "1980-12-31", "1989-12-31"]),
      ("1985-04-XX", ["1985-04-01", "1985-04-30", "1985-04-01", "1985-04-30"]),
      ("2004-06/2006-08", ["2004-06-01", "2004-06-30", "2006-08-01", "2006-08-31"]),
      ("1985/1985-04-12", ["1985-01-01", "1985-04-12", "1985-04-12", "1985-04-12"]),
      ("2004-06/..", ["2004-06-01", "2004-06-30", "..", ".."]),
      ("2004-06/", ["2004-06-01", "2004-06-30", "", ""]),
      ("../2004-06", ["..", "..", "2004-06-01", "2004-06-30"]),
      ("/2004-06", ["", "", "2004-06-01", "2004-06-30"]), ("../", ["..", "..", "", ""]),
      ("1984-X2/1984-X1", ["1984-02-01", "1984-02-29", "1984-11-01", "1984-11-30"]),
      ("[..1760]", ["..", "1760-01-01", "..", "1760-12-31"]),
      ("[1760..]", ["1760-01-01", "..", "1760-12-31", ".."]),
      ("{..1760}", ["..", "..", "1760-12-31", "1760-12-31"]),
      ("{1760..}", ["1760-01-01", "1760-01-01", "..", ".."]),
      ("[1667,1760-12]", ["1667-01-01", "1760-12-01", "1667-12-31", "1760-12-31"]),
      ("{1667,1760-12}", ["1667-01-01", "1667-01-01", "1760-12-31", "1760-12-31"]),
    ])
  func fourBounds(text: String, expected: [String]) throws {
    let bounds = try DateExpression(text).bounds
    let all = [bounds.startEarliest, bounds.startLatest, bounds.endEarliest, bounds.endLatest]
    #expect(all.map(\.description) == expected)
  }

  @Test("open and unknown ends have no day and differ")
  func openAndUnknown() throws {
    let open = try DateExpression("1992/..")
    let unknown = try DateExpression("1992/")
    #expect(open.latest == nil)
    #expect(unknown.latest == nil)
    #expect(open.bounds.endLatest == .open)
    #expect(unknown.bounds.endLatest == .unknown)
    #expect(open.duration.longest == .endless)
    #expect(unknown.duration.longest == .unknown)
  }

  @Test("the bounds of a set are the union of those of its members", arguments: 800..<815)
  func sets(seed: Int) throws {
    var generator = ExpressionGenerator(seed: seed)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let dates = (0...Int.random(in: 0...3, using: &random)).map { _ in
        while true {
          if let date = try? DateExpression(generator.date()) { return date }
        }
      }
      for (open, close) in [("[", "]"), ("{", "}")] {
        let set = try DateExpression(open + dates.map(\.description).joined(separator: ",") + close)
        #expect(set.earliest == dates.compactMap(\.earliest).min(), "\(set)")
        #expect(set.latest == dates.compactMap(\.latest).max(), "\(set)")
      }
    }
  }

  @Test("a qualification does not change the bounds")
  func qualified() throws {
    #expect(try DateExpression("1992-05%").bounds == DateExpression("1992-05").bounds)
    #expect(try DateExpression("1992-05%").isQualified)
    #expect(try !DateExpression("1992-05").isQualified)
  }

  @Test(
    "the search for a valid day agrees with trying all days",
    arguments: [
      "XXXX-02-29", "X1XX-02-29", "XX00-02-29", "-XX00-02-29", "1XX1-XX-31", "19X5-X1-3X",
      "2X0X-0X-30",
    ])
  func search(text: String) throws {
    let date = try DatePoint(text)
    let range = date.year.range
    var days: [CalendarDay] = []
    for year in range where date.year.contains(year) {
      for month in 1...12 where date.month?.contains(month) == true {
        for day in 1...31 where date.day?.contains(day) == true {
          if let found = CalendarDay(year: year, month: month, day: day) { days.append(found) }
        }
      }
    }
    #expect(date.earliest == days.min())
    #expect(date.latest == days.max())
  }

  @Test(
    "durations have a shortest and a longest number of days",
    arguments: [
      ("1985", "365 days", "365 days"), ("1984", "366 days", "366 days"),
      ("198X", "365 days", "366 days"), ("1985-04-12", "1 day", "1 day"),
      ("1985-04-XX", "1 day", "1 day"), ("1985-02", "28 days", "28 days"),
      ("198X-02", "28 days", "29 days"), ("1985-XX", "28 days", "31 days"),
      ("2001-24", "31 days", "31 days"), ("2004-06/2006-08", "763 days", "822 days"),
      ("2004-06-11/2004-06-12", "2 days", "2 days"), ("1985/1985", "1 day", "365 days"),
      ("2004/..", "endless", "endless"), ("2004/", "1 day", "unknown"),
      ("../", "endless", "endless"),
      ("[1985,1985-04]", "30 days", "365 days"), ("{1985,1985-04}", "365 days", "365 days"),
      ("{1985-04,1985-06}", "60 days", "60 days"), ("{1985-04-XX,1985-05}", "32 days", "32 days"),
      ("{1990..}", "endless", "endless"), ("[1990..]", "365 days", "366 days"),
      ("200X-33", "90 days", "91 days"), ("1984-1X", "30 days", "31 days"),
      ("1984-0X", "29 days", "31 days"), ("1985-X2", "28 days", "31 days"),
      ("19X1", "365 days", "365 days"), ("1984-02", "29 days", "29 days"),
      ("XX00-02", "28 days", "29 days"), ("2XX1-02", "28 days", "28 days"),
      ("1985S3", "365 days", "366 days"), ("1981S4", "365 days", "365 days"),
      ("[1669..1671]", "365 days", "365 days"), ("[1984-04,1984-06]", "30 days", "30 days"),
      ("[1984-03..1984-05]", "30 days", "31 days"), ("[2001-21..2001-22]", "92 days", "92 days"),
      ("[2001-21..2001-24]", "31 days", "92 days"), ("[2001-33..2001-36]", "90 days", "92 days"),
      ("[..1760]", "365 days", "366 days"), ("[2001-33..]", "90 days", "92 days"),
      ("[0001..2000]", "365 days", "366 days"), ("[1984-04-01..1984-06-01]", "1 day", "1 day"),
      ("{198X,1985}", "365 days", "731 days"), ("{1984,198X}", "366 days", "732 days"),
      ("{1985-04,1985-04-XX}", "30 days", "30 days"), ("{1985..1987,1986}", "1095 days", "1095 days"),
      ("{1985-XX-XX,1985-06}", "30 days", "31 days"), ("{2001-21..2001-22}", "184 days", "184 days"),
      ("1984-X1/1984-X2", "2 days", "366 days"), ("1984-X2/1984-X1", "247 days", "304 days"),
      ("2004-06/2004", "1 day", "214 days"), ("/2004-06", "1 day", "unknown"),
      ("2004-02-29/2004-0X-29", "1 day", "214 days"), ("1985?", "365 days", "365 days"),
    ])
  func duration(text: String, shortest: String, longest: String) throws {
    let duration = try DateExpression(text).duration
    #expect(duration.shortest.description == shortest)
    #expect(duration.longest.description == longest)
  }
}
