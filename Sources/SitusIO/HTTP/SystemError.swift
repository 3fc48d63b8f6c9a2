import Glibc

/// What the operating system said of a connection, as far as outcomes tell it apart.
enum SystemError {
  case refused, unreachable, reset, timedOut

  init?(_ number: Int32) {
    switch number {
    case ECONNREFUSED: self = .refused
    case ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN, EADDRNOTAVAIL, EACCES, EPERM, EINVAL,
      EAFNOSUPPORT:
      self = .unreachable
    case ECONNRESET, EPIPE: self = .reset
    case ETIMEDOUT: self = .timedOut
    default: return nil
    }
  }
}
