/// The keys that a person wants for a command, as they are written in a file.
package struct KeyChoice: Hashable, Sendable {
  /// The command's name: `copy-id`.
  package let command: String
  /// The keys' names, the first of them for hints; none leaves the command to `:` and the help.
  package let keys: [String]

  package init(command: String, keys: [String]) {
    self.command = command
    self.keys = keys
  }

  /// Why a choice, or one key of it, is not followed.
  package struct Problem: Hashable, Sendable {
    /// Which of the choices it is about, from 0.
    package let choice: Int
    /// Which of its keys, from 0; nil for the choice as a whole.
    package var key: Int?
    /// One sentence: what is wrong, and what to do.
    package let text: String
  }
}
