/// A map of the members on a day: the statuses as colours on the outlines of today.
///
/// A member without an outline gets a tile beside the map, so nobody is missing.
public struct MapChart: Sendable {
  /// A member, with every status that it may have on the day.
  public struct Place: Sendable {
    public struct Status: Sendable, Hashable {
      public var kind: String
      public var isCertain: Bool

      public init(kind: String, isCertain: Bool) {
        (self.kind, self.isCertain) = (kind, isCertain)
      }
    }

    /// The id of the state, as in ``Outlines``.
    public var id: String
    public var label: String
    public var statuses: [Status]
    public var isDisputed: Bool
    /// The text alternative.
    public var description: String
    /// The id of a statement behind it.
    public var statement: String?

    public init(
      id: String, label: String, statuses: [Status], isDisputed: Bool, description: String,
      statement: String?
    ) {
      (self.id, self.label, self.statuses) = (id, label, statuses)
      (self.isDisputed, self.description) = (isDisputed, description)
      self.statement = statement
    }
  }

  public var title: String
  public var notes: [String]
  public var marks: KindMarks
  public var places: [Place]

  public init(title: String, notes: [String] = [], marks: KindMarks, places: [Place]) {
    (self.title, self.notes, self.marks, self.places) = (title, notes, marks, places)
  }

  /// The sentence about the outlines below each map.
  public static let caption =
    "The outlines are those of today and from Natural Earth (public domain), which draws who "
    + "controls an area. They take no position on disputed borders. Grey: not listed, which is not "
    + "a denial. Equal Earth projection: areas are true."

  /// The picture as text.
  public var svg: String { MapDrawing(self).svg }
}
