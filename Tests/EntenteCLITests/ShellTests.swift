import EntenteTestSupport
import Foundation
import Testing

@Suite("The shell of sql")
struct ShellTests {
  /// Types at a terminal, and waits after each line for a text: prints the first that did not come.
  private static let typing = """
    import os, pty, select, sys, time
    program, base = sys.argv[1:3]
    child, terminal = pty.fork()
    if child == 0:
        os.environ["TERM"] = "xterm"
        os.environ["PAGER"] = "cat"
        os.execv(program, [program, "sql", "--db", base])
    seen = ""
    def waits_for(text, seconds=30):
        global seen
        end = time.time() + seconds
        while text not in seen and time.time() < end:
            if select.select([terminal], [], [], 0.1)[0]:
                try:
                    seen += os.read(terminal, 65536).decode("utf-8", "replace")
                except OSError:
                    break
        # Later waits look at the rest: a prompt can come together with the text before it.
        before, found, seen = seen.partition(text)
        if found:
            return
        print(f"missing: {text!r} in {before!r}")
        os.kill(child, 9)
        sys.exit()
    endless = "WITH RECURSIVE a(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM a) SELECT max(n) FROM a;"
    waits_for("entente> ")
    for typed, text in [
        ("SELECT 40 + 2", "...> "), ("AS answer;", "42"), ("SELECT nothing FROM;", "syntax error"),
        ("DELETE FROM status;", "it would write"), (".schema exits", "next_status_id"),
        (".who-left --body cst", "Azerbaijan"), (".explain SELECT * FROM status", "read whole"),
    ]:
        os.write(terminal, typed.encode() + b"\\n")
        waits_for(text)
    os.write(terminal, endless.encode() + b"\\n")
    time.sleep(1)
    os.write(terminal, b"\\x03")
    waits_for("stopped", 10)
    waits_for("entente> ")
    os.write(terminal, b"SELECT 6 * 7 AS still;\\n")
    waits_for("42")
    os.write(terminal, b".quit\\n")
    end = time.time() + 10
    while time.time() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            print("ended", os.WEXITSTATUS(status) if os.WIFEXITED(status) else status)
            break
        time.sleep(0.1)
    """

  @Test("a person types statements and questions, stops one with Ctrl-C, and goes on")
  func session() throws {
    let output = try Python.run(Self.typing, [Program.executable.path, Program.database])
    #expect(String(decoding: output, as: UTF8.self) == "ended 0\n")
  }
}
