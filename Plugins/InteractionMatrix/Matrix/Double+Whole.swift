extension Double {
  /// The number as an integer; `nil` if it has a fraction or is too large.
  var whole: Int64? { Int64(exactly: self) }
}
