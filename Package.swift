// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "qodryx",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "qodryx", targets: ["qodryx"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // The domain: no input or output.
    .target(
      name: "Credentials",
      dependencies: [.product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: settings
    ),

    // Where keys are kept.
    .target(
      name: "SQLiteStore",
      dependencies: ["Credentials", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: settings
    ),

    // The wire: records shared by everything that prints or sends them.
    .target(name: "QodryxAPI", dependencies: ["Credentials"], swiftSettings: settings),

    // What draws on a terminal.
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo", .when(platforms: [.linux]))]
    ),
    .target(name: "Terminal", dependencies: ["CNcurses"], swiftSettings: settings),

    // The programs made of them.
    .target(name: "Dashboard", dependencies: ["Credentials", "Terminal"], swiftSettings: settings),
    .target(
      name: "Commands",
      dependencies: [
        "Credentials", "Dashboard", "QodryxAPI", "SQLiteStore", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(name: "qodryx", dependencies: ["Commands"], swiftSettings: settings),

    // What the tests share.
    .target(
      name: "CredentialsTesting",
      dependencies: ["Credentials"],
      path: "Tests/CredentialsTesting",
      swiftSettings: settings
    ),
    .systemLibrary(name: "CVterm", path: "Tests/CVterm", providers: [.apt(["libvterm-dev"])]),

    .testTarget(
      name: "CredentialsTests",
      dependencies: ["Credentials", "CredentialsTesting"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "SQLiteStoreTests",
      dependencies: ["CredentialsTesting", "SQLiteStore", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: settings
    ),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: settings),
    .testTarget(
      name: "DashboardTests",
      dependencies: ["CredentialsTesting", "Dashboard", "SQLiteStore"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "Commands", "Credentials", "CredentialsTesting", "QodryxAPI", "SQLiteStore", "Terminal",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["CNcurses", "CVterm", "Credentials", "qodryx"],
      swiftSettings: settings
    ),
  ]
)
