/// Who works at the made-up company.
extension Actor {
  package static let ops1 = Actor(name: "ops1", origin: "ssh 10.20.9.1")
  package static let qa = Actor(name: "qa", origin: "ssh 10.20.9.7")
  package static let infra = Actor(name: "infra", origin: "ssh 10.20.9.3")
  package static let release = Actor(name: "release", origin: "api 10.0.4.2")
}
