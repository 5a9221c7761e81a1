import EDTF
import Testing

@Suite struct ShareTests {
  @Test(
    "the share of the possible days that can lie in another date",
    arguments: [
      ("1995", "1995", 1), ("1995", "1996", 0), ("1995-04", "1995", 1),
      ("1995", "1995-04", 30.0 / 365), ("198X", "1985-02", 28.0 / 3653),
      ("1995-12-XX", "1995-12-3X", 2.0 / 31), ("[1994,1996]", "1996", 366.0 / 731),
      ("{1994,1996}", "1995/1996", 366.0 / 731), ("{1994,1994-05}", "1994-05", 31.0 / 365),
      ("1994-12/1995-01", "1995", 31.0 / 62), ("1995", "[1994..1995-06-30]", nil),
      ("1995-06-15T10:00:00", "1995", 1), ("1995~", "1995?", 1),
      ("XXXX-XX-XX", "2000/2399", 400.0 / 10_000), ("2001-21", "2001-04", 30.0 / 92),
      ("{2001-21..2002-21}", "2002", 92.0 / 398), ("1995", "../1995-01-10", 10.0 / 365),
      ("1995", "{..1995-01-10,1995-12}", 41.0 / 365), ("-0XXX", "-0100", 365.0 / 364_877),
    ] as [(String, String, Double?)])
  func share(date: String, window: String, expected: Double?) throws {
    guard let window = try? DateExpression(window) else { return #expect(expected == nil) }
    #expect(try DateExpression(date).share(within: window) == expected)
  }

  @Test(
    "there is none without a finite number of days, nor with too many periods",
    arguments: [
      ("1995/..", "1995"), ("../1995", "1995"), ("1995/", "1995"), ("/1995", "1995"),
      ("1995", "1995/"), ("[1995..]", "1995"), ("XXXX-12-25", "1995"), ("1995", "XXX5"),
    ])
  func none(date: String, window: String) throws {
    #expect(try DateExpression(date).share(within: DateExpression(window)) == nil)
  }

  @Test("it counts the days that the two dates can contain", arguments: 800..<804)
  func counted(seed: Int) throws {
    var generator = ExpressionGenerator(seed: seed)
    var compared = 0
    while compared < 20 {
      let (date, window) = (generator.next().value, generator.next().value)
      guard let share = date.share(within: window), let first = date.earliest?.number,
        let last = date.latest?.number, last - first < 2_000
      else { continue }
      compared += 1
      let days = (first...last).map(CalendarDay.init(number:)).filter { date.contains($0) != .no }
      let common = days.count { window.contains($0) != .no }
      #expect(share == Double(common) / Double(days.count), "\(date) in \(window)")
    }
  }
}
