/// Mail exchangers, with and without a region in their names.
///
/// Chain, addresses, headers, mail exchanger; then the country of edge, compute and storage.
let labelledMail = """
  council.example |  |  | mx-01-eu-central-1.prod.hydra.sophos.com | - | DE | -
  council.example |  |  | mx-02-eu-west-1.prod.hydra.sophos.com | - | IE | -
  council.example |  |  | mx-01-us-west-2.prod.hydra.sophos.com | - | US | -
  council.example |  |  | inbound-smtp.eu-west-1.amazonaws.com | - | IE | -
  council.example |  |  | inbound-smtp.eu-west-2.amazonaws.com | - | GB | -
  council.example |  |  | inbound-smtp.us-east-1.amazonaws.com | - | US | -
  council.example |  |  | uk-smtp-inbound-1.mimecast.com | - | GB | -
  council.example |  |  | de-smtp-inbound-2.mimecast.com | - | DE | -
  council.example |  |  | us-smtp-inbound-1.mimecast.com | - | US | -
  council.example |  |  | za-smtp-inbound-1.mimecast.com | - | ZA | -
  council.example |  |  | au-smtp-inbound-1.mimecast.com | - | AU | -
  council.example |  |  | d313142.a.ess.de.barracudanetworks.com | - | DE | -
  council.example |  |  | d1.a.ess.uk.barracudanetworks.com | - | GB | -
  council.example |  |  | mx1.hc100-1.uk.iphmx.com | - | GB | -
  council.example |  |  | council.in.tmes.trendmicro.eu | - | DE | -
  council.example |  |  | eu-smtp-inbound-1.mimecast.com | - | - | -
  council.example |  |  | mx1.hc1656-87.eu.iphmx.com | - | - | -
  council.example |  |  | mx1-eu1.ppe-hosted.com | - | - | -
  council.example |  |  | council-gov-uk.mail.protection.outlook.com | - | - | -
  council.example |  |  | council-gov-uk.r-v1.mx.microsoft | - | - | -
  council.example |  |  | aspmx.l.google.com | - | - | -
  council.example |  |  | mxa-001.pphosted.com | - | - | -
  council.example |  |  | cluster1.eu.messagelabs.com | - | - | -
  council.example |  |  | mx1.mail.example | - | - | -
  council.example |  |  | d1.ess.barracudanetworks.com | - | - | -
  council.example |  |  | mx-01-eu-central-9.prod.hydra.sophos.com | - | - | -
  council.example |  |  | inbound-smtp.eu-west-1.amazonaws.com.evil.example | - | - | -
  council.example |  |  | xuk-smtp-inbound-1.mimecast.com.example | - | - | -
  council.example |  |  | mail.protonmail.ch | - | - | -
  """
