/// Look-alikes: every fact must stay silent.
///
/// Chain, addresses, headers, mail exchanger; then the country of edge, compute and storage.
let labelledSilence = """
  t.council.example eu-west-2.elb.amazonaws.com.evil.example |  |  |  | - | - | -
  t.council.example eu-west-2.s3.amazonaws.com |  |  |  | - | - | -
  t.council.example bkt.s3.amazonaws.com |  |  |  | - | - | -
  t.council.example s3-1-w.amazonaws.com |  |  |  | - | - | -
  t.council.example d111111abcdef8.cloudfront.net |  |  |  | - | - | -
  t.council.example a1b2.awsglobalaccelerator.com |  |  |  | - | - | -
  t.council.example main.d1.amplifyapp.com |  |  |  | - | - | -
  t.council.example x.eu-west-9.elb.amazonaws.com |  |  |  | - | - | -
  t.council.example x.elb.notamazonaws.com |  |  |  | - | - | -
  t.council.example uksouth.example |  |  |  | - | - | -
  t.council.example app.azurewebsites.net |  |  |  | - | - | -
  t.council.example x.azurefd.net |  |  |  | - | - | -
  t.council.example x.trafficmanager.net |  |  |  | - | - | -
  t.council.example acct.blob.core.windows.net |  |  |  | - | - | -
  t.council.example acct.documents.azure.com |  |  |  | - | - | -
  t.council.example apim-elinks-stg-uks-001.azure-api.net |  |  |  | - | - | -
  t.council.example label.uksouth.cloudapp.azure.com.evil.example |  |  |  | - | - | -
  t.council.example blob.xyz26prdstr09c.store.core.windows.net |  |  |  | - | - | -
  t.council.example blob.lon26prdstr09c.store.core.windows.net.evil.example |  |  |  | - | - | -
  t.council.example waws-prod-xyz-001.cloudapp.net |  |  |  | - | - | -
  t.council.example srv.database.windows.net |  |  |  | - | - | -
  t.council.example cr15.nowhere1-a.control.database.windows.net |  |  |  | - | - | -
  t.council.example proj.appspot.com |  |  |  | - | - | -
  t.council.example ghs.googlehosted.com |  |  |  | - | - | -
  t.council.example app.web.app |  |  |  | - | - | -
  t.council.example storage.googleapis.com |  |  |  | - | - | -
  t.council.example 4.3.2.1.bc.googleusercontent.com |  |  |  | - | - | -
  t.council.example svc-abcdefghij-zz.a.run.app |  |  |  | - | - | -
  t.council.example svc-abcdefghij-nw.a.run.app.evil.example |  |  |  | - | - | -
  t.council.example eu-docker.pkg.dev |  |  |  | - | - | -
  t.council.example pod.fa.em2.oraclecloud.com |  |  |  | - | - | -
  t.council.example pod.fa.ocs.oraclecloud.com |  |  |  | - | - | -
  t.council.example x.uk-london-1.oraclecloud.com.evil.example |  |  |  | - | - | -
  t.council.example identity.uk-gov-london-1.oraclecloud.com |  |  |  | - | - | -
  t.council.example s3.eu-west-2.wasabisys.com.evil.example |  |  |  | - | - | -
  t.council.example tenant.auth0.com |  |  |  | - | - | -
  t.council.example tenant.eu.auth0.com |  |  |  | - | - | -
  t.council.example app.ondigitalocean.app |  |  |  | - | - | -
  t.council.example x.herokuapp.com |  |  |  | - | - | -
  t.council.example svc.onrender.com |  |  |  | - | - | -
  t.council.example static.4.3.2.1.clients.your-server.de |  |  |  | - | - | -
  t.council.example vps-1a2b.vps.ovh.net |  |  |  | - | - | -
  t.council.example app.datadoghq.com |  |  |  | - | - | -
  t.council.example org.crm4.dynamics.com |  |  |  | - | - | -
  t.council.example tenant.wd3.myworkdayjobs.com |  |  |  | - | - | -
  t.council.example acct.eu.r2.cloudflarestorage.com |  |  |  | - | - | -
  t.council.example x.netlify.app |  |  |  | - | - | -
  t.council.example x.github.io |  |  |  | - | - | -
  t.council.example www.council.example.cdn.cloudflare.net |  |  |  | - | - | -
  t.council.example x.edgekey.net |  |  |  | - | - | -
  t.council.example x.akamaiedge.net |  |  |  | - | - | -
  t.council.example x.map.fastly.net |  |  |  | - | - | -
  t.council.example x.incapdns.net |  |  |  | - | - | -
  t.council.example edge-prod-vier3.ctrl.t-0001.t-msedge.net |  |  |  | AT | - | -
  t.council.example eu-west-2.console.example |  |  |  | - | - | -
  t.council.example lon1.example |  |  |  | - | - | -
  t.council.example london.example |  |  |  | - | - | -
  t.council.example x.privatelink.blob.core.windows.net |  |  |  | - | - | -
  t.council.example frankfurt.bank.example |  |  |  | - | - | -
  t.council.example gw.eu-central-1.example |  |  |  | - | - | -
  t.council.example x.us-iso-east-1.elb.amazonaws.com |  |  |  | - | - | -
  f0.council.example |  | server: nginx ;; cf-ray: 8cc647f9ec9c4141-LHR |  | - | - | -
  f1.council.example |  | cf-ray: 8cc647f9ec9c4141 |  | - | - | -
  f2.council.example |  | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-lhr |  | - | - | -
  f3.council.example |  | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-QQQ |  | - | - | -
  f4.council.example |  | x-request-id: 6d6e999f4ecb31fd-LAX |  | - | - | -
  f5.council.example | 46.4.0.1 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-LHR |  | - | - | -
  f6.council.example |  | x-amz-cf-pop: LHR |  | - | - | -
  f7.council.example |  | x-amz-cf-pop: lhr61-c2 |  | - | - | -
  f8.council.example |  | x-amz-cf-pop: LHR61-X2 |  | - | - | -
  f9.council.example |  | server: MinIO ;; x-amz-bucket-region: us-east-1 |  | - | - | -
  f10.council.example |  | server: nginx ;; x-amz-bucket-region: eu-west-2 |  | - | - | -
  f11.council.example |  | server: AmazonS3 ;; x-amz-bucket-region: europe |  | - | - | -
  f12.council.example |  | x-served-by: engine-i-c041635a |  | - | - | -
  f13.council.example |  | x-served-by: a126.krxd.net |  | - | - | -
  f14.council.example |  | x-served-by: cache-LHR |  | - | - | -
  f15.council.example |  | x-served-by: cache-fra7380-LHR |  | - | - | -
  f16.council.example | 46.4.0.1 | x-served-by: cache-lhr7380-LHR |  | - | - | -
  f17.council.example |  | via: 1.1 varnish ;; x-varnish: 32770 |  | - | - | -
  f18.council.example |  | server: nginx ;; x-vercel-id: lhr1::iad1::t6v4n-1775537686847-b522cb1c636d |  | - | - | -
  f19.council.example |  | server: Vercel ;; x-vercel-id: dev1::t6v4n-1775537686847-b522cb1c636d |  | - | - | -
  f20.council.example |  | server: Vercel ;; x-vercel-id: syd1::abc123 |  | - | - | -
  f21.council.example |  | server: nginx ;; fly-request-id: 01KGMFMD9REBG32CY2EWEPDRHG-lhr |  | - | - | -
  f22.council.example |  | server: Fly/1 ;; fly-request-id: 01F8VV5BC6BVZVS3BHTGSP0148 |  | - | - | -
  f23.council.example |  | server: Fly/1 ;; fly-request-id: 01FIXTURE-ams |  | - | - | -
  f24.council.example |  | x-azure-ref: 20231226T125846Z-yr1udc8t7x4uzb750748fpzndc0000000b20000000000kv1 |  | - | - | -
  f25.council.example |  | x-azure-ref: 20260807T090544Z-17565954d7bt8blrhC1CO1xnns0000000uyg00000001yz64 |  | - | - | -
  f26.council.example |  | x-azure-ref: 0BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHV1NURURHRTA2MTkANDM3YzgyY2QtMTExMQ== |  | - | - | -
  f27.council.example |  | x-msedge-ref: Ref A: CFB9AC1D2B0645DDB161CEE4A4909AEF Ref B: STBEDGE0506 Ref C: 2024-05-21T00:15:44Z |  | - | - | -
  f28.council.example |  | x-msedge-ref: Ref A: CFB9AC1D2B0645DDB161CEE4A4909AEF Ref B: HK2EDGE0915 Ref C: 2020-12-06T09:49:56Z |  | - | - | -
  f29.council.example |  | x-msedge-ref: Ref A: FORGED Ref B: LON04EDGE0817 Ref C: 2024-05-21T00:15:44Z |  | - | - | -
  f30.council.example |  | server: nginx ;; microsoftsharepointteamservices: 15.0.0.4420 ;; sprequestguid: 1 |  | - | - | -
  f31.council.example |  | x-feserver: EXCH01 ;; x-feefzinfo: CDG ;; x-owa-version: 15.2.1118.7 |  | - | - | -
  f32.council.example |  | x-calculatedbetarget: exch01.corp.example ;; x-feefzinfo: LHR |  | - | - | -
  f33.council.example |  | x-calculatedbetarget: mbx05.mlsrvr.com |  | - | - | -
  f34.council.example |  | x-calculatedbetarget: LO2P265MB1234.GBRP265.PROD.OUTLOOK.COM.evil.example ;; x-feefzinfo: LHR |  | - | - | -
  f35.council.example |  | x-ms-ests-server: 2.1.24997.11 |  | - | - | -
  f36.council.example |  | x-ms-gateway-service-instanceid: ESTSFE_IN_53 |  | - | - | -
  f37.council.example |  | x-ms-region: Global |  | - | - | -
  f38.council.example |  | x-dc: gcp-us-central1 |  | - | - | -
  f39.council.example |  | x-served-region: us-central1 |  | - | - | -
  f40.council.example |  | x-region: eu-west-2 |  | - | - | -
  f41.council.example |  | x-datacenter: US_EAST_1 |  | - | - | -
  f42.council.example |  | x-zendesk-origin-server: classic-app-server-5d7f6757cc-x9wqb |  | - | - | -
  f43.council.example |  | opc-request-id: /7812ABCDEF/E20DABCDEF/AB |  | - | - | -
  f44.council.example |  | server: BunnyCDN-PH1-1245 |  | - | - | -
  f45.council.example |  | cdn-requestcountrycode: GB |  | - | - | -
  f46.council.example |  | x-77-pop: ams |  | - | - | -
  f47.council.example |  | x-edge-location: uklo |  | - | - | -
  f48.council.example |  | server: ECS (lhr/45E8) |  | - | - | -
  f49.council.example |  | server: ECAcc (lhd/3582) |  | - | - | -
  f50.council.example |  | x-iinfo: 9-3206120-3206122 NNNN CT(1 -1 0) |  | - | - | -
  f51.council.example |  | x-sucuri-id: 18012 |  | - | - | -
  f52.council.example |  | akamai-grn: 0.4c67cc17.1716250542.1c8d4070 ;; server: AkamaiGHost |  | - | - | -
  f53.council.example |  | via: 1.1 fra1-bit21 |  | - | - | -
  f54.council.example |  | server: nginx |  | - | - | -
  f55.council.example |  | content-language: en-GB |  | - | - | -
  f56.council.example |  | server: Microsoft-IIS/10.0 ;; x-powered-by: ASP.NET |  | - | - | -
  f57.council.example |  | x-amzn-trace-id: Root=1-6284ff11-51f0e6cf5cfcb964370c8f8e |  | - | - | -
  f58.council.example |  | x-goog-storage-class: STANDARD ;; server: UploadServer |  | - | - | -
  f59.council.example |  | via: 1.1 google ;; server: Google Frontend |  | - | - | -
  f60.council.example |  | x-nf-request-id: 01HZJGP8ASC9W2T0NYNVGM9ZFJ ;; server: Netlify |  | - | - | -
  f61.council.example |  | rndr-id: 1 ;; x-render-origin-server: Render |  | - | - | -
  f62.council.example |  | via: 2.0 heroku-router ;; server: Heroku |  | - | - | -
  f63.council.example |  | x-github-request-id: 962A:2E97:C098A:F2470:5E836291 ;; server: GitHub.com |  | - | - | -
  f64.council.example |  | x-cache: HIT from proxy.lhr.example |  | - | - | -
  f65.council.example |  | server: mw1264.eqiad.wmnet.example |  | - | - | -
  f66.council.example |  | x-cdn: Imperva |  | - | - | -
  v.council.example cdn.example | 8.8.8.8 |  |  | - | - | -
  """
