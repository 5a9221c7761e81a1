/// The reason why a row of a list is refused, with the place of the field.
struct ListedFault: Error {
  let place: ListedPlace
  let field: String?
  let value: String?
  let rule: String

  init(_ place: ListedPlace, _ field: String?, _ value: String?, _ rule: String) {
    (self.place, self.field, self.value, self.rule) = (place, field, value, rule)
  }
}

extension ImportList {
  /// The key of the member of the base that a list refers to; `nil` if there is none.
  func known(_ member: ListedEntity) throws -> Int? {
    try names.known(member, as: .member)
  }

  func refuse(_ fault: ListedFault) {
    refuse(fault.place, field: fault.field, value: fault.value, rule: fault.rule)
  }
}
