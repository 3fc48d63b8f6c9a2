import CCurlShim
import SitusCore

/// Runs many requests at once; lives on the thread of its event loop.
final class HTTPClient {
  struct Options {
    var guardian: AddressGuard
    var userAgent: String
    /// File of the certification authorities to trust; the system's own when `nil`.
    var authorities: String?
    /// `nil` for none: the environment is never asked.
    var proxy: ProxyAddress?
    var connectTo: [ConnectMapping] = []
    /// Connections that may stay open unused.
    var idleConnections: Int
  }

  private let options: Options
  private let multi: MultiHandle
  private var idle: [Transfer] = []
  private var active: [UnsafeMutableRawPointer: Transfer] = [:]
  private var stopped: HTTPOutcome?

  init(options: Options, loop: EventLoop) {
    self.options = options
    multi = MultiHandle(loop: loop, idleConnections: options.idleConnections)
  }

  /// Sends the request now; `completion` is called exactly once.
  func perform(_ request: HTTPRequest, completion: @escaping (HTTPExchange) -> Void) {
    if let stopped { return completion(HTTPExchange(outcome: stopped)) }
    let transfer = idle.popLast() ?? Transfer(options: options, isLimitedByTurn: true)
    transfer.prepare(request, completion: completion)
    active[transfer.handle] = transfer
    multi.add(transfer.handle) { [weak self] result in
      guard let self else { return }
      active[transfer.handle] = nil
      let exchange = transfer.exchange(result, wasCut: multi.wasCut)
      idle.append(transfer)
      transfer.complete(exchange)
    }
  }

  /// Ends every request with that outcome, those to come included.
  func stop(_ outcome: HTTPOutcome) {
    stopped = outcome
    multi.removeAll()
    let transfers = active.values
    active = [:]
    for transfer in transfers { transfer.complete(HTTPExchange(outcome: outcome)) }
  }
}
