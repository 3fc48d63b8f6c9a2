/// Values by their key; the first of two with one key stands.
package func keyed<Value, Key: Hashable>(
  _ values: some Sequence<Value>, by key: (Value) -> Key
) -> [Key: Value] {
  Dictionary(values.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
}
