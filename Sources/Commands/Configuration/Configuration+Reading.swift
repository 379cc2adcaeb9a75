import Credentials
import Dashboard
import Qodryx
import Yams

extension Configuration {
  /// Reads a file of settings.
  init(parsing text: String) {
    do {
      guard let root = try Yams.compose(yaml: text), root.null == nil else { return }
      guard let settings = root.mapping else {
        report(whole(line: root.mark?.line, "write one setting on each line, as in theme: light"))
        return
      }
      for (name, value) in settings { read(name, value) }
    } catch let error as YamlError {
      report(whole(error))
    } catch {
      report(whole(line: nil, "it is not YAML"))
    }
    checkPlace()
    sortProblems()
  }

  /// A file of which nothing can be read.
  init(unreadable reason: String) {
    report(whole(line: nil, reason))
  }

  private mutating func read(_ name: Node, _ value: Node) {
    let line = name.mark?.line ?? 1
    let word = name.scalar?.string ?? ""
    guard let setting = Setting(rawValue: word) else {
      let names = Setting.allCases.map(\.rawValue)
      let similar = names.first { !word.isEmpty && ($0.hasPrefix(word) || word.hasPrefix($0)) }
      let advice = similar.map { "is it \($0)?" } ?? "there are \(names.joined(separator: ", "))."
      report(.init(line: line, setting: nil, text: "there is no setting \(word.debugDescription): \(advice)"))
      return
    }
    switch setting.kind {
    case .keys: return readKeys(value, line)
    case .words(let words): return readWords(value, of: words, setting, line)
    case .word, .flag, .text: break
    }
    guard let text = value.scalar?.string, text.isEmpty == false || setting == .filter else {
      report(.init(line: line, setting: setting, text: "\(word) needs one value: \(Self.expected(setting))."))
      return
    }
    if let problem = Self.problem(with: text, for: setting) {
      report(.init(line: line, setting: setting, text: "\(word): \(problem)"))
    } else {
      set(setting, to: text, line: line)
    }
  }

  private static func expected(_ setting: Setting) -> String {
    switch setting.kind {
    case .word(let words), .words(let words): words.joined(separator: ", ")
    case .flag: "true or false"
    case .text, .keys: "as in \(setting.rawValue): \(setting.example)"
    }
  }

  /// What is wrong with a setting's value, and what to do.
  private static func problem(with text: String, for setting: Setting) -> String? {
    switch (setting, setting.kind) {
    case (_, .word(let words)):
      return words.contains(text)
        ? nil : "\(text.debugDescription) is none of \(words.joined(separator: ", "))."
    case (_, .flag):
      return ["true", "false"].contains(text) ? nil : "write true or false, not \(text.debugDescription)."
    case (.database, _):
      return text.hasPrefix("/") || text.hasPrefix("~/") ? nil : "write the whole path, from / or ~/."
    case (.remote, _):
      do throws(QodryxError) {
        _ = try Endpoint(text)
        return nil
      } catch {
        return "\(text.debugDescription): \(error)"
      }
    case (.sort, _):
      let columns = KeySort.Column.allCases.map(\.rawValue).joined(separator: ", ")
      return KeySort(text: text) == nil
        ? "\(text.debugDescription) is none of \(columns); - may be in front." : nil
    case (.filter, _):
      do throws(KeyFilterProblem) {
        _ = try KeyFilter(parsing: text)
        return nil
      } catch {
        return "\(error)"
      }
    default:
      return nil
    }
  }

  private mutating func readWords(_ value: Node, of words: [String], _ setting: Setting, _ line: Int) {
    let nodes = value.sequence.map { Array($0) } ?? []
    let written = nodes.compactMap { $0.scalar?.string }
    guard value.sequence != nil, written.count == nodes.count else {
      let text = "\(setting.rawValue) needs a list: [\(words.prefix(3).joined(separator: ", "))]"
      report(.init(line: line, setting: setting, text: text))
      return
    }
    guard let stranger = written.first(where: { !words.contains($0) }) else {
      set(setting, to: written.joined(separator: ", "), line: line)
      return
    }
    let text =
      "\(setting.rawValue): \(stranger.debugDescription) is none of \(words.joined(separator: ", "))."
    report(.init(line: line, setting: setting, text: text))
  }

  private mutating func readKeys(_ value: Node, _ line: Int) {
    if value.null != nil { return }
    guard let commands = value.mapping else {
      let text = "keys: write each command on a line of its own below it, as in rotate: [r, f6]"
      report(.init(line: line, setting: .keys, text: text))
      return
    }
    var choices: [(choice: KeyChoice, line: Int, keyLines: [Int])] = []
    for (name, keys) in commands {
      let line = name.mark?.line ?? line
      let nodes = keys.sequence.map { Array($0) } ?? [keys]
      let names = nodes.compactMap { $0.scalar?.string }
      guard let command = name.scalar?.string, names.count == nodes.count, !names.contains("") else {
        report(
          .init(line: line, setting: .keys, text: "keys: write a command and its keys, as in rotate: [r, f6]")
        )
        continue
      }
      choices.append((KeyChoice(command: command, keys: names), line, nodes.map { $0.mark?.line ?? line }))
    }
    let result = Bindings.choosing(choices.map(\.choice))
    for problem in result.problems {
      let choice = choices[problem.choice]
      let line = problem.key.map { choice.keyLines[$0] } ?? choice.line
      report(.init(line: line, setting: .keys, text: "keys: \(problem.text)"))
    }
    set(choices.map(\.choice), following: result.bindings, line: line)
  }

  private mutating func checkPlace() {
    guard let file = values[.database], let server = values[.remote] else { return }
    let later = max(file.line, server.line)
    let text = "database names a file and remote a server: commands work on one of them. Leave one out."
    report(.init(line: later, setting: .remote, text: text))
  }

  private func whole(line: Int?, _ text: String) -> ConfigurationProblem {
    ConfigurationProblem(line: line, setting: nil, isWhole: true, text: text)
  }

  private func whole(_ error: YamlError) -> ConfigurationProblem {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      whole(
        line: mark.line,
        "this is not YAML: \(problem). A character such as [ or : needs quotes around it."
      )
    case .duplicatedKeysInMapping(let duplicates, let context):
      whole(
        line: context.mark.line,
        "\(duplicates.joined(separator: ", ")) stands there twice: leave one out."
      )
    default:
      whole(line: nil, "it is not YAML in UTF-8")
    }
  }
}
