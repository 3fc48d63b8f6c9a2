import SitusCore

/// A question on its way to one source of answers, and the reply once it is there; used again for
/// the next question when it has its reply.
final class DNSQuery {
  private(set) var name = ""
  private(set) var type = DNSType.a
  /// Which source is asked, by its place among them.
  private(set) var source = 0
  var reply = DNSChannel.Reply(outcome: .timeout)
  /// When it was sent, in nanoseconds of `Monotonic`.
  var start: UInt64 = 0
  /// Whether the question is sent with EDNS.
  var isExtended = true
  /// Whether it is asked over TCP because its answer did not fit into a datagram.
  var isOverStream = false
  /// Those of the source: each is asked when the ones before it are silent.
  private var channels: [DNSChannel] = []
  private var place = 0
  private var asker: (any DNSAsker)?

  /// Who is asked now.
  var channel: DNSChannel { channels[place] }

  /// Nanoseconds since it was sent.
  var elapsed: UInt64 { Monotonic.nanoseconds() - start }

  /// Sets the question and the source, which has a channel.
  func prepare(_ name: String, _ type: DNSType, source: Int, channels: [DNSChannel]) {
    self.name = name
    self.type = type
    self.source = source
    self.channels = channels
    place = 0
    isExtended = true
    isOverStream = false
  }

  /// Asks; the asker is told when the reply is there, which may be now.
  func ask(for asker: any DNSAsker) {
    self.asker = asker
    channels[place].ask(self)
  }

  /// Takes what came of the question instead of an answer.
  func take(_ outcome: DNSOutcome) {
    reply = DNSChannel.Reply(outcome: outcome)
    takeReply()
  }

  /// Notes that the reply is there, or asks the next channel when this one was silent.
  func takeReply() {
    if place + 1 < channels.count,
      reply.outcome == .timeout || reply.outcome == .connectionRefused
    {
      place += 1
      isExtended = true
      isOverStream = false
      return channels[place].ask(self)
    }
    let asker = asker
    self.asker = nil
    asker?.takeReply()
  }
}

/// Waits for replies; called on the thread of the loop, once for each question.
protocol DNSAsker: AnyObject {
  func takeReply()
}
