/// Answers by key, up to a number of bytes. The oldest leave first.
struct AnswerCache<Key: Hashable & Sendable>: Sendable {
  private var answers: [Key: ServedAnswer] = [:]
  private var order: [Key] = []
  private var size = 0
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  subscript(key: Key) -> ServedAnswer? { answers[key] }

  mutating func keep(_ answer: ServedAnswer, for key: Key) {
    guard answer.size <= limit / 16, answers[key] == nil else { return }
    answers[key] = answer
    order.append(key)
    size += answer.size
    guard size > limit else { return }
    var dropped = 0
    while size > limit / 2, dropped < order.count {
      size -= answers.removeValue(forKey: order[dropped])?.size ?? 0
      dropped += 1
    }
    order.removeFirst(dropped)
  }

  mutating func removeAll() {
    (answers, order, size) = ([:], [], 0)
  }
}
