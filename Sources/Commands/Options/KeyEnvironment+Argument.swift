internal import ArgumentParser
internal import Credentials

extension KeyEnvironment: ExpressibleByArgument {}
