// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The program asks DNS a hundred thousand times a second on one thread, and what the language checks
/// while it runs, that no two accesses to a variable overlap, would be a tenth of that. The tests run
/// with the check (decision record 0009).
let fast: [SwiftSetting] = [
  .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))
]

let package = Package(
  name: "situs",
  products: [
    .executable(name: "situs", targets: ["situs"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CLibIDN2", pkgConfig: "libidn2", providers: [.apt(["libidn2-dev"])]),
    .systemLibrary(
      name: "CCares", pkgConfig: "libcares", providers: [.apt(["libc-ares-dev"])]),
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CMaxMindDB", pkgConfig: "libmaxminddb", providers: [.apt(["libmaxminddb-dev"])]),
    .target(name: "CCurlShim", dependencies: ["CLibCurl"]),
    .target(name: "CDatagrams"),
    .target(name: "SitusXML", dependencies: ["CLibXML2"], swiftSettings: strict),
    .target(
      name: "SitusGround",
      dependencies: ["CLibIDN2", .product(name: "Yams", package: "Yams")], swiftSettings: strict),
    .target(
      name: "SitusCore",
      dependencies: [
        "SitusGround", "SitusXML",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .target(
      name: "SitusIO",
      dependencies: [
        "SitusCore", "SitusGround", "CCares", "CCurlShim", "CDatagrams", "CLibCrypto", "CMaxMindDB",
      ],
      swiftSettings: strict + fast),
    .executableTarget(
      name: "situs",
      dependencies: [
        "SitusIO", "SitusCore", "SitusGround",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Not part of the program: counts look-ups for Benchmarks/README.md.
    .executableTarget(
      name: "lookups", dependencies: ["SitusCore", "SitusGround", "SitusIO"],
      path: "Benchmarks/Lookups",
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["SitusCore", "SitusGround", "SitusIO"],
      path: "Tests/TestSupport",
      exclude: ["capture.pl", "world.sh"], swiftSettings: strict),
    .testTarget(
      name: "CoreTests", dependencies: ["SitusCore", "SitusGround", "SitusXML", "TestSupport"],
      exclude: [
        "Labels/CloudAddresses.tsv", "Model/EverydayPlaces.tsv", "Model/PlaceCells.tsv",
        "Model/PlaceSpellings.tsv",
      ], swiftSettings: strict),
    .testTarget(
      name: "IOTests", dependencies: ["SitusIO", "SitusCore", "SitusGround", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["situs", "SitusIO", "SitusCore", "SitusGround", "TestSupport"],
      exclude: ["World"],
      swiftSettings: strict),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: strict),
  ]
)

// Needs the entry point of libFuzzer, which an ordinary build does not have: see Tests/fuzz.
if Context.environment["SITUS_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["SitusCore", "SitusGround", "SitusIO", "SitusXML"],
      path: "Tests/Fuzz",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
