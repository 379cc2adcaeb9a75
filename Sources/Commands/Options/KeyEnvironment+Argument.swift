import ArgumentParser
import Credentials

extension KeyEnvironment: ExpressibleByArgument {}
