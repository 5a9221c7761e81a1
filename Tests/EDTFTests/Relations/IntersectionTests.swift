import EDTF
import Testing

@Suite struct IntersectionTests {
  @Test(
    "the common days of two dates have bounds",
    arguments: [
      ("1985", "1985-04", ["1985-04-01/1985-04-30"]), ("1985", "1986", []),
      ("1984/1986", "1985", ["1985-01-01/1985-12-31"]),
      ("1984-03-01/1986-03-01", "1985-05-05/1990-01-01", ["1985-05-05/1986-03-01"]),
      ("2004/..", "2010", ["2010-01-01/2010-12-31"]),
      ("2004/..", "../2010", ["2004-01-01/2010-12-31"]),
      ("2004/", "2010", ["2010-01-01/"]), ("2004/..", "2010/..", ["2010-01-01/.."]),
      ("../..", "../..", ["../.."]), ("{1984,1986}", "1985", []),
      ("{1984,1986}", "1980/1990", ["1984-01-01/1984-12-31", "1986-01-01/1986-12-31"]),
      ("{1984,1986}", "1986-02", ["1986-02-01/1986-02-28"]),
      ("198X", "1985", ["1985-01-01/1985-12-31"]),
      ("XXXX-12-25", "1985-12-24", []),
    ])
  func bounds(first: String, second: String, shared: [String]) throws {
    let (a, b) = (try DateExpression(first), try DateExpression(second))
    #expect(a.intersection(with: b).map(\.description) == shared)
    #expect(b.intersection(with: a).map(\.description) == shared)
  }

  @Test("start and end of the common days have separate bounds")
  func fourBounds() throws {
    let shared = try DateExpression("2004-06/2006-08").intersection(
      with: DateExpression("2005/2007"))
    let bounds = try #require(shared.first)
    #expect(bounds.startEarliest.description == "2005-01-01")
    #expect(bounds.startLatest.description == "2005-12-31")
    #expect(bounds.endEarliest.description == "2006-08-01")
    #expect(bounds.endLatest.description == "2006-08-31")
  }

  @Test("each common day lies within the bounds of the intersection", arguments: 700..<715)
  func sampled(seed: Int) {
    var generator = ExpressionGenerator(seed: seed)
    var found = 0
    for _ in 0..<40 {
      let (a, b) = (generator.next().value, generator.next().value)
      let shared = a.intersection(with: b)
      #expect(shared.isEmpty == (a.overlaps(b) == .no), "\(a) and \(b)")
      let (x, y) = (World.sample(a, &generator.random), World.sample(b, &generator.random))
      for part in x.periods {
        for other in y.periods where part.overlaps(other) {
          found += 1
          let days = part.clamped(to: other)
          // Members that touch each other form one part, for which only the outer bounds hold.
          let isWhole = x.periods.count == 1 && y.periods.count == 1
          #expect(
            shared.contains { isWhole ? $0.allows(days) : $0.encloses(days) }, "\(a) and \(b)")
        }
      }
    }
    #expect(found > 0)
  }
}

extension DateBounds {
  /// Whether a period of days lies between the outer bounds.
  fileprivate func encloses(_ days: ClosedRange<Int>) -> Bool {
    (startEarliest.day?.number ?? .min) <= days.lowerBound
      && days.upperBound <= (endLatest.day?.number ?? .max)
  }

  /// Whether a period of days fits.
  fileprivate func allows(_ days: ClosedRange<Int>) -> Bool {
    (startEarliest.day?.number ?? .min) <= days.lowerBound
      && days.lowerBound <= (startLatest.day?.number ?? .max)
      && (endEarliest.day?.number ?? .min) <= days.upperBound
      && days.upperBound <= (endLatest.day?.number ?? .max)
  }
}
