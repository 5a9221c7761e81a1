/// The answer to a question about days, given that the dates in the sources can be doubtful.
public enum Certainty: String, Hashable, Sendable {
  /// It holds on every day asked for, whatever the doubtful dates mean.
  case yes
  /// It holds on some reading of the dates, or on some of the days.
  case maybe
}
