/// A form in which a base can be given away: see ``KnowledgeBase/export(_:to:_:progress:)``.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// A folder with a Frictionless Data Package, from which `build` makes the same base.
  case package
  /// A folder with a CSV file for each public view.
  case csv
  /// A file with a JSON object for each statement, one on each line.
  case jsonl
  /// A network as GraphML.
  case graphml
  /// A network as GEXF, with a timeline.
  case gexf
  /// A file of RDF in Turtle.
  case rdf
  /// A folder with a Parquet file for each public view. It needs DuckDB.
  case parquet

  /// Whether it is a folder of files. The other formats can also be written to a stream.
  public var isFolder: Bool { [.package, .csv, .parquet].contains(self) }
}

/// The network of an export as GraphML or GEXF.
public enum ExportNetwork: String, Hashable, Sendable, CaseIterable {
  /// Members and bodies, with an edge for each status of a member in a body.
  case memberships
  /// Members, with an edge for each two that were members of a body at the same time.
  case states
  /// Bodies, with an edge for each two that had a member at the same time.
  case organizations
  /// Bodies, with an edge for each stated relation of one to another.
  case interactions
}

/// A part of a base. Empty lists and `nil` choose everything.
public struct ExportSelection: Hashable, Sendable {
  /// Names or ids of organizations and treaties.
  public var bodies: [String] = []
  /// Names or ids of states and other members.
  public var members: [String] = []
  /// Ids of kinds of statement: see ``StatementKind``.
  public var kinds: [String] = []
  /// The first day, `YYYY-MM-DD`.
  public var from: String?
  /// The last day, `YYYY-MM-DD`.
  public var to: String?

  public init(
    bodies: [String] = [], members: [String] = [], kinds: [String] = [], from: String? = nil,
    to: String? = nil
  ) {
    self.bodies = bodies
    self.members = members
    self.kinds = kinds
    self.from = from
    self.to = to
  }

  /// Whether it is the whole base.
  public var isWhole: Bool { self == ExportSelection() }
}

/// The options of an export.
public struct ExportOptions: Hashable, Sendable {
  public var selection = ExportSelection()
  /// For GraphML and GEXF.
  public var network = ExportNetwork.memberships
  /// The id of the rule by which acts are read, for memberships as a network.
  public var rule = "effective"
  /// For CSV and Parquet: the views to write; `nil` for all that do not repeat others.
  public var views: [String]?
  /// For RDF: the beginning of the addresses of entities, statements and sources.
  public var baseIRI = "urn:entente:"
  /// Whether an existing file is replaced, or an existing folder that an export has made.
  public var replacing = false

  public init(selection: ExportSelection = ExportSelection()) {
    self.selection = selection
  }
}

/// The result of an export.
public struct ExportReport: Hashable, Sendable {
  /// A file of the export.
  public struct File: Hashable, Sendable {
    /// The path in the folder; the name of a single file.
    public let path: String
    /// The number of rows, statements, edges or other records.
    public let rows: Int
  }

  /// In the order in which they were written.
  public internal(set) var files: [File] = []
  /// Sentences about what is left out.
  public internal(set) var notes: [String] = []

  mutating func add(_ path: String, rows: Int) {
    files.append(File(path: path, rows: rows))
  }
}
