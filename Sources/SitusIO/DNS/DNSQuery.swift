import SitusCore

/// A question on its way to one source of answers, and the reply once it is there.
final class DNSQuery {
  let question: DNSQuestion
  /// Which source is asked, by its place among them.
  let source: Int
  /// Who is asked now.
  private(set) var channel: DNSChannel
  /// Who is asked when that one is silent, in this order.
  private var others: ArraySlice<DNSChannel>
  private(set) var reply: DNSChannel.Reply?
  private var round: DNSRound?
  var start = ContinuousClock.now
  /// Whether the question is sent with EDNS.
  var isExtended = true

  /// A question to a source; `nil` when that has no channel.
  init?(_ question: DNSQuestion, source: Int, channels: [DNSChannel]) {
    guard let first = channels.first else { return nil }
    self.question = question
    self.source = source
    channel = first
    others = channels.dropFirst()
  }

  /// Asks; the round is told when the reply is there.
  func ask(in round: DNSRound) {
    self.round = round
    channel.ask(self)
  }

  /// Takes the reply of the channel, or asks the next one when that was silent.
  func take(_ reply: DNSChannel.Reply) {
    if reply.outcome == .timeout || reply.outcome == .connectionRefused,
      let next = others.popFirst()
    {
      channel = next
      isExtended = true
      return channel.ask(self)
    }
    self.reply = reply
    round?.finishOne()
    round = nil
  }
}

/// Questions that are asked together.
final class DNSRound {
  private var left: Int
  private let continuation: CheckedContinuation<Void, Never>

  /// - Parameters:
  ///   - count: How many questions there are.
  ///   - continuation: Resumed when all have their replies.
  init(_ count: Int, _ continuation: CheckedContinuation<Void, Never>) {
    left = count
    self.continuation = continuation
    if count == 0 { continuation.resume() }
  }

  func finishOne() {
    left -= 1
    if left == 0 { continuation.resume() }
  }
}
