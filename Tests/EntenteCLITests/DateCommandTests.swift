import Testing

@Suite("entente date")
struct DateCommandTests {
  @Test("a date is explained, without any file")
  func explains() throws {
    let outcome = try Program.run([
      "date", "1984?/2004-06~", "--format", "csv", "--db", "/nowhere.sqlite",
    ])
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        what,detail
        in words,from 1984 (uncertain) to June 2004 (approximate)
        level,1
        normal form,1984?/2004-06~
        earliest,1984-01-01
        latest,2004-06-30
        starts between,1984-01-01 and 1984-12-31
        ends between,2004-06-01 and 2004-06-30
        lasts,7093 days to 7487 days
        convention,"By convention the marks ?, ~ and % do not widen the days that a date can mean."

        """)
  }

  @Test("open and unknown ends differ")
  func ends() throws {
    #expect(
      try Program.run(["date", "2004/..", "--format", "csv"]).output.contains("latest,open\n"))
    #expect(
      try Program.run(["date", "2004/", "--format", "csv"]).output.contains("latest,unknown\n"))
  }

  @Test("a negative year is a date, not an option")
  func negative() throws {
    for arguments in [["-2004"], ["-2004", "-q"], ["--with", "-1985", "-2004"], ["-0044-03-15"]] {
      let outcome = try Program.run(["date"] + arguments)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("-2004-01-01") || outcome.output.contains("-0044-03-15"))
    }
    let outcome = try Program.run(["date", "1985", "--with", "-2004"])
    #expect(outcome.output.contains("is after it         yes"))
    #expect(try Program.run(["find", "-9999", "--db", Program.database]).status == 1)
  }

  @Test("an answer names the conventions on which it rests, in every format")
  func conventions() throws {
    let season = try Program.run(["date", "1985", "--with", "2001-24", "--format", "csv"]).output
    #expect(season.contains("convention,\"By convention a season stands for"))
    let mark = try Program.run(["date", "1966~"]).output
    #expect(mark.contains("the marks ?, ~ and % do not widen"))
    #expect(try !Program.run(["date", "1966"]).output.contains("convention"))
    #expect(try !Program.run(["date", "2001-34"]).output.contains("convention"))
  }

  @Test("two dates are related")
  func relates() throws {
    let output = try Program.run(["date", "2004", "--with", "2004-06-15", "--format", "csv"]).output
    #expect(
      output.contains("contains it,yes\n") && output.contains("possible relations,contains\n"))
  }

  @Test("a text that is not a date ends with 65 and the place")
  func refuses() throws {
    let outcome = try Program.run(["date", "1992-02-30"])
    #expect(outcome.status == 65)
    #expect(outcome.output == "")
    #expect(
      outcome.errors
        == "entente: '1992-02-30' is not a date, character 9: the month has no such day\n"
    )
  }
}
