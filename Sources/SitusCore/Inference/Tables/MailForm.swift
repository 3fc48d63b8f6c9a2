import SitusGround

/// A name or text by which a mail provider shows in DNS.
struct MailForm: Hashable, Sendable {
  enum Kind: String, Hashable, Sendable {
    case exchanger = "mx"
    case senderPolicy = "spf-include"
    case ownership = "txt-verification"
  }

  let kind: Kind
  /// For an exchanger a name, `**` in front for anything below it; for a sender policy a name; for
  /// an ownership record the beginning of the text.
  let form: String
  let provider: String
  let legalEntity: String
  let country: PlaceCode?
  let confidence: Confidence
  let source: String

  /// What a look-up starts from: the plain end of an exchanger's name, else the whole form.
  var key: Substring {
    guard kind == .exchanger else { return form[...] }
    let labels = form.split(separator: ".")
    let plain = labels.reversed().prefix { LabelForm($0)?.isPlain == true }
    return plain.reversed().joined(separator: ".")[...]
  }

  /// Whether a mail exchanger's name has this form.
  func fits(_ name: DomainName) -> Bool {
    var forms = form.split(separator: ".")
    let isOpen = forms.first?.hasPrefix("**") == true
    if isOpen { forms.removeFirst() }
    guard isOpen ? name.labels.count >= forms.count : name.labels.count == forms.count else {
      return false
    }
    return zip(forms.reversed(), name.labels.reversed()).allSatisfy { form, label in
      LabelForm(form)?.match(label) != nil
    }
  }
}
