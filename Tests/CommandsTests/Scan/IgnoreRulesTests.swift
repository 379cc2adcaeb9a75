import Foundation
import Testing

@testable import Commands

@Suite struct IgnoreRulesTests {
  @Test(arguments: [
    // Names anywhere.
    ("*.log", "a.log", true), ("*.log", "x/y/a.log", true), ("*.log", "a.log.txt", false),
    ("build/", "build", false), ("build/", "build/", true), ("build/", "x/build/", true),
    // Anchored.
    ("/todo", "todo", true), ("/todo", "x/todo", false), ("doc/*.txt", "doc/a.txt", true),
    ("doc/*.txt", "doc/x/a.txt", false), ("doc/*.txt", "x/doc/a.txt", false),
    // Any number of folders.
    ("**/foo", "foo", true), ("**/foo", "x/y/foo", true), ("foo/**", "foo/", false),
    ("foo/**", "foo/x", true), ("foo/**", "foo/x/y", true), ("a/**/b", "a/b", true),
    ("a/**/b", "a/x/y/b", true), ("a/**/b", "a/x/c", false), ("a/**/b/**/c", "a/b/x/b/c", true),
    // Single characters and sets.
    ("a?c", "abc", true), ("a?c", "a/c", false), ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false),
    ("[]]x", "]x", true), ("[[:digit:]]x", "7x", true), ("[[:digit:]]x", "ax", false), ("[a", "[a", false),
    // Escapes, comments and blanks.
    ("\\#a", "#a", true), ("#a", "#a", false), ("\\!a", "!a", true), ("a\\*", "a*", true),
    ("a\\*", "ab", false), ("a  ", "a", true), ("a\\ ", "a ", true), ("a\r", "a", true), ("", "a", false),
  ])
  func patternsAreThoseOfGit(pattern: String, path: String, fits: Bool) {
    let rule = IgnorePattern(line: Array(pattern.utf8)[...])
    let components = Array(path.utf8).split(separator: UInt8(ascii: "/"))
    #expect((rule?.fits(components, isFolder: path.hasSuffix("/")) ?? false) == fits)
  }

  private func files(_ tree: String, below folder: String = "", ignores: Bool = true) -> [String] {
    FileTree(FilePath(tree + folder), ignores: ignores).compactMap { step in
      guard case .file(let path, _) = step else { return nil }
      return String(path.text.dropFirst(tree.count + 1))
    }
  }

  @Test func nearestFileAndLastPatternDecide() throws {
    let desk = try Desk()
    let tree = try desk.tree([
      ".git/config": "", ".git/info/exclude": "private\n",
      ".gitignore": "*.log\n!keep.log\nout/\n", "a.log": "", "keep.log": "", "b.txt": "", "private": "",
      "out/keep.log": "", "deep/.gitignore": "!a.log\nkeep.log\n", "deep/a.log": "", "deep/keep.log": "",
    ])
    #expect(files(tree) == [".gitignore", "b.txt", "deep/.gitignore", "deep/a.log", "keep.log"])
    #expect(files(tree, ignores: false).count == 11)
  }

  @Test func rulesOfTheFoldersAboveHoldInARepository() throws {
    let desk = try Desk()
    let tree = try desk.tree([
      ".git/HEAD": "", ".gitignore": "*.log\n/deep/x/secret\n", "deep/x/a.log": "", "deep/x/secret": "",
      "deep/x/b": "",
    ])
    #expect(files(tree, below: "/deep/x") == ["deep/x/b"])
    // What is named is read, whatever the rules say.
    #expect(files(tree, below: "/deep/x/secret") == ["deep/x/secret"])
  }

  @Test func repositoryInARepositoryHasItsOwnRules() throws {
    let desk = try Desk()
    let tree = try desk.tree([
      ".git/HEAD": "", ".gitignore": "*.log\n", "module/.git": "gitdir: elsewhere\n", "module/a.log": "",
    ])
    #expect(files(tree) == [".gitignore", "module/a.log"])
  }
}
