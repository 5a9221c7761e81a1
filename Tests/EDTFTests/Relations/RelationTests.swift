import EDTF
import Testing

@Suite struct RelationTests {
  @Test(
    "two exact dates have one relation",
    arguments: [
      ("1985", "1987", AllenRelation.before), ("1985", "1986", .meets),
      ("1985-04-12", "1985-04-13", .meets), ("1985-04", "1985", .during),
      ("1985-01", "1985", .starts), ("1985-12", "1985", .finishes), ("1985", "1985", .equals),
      ("1985", "1985-01", .startedBy), ("1985", "1985-06", .contains),
      ("1985", "1985-12", .finishedBy), ("1986", "1985", .metBy), ("1990", "1985", .after),
      ("1985-01-01/1985-06-30", "1985-04-01/1985-12-31", .overlaps),
      ("1985-04-01/1985-12-31", "1985-01-01/1985-06-30", .overlappedBy),
      ("2001-33", "2001-34", .meets), ("../1985-12-31", "../..", .starts),
      ("1985-04-12T10:00:00", "1985-04-12", .equals), ("Y-17E7", "Y17E7", .before),
      ("{1985,1986}", "1985-01-01/1987-12-31", .starts), ("1985?", "1985", .equals),
      ("{1985,1986}", "1985-06", .contains),
    ])
  func definite(first: String, second: String, relation: AllenRelation) throws {
    let (a, b) = (try DateExpression(first), try DateExpression(second))
    #expect(a.relations(to: b).only == relation)
    for candidate in AllenRelation.allCases {
      #expect(a.relates(as: candidate, to: b) == (candidate == relation ? .yes : .no))
    }
  }

  @Test(
    "a list is related by its members, not by its first and last day",
    arguments: [
      ("{1985,1995}", "1990", "before or after"), ("1990", "{1985,1995}", "before or after"),
      ("{1985,1987}", "1986", "meets or met by"), ("{1985,1995}", "1985", "equals or after"),
      ("{1985,1995}", "{1985,1995}", "before, equals or after"),
      ("{1980..1985,1995}", "1983", "contains or after"), ("[1985,1995]", "1990", "before or after"),
      ("[1981..1983]", "1982", "meets, equals or met by"),
      ("198X", "1982", "before, meets, equals, met by or after"),
      ("1984-X1", "1984-06", "before or after"), ("{198X,1995}", "1995", "before or equals"),
      ("1984-0X/1984-1X", "1984-09-30", "contains or started by"),
    ])
  func members(first: String, second: String, relations: String) throws {
    let (a, b) = (try DateExpression(first), try DateExpression(second))
    #expect(a.relations(to: b).description == relations)
    for relation in AllenRelation.allCases where !a.relations(to: b).contains(relation) {
      #expect(a.relates(as: relation, to: b) == .no)
    }
  }

  @Test(
    "two dates are equal if they mean the same days",
    arguments: [
      ("{1985,1995}", "{1995,1985}", Verdict.yes), ("{1985,1995}", "1985/1995", .no),
      ("{1985,1986}", "{1985..1986}", .yes), ("{198X,1995}", "{1985,1995}", .maybe),
      ("{1985,1995}", "1990", .no), ("[1985,1995]", "1990", .no), ("198X", "1985", .maybe),
    ])
  func equality(first: String, second: String, verdict: Verdict) throws {
    let (a, b) = (try DateExpression(first), try DateExpression(second))
    #expect(a.equals(b) == verdict)
    #expect(b.equals(a) == verdict)
  }

  @Test(
    "imprecise dates give maybe, unknown ends give unknown",
    arguments: [
      ("198X", AllenRelation.equals, "1985", Verdict.maybe), ("198X", .during, "1985", .no),
      ("198X", .meets, "1990", .maybe), ("1985-04-XX", .starts, "1985-04", .maybe),
      ("1985-04-XX", .equals, "1985-04", .no), ("1985-04-XX", .during, "1985", .yes),
      ("../1985", .meets, "1986/..", .maybe), ("2004/", .before, "2010", .unknown),
      ("2004/", .before, "2003", .no),
      ("2004/", .after, "2003", .maybe), ("2004-01-01/", .after, "2002", .yes),
      ("2004/..", .before, "2010", .no), ("2004/..", .contains, "2010", .yes),
      ("2004/", .contains, "2010", .unknown), ("/2004", .contains, "2000", .unknown),
      ("../2003", .contains, "2000", .yes), ("/", .before, "2000", .unknown),
      ("[1985,1990]", .before, "1987", .maybe), ("[1985,1986]", .before, "1988", .yes),
      ("[..1985]", .before, "1987", .yes), ("[..1985]", .before, "1980", .maybe),
      ("[1985..]", .after, "1980", .yes),
    ])
  func doubtful(first: String, relation: AllenRelation, second: String, verdict: Verdict) throws {
    let (a, b) = (try DateExpression(first), try DateExpression(second))
    #expect(a.relates(as: relation, to: b) == verdict)
  }

  @Test("the inverse of a relation holds for the other date", arguments: 600..<620)
  func inverse(seed: Int) {
    var generator = ExpressionGenerator(seed: seed)
    for _ in 0..<20 {
      let (a, b) = (generator.next().value, generator.next().value)
      #expect(a.relations(to: b).inverse == b.relations(to: a), "\(a) to \(b)")
      #expect(!a.relations(to: b).all.isEmpty, "\(a) to \(b)")
      for relation in AllenRelation.allCases {
        #expect(
          a.relates(as: relation, to: b) == b.relates(as: relation.inverse, to: a),
          "\(a) \(relation) \(b)")
      }
      #expect(a.overlaps(b) == b.overlaps(a), "\(a) overlaps \(b)")
      #expect(a.isBefore(b) == b.isAfter(a), "\(a) before \(b)")
      #expect(a.equals(b) == b.equals(a), "\(a) equals \(b)")
    }
  }

  @Test(
    "every relation is the inverse of its inverse", arguments: AllenRelation.allCases)
  func inverses(relation: AllenRelation) {
    #expect(relation.inverse.inverse == relation)
    #expect((relation.inverse == relation) == (relation == .equals))
    #expect(AllenRelations([relation]).inverse.only == relation.inverse)
  }

  @Test("verdicts are exact if the possible days of each end are contiguous")
  func exact() throws {
    let texts = [
      "2004-06-0X", "2004-06-1X", "2004-06-05", "2004-06-0X/2004-06-1X", "2004-06-05/2004-06-0X",
      "2004-06-10/2004-06-12", "2004-06-0X/2004-06-0X", "2004-06-1X/2004-06-2X",
      "[2004-06-03..2004-06-07]", "{2004-06-03..2004-06-12}",
    ]
    let all = try texts.map { try DateExpression($0) }
    for a in all {
      for b in all {
        let outcomes = Set(a.worlds.flatMap { x in b.worlds.flatMap { x.relations(to: $0) } })
        #expect(Set(a.relations(to: b).all) == outcomes, "\(a) to \(b)")
        for relation in AllenRelation.allCases {
          let expected: Verdict =
            outcomes == [relation] ? .yes : outcomes.contains(relation) ? .maybe : .no
          #expect(a.relates(as: relation, to: b) == expected, "\(a) \(relation) \(b)")
        }
      }
    }
  }

  @Test("one or several relations are printed in words")
  func words() throws {
    let a = try DateExpression("2004-06-0X")
    #expect(
      a.relations(to: try DateExpression("2004-06-05")).description
        == "before, meets, equals, met by or after")
    #expect(a.relations(to: try DateExpression("2005")).description == "before")
  }
}

extension DateExpression {
  /// All periods within one month that the expression can mean.
  fileprivate var worlds: [World] {
    let days = (CalendarDay("2004-06-01")!.number...CalendarDay("2004-06-30")!.number)
    func of(_ date: DatePoint) -> [Int] {
      days.filter { (date.earliest.number...date.latest.number).contains($0) }
    }
    switch form {
    case .interval(let interval):
      guard let start = interval.start.date, let end = interval.end.date else { return [] }
      return of(start).flatMap { first in
        of(end).filter { first <= $0 }.map { World(periods: [first...$0]) }
      }
    case .set(let set) where set.choice == .allOf:
      return [World(periods: [earliest!.number...latest!.number])]
    default:
      return (earliest!.number...latest!.number).map { World(periods: [$0...$0]) }
    }
  }
}
