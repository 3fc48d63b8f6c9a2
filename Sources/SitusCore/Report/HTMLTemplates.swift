/// The parts of the page. Every value goes through `HTMLEncoding`; a test holds that none goes round
/// it. A name with a dot in front is looked up in the nearest value only.
enum HTMLTemplates {
  static let decide = HTMLTemplate(
    #"""
    <section aria-labelledby="decide">
    <h2 id="decide">What to decide this month</h2>
    <p>{{.lead}}</p>
    <dl class="tiles">
    {{#.tiles}}<div class="tile {{.tone}}"><dt>{{.term}}</dt><dd>{{.number}}</dd><dd>{{.detail}}</dd></div>
    {{/.tiles}}</dl>
    {{#.hasOwners}}<div class="scroll" role="region" aria-label="Decisions by owner" tabindex="0">
    <table><caption>Who has what to decide</caption>
    <thead><tr><th scope="col">Owner</th><th scope="col" class="number">Errors</th><th scope="col" class="number">Warnings</th><th scope="col" class="number">Notes</th><th scope="col">First thing to do</th></tr></thead>
    <tbody>
    {{#.owners}}<tr><th scope="row"><a href="#{{.anchor}}">{{.name}}</a></th><td class="number">{{.errors}}</td><td class="number">{{.warnings}}</td><td class="number">{{.notes}}</td><td>{{.first}}</td></tr>
    {{/.owners}}</tbody></table></div>
    {{/.hasOwners}}</section>

    """#)

  static let owner = HTMLTemplate(
    #"""
    <h3 id="{{.anchor}}">{{.name}}</h3>
    <p class="quiet">{{.counts}}</p>

    """#)

  static let finding = HTMLTemplate(
    #"""
    <article class="card {{.tone}}" id="{{.anchor}}">
    <p><span class="badge {{.tone}}">{{.severity}}</span> <span class="quiet">{{.title}}{{#.serviceName}}, <a href="#{{serviceAnchor}}">{{.}}</a>{{/.serviceName}}</span></p>
    <h4>{{.message}}</h4>
    <p>{{.why}}</p>
    {{#.hasRemedies}}<p>To clear it{{#.hasSeveral}}, one of{{/.hasSeveral}}:</p>
    <ul>
    {{#.remedies}}<li>{{#.single}}{{.action}} <span class="quiet">({{.owner}})</span>{{/.single}}{{#.isSet}}<details{{#.isShown}} open=""{{/.isShown}}><summary>All of these {{.count}} together</summary>
    <ol>
    {{#.set}}<li>{{.action}} <span class="quiet">({{.owner}})</span></li>
    {{/.set}}</ol></details>{{/.isSet}}</li>
    {{/.remedies}}</ul>
    {{/.hasRemedies}}<details><summary>Reasons, law and where it is written</summary>
    <ul>
    {{#.reasons}}<li>{{.}}</li>
    {{/.reasons}}</ul>
    <p class="small quiet">{{.law}}</p>
    <p class="small quiet">{{#.place}}Written in <code>{{.}}</code>. {{/.place}}Rule <code>{{.rule}}</code>, finding <code>{{.id}}</code>.</p>
    </details>
    </article>

    """#)

  static let promise = HTMLTemplate(
    #"""
    <article class="card {{.tone}}">
    <h3>{{.heading}}</h3>
    <blockquote>{{.quote}}</blockquote>
    <p>{{#.hasVerdict}}<span class="badge {{.tone}}">{{.verdict}}</span> {{/.hasVerdict}}{{.test}}</p>
    {{#.hasShares}}<svg class="share" viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">{{#.shares}}<rect class="{{.kind}}" x="{{.start}}" y="0" width="{{.width}}" height="20"></rect>{{/.shares}}</svg>
    <ul class="key">
    {{#.shares}}<li><svg viewBox="0 0 10 10" aria-hidden="true" focusable="false"><rect class="{{.kind}}" width="10" height="10"></rect></svg>{{.text}}</li>
    {{/.shares}}</ul>
    {{/.hasShares}}{{#.corrected}}<p><strong>A sentence that is true:</strong> {{.}}</p>
    {{/.corrected}}{{#.inNumbers}}<p><strong>In numbers:</strong> {{.}}</p>
    {{/.inNumbers}}{{#.other}}<p>{{.}}</p>
    {{/.other}}{{#.hasReasons}}<details><summary>{{.reasonCount}}</summary>
    <ul>
    {{#.reasons}}<li>{{.}}</li>
    {{/.reasons}}</ul></details>
    {{/.hasReasons}}</article>

    """#)

  static let serviceIndex = HTMLTemplate(
    #"""
    <div class="scroll" role="region" aria-label="All services" tabindex="0">
    <table><caption>All services, with the worst verdict under each law</caption>
    <thead><tr><th scope="col">Service</th><th scope="col">Owner</th>{{#.columns}}<th scope="col">{{.}}</th>{{/.columns}}<th scope="col">Declared places</th><th scope="col" class="number">Findings</th></tr></thead>
    <tbody>
    {{#.rows}}<tr><th scope="row"><a href="#{{.anchor}}">{{.name}}</a></th><td>{{.owner}}</td>{{#.worst}}<td>{{#.words}}<span class="badge {{tone}}">{{.}}</span>{{/.words}}{{^.words}}nothing to assess{{/.words}}</td>{{/.worst}}<td>{{.places}}</td><td class="number">{{.findings}}</td></tr>
    {{/.rows}}</tbody></table></div>

    """#)

  static let service = HTMLTemplate(
    #"""
    <section class="service" aria-labelledby="{{.anchor}}">
    <h3 id="{{.anchor}}">{{.name}}</h3>
    <p>{{.sentence}}</p>
    <dl class="facts">
    {{#.facts}}<div><dt>{{.term}}</dt><dd>{{.text}}</dd></div>
    {{/.facts}}</dl>
    {{#.hasFindings}}<h4>Findings</h4>
    <ul>
    {{#.findings}}<li><a href="#{{.anchor}}">{{.text}}</a></li>
    {{/.findings}}</ul>
    {{/.hasFindings}}{{#.hasPlaces}}<div class="scroll" role="region" aria-label="Places of {{.name}}" tabindex="0">
    <table><caption>Places: what the record says and what was seen</caption>
    <thead><tr><th scope="col">Held by</th><th scope="col">What</th><th scope="col">Declared</th><th scope="col">Verdict</th><th scope="col">Seen</th><th scope="col">Why</th></tr></thead>
    <tbody>
    {{#.places}}<tr><th scope="row">{{.holder}}</th><td>{{.kind}}</td><td>{{.declared}}</td><td><span class="badge {{.tone}}">{{.verdict}}</span></td><td>{{.observed}}</td><td>{{.reason}}</td></tr>
    {{/.places}}</tbody></table></div>
    {{/.hasPlaces}}{{#.hasEvidence}}<details><summary>Evidence, and what was looked for</summary>
    {{#.evidence}}<p><strong>{{.place}}</strong></p>
    <ul>
    {{#.items}}<li>{{.fact}}: <code>{{.value}}</code> {{.meaning}} <span class="quiet">{{.provenance}}</span></li>
    {{/.items}}{{#.lookedFor}}<li>{{.}}</li>
    {{/.lookedFor}}</ul>
    {{/.evidence}}</details>
    {{/.hasEvidence}}{{#.hasFailing}}<h4>Where each chain first fails</h4>
    <ul>
    {{#.failing}}<li>{{.}}</li>
    {{/.failing}}</ul>
    {{/.hasFailing}}{{#.hasTransfers}}<div class="scroll" role="region" aria-label="Transfers of {{.name}}" tabindex="0">
    <table><caption>Transfers: who receives the data, where, and on what ground</caption>
    <thead><tr><th scope="col">Received by</th><th scope="col">What</th><th scope="col">Where</th>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr></thead>
    <tbody>
    {{#.transfers}}<tr><th scope="row">{{.importer}}{{#.via}} <span class="quiet">{{.}}</span>{{/.via}}</th><td>{{.aspect}}</td><td>{{.destination}}</td>{{#.laws}}<td>{{#.words}}<span class="badge {{tone}}">{{.}}</span>{{/.words}}{{^.words}}not assessed{{/.words}}{{#.detail}}<p class="small">{{.}}</p>{{/.detail}}</td>{{/.laws}}</tr>
    {{/.transfers}}</tbody></table></div>
    <details><summary>The law, step by step</summary>
    {{#.transfers}}{{#.laws}}{{#.hasSteps}}<p><strong>{{heading}} ({{aspect}}), {{.law}}</strong></p>
    <ol>
    {{#.steps}}<li>{{.text}} <span class="quiet">({{.citation}})</span></li>
    {{/.steps}}</ol>
    {{/.hasSteps}}{{/.laws}}{{/.transfers}}</details>
    {{/.hasTransfers}}</section>

    """#)

  static let table = HTMLTemplate(
    #"""
    <section aria-labelledby="{{.anchor}}">
    <h2 id="{{.anchor}}">{{.title}}</h2>
    <p>{{.lead}}</p>
    {{#.hasRows}}<div class="scroll" role="region" aria-label="{{.title}}" tabindex="0">
    <table><caption>{{.caption}}</caption>
    <thead><tr>{{#.columns}}<th scope="col">{{.}}</th>{{/.columns}}</tr></thead>
    <tbody>
    {{#.rows}}<tr><th scope="row">{{.first}}</th>{{#.rest}}<td>{{.}}</td>{{/.rest}}</tr>
    {{/.rows}}</tbody></table></div>
    {{/.hasRows}}</section>

    """#)

  static let method = HTMLTemplate(
    #"""
    <section aria-labelledby="method">
    <h2 id="method">Data and method</h2>
    <p>Everything in this report follows from the inventory, from what was observed, and from the data below. The same input on the same day gives the same report, byte for byte.</p>
    {{#.missing}}<p><strong>{{.}}</strong></p>{{/.missing}}
    <div class="scroll" role="region" aria-label="Data versions" tabindex="0">
    <table><caption>Data that this run used</caption>
    <thead><tr><th scope="col">Data</th><th scope="col">Version</th><th scope="col">Date</th></tr></thead>
    <tbody>
    {{#.data}}<tr><th scope="row">{{.first}}</th>{{#.rest}}<td>{{.}}</td>{{/.rest}}</tr>
    {{/.data}}</tbody></table></div>
    <dl class="facts">
    {{#.facts}}<div><dt>{{.term}}</dt><dd>{{.text}}</dd></div>
    {{/.facts}}</dl>
    <h3>What the words mean</h3>
    <div class="scroll" role="region" aria-label="Words for places" tabindex="0">
    <table><caption>Of a declared place</caption>
    <thead><tr><th scope="col">Word</th><th scope="col">Meaning</th></tr></thead>
    <tbody>
    {{#.placeWords}}<tr><th scope="row"><span class="badge {{.tone}}">{{.word}}</span></th><td>{{.meaning}}</td></tr>
    {{/.placeWords}}</tbody></table></div>
    <div class="scroll" role="region" aria-label="Words for transfers" tabindex="0">
    <table><caption>Of a transfer, under one law, on one day</caption>
    <thead><tr><th scope="col">Word</th><th scope="col">Meaning</th></tr></thead>
    <tbody>
    {{#.transferWords}}<tr><th scope="row"><span class="badge {{.tone}}">{{.word}}</span></th><td>{{.meaning}}</td></tr>
    {{/.transferWords}}</tbody></table></div>
    <h3>How to read it</h3>
    <ul>
    <li>Where a network edge answers, where a service runs, where data rests, where an address is registered and whose law a provider answers to are different facts. None stands in for another.</li>
    <li>Remote access from abroad counts as a transfer, wherever the disk is.</li>
    <li>What is not known never passes. A row without evidence rests on the supplier’s word, and says so.</li>
    <li>The law and the promises to the public are two tests. They are printed side by side and never mixed.</li>
    <li>This report reads records. It says what they show and what they lack; people decide what is lawful.</li>
    </ul>
    </section>
    </main>
    <footer>
    <p>Made by Situs {{.version}}. Inventory <code>{{.path}}</code>{{#.digest}}, SHA-256 <code>{{.}}</code>{{/.digest}}.</p>
    </footer>
    </body>
    </html>

    """#)
}
