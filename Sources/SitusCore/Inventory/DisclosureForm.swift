import SitusGround

extension Form where Value == Disclosure, Reading == InventoryReading {
  static let disclosure = Form(
    "disclosure", "Data given to somebody who uses it for purposes of their own."
  ) { form in
    let id = form.required("id", .identifier(.disclosure), "Short name, never changed.")
    let name = form.required("name", .text, "Name that people know it by.")
    let recipient = form.required("recipient", .form(.recipient), "Who receives the data.")
    let destination = form.optional(
      "destination", .placeOrPlaces, "Where the data is sent: a place, or a list of places.")
    let basis = form.optional(
      "statutory_basis", .text, "The law or gateway under which it is disclosed.")
    let agreement = form.optional("agreement", .form(.agreement), "The agreement, if any.")
    let mechanisms = form.optional(
      "mechanisms", .mechanisms, "Art. 46 safeguards on file for it.")
    let exceptions = form.optional(
      "exceptions", .exceptions, "Art. 49 exceptions that are relied on.")
    guard let id, let name, let recipient else { return nil }
    return Disclosure(
      id: id, name: name, recipient: recipient, destinations: destination ?? [],
      statutoryBasis: basis,
      agreement: agreement, mechanisms: mechanisms ?? [], exceptions: exceptions ?? [],
      site: form.site)
  }
}

extension Form where Value == Party, Reading == InventoryReading {
  static let recipient = Form(
    "recipient", "A legal entity that receives data for purposes of its own."
  ) { form in
    Party(reading: &form)
  }
}
