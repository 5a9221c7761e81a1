import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// The time that a workload took, and a checksum of its answer.
struct Outcome: Sendable {
  var wall = 0.0
  var cpu = 0.0
  var checksum: UInt64 = 0
  var rows = 0
  var bytes: Int?
  /// The sum of all scores, if the answers are ranked.
  var score: Double?

  func json(workload: String) -> String {
    let digits = String(checksum, radix: 16)
    let sum = String(repeating: "0", count: 16 - digits.count) + digits
    let size = bytes.map { ", \"bytes\": \($0)" } ?? ""
    let total = score.map { ", \"bm25\": \"\(String(format: "%.3f", $0))\"" } ?? ""
    return """
      {"peer": "entente", "workload": "\(workload)", "wall": \(wall), "cpu": \(cpu), \
      "checksum": "\(sum)", "rows": \(rows)\(size)\(total)}
      """
  }
}

/// Measures wall time and processor time from its creation.
struct Stopwatch {
  private let start = ContinuousClock.now
  private let startCPU = Stopwatch.processorTime()

  func read(into outcome: inout Outcome) {
    outcome.wall = (ContinuousClock.now - start) / .seconds(1)
    outcome.cpu = Self.processorTime() - startCPU
  }

  /// User and system time of this process, in seconds.
  private static func processorTime() -> Double {
    var usage = rusage()
    getrusage(0, &usage)  // 0 is RUSAGE_SELF, whose type differs between systems
    let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    let microseconds = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
    return Double(seconds) + Double(microseconds) * 1e-6
  }
}

/// The finaliser of splitmix64, used for all checksums.
func mix(_ number: UInt64) -> UInt64 {
  var z = number &+ 0x9E37_79B9_7F4A_7C15
  z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
  z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
  return z ^ (z >> 31)
}

/// The number in an id such as `o0042`.
func number(in id: String) -> UInt64 {
  UInt64(id.dropFirst()) ?? 0
}
