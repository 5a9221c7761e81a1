/// How sure an answer about days is, since dates in the sources can be doubtful.
public enum Certainty: String, Hashable, Sendable {
  /// It holds on every day asked for, under every reading of the dates.
  case yes
  /// It holds under some reading of the dates, or on some of the days.
  case maybe
}
