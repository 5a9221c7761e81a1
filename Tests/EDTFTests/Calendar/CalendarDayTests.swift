import EDTF
import Foundation
import Testing

@Suite struct CalendarDayTests {
  @Test(
    "day numbers count from 1970-01-01 in the proleptic Gregorian calendar",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11016), ("0000-01-01", -719_528),
      ("0001-01-01", -719_162), ("-0001-12-31", -719_529), ("9999-12-31", 2_932_896),
    ])
  func numbers(text: String, number: Int) throws {
    let day = try #require(CalendarDay(text))
    #expect(day.number == number)
    #expect(CalendarDay(number: number).description == text)
  }

  @Test(
    "texts that are not days of the calendar are refused",
    arguments: [
      "1992-02-30", "1900-02-29", "1992-13-01", "1992-00-01", "1992-01-00", "1992-1-1", "92-01-01",
      "", "1992-01-01 ", "+1992-01-01", "-0000-01-01", "01992-01-01",
      "99999999999999999999-01-01", "1000000000000000-01-01",
    ])
  func refused(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test("number and components agree", arguments: 0..<10)
  func components(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let limit = random.pick([1_000_000, 1_000_000_000, 300_000_000_000_000_000])
      let day = CalendarDay(number: Int.random(in: -limit...limit, using: &random))
      let (year, month, dayOfMonth) = day.components
      #expect(CalendarDay(year: year, month: month, day: dayOfMonth) == day)
      #expect(CalendarDay(day.description) == day)
      #expect(day.advanced(by: 1).number == day.number + 1)
    }
  }

  @Test("the outermost numbers do not trap", arguments: [Int.min, Int.max, Int.min + 1, 0])
  func outermost(number: Int) throws {
    let day = CalendarDay(number: number)
    #expect((1...12).contains(day.components.month))
    #expect((1...31).contains(day.components.day))
    #expect(day.advanced(by: .max) >= day)
    #expect(day.advanced(by: .min) <= day)
    #expect(CalendarDay(year: number == 0 ? .max : number, month: 1, day: 1) == nil)
    let expression = try DateExpression("../..")
    #expect(expression.contains(day) == .yes)
  }

  @Test("a day is encoded as its text")
  func codable() throws {
    let day = try #require(CalendarDay("2009-06-14"))
    let data = try JSONEncoder().encode([day])
    #expect(String(decoding: data, as: UTF8.self) == #"["2009-06-14"]"#)
    #expect(try JSONDecoder().decode([CalendarDay].self, from: data) == [day])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([CalendarDay].self, from: Data(#"["2009-02-30"]"#.utf8))
    }
  }
}
