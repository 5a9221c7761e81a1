/// The answer to a question about a day of which the sources may know less than asked.
public enum Certainty: String, Hashable, Sendable {
  /// So on every day that was asked for, whatever the doubtful dates are.
  case yes
  /// So on some reading of the dates.
  case maybe
}
