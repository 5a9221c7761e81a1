import Entente

extension PluginCommand {
  static let matrix = PluginCommand(
    name: "matrix",
    abstract:
      "A matrix of entities by entities: dealings, shared members or status, on a day, in a window or over years.",
    discussion: """
      entente matrix --rows CSTO,NATO,EU --columns UN,SCO,CIS,OSCE --on 2011-01-01 --measure level
      entente matrix --rows members:CSTO --columns all-organizations --measure status
      entente matrix --rows CSTO,SCO,CIS,EurAsEC --measure shared-members --on 2011 --format upset > members.svg
      entente matrix --rows CSTO --columns UN,SCO,CIS,NATO --series 2002..2012 --format svg > years.svg
      entente matrix --cell CSTO,NATO
      entente matrix --list

      A cell has the certain and the possible value: 2-4 if dates or sources leave doubt, ?4 if \
      nothing is certain. An empty cell gives its reason. CSV, TSV and JSON have one row for each \
      cell, with its statements.

      --format svg draws a heat map, and page puts it into a self-contained HTML page. graphml and \
      gexf give the interactions of a day or window as a network with their days, whatever the \
      measure. upset draws the memberships that the rows share. With --series, steps draws one \
      chart for each row, with a line for each column and a band of doubt.
      """,
    parameters: [
      .init(
        "rows", .option,
        help:
          "Names, separated by commas; members:CSTO, observers:, partners:; all-organizations, all-states. By default the organizations whose dealings were searched."
      ),
      .init(
        "columns", .option,
        help: "Names like those of --rows; by default the same names.",
        replacesCommonOption: true),
      .day,
      .init("window", .option, help: "From one date through another, 2001..2010."),
      .init("series", .option, help: "Each year from one to another, 1992..2012."),
      .init(
        "measure", .option, help: "The measure, from --list; by default 'level'."),
      .init(
        "direction", .option,
        help:
          "The direction: from (row to column), to (column to row) or both. By default both; for the status, from."
      ),
      .init(
        "order", .option,
        help: "given (default), or cluster: similar rows and columns next to one another."),
      .init(
        "rule", .option, help: "The rule for reading acts, for measures that count members."),
      .init(
        "scale", .option,
        help: "A CSV file with other levels: the header kind,level and one line for each kind."),
      .init(
        "weights", .option,
        help: "A CSV file with other weights: the header kind,weight and one line for each kind."),
      .init(
        "cell", .option,
        help:
          "Two names: list every interaction between them with its sources, instead of a matrix."),
      .init("list", .flag, help: "List the measures with their meaning, instead of a matrix."),
      .init(
        "kinds", .flag,
        help: "List the kinds of interactions with level and weight, instead of a matrix."),
    ],
    formats: ["svg", "page", "graphml", "gexf", "upset", "steps"]
  ) { base, arguments in
    if arguments.has("list") { return try MatrixLists.measures(base) }
    if arguments.has("kinds") { return try MatrixLists.kinds(base) }
    let question = try MatrixQuestion(base, arguments)
    if let cell = arguments["cell"] { return try CellTable(base, cell, question).table }
    if let years = question.series { return try SeriesTable(base, question, years).table }
    return try MatrixTable(base, question).table
  }
}
