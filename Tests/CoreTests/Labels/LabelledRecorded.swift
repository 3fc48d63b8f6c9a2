/// Header blocks, names and mail exchangers as they were recorded in public threads and files,
/// shortened to what speaks and to what could mislead; values that identify somebody were altered.
///
/// Chain, addresses, headers, mail exchanger; then the country of edge, compute and storage.
let labelledRecorded = """
  r001.council.example |  | X-Cache: Miss from cloudfront ;; Via: 1.1 0d2303aa8a99228e662a12ce528c15c6.cloudfront.net (CloudFront) ;; X-Amz-Cf-Pop: GRU3-P7 ;; X-Amz-Cf-Id: LtXBvJto5RHphJgK3Z4DQtaExGgHG_uevwfE7C9UkiW-96ZzUVLbhg== |  | BR | - | -
  r002.council.example |  | x-cache: Miss from cloudfront ;; via: 1.1 0d2303aa8a99228e662a12ce528c15c6.cloudfront.net (CloudFront) ;; x-amz-cf-pop: MAD56-P5 |  | ES | - | -
  r003.council.example |  | x-amz-apigw-id: BUDlyEuXSQ0EaSg= ;; x-amzn-requestid: 6700d293-4af6-4060-a732-9367d4e2d903 ;; x-amzn-errortype: ForbiddenException ;; x-amz-cf-pop: SIN52-P1 |  | SG | - | -
  r004.council.example |  | server: AmazonS3 ;; x-cache: Hit from cloudfront ;; via: 1.1 6744df903aaebd8a225f5410dbe17efd.cloudfront.net (CloudFront) ;; x-amz-cf-pop: SIN5-C1 ;; age: 47871 |  | SG | - | -
  r005.council.example |  | Server: Apache-Coyote/1.1 ;; Via: 1.1 f92eab68beb1e6605042ec06f0941a64.cloudfront.net (CloudFront) ;; X-Amz-Cf-Pop: MNL50-C1 ;; X-Cache: Miss from cloudfront |  | PH | - | -
  r006.council.example |  | X-Amzn-Trace-Id: Root=1-61b3d778-419da3986210585e756c670f;Sampled=0 ;; X-Cache: Miss from cloudfront ;; Via: 1.1 bef2aa0a3399e7cf217d61d0ac883834.cloudfront.net (CloudFront) ;; X-Amz-Cf-Pop: BUD50-C1 |  | HU | - | -
  r007.council.example |  | via: 1.1 bef2aa0a3399e7cf217d61d0ac883834.cloudfront.net (CloudFront) ;; x-amz-cf-pop: VIE50-P1 |  | AT | - | -
  r008.council.example |  | via: 1.1 bef2aa0a3399e7cf217d61d0ac883834.cloudfront.net (CloudFront) ;; x-amz-cf-pop: LAX3-C4 |  | US | - | -
  r009.council.example |  | x-amz-cf-pop: LOS50-P5 ;; x-cache: Miss from cloudfront |  | NG | - | -
  r010.council.example |  | x-amz-cf-pop: BOM78-P11 ;; x-cache: Miss from cloudfront |  | IN | - | -
  r011.council.example |  | x-amz-cf-pop: BOM52 ;; x-amz-cf-id: 8gPkkZYjk2teP9qcofwoyqVJnaGTnHXTnXLFGfV00Z4CAI4aThYVI2== |  | IN | - | -
  r012.council.example |  | X-Amz-Cf-Pop: OSL50-C1 ;; X-Amz-Cf-Id: 8gPkkZYjk2teP9qcofwoyqVJnaGTnHXTnXLFGfV00Z4CAI4aThYVI2== |  | NO | - | -
  r013.council.example |  | x-amz-cf-pop: HIO52-P1, SEA19-C2 ;; x-cache: Miss from cloudfront |  | US | - | -
  r014.council.example |  | x-amz-cf-pop: CloudFront ;; x-served-by: Generic CDN |  | - | - | -
  r020.council.example |  | X-GitHub-Request-Id: 6642:9CFC:8BD6E9:8DF453:65622067 ;; Via: 1.1 varnish ;; X-Served-By: cache-fra-eddf8230071-FRA ;; X-Cache: MISS ;; X-Timer: S1700929639.243087,VS0,VE95 |  | DE | - | -
  r021.council.example |  | via: 1.1 varnish ;; x-served-by: cache-iad-kcgs7200076-IAD ;; x-cache: HIT ;; x-timer: S1791315451.573300,VS0,VE2 ;; x-github-edge-region: iad |  | US | - | -
  r022.council.example |  | Via: 1.1 vegur ;; Via: 1.1 varnish ;; X-Served-By: cache-dfw1828-DFW ;; X-Cache: HIT |  | US | - | -
  r023.council.example |  | via: 1.1 varnish ;; x-served-by: cache-ccu830048-CCU ;; x-cache: HIT ;; x-timer: S1682868181.394681,VS0,VE1 |  | IN | - | -
  r024.council.example |  | Via: 1.1 varnish ;; X-Served-By: cache-hkg17922-HKG ;; X-Cache: HIT |  | HK | - | -
  r025.council.example |  | via: 1.1 varnish ;; x-served-by: cache-sjc3646-SJC ;; x-cache: HIT |  | US | - | -
  r026.council.example |  | Via: 1.1 varnish ;; X-Served-By: cache-ams21082-AMS ;; X-Timer: S1638559460.244161,VS0,VE75 |  | NL | - | -
  r027.council.example |  | x-served-by: cache-lcy-eglc8600083-LCY, cache-fra-etou8220130-FRA ;; via: 1.1 varnish, 1.1 varnish |  | DE | - | -
  r028.council.example |  | server: GitHub.com ;; x-served-by: cache-lhr-egll1980098-LHR ;; via: 1.1 varnish |  | GB | - | -
  r029.council.example |  | x-served-by: cache-sea1026-SEA ;; x-rack-cache: miss ;; via: 1.1 varnish |  | US | - | -
  r030.council.example |  | x-served-by: cache-ewr18125-EWR ;; x-timer: S1597257077.907034,VS0,VE0 ;; server: Netlify ;; x-nf-request-id: 474110da-aa2c-4e52-b2c4-32c128ba3043-652759 |  | US | - | -
  r031.council.example |  | X-Ms-ApiVersion: Distribute 1.2 ;; X-Ms-Region: prod-weu-z1 ;; Via: 1.1 varnish ;; X-Served-By: cache-nrt-rjtt7900055-NRT |  | JP | - | -
  r032.council.example |  | x-served-by: cache-fastly-1 |  | - | - | -
  r033.council.example |  | x-served-by: engine-i-c041635a |  | - | - | -
  r040.council.example |  | server: Vercel ;; x-vercel-cache: HIT ;; x-vercel-id: cdg1::pdqbh-1718971524213-4892bf82d7b2 |  | FR | - | -
  r041.council.example |  | server: Vercel ;; x-vercel-id: bom1::djm5z-1788688501471-5e5ac090f2b1 |  | IN | - | -
  r042.council.example |  | x-vercel-id: sin1::iad1::abcde-1727654400000-0123456789ab ;; server: Vercel |  | SG | US | -
  r043.council.example |  | Server: cloudflare ;; CF-RAY: 931d1eec6a20d3a1-SJC ;; x-vercel-id: sfo1::t598k-1744905474015-0c52177ab740 ;; cf-cache-status: DYNAMIC |  | US | - | -
  r044.council.example |  | x-vercel-id: syd1::abc123 ;; x-vercel-cache: HIT |  | - | - | -
  r045.council.example |  | x-vercel-mitigated: challenge ;; x-vercel-id: hnd1::abc |  | - | - | -
  r050.council.example |  | x-azure-ref: 20230926T171412Z-81c9dcrw6t2mbaek8smy45twy400000001kg00000000kbgy ;; X-Cache: CONFIG_NOCACHE |  | - | - | -
  r051.council.example |  | x-azure-ref: 20251101T221137Z-1759895c94bdrrpvhC1CO181yw0000000ck0000000007zhh ;; x-fd-int-roxy-purgeid: 0 ;; x-cache: TCP_REMOTE_HIT |  | - | - | -
  r052.council.example |  | X-Cache: CONFIG_NOCACHE ;; x-ms-version: 2009-09-19 ;; X-Azure-Ref: 0NGlUYgAAAADpVziXMDlkTKGriNM0oPwCQVRMMzMxMDAwMTEwMDMxADJkMzA5NmVhLWE3MDgtNDE0Zi1hMjUzLTdjMWI3ZDIxMDU4Ng== |  | US | - | -
  r053.council.example |  | X-Azure-Ref: 0zxV+XAAAAABKMMOjBv2NT4TY6SQVjC0zV1NURURHRTA2MTkANDM3YzgyY2QtMzYwYS00YTU0LTk0YzMtNWZmNzA3NjQ3Nzgz ;; X-Cache: TCP_DENIED |  | - | - | -
  r054.council.example |  | X-Azure-Ref: 0zxV + XAAAAABKMMOjBv2NT4TY6SQVjC0zV1NURURHRTA2MTkANDM3YzgyY2QtMzYwYS00YTU0LTk0YzMtNWZmNzA3NjQ3Nzgz |  | - | - | -
  r055.council.example |  | x-ms-azuremaps-region: West US 2 ;; X-Cache: CONFIG_NOCACHE ;; X-MSEdge-Ref: Ref A: 5DA07ED247FB4A0E9223DE2A63A537E2 Ref B: TPE30EDGE0715 Ref C: 2022-06-27T02:24:54Z |  | TW | - | -
  r056.council.example |  | X-Cache: CONFIG_NOCACHE ;; X-MSEdge-Ref: Ref A: FE78295768D64B9296D131D04E1D90E8 Ref B: TYO01EDGE2207 Ref C: 2022-07-14T02:58:56Z |  | JP | - | -
  r057.council.example |  | X-MSEdge-Ref: Ref A: BA9937F11BB743C19C7AE7A7DF3A5213 Ref B: BY3EDGE0311 Ref C: 2021-08-06T23:21:12Z |  | - | - | -
  r058.council.example |  | x-msedge-ref: Ref A: B35168FEDE1047359F276C0D318CD4E8 Ref B: LON281181714054 Ref C: 2026-01-14T00:25:34Z |  | GB | - | -
  r059.council.example |  | X-MSEdge-Ref: Ref A: 19D528D6015B46C4ABCD0FC8B8A99C4D Ref B: LON04EDGE0411 Ref C: 2018-05-31T21:24:10Z |  | GB | - | -
  r060.council.example |  | server: Fly/60c773a8 (2025-03-28) ;; fly-request-id: 01JQSECXHAJR7ZPGFRTQW5EK95-yyz ;; via: 2 fly.io |  | CA | - | -
  r061.council.example |  | Server: Fly/da35c1382 (2025-08-20) ;; Via: 2 fly.io, 2 fly.io ;; Fly-Request-Id: 01K36D2HZ9YQXH38T0V6V7D74A-cdg |  | FR | - | -
  r062.council.example |  | server: Fly/4b9f0919f (2026-09-15) ;; via: 1.1 fly.io ;; fly-request-id: 01M2KHCZNVVFNGSKRP19ERKP3N-gru |  | BR | - | -
  r063.council.example |  | server: Fly/90a8089aa (2025-09-23) ;; via: 2 fly.io ;; fly-request-id: 01K5Y1FQBBQ90R0K7GESSHG15P-fra |  | DE | - | -
  r064.council.example |  | server: Fly/d0f8dfc46 (2025-08-26) ;; fly-request-id: 01K3W7W9MFZ64Z9H1W1NN9YJQP-eze |  | AR | - | -
  r065.council.example |  | server: Fly/67a399e710 (2026-09-23) |  | - | - | -
  r070.council.example |  | X-CalculatedBETarget: SN4PR17MB5799.namprd17.prod.outlook.com ;; X-DiagInfo: SN4PR17MB5799 ;; X-BEServer: SN4PR17MB5799 ;; X-FEProxyInfo: PH7PR17CA0070.NAMPRD17.PROD.OUTLOOK.COM ;; X-FEEFZInfo: PHX ;; X-FEServer: SN6PR16CA0066 ;; X-FEServer: PH7PR17CA0070 ;; X-FirstHopCafeEFZ: PHX |  | US | US | -
  r071.council.example |  | Server: Microsoft-IIS/10.0 ;; X-Backendhttpstatus: 200 ;; X-Beserver: PUZPR06MB4716 ;; X-Calculatedbetarget: PUZPR06MB4716.apcprd06.prod.outlook.com ;; X-Calculatedfetarget: PS2PR02CU002.internal.outlook.com ;; X-Feefzinfo: SIN ;; X-Feproxyinfo: SI2PR06CA0016.APCPRD06.PROD.OUTLOOK.COM ;; X-Firsthopcafeefz: SIN |  | SG | SG | -
  r072.council.example |  | X-CalculatedFETarget: BYAPR06CU002.internal.outlook.com ;; X-CalculatedBETarget: PH7PR13MB4482.namprd42.PROD.OUTLOOK.COM ;; X-FEProxyInfo: BL1PR13CA0291.namprd42.PROD.OUTLOOK.COM ;; X-FEEFZInfo: MNZ ;; X-FEServer: BYAPR06CA0042 ;; X-FirstHopCafeEFZ: MNZ |  | US | US | -
  r073.council.example |  | X-DiagInfo: DM6PR03MB4922 ;; X-BEServer: DM6PR03MB4922 ;; X-FirstHopCafeEFZ: LYH ;; X-FEProxyInfo: BN7PR06CA0046.NAMPRD06.PROD.OUTLOOK.COM ;; X-FEEFZInfo: LYH ;; X-FEServer: BN7PR06CA0046 |  | US | US | -
  r074.council.example |  | X-Feserver: DUZPR01CA0311 ;; X-Backendhttpstatus: 200,200 ;; X-Calculatedbetarget: PAXPR07MB8842.eurprd07.PROD.OUTLOOK.COM ;; X-Feefzinfo: CDG ;; X-Feproxyinfo: PA7P264CA0121 ;; X-Firsthopcafeefz: DUB |  | IE | FR | -
  r080.council.example |  | x-ms-ests-server: 2.1.12261.15 - SEASLR1 ProdSlices |  | SG | - | -
  r081.council.example |  | x-ms-ests-server: 2.1.11513.17 - WUS2 ProdSlices |  | US | - | -
  r082.council.example |  | x-ms-ests-server: 2.1.11898.12 - EUS ProdSlices |  | US | - | -
  r083.council.example |  | x-ms-ests-server: 2.1.12158.6 - SCUS ProdSlices |  | US | - | -
  r084.council.example |  | x-ms-ests-server: 2.1.16522.6 - JPE ProdSlices |  | JP | - | -
  r085.council.example |  | x-ms-ests-server: 2.1.24997.11 |  | - | - | -
  r086.council.example |  | x-ms-ags-diagnostic: {"ServerInfo":{"DataCenter":"West US","Slice":"SliceA","Ring":"5","ScaleUnit":"003","Host":"AGSFE_IN_14","ADSiteName":"WST"}} |  | US | - | -
  r087.council.example |  | x-ms-ags-diagnostic: {"ServerInfo":{"DataCenter":"North Europe","Slice":"SliceC","Ring":"2","ScaleUnit":"000","RoleInstance":"AGSFE_IN_2","ADSiteName":"NEU"}} |  | IE | - | -
  r088.council.example |  | x-ms-ags-diagnostic: {"ServerInfo":{"DataCenter":"East US","Slice":"E","Ring":"3"}} |  | US | - | -
  r089.council.example |  | x-ms-routing-request-id: SOUTHINDIA:20180521T105701Z:43cf550d-e463-421c-8922-37e4766db27d |  | IN | - | -
  r090.council.example |  | x-ms-routing-request-id: NORTHCENTRALUS:20170112T183202Z:4364d88a-bd08-422c-a716-dbb0cdc99f7b |  | US | - | -
  r091.council.example |  | x-ms-routing-request-id: WESTUS:xxxxxxxxxxxxxxxx:xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxx |  | - | - | -
  r092.council.example |  | x-ms-region: Australia East ;; azureml-model-session: d112-20240926064409 |  | - | AU | -
  r093.council.example |  | apim-request-id: e7d6fa0c-0efd-416a-8b1e-1cd9287f5f81 ;; x-ms-region: West US 2 |  | - | US | -
  r094.council.example |  | x-ms-region: West Europe ;; x-accel-buffering: no |  | - | NL | -
  r095.council.example |  | x-ms-region: Japan East ;; x-ms-rai-invoked: true |  | - | JP | -
  r096.council.example |  | x-ms-region: REDACTED |  | - | - | -
  r100.council.example |  | Server: BunnyCDN-DE1-863 ;; Via: 1.1 varnish (Varnish/6.0) ;; CDN-RequestCountryCode: FI |  | DE | - | -
  r101.council.example |  | server: BunnyCDN-FR1-1349 ;; cdn-cache: HIT |  | FR | - | -
  r102.council.example |  | server: BunnyCDN-PHX1-1155 ;; cdn-requestcountrycode: MX |  | US | - | -
  r103.council.example |  | server: BunnyCDN-PH1-1245 ;; cdn-cache: HIT |  | - | - | -
  r104.council.example |  | server: BunnyCDN-TW1-1121 |  | TW | - | -
  r105.council.example |  | server: BunnyCDN-{loc}-{id} |  | - | - | -
  r106.council.example |  | Server: CDN77-Turbo ;; X-77-Pop: losangelesUSCA |  | US | - | -
  r107.council.example |  | server: CDN77-Turbo ;; x-77-pop: singaporeSG |  | SG | - | -
  r108.council.example |  | server: CDN77-Turbo ;; x-77-pop: amsterdamNL |  | NL | - | -
  r109.council.example |  | X-77-POP: ams ;; X-77-Cache: HIT ;; Server: edge |  | - | - | -
  r110.council.example |  | x-ac: 3.vie _atomic_dca HIT ;; server: nginx |  | AT | US | -
  r111.council.example |  | X-ac: 3.lhr _dfw ;; server: nginx |  | GB | US | -
  r112.council.example |  | x-ac: 3.sjc _atomic_bur HIT ;; server: nginx |  | US | US | -
  r113.council.example |  | X-Ac: 3.bom _atomic_dca ;; Cf-Cache-Status: DYNAMIC ;; server: cloudflare ;; cf-ray: 657a1b2c3d4e5f60-BOM |  | IN | US | -
  r120.council.example |  | x-dc: gcp-us-central1,gcp-us-central1,gcp-us-central1 ;; powered-by: Shopify ;; server: cloudflare ;; cf-ray: 9a1b2c3d4e5f6071-ORD |  | US | US | -
  r121.council.example |  | X-Dc: gcp-us-central1,gcp-us-central1 ;; Cf-Ray: 57fc00c39c0b581d-DFW ;; Cf-Cache-Status: DYNAMIC |  | US | US | -
  r122.council.example |  | x-dc: gcp-australia-southeast2,gcp-asia-southeast1,gcp-asia-southeast1 ;; x-shopid: 942252 |  | - | AU | -
  r123.council.example |  | X-DC: gcp-asia-southeast1,gcp-asia-southeast1,gcp-asia-southeast1 ;; Powered-By: Shopify |  | - | SG | -
  r124.council.example |  | x-dc: gcp-us-east1 ;; server-timing: processing;dur=17, edge;desc="IAD", country;desc="PK" |  | - | US | -
  r125.council.example |  | x-dc: dc2 |  | - | - | -
  r126.council.example |  | server: Netlify ;; server-timing: dc;desc="aws-nrt" ;; cache-status: "Netlify Edge"; hit |  | JP | - | -
  r127.council.example |  | Server: Apache/2.4.41 ;; Server-Timing: dc;desc="aws-fra", cg;desc="global-production" |  | - | - | -
  r128.council.example |  | server: railway-edge ;; x-railway-edge: railway/us-east4-eqdc4a |  | US | - | -
  r129.council.example |  | x-railway-edge: railway/europe-west4-drams3a ;; x-railway-request-id: 3BsSCxDDT8uq2MeOw9P4nw |  | NL | - | -
  r130.council.example |  | x-zendesk-origin-server: app5.pod5.iad1.zdsys.com ;; x-ua-compatible: IE=Edge,chrome=1 |  | - | US | -
  r131.council.example |  | X-Zendesk-Origin-Server: classic-app-server-846d896966-zgbb8 |  | - | - | -
  r132.council.example |  | server: cloudflare ;; cf-placement: remote-ORD ;; cf-ray: a09435e31dbe0677-IAD |  | US | US | -
  r133.council.example |  | cf-placement: local-PDX ;; cf-cache-status: DYNAMIC |  | - | US | -
  r134.council.example |  | Server: cloudflare ;; CF-RAY: 6ad96d0a4873697b-FRA |  | DE | - | -
  r135.council.example |  | server: cloudflare ;; cf-ray: 9ff29cc6cbac30b4-ARN |  | SE | - | -
  r136.council.example |  | Server: cloudflare ;; CF-RAY: 6636c0f78b4a1610-DME |  | RU | - | -
  r137.council.example |  | X-Powered-By: PHP/8.2.0 ;; Via: 1.1 varnish ;; CF-Ray: 7a1b2c3d4e5f6g7h |  | - | - | -
  r138.council.example |  | server: cloudflare ;; cf-ray: 80b3a52a2c700788-IAD ;; ki-edge: v=2.1.2;mv=2.2.3 ;; ki-origin: g1p |  | US | - | -
  r139.council.example |  | Server: cloudflare ;; x-render-origin-server: gunicorn ;; rndr-id: b87594b2-16a1-4bea |  | - | - | -
  r140.council.example |  | x-amz-bucket-region: us-east-2 ;; server: AmazonS3 |  | - | US | US
  r141.council.example |  | x-amz-bucket-region: eu-central-1 ;; x-amz-request-id: 4J8Q6Y9B1ZK2W3XR ;; x-amz-id-2: JuKZqmXuiwFeDQxhD7M8KtsKobSzWA1QEjLbTMTagkKdBX2z7Il/jGhDeJ3j6s80= ;; Server: AmazonS3 |  | - | DE | DE
  r142.council.example |  | x-amz-id-2: JuKZqmXuiwFeDQxhD7M8KtsKobSzWA1QEjLbTMTagkKdBX2z7Il/jGhDeJ3j6s80= ;; x-amz-bucket-region: ru-msk |  | - | - | -
  r143.council.example |  | x-amz-bucket-region: us-west-1 ;; server: AmazonS3 ;; x-cache: Miss from cloudfront |  | - | US | US
  r144.council.example |  | Server: Sucuri/Cloudproxy ;; X-Sucuri-ID: 18012 ;; X-Sucuri-Cache: HIT |  | - | - | -
  r145.council.example |  | X-Iinfo: 9-132035054-132035081 NNNN CT(207 413 0) RT(1490812095742 212) q(0 0 6 -1) r(14 14) U5 ;; X-CDN: Incapsula |  | - | - | -
  r146.council.example |  | akamai-grn: 0.94cbd517.1778648373.2d727028 ;; set-cookie: AWSALB=x |  | - | - | -
  r147.council.example |  | server: Tengine ;; eagleid: 2f66ea9c15902929872341717e ;; via: cache2.cn1806[0,200-0,H], cache8.cn1806[,0] |  | CN | - | -
  r148.council.example |  | Server: Tengine ;; Via: cache20.cn1480[,0] ;; EagleId: 6f3f38a815771464380412555e |  | CN | - | -
  r149.council.example |  | server: AliyunOSS ;; x-oss-request-id: 566B6BCF6078C0E4487474E1 |  | - | - | -
  r150.council.example |  | opc-request-id: /01F584D3AJ1BT0010ZJ005T5KR/01F584D3AJ1BT0010ZJ005T5KS |  | - | - | -
  r151.council.example |  | X-Served-Region: us-east-1 |  | - | - | -
  r152.council.example |  | Server: ECS (nyb/1D07) ;; X-Cache: HIT |  | - | - | -
  r153.council.example |  | x-id-fe: fr5-hw-edge-gc17 ;; x-shard: fr5-shard0-default |  | - | - | -
  r154.council.example |  | X-Request-Id: 6d6e999f4ecb31fd-LAX ;; server: nginx |  | - | - | -
  r160.council.example lab-alb01-1790178507.us-east-1.elb.amazonaws.com. |  |  |  | - | US | -
  r161.council.example internal-ff96ae9cdbb4c4d81b796cc6a37d3e1d-2123389388.us-east-2.elb.amazonaws.com |  |  |  | - | US | -
  r162.council.example k8s-default-site-7bfff341a6-1326785313.ap-east-1.elb.amazonaws.com. |  |  |  | - | HK | -
  r163.council.example certi-LoadB-Q2S48NUAQSC6-1478330638.eu-west-2.elb.amazonaws.com. |  |  |  | - | GB | -
  r164.council.example dualstack.ALB-1.us-east-1.elb.amazonaws.com. |  |  |  | - | US | -
  r165.council.example stock-keeper-voytob3xvq-an.a.run.app |  |  |  | - | JP | -
  r166.council.example general-api-wss-fgpupeioaa-uc.a.run.app |  |  |  | - | US | -
  r167.council.example optimizer-ek4bkd34ja-ew.a.run.app |  |  |  | - | BE | -
  r168.council.example ingest-events-xxxxx.a.run.app |  |  |  | - | - | -
  r169.council.example apim-multi-dihk-westeurope-01.regional.azure-api.net |  |  |  | - | NL | -
  r170.council.example contosoapi-westus2-01.regional.azure-api.net |  |  |  | - | US | -
  r171.council.example cognitiveweprod.azure-api.net apimgmttmabc.trafficmanager.net cognitiveweprod-westeurope-01.regional.azure-api.net |  |  |  | - | NL | -
  r172.council.example dataslice7japaneast.trafficmanager.net cr15.japaneast1-a.control.database.windows.net |  |  |  | - | JP | JP
  r173.council.example cr2.eastus1-a.control.database.windows.net |  |  |  | - | US | US
  r174.council.example brazilsouth1-a.control.database.windows.net |  |  |  | - | BR | BR
  r175.council.example westeurope1-a.control.database.windows.net |  |  |  | - | NL | NL
  r176.council.example cr1.uksouth1-a.control.database.windows.net |  |  |  | - | GB | GB
  r177.council.example acct.file.core.windows.net file.par20prdstr01a.store.core.windows.net |  |  |  | - | FR | FR
  r178.council.example blob.blz22prdstr07a.store.core.windows.net |  |  |  | - | US | US
  r179.council.example waws-prod-am2-155.ftp.azurewebsites.windows.net |  |  |  | - | NL | -
  r180.council.example waws-prod-blu-353.ftp.azurewebsites.windows.net |  |  |  | - | US | -
  r181.council.example waws-prod-sn0-000.ftp.azurewebsites.windows.net |  |  |  | - | - | -
  r182.council.example |  |  | mx-01-eu-west-1.prod.hydra.sophos.com | - | IE | -
  r183.council.example |  |  | mx-02-us-east-2.prod.hydra.sophos.com | - | US | -
  r200.council.example |  | Server: Tengine ;; Via: cache15.l2hk71[0,200-0,H], cache16.l2hk71[0,0], cache5.jp3[0,200-0,H], cache12.jp3[0,0] ;; EagleId: 2f66ea9c15902929872341717e |  | JP | - | -
  r201.council.example |  | Server: Tengine ;; Via: cache79.l2cn3036[47,47,200-0,M], cache24.l2cn3036[49,0], vcache1.cn4730[0,0,200-0,H], vcache1.cn4730[2,0] ;; EagleId: df6fef1e15341321960398755e |  | CN | - | -
  r202.council.example |  | Server: Tengine ;; Via: cache24.l2eu6-1[0,304-0,H], cache5.l2eu6-1[1,0], cache1.cn1157[0,200-0,H], cache19.cn1157[1,0] ;; EagleId: 6f3f38a815771464380412555e |  | CN | - | -
  r203.council.example |  | Via: http/1.1 ctc.yongfeng.union.222 (ApacheTrafficServer/6.2.1 [cRs f ]), cache25.l2ot7-1[0,0,200-0,H], cache34.l2ot7-1[1,0], cache9.au2[0,0,200-0,H], cache4.au2[2,0] ;; EagleId: cb0d170a15771464380412555e |  | AU | - | -
  r204.council.example |  | Via: cache25.l2ot7-1[0,0,200-0,H], cache34.l2ot7-1[1,0] ;; EagleId: cb0d170a15771464380412555e |  | - | - | -
  r205.council.example |  | Via: 1.1 vegur ;; Cf-Cache-Status: HIT ;; Server: cloudflare ;; Cf-Ray: 94bec3a40e8b3c13-BLR ;; server-timing: cfL4;desc="?proto=TCP&rtt=2171&min_rtt=2171&rtt_var=1085" |  | IN | - | -
  r206.council.example |  | Server: cloudflare ;; CF-RAY: 9088449d59f22789-LYS |  | FR | - | -
  r207.council.example |  | Server: cloudflare ;; CF-RAY: 8f7f72251f618451-TPE |  | TW | - | -
  r208.council.example |  | X-Cache: HIT from g64 ;; Via: 1.1 g64 (squid/4.7) |  | - | - | -
  r209.council.example |  | X-Cache: Hit from cloudfront ;; X-Amz-Cf-Pop: FRA56-P2 ;; Set-Cookie: cf_country-region=RU-ROS |  | DE | - | -
  r210.council.example |  | X-Cache: Hit from cloudfront ;; X-Backend-Server: developer6.webapp.scl3.mozilla.com ;; X-Amz-Cf-Id: TOl0FEm6uI4fgLdrKJx0Vao5hpkKGZULYN2TWD2gAWLtr7vlNjTvZw== |  | - | - | -
  r211.council.example |  | X-ORACLE-DMS-ECID: c2cc4b1b-8680-4b6c-92c9-6f7dd1ef8189-00000023 ;; X-ORACLE-DMS-RID: 0 |  | - | - | -
  r212.council.example |  | x-azure-ref: 20250204T141149Z-r15774cf85dn94vbhC1LTSxrx000000002d00000000017pf |  | GB | - | -
  r213.council.example |  | x-azure-ref: 20250204T141149Z-r15774cf85dn94vbhC1GVXxrx000000002d00000000017pf |  | SE | - | -
  r214.council.example |  | x-azure-ref: 20250204T141149Z-r15774cf85dn94vbhC1PUSxrx000000002d00000000017pf |  | KR | - | -
  r215.council.example |  | x-azure-ref: 20250204T141149Z-r15774cf85dn94vbhC1PRAxrx000000002d00000000017pf |  | FR | - | -
  r216.council.example |  | x-msedge-ref: Ref A: B35168FEDE1047359F276C0D318CD4E8 Ref B: SLA30EDGE0715 Ref C: 2025-01-14T00:25:34Z |  | KR | - | -
  r217.council.example |  | x-msedge-ref: Ref A: B35168FEDE1047359F276C0D318CD4E8 Ref B: STBEDGE0506 Ref C: 2025-01-14T00:25:34Z |  | - | - | -
  r220.council.example x-app.privatelink.azurewebsites.net waws-prod-am2-617.sip.azurewebsites.windows.net waws-prod-am2-617-3273.westeurope.cloudapp.azure.com |  |  |  | - | NL | -
  r221.council.example startup.azurewebsites.net waws-prod-ln1-013.vip.azurewebsites.windows.net waws-prod-ln1-013.cloudapp.net |  |  |  | - | GB | -
  r222.council.example x.trafficmanager.net app-tm-southeastasia.azurewebsites.net waws-prod-sg1-031.sip.azurewebsites.windows.net waws-prod-sg1-031.southeastasia.cloudapp.azure.com |  |  |  | - | SG | -
  r223.council.example waws-prod-fra-015.sip.azurewebsites.windows.net waws-prod-fra-015-8b2a.germanywestcentral.cloudapp.azure.com |  |  |  | - | DE | -
  r224.council.example waws-prod-usw3-011.sip.azurewebsites.windows.net |  |  |  | - | US | -
  r225.council.example waws-prod-sy3-103.sip.azurewebsites.windows.net |  |  |  | - | AU | -
  r226.council.example waws-prod-db3-141.sip.azurewebsites.windows.net |  |  |  | - | IE | -
  r227.council.example msha-slice-5-wus2-1.msha-slice-5-wus2-1-ase.p.azurewebsites.net waws-prod-mwh-5a9d2a3f.sip.p.azurewebsites.windows.net |  |  |  | - | US | -
  r228.council.example x.azurecr.io 1c87b13eef30480bb8aa59de6f06eb22.trafficmanager.net wus2.fe.azcr.io wus2-acr-reg.trafficmanager.net |  |  |  | - | US | -
  r229.council.example x.azurecr.io weu-3.fe.azcr.io |  |  |  | - | NL | -
  r230.council.example x.azurecr.io ea-1.fe.azcr.io |  |  |  | - | HK | -
  r231.council.example x.privatelink.azurecr.io eus1.fe.azcr.io eus-acr-reg.trafficmanager.net |  |  |  | - | US | -
  r232.council.example x.azurecr.io sec.fe.azcr.io sec-acr-reg.trafficmanager.net r0910sec-az.swedencentral.cloudapp.azure.com |  |  |  | - | SE | -
  r233.council.example x.azurecr.io zzz.fe.azcr.io |  |  |  | - | - | -
  r234.council.example x.afd.azureedge.net azureedge-t-prod.trafficmanager.net shed.dual-low.s-part-0039.t-0009.t-msedge.net s-part-0039.t-0009.t-msedge.net |  |  |  | - | - | -
  r235.council.example backend-dot-lightscreendotart.uk.r.appspot.com |  |  |  | - | US | -
  r236.council.example backend-309717.wm.r.appspot.com |  |  |  | - | US | -
  r237.council.example phonebook-277012.ey.r.appspot.com |  |  |  | - | DE | -
  r238.council.example khumu-notice-batch-spring.du.r.appspot.com |  |  |  | - | KR | -
  r239.council.example sh4wn.s3.ap-northeast-2.amazonaws.com s3-r-w.ap-northeast-2.amazonaws.com |  |  |  | - | KR | KR
  r240.council.example www.clouddesignpattern.org.s3-website-us-west-1.amazonaws.com s3-website-us-west-1.amazonaws.com |  |  |  | - | US | US
  r241.council.example |  |  | inbound-smtp.eu-north-1.amazonaws.com | - | SE | -
  r242.council.example |  |  | us-smtp-inbound-1.mimecast.com | - | US | -
  r243.council.example |  |  | d40321a.ess.barracudanetworks.com | - | - | -
  r244.council.example |  |  | contosotest-com.o-v1.mx.microsoft | - | - | -
  r245.council.example |  |  | esa5.hc3370-68.iphmx.com | - | - | -
  r246.council.example |  |  | mx1.hc1656-87.eu.iphmx.com | - | - | -
  r250.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-LHR ;; x-amz-bucket-region: us-east-1 ;; x-amz-request-id: 18B9D642440B7848 ;; x-amz-id-2: dd9025bab4ad464b049177c95eb6ebf374d3b3fd1af9251148b658df7ac2e3e8 |  | GB | - | -
  r251.council.example |  | Server: MinIO ;; x-amz-bucket-region: us-east-1 ;; x-amz-request-id: 18B9D642440B7848 |  | - | - | -
  r252.council.example |  | x-amz-bucket-region: us-east-1 ;; x-amz-request-id: tx00000000000000000a1b2-0065a1b2c3-d4e5f6-default |  | - | - | -
  r253.council.example |  | server: cloudflare ;; x-amz-bucket-region: us-east-1 ;; x-minio-deployment-id: 0b3c1d2e-1f2a-4b3c-8d4e-5f6a7b8c9d0e |  | - | - | -
  r254.council.example |  | Server: WasabiS3/7.14.2751-2023-08-04 ;; x-amz-bucket-region: eu-west-2 |  | - | - | -
  r255.council.example |  | x-amz-bucket-region: eu-west-2 ;; x-rgw-object-type: Normal |  | - | - | -
  r256.council.example s3.eu-west-2.amazonaws.com.evil.example |  | server: AmazonS3 |  | - | - | -
  r257.council.example eu-west-2.customer.example lon-web-01.customer.example |  |  |  | - | - | -
  r258.council.example |  | X-CalculatedBETarget: exch01.corp.council.example ;; X-FEServer: EXCH01 ;; X-FEEFZInfo: LHR ;; X-OWA-Version: 15.2.1118.40 |  | - | - | -
  r259.council.example |  | server: nginx/1.24.0 ;; X-MSEdge-Ref: Ref A: ZZZ Ref B: LON04EDGE0817 Ref C: 2024-05-21T00:15:44Z ;; MicrosoftSharePointTeamServices: 16.0.0.26002 ;; SPRequestGuid: 1234 |  | - | - | -
  r260.council.example |  | server: nginx ;; x-vercel-id: lhr1::t6v4n-1775537686847-b522cb1c636d |  | - | - | -
  r261.council.example |  | server: nginx ;; fly-request-id: 01KGMFMD9REBG32CY2EWEPDRHG-iad |  | - | - | -
  r262.council.example |  | x-varnish: 12345 67890 ;; via: 1.1 varnish (Varnish/7.1) ;; x-served-by: cp1-lon |  | - | - | -
  r263.council.example | 91.198.174.192 | server: nginx ;; cf-ray: 8cc647f9ec9c4141-LHR |  | - | - | -
  """
