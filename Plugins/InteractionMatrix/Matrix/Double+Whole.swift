extension Double {
  /// The same number without a fraction; `nil` where it has one, or is too large to be counted.
  var whole: Int64? { Int64(exactly: self) }
}
