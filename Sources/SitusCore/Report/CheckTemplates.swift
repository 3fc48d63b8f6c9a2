/// The part of a check's page that repeats; every value goes through `HTMLEncoding`.
enum CheckTemplates {
  static let host = HTMLTemplate(
    #"""
    <section aria-labelledby="{{.anchor}}">
    <h2 id="{{.anchor}}">{{.name}}</h2>
    <p>{{.lead}}</p>
    <div class="scroll" role="region" aria-label="Facts about {{.name}}" tabindex="0">
    <table><caption>What was seen, each kind of fact apart</caption>
    <thead><tr><th scope="col">Fact</th><th scope="col">Place</th><th scope="col">Strength</th><th scope="col">Evidence</th></tr></thead>
    <tbody>
    {{#.facts}}<tr><th scope="row">{{.verb}}</th><td>{{.place}}</td><td><span class="badge {{.tone}}">{{.strength}}</span></td><td>{{.reason}}</td></tr>
    {{/.facts}}</tbody></table></div>
    <p class="small quiet">{{.starred}}</p>
    {{#.hasProviders}}<h3>Whose law</h3>
    <ul>
    {{#.providers}}<li>{{.}}</li>
    {{/.providers}}</ul>
    {{/.hasProviders}}{{#.hasConflicts}}<h3>Conflicts</h3>
    <ul>
    {{#.conflicts}}<li>{{.}}</li>
    {{/.conflicts}}</ul>
    {{/.hasConflicts}}{{#.hasVerdicts}}<h3>Declared: {{.declared}}</h3>
    <div class="scroll" role="region" aria-label="Verdicts on {{.name}}" tabindex="0">
    <table><caption>What the evidence says to the declaration</caption>
    <thead><tr><th scope="col">Kind of place</th><th scope="col">Verdict</th><th scope="col">Why</th></tr></thead>
    <tbody>
    {{#.verdicts}}<tr><th scope="row">{{.kind}}</th><td><span class="badge {{.tone}}">{{.words}}</span></td><td>{{.reason}}</td></tr>
    {{/.verdicts}}</tbody></table></div>
    {{/.hasVerdicts}}{{#.hasLaws}}<h3>On the lists, {{.date}}</h3>
    <div class="scroll" role="region" aria-label="What the lists say for {{.name}}" tabindex="0">
    <table><caption>Adequacy of the countries that occur</caption>
    <thead><tr><th scope="col">Country</th><th scope="col">Occurs as</th>{{#.columns}}<th scope="col">{{.}}</th>{{/.columns}}</tr></thead>
    <tbody>
    {{#.laws}}<tr><th scope="row">{{.first}}</th>{{#.rest}}<td>{{.}}</td>{{/.rest}}</tr>
    {{/.laws}}</tbody></table></div>
    {{/.hasLaws}}<h3>Ask the supplier</h3>
    <ol>
    {{#.questions}}<li>{{.}}</li>
    {{/.questions}}</ol>
    <h3>Cannot be known from outside</h3>
    <ul>
    {{#.limits}}<li>{{.}}</li>
    {{/.limits}}</ul>
    <dl class="facts">
    {{#.rest}}<div><dt>{{.term}}</dt><dd>{{.text}}</dd></div>
    {{/.rest}}</dl>
    {{#.hasEvidence}}<details><summary>All evidence</summary>
    <div class="scroll" role="region" aria-label="Evidence about {{.name}}" tabindex="0">
    <table><caption>Every piece of evidence</caption>
    <thead><tr><th scope="col">Fact</th><th scope="col">Seen</th><th scope="col">Country</th><th scope="col">Place</th><th scope="col">Kind</th><th scope="col">Source</th><th scope="col">Could be staged</th><th scope="col">Seen on</th><th scope="col">Holds until</th></tr></thead>
    <tbody>
    {{#.evidence}}<tr><th scope="row">{{.first}}</th>{{#.rest}}<td>{{.}}</td>{{/.rest}}</tr>
    {{/.evidence}}</tbody></table></div></details>
    {{/.hasEvidence}}</section>

    """#)
}
