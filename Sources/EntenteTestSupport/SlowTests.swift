import Foundation

/// Tests that take long. They run only if the environment variable `ENTENTE_SLOW_TESTS` is set:
///
/// ```swift
/// @Test("each example answers", .enabled(if: SlowTests.areOn, SlowTests.hint))
/// func slowExamples() throws {}
/// ```
///
/// The name of such a function begins with `slow`, by which `script/test-slow` finds it.
public enum SlowTests {
  public static let areOn = ProcessInfo.processInfo.environment["ENTENTE_SLOW_TESTS"] != nil
  public static let hint = "slow: script/test-slow runs it"
}
