/// Names of attributes that the readers of the formats reserve.
enum Names {
  /// Names that the formats or networkx use for their own data.
  ///
  /// networkx keeps attributes and its own data in one dictionary, so an attribute `weight` would
  /// conflict with the weight.
  static let reserved: Set<String> = [
    "end", "id", "key", "kind", "label", "networkx_key", "parents", "pid", "slices", "source",
    "spells", "start", "target", "viz", "weight",
  ]

  /// The name itself, or followed by as many `_` as needed to be unused.
  static func free(_ name: String, among taken: Set<String>) -> String {
    var name = name
    while taken.contains(name) { name += "_" }
    return name
  }

  /// New names for the attributes whose names are reserved.
  static func replacements(for names: Set<String>) -> [String: String] {
    var taken = names.union(reserved)
    var result: [String: String] = [:]
    for name in names.intersection(reserved).sorted() {
      let new = free(name, among: taken)
      taken.insert(new)
      result[name] = new
    }
    return result
  }
}
