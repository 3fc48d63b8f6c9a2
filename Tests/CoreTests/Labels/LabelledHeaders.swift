/// Header blocks that name an edge, a region or a bucket.
///
/// Chain, addresses, headers, mail exchanger; then the country of edge, compute and storage.
let labelledHeaders = """
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-LHR |  | GB | - | -
  hlhr.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-LHR ;; cf-cache-status: DYNAMIC |  | GB | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-MAN |  | GB | - | -
  hman.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-MAN ;; cf-cache-status: DYNAMIC |  | GB | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-AMS |  | NL | - | -
  hams.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-AMS ;; cf-cache-status: DYNAMIC |  | NL | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-DXB |  | AE | - | -
  hdxb.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-DXB ;; cf-cache-status: DYNAMIC |  | AE | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-ALA |  | KZ | - | -
  hala.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-ALA ;; cf-cache-status: DYNAMIC |  | KZ | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-HFA |  | IL | - | -
  hhfa.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-HFA ;; cf-cache-status: DYNAMIC |  | IL | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-CDG |  | FR | - | -
  hcdg.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-CDG ;; cf-cache-status: DYNAMIC |  | FR | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-FRA |  | DE | - | -
  hfra.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-FRA ;; cf-cache-status: DYNAMIC |  | DE | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-DUB |  | IE | - | -
  hdub.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-DUB ;; cf-cache-status: DYNAMIC |  | IE | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-SJC |  | US | - | -
  hsjc.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-SJC ;; cf-cache-status: DYNAMIC |  | US | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-IAD |  | US | - | -
  hiad.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-IAD ;; cf-cache-status: DYNAMIC |  | US | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-YYZ |  | CA | - | -
  hyyz.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-YYZ ;; cf-cache-status: DYNAMIC |  | CA | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-SIN |  | SG | - | -
  hsin.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-SIN ;; cf-cache-status: DYNAMIC |  | SG | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-HKG |  | HK | - | -
  hhkg.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-HKG ;; cf-cache-status: DYNAMIC |  | HK | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-NRT |  | JP | - | -
  hnrt.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-NRT ;; cf-cache-status: DYNAMIC |  | JP | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-SYD |  | AU | - | -
  hsyd.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-SYD ;; cf-cache-status: DYNAMIC |  | AU | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-JNB |  | ZA | - | -
  hjnb.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-JNB ;; cf-cache-status: DYNAMIC |  | ZA | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-GRU |  | BR | - | -
  hgru.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-GRU ;; cf-cache-status: DYNAMIC |  | BR | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-BOM |  | IN | - | -
  hbom.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-BOM ;; cf-cache-status: DYNAMIC |  | IN | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-MEX |  | MX | - | -
  hmex.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-MEX ;; cf-cache-status: DYNAMIC |  | MX | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-ARN |  | SE | - | -
  harn.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-ARN ;; cf-cache-status: DYNAMIC |  | SE | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-ZRH |  | CH | - | -
  hzrh.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-ZRH ;; cf-cache-status: DYNAMIC |  | CH | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-WAW |  | PL | - | -
  hwaw.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-WAW ;; cf-cache-status: DYNAMIC |  | PL | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-IST |  | TR | - | -
  hist.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-IST ;; cf-cache-status: DYNAMIC |  | TR | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-SJU |  | PR | - | -
  hsju.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-SJU ;; cf-cache-status: DYNAMIC |  | PR | - | -
  www.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-TPE |  | TW | - | -
  htpe.council.example |  | server: cloudflare ;; cf-ray: 920b0be28e0feceb-TPE ;; cf-cache-status: DYNAMIC |  | TW | - | -
  w.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-LHR ;; cf-placement: remote-ZRH |  | GB | CH | -
  w.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-LHR ;; cf-placement: remote-AMS |  | GB | NL | -
  w.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-LHR ;; cf-placement: local-ARN |  | GB | SE | -
  w.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-LHR ;; cf-placement: remote-ICN |  | GB | KR | -
  w.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-LHR ;; cf-placement: remote-MRS |  | GB | FR | -
  w.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-LHR ;; cf-placement: local-MEL |  | GB | AU | -
  w.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-LHR ;; cf-placement: remote-NRT |  | GB | JP | -
  w.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-LHR ;; cf-placement: local-TLV |  | GB | IL | -
  cdn.council.example d111111abcdef8.cloudfront.net | 13.32.1.1 | x-cache: Miss from cloudfront ;; via: 1.1 f735f4a6973fb5ea131811587853dcf6.cloudfront.net (CloudFront) ;; x-amz-cf-pop: LHR61-C2 ;; x-amz-cf-id: abc |  | GB | - | -
  cdn2.council.example |  | x-amz-cf-pop: LHR61-C2 |  | GB | - | -
  cdn.council.example d111111abcdef8.cloudfront.net | 13.32.1.1 | x-cache: Miss from cloudfront ;; via: 1.1 f735f4a6973fb5ea131811587853dcf6.cloudfront.net (CloudFront) ;; x-amz-cf-pop: LHR50-P5 ;; x-amz-cf-id: abc |  | GB | - | -
  cdn2.council.example |  | x-amz-cf-pop: LHR50-P5 |  | GB | - | -
  cdn.council.example d111111abcdef8.cloudfront.net | 13.32.1.1 | x-cache: Miss from cloudfront ;; via: 1.1 f735f4a6973fb5ea131811587853dcf6.cloudfront.net (CloudFront) ;; x-amz-cf-pop: SEA900-P4 ;; x-amz-cf-id: abc |  | US | - | -
  cdn2.council.example |  | x-amz-cf-pop: SEA900-P4 |  | US | - | -
  cdn.council.example d111111abcdef8.cloudfront.net | 13.32.1.1 | x-cache: Miss from cloudfront ;; via: 1.1 f735f4a6973fb5ea131811587853dcf6.cloudfront.net (CloudFront) ;; x-amz-cf-pop: ARN54-C1 ;; x-amz-cf-id: abc |  | SE | - | -
  cdn2.council.example |  | x-amz-cf-pop: ARN54-C1 |  | SE | - | -
  cdn.council.example d111111abcdef8.cloudfront.net | 13.32.1.1 | x-cache: Miss from cloudfront ;; via: 1.1 f735f4a6973fb5ea131811587853dcf6.cloudfront.net (CloudFront) ;; x-amz-cf-pop: HIO52-P1, SEA19-C2 ;; x-amz-cf-id: abc |  | US | - | -
  cdn2.council.example |  | x-amz-cf-pop: HIO52-P1, SEA19-C2 |  | US | - | -
  cdn.council.example d111111abcdef8.cloudfront.net | 13.32.1.1 | x-cache: Miss from cloudfront ;; via: 1.1 f735f4a6973fb5ea131811587853dcf6.cloudfront.net (CloudFront) ;; x-amz-cf-pop: DUB56-P1 ;; x-amz-cf-id: abc |  | IE | - | -
  cdn2.council.example |  | x-amz-cf-pop: DUB56-P1 |  | IE | - | -
  cdn.council.example d111111abcdef8.cloudfront.net | 13.32.1.1 | x-cache: Miss from cloudfront ;; via: 1.1 f735f4a6973fb5ea131811587853dcf6.cloudfront.net (CloudFront) ;; x-amz-cf-pop: AMS58-P4 ;; x-amz-cf-id: abc |  | NL | - | -
  cdn2.council.example |  | x-amz-cf-pop: AMS58-P4 |  | NL | - | -
  cdn.council.example d111111abcdef8.cloudfront.net | 13.32.1.1 | x-cache: Miss from cloudfront ;; via: 1.1 f735f4a6973fb5ea131811587853dcf6.cloudfront.net (CloudFront) ;; x-amz-cf-pop: HEL50-C1 ;; x-amz-cf-id: abc |  | FI | - | -
  cdn2.council.example |  | x-amz-cf-pop: HEL50-C1 |  | FI | - | -
  cdn.council.example d111111abcdef8.cloudfront.net | 13.32.1.1 | x-cache: Miss from cloudfront ;; via: 1.1 f735f4a6973fb5ea131811587853dcf6.cloudfront.net (CloudFront) ;; x-amz-cf-pop: FRA60-P9 ;; x-amz-cf-id: abc |  | DE | - | -
  cdn2.council.example |  | x-amz-cf-pop: FRA60-P9 |  | DE | - | -
  cdn.council.example d111111abcdef8.cloudfront.net | 13.32.1.1 | x-cache: Miss from cloudfront ;; via: 1.1 f735f4a6973fb5ea131811587853dcf6.cloudfront.net (CloudFront) ;; x-amz-cf-pop: CDG52-P2 ;; x-amz-cf-id: abc |  | FR | - | -
  cdn2.council.example |  | x-amz-cf-pop: CDG52-P2 |  | FR | - | -
  cdn.council.example d111111abcdef8.cloudfront.net | 13.32.1.1 | x-cache: Miss from cloudfront ;; via: 1.1 f735f4a6973fb5ea131811587853dcf6.cloudfront.net (CloudFront) ;; x-amz-cf-pop: MAN51-P3 ;; x-amz-cf-id: abc |  | GB | - | -
  cdn2.council.example |  | x-amz-cf-pop: MAN51-P3 |  | GB | - | -
  cdn.council.example d111111abcdef8.cloudfront.net | 13.32.1.1 | x-cache: Miss from cloudfront ;; via: 1.1 f735f4a6973fb5ea131811587853dcf6.cloudfront.net (CloudFront) ;; x-amz-cf-pop: SIN52-P1 ;; x-amz-cf-id: abc |  | SG | - | -
  cdn2.council.example |  | x-amz-cf-pop: SIN52-P1 |  | SG | - | -
  cdn.council.example d111111abcdef8.cloudfront.net | 13.32.1.1 | x-cache: Miss from cloudfront ;; via: 1.1 f735f4a6973fb5ea131811587853dcf6.cloudfront.net (CloudFront) ;; x-amz-cf-pop: NRT57-P3 ;; x-amz-cf-id: abc |  | JP | - | -
  cdn2.council.example |  | x-amz-cf-pop: NRT57-P3 |  | JP | - | -
  cdn.council.example d111111abcdef8.cloudfront.net | 13.32.1.1 | x-cache: Miss from cloudfront ;; via: 1.1 f735f4a6973fb5ea131811587853dcf6.cloudfront.net (CloudFront) ;; x-amz-cf-pop: SYD62-P1 ;; x-amz-cf-id: abc |  | AU | - | -
  cdn2.council.example |  | x-amz-cf-pop: SYD62-P1 |  | AU | - | -
  cdn.council.example d111111abcdef8.cloudfront.net | 13.32.1.1 | x-cache: Miss from cloudfront ;; via: 1.1 f735f4a6973fb5ea131811587853dcf6.cloudfront.net (CloudFront) ;; x-amz-cf-pop: BOM78-P4 ;; x-amz-cf-id: abc |  | IN | - | -
  cdn2.council.example |  | x-amz-cf-pop: BOM78-P4 |  | IN | - | -
  cdn.council.example d111111abcdef8.cloudfront.net | 13.32.1.1 | x-cache: Miss from cloudfront ;; via: 1.1 f735f4a6973fb5ea131811587853dcf6.cloudfront.net (CloudFront) ;; x-amz-cf-pop: GRU3-P2 ;; x-amz-cf-id: abc |  | BR | - | -
  cdn2.council.example |  | x-amz-cf-pop: GRU3-P2 |  | BR | - | -
  cdn.council.example d111111abcdef8.cloudfront.net | 13.32.1.1 | x-cache: Miss from cloudfront ;; via: 1.1 f735f4a6973fb5ea131811587853dcf6.cloudfront.net (CloudFront) ;; x-amz-cf-pop: MXP63-P4 ;; x-amz-cf-id: abc |  | IT | - | -
  cdn2.council.example |  | x-amz-cf-pop: MXP63-P4 |  | IT | - | -
  cdn.council.example d111111abcdef8.cloudfront.net | 13.32.1.1 | x-cache: Miss from cloudfront ;; via: 1.1 f735f4a6973fb5ea131811587853dcf6.cloudfront.net (CloudFront) ;; x-amz-cf-pop: MAD53-P3 ;; x-amz-cf-id: abc |  | ES | - | -
  cdn2.council.example |  | x-amz-cf-pop: MAD53-P3 |  | ES | - | -
  cdn.council.example d111111abcdef8.cloudfront.net | 13.32.1.1 | x-cache: Miss from cloudfront ;; via: 1.1 f735f4a6973fb5ea131811587853dcf6.cloudfront.net (CloudFront) ;; x-amz-cf-pop: ZRH55-P1 ;; x-amz-cf-id: abc |  | CH | - | -
  cdn2.council.example |  | x-amz-cf-pop: ZRH55-P1 |  | CH | - | -
  cdn.council.example d111111abcdef8.cloudfront.net | 13.32.1.1 | x-cache: Miss from cloudfront ;; via: 1.1 f735f4a6973fb5ea131811587853dcf6.cloudfront.net (CloudFront) ;; x-amz-cf-pop: WAW51-P2 ;; x-amz-cf-id: abc |  | PL | - | -
  cdn2.council.example |  | x-amz-cf-pop: WAW51-P2 |  | PL | - | -
  bucket.council.example bkt.s3.amazonaws.com |  | server: AmazonS3 ;; x-amz-request-id: 63ZAN8K6AE3AG9PP ;; x-amz-bucket-region: eu-west-2 |  | - | GB | GB
  bucket2.council.example |  | server: AmazonS3 ;; x-amz-bucket-region: eu-west-2 |  | - | GB | GB
  bucket.council.example bkt.s3.amazonaws.com |  | server: AmazonS3 ;; x-amz-request-id: 63ZAN8K6AE3AG9PP ;; x-amz-bucket-region: eu-west-1 |  | - | IE | IE
  bucket2.council.example |  | server: AmazonS3 ;; x-amz-bucket-region: eu-west-1 |  | - | IE | IE
  bucket.council.example bkt.s3.amazonaws.com |  | server: AmazonS3 ;; x-amz-request-id: 63ZAN8K6AE3AG9PP ;; x-amz-bucket-region: eu-central-1 |  | - | DE | DE
  bucket2.council.example |  | server: AmazonS3 ;; x-amz-bucket-region: eu-central-1 |  | - | DE | DE
  bucket.council.example bkt.s3.amazonaws.com |  | server: AmazonS3 ;; x-amz-request-id: 63ZAN8K6AE3AG9PP ;; x-amz-bucket-region: us-east-1 |  | - | US | US
  bucket2.council.example |  | server: AmazonS3 ;; x-amz-bucket-region: us-east-1 |  | - | US | US
  bucket.council.example bkt.s3.amazonaws.com |  | server: AmazonS3 ;; x-amz-request-id: 63ZAN8K6AE3AG9PP ;; x-amz-bucket-region: ap-northeast-1 |  | - | JP | JP
  bucket2.council.example |  | server: AmazonS3 ;; x-amz-bucket-region: ap-northeast-1 |  | - | JP | JP
  bucket.council.example bkt.s3.amazonaws.com |  | server: AmazonS3 ;; x-amz-request-id: 63ZAN8K6AE3AG9PP ;; x-amz-bucket-region: ap-southeast-3 |  | - | ID | ID
  bucket2.council.example |  | server: AmazonS3 ;; x-amz-bucket-region: ap-southeast-3 |  | - | ID | ID
  bucket.council.example bkt.s3.amazonaws.com |  | server: AmazonS3 ;; x-amz-request-id: 63ZAN8K6AE3AG9PP ;; x-amz-bucket-region: eu-west-3 |  | - | FR | FR
  bucket2.council.example |  | server: AmazonS3 ;; x-amz-bucket-region: eu-west-3 |  | - | FR | FR
  news.council.example | 151.101.1.7 | via: 1.1 varnish ;; x-served-by: cache-iad-kjyo7100152-IAD, cache-iad-kjyo7100033-IAD, cache-bfi-krnt7300096-BFI ;; x-cache: HIT ;; x-timer: S1716250543.09,VS0,VE1 |  | US | - | -
  news.council.example | 151.101.1.7 | via: 1.1 varnish ;; x-served-by: cache-fra-eddf8230153-FRA, cache-bfi-krnt7300098-BFI ;; x-cache: HIT ;; x-timer: S1716250543.09,VS0,VE1 |  | US | - | -
  news.council.example | 151.101.1.7 | via: 1.1 varnish ;; x-served-by: cache-pdx12328-PDX ;; x-cache: HIT ;; x-timer: S1716250543.09,VS0,VE1 |  | US | - | -
  news.council.example | 151.101.1.7 | via: 1.1 varnish ;; x-served-by: cache-lcy-eglc8600067-LCY ;; x-cache: HIT ;; x-timer: S1716250543.09,VS0,VE1 |  | GB | - | -
  news.council.example | 151.101.1.7 | via: 1.1 varnish ;; x-served-by: cache-lhr7380-LHR ;; x-cache: HIT ;; x-timer: S1716250543.09,VS0,VE1 |  | GB | - | -
  news.council.example | 151.101.1.7 | via: 1.1 varnish ;; x-served-by: cache-bma1640-BMA ;; x-cache: HIT ;; x-timer: S1716250543.09,VS0,VE1 |  | SE | - | -
  news.council.example | 151.101.1.7 | via: 1.1 varnish ;; x-served-by: cache-ams21082-AMS ;; x-cache: HIT ;; x-timer: S1716250543.09,VS0,VE1 |  | NL | - | -
  news.council.example | 151.101.1.7 | via: 1.1 varnish ;; x-served-by: cache-hkg17922-HKG ;; x-cache: HIT ;; x-timer: S1716250543.09,VS0,VE1 |  | HK | - | -
  news.council.example | 151.101.1.7 | via: 1.1 varnish ;; x-served-by: cache-ccu830048-CCU ;; x-cache: HIT ;; x-timer: S1716250543.09,VS0,VE1 |  | IN | - | -
  news.council.example | 151.101.1.7 | via: 1.1 varnish ;; x-served-by: cache-fra-eddf8230071-FRA ;; x-cache: HIT ;; x-timer: S1716250543.09,VS0,VE1 |  | DE | - | -
  news.council.example | 151.101.1.7 | via: 1.1 varnish ;; x-served-by: cache-dub-eidw8300042-DUB ;; x-cache: HIT ;; x-timer: S1716250543.09,VS0,VE1 |  | IE | - | -
  news.council.example | 151.101.1.7 | via: 1.1 varnish ;; x-served-by: cache-qpg1250-QPG ;; x-cache: HIT ;; x-timer: S1716250543.09,VS0,VE1 |  | SG | - | -
  news.council.example | 151.101.1.7 | via: 1.1 varnish ;; x-served-by: cache-par-lfpb1150044-PAR ;; x-cache: HIT ;; x-timer: S1716250543.09,VS0,VE1 |  | FR | - | -
  news.council.example | 151.101.1.7 | via: 1.1 varnish ;; x-served-by: cache-man-egcc8000021-MAN ;; x-cache: HIT ;; x-timer: S1716250543.09,VS0,VE1 |  | GB | - | -
  news.council.example | 151.101.1.7 | via: 1.1 varnish ;; x-served-by: cache-syd10131-SYD ;; x-cache: HIT ;; x-timer: S1716250543.09,VS0,VE1 |  | AU | - | -
  news.council.example | 151.101.1.7 | via: 1.1 varnish ;; x-served-by: cache-nrt-rjtf7700040-NRT ;; x-cache: HIT ;; x-timer: S1716250543.09,VS0,VE1 |  | JP | - | -
  news.council.example | 151.101.1.7 | via: 1.1 varnish ;; x-served-by: cache-yyz4545-YYZ ;; x-cache: HIT ;; x-timer: S1716250543.09,VS0,VE1 |  | CA | - | -
  news.council.example | 151.101.1.7 | via: 1.1 varnish ;; x-served-by: cache-gru-sbsp2090076-GRU ;; x-cache: HIT ;; x-timer: S1716250543.09,VS0,VE1 |  | BR | - | -
  news.council.example | 151.101.1.7 | via: 1.1 varnish ;; x-served-by: cache-wdc1234-WDC ;; x-cache: HIT ;; x-timer: S1716250543.09,VS0,VE1 |  | US | - | -
  news.council.example | 151.101.1.7 | via: 1.1 varnish ;; x-served-by: cache-pdk-kpdk1780103-PDK ;; x-cache: HIT ;; x-timer: S1716250543.09,VS0,VE1 |  | US | - | -
  news.council.example | 151.101.1.7 | via: 1.1 varnish ;; x-served-by: cache-fty21357-FTY ;; x-cache: HIT ;; x-timer: S1716250543.09,VS0,VE1 |  | US | - | -
  news.council.example | 151.101.1.7 | via: 1.1 varnish ;; x-served-by: cache-rtm-ehrd2290036-RTM ;; x-cache: HIT ;; x-timer: S1716250543.09,VS0,VE1 |  | NL | - | -
  site.council.example cname.vercel-dns.com | 76.76.21.21 | server: Vercel ;; x-vercel-cache: MISS ;; x-vercel-id: lhr1::iad1::t6v4n-1775537686847-b522cb1c636d |  | GB | US | -
  static.council.example |  | server: Vercel ;; x-vercel-cache: HIT ;; x-vercel-id: lhr1::fjv9n-1738719102985-804f3be7d005 |  | GB | - | -
  site.council.example cname.vercel-dns.com | 76.76.21.21 | server: Vercel ;; x-vercel-cache: MISS ;; x-vercel-id: iad1::arn1::t6v4n-1775537686847-b522cb1c636d |  | US | SE | -
  static.council.example |  | server: Vercel ;; x-vercel-cache: HIT ;; x-vercel-id: iad1::fjv9n-1738719102985-804f3be7d005 |  | US | - | -
  site.council.example cname.vercel-dns.com | 76.76.21.21 | server: Vercel ;; x-vercel-cache: MISS ;; x-vercel-id: sfo1::bom1::t6v4n-1775537686847-b522cb1c636d |  | US | IN | -
  static.council.example |  | server: Vercel ;; x-vercel-cache: HIT ;; x-vercel-id: sfo1::fjv9n-1738719102985-804f3be7d005 |  | US | - | -
  site.council.example cname.vercel-dns.com | 76.76.21.21 | server: Vercel ;; x-vercel-cache: MISS ;; x-vercel-id: fra1::cle1::t6v4n-1775537686847-b522cb1c636d |  | DE | US | -
  static.council.example |  | server: Vercel ;; x-vercel-cache: HIT ;; x-vercel-id: fra1::fjv9n-1738719102985-804f3be7d005 |  | DE | - | -
  site.council.example cname.vercel-dns.com | 76.76.21.21 | server: Vercel ;; x-vercel-cache: MISS ;; x-vercel-id: cdg1::fra1::t6v4n-1775537686847-b522cb1c636d |  | FR | DE | -
  static.council.example |  | server: Vercel ;; x-vercel-cache: HIT ;; x-vercel-id: cdg1::fjv9n-1738719102985-804f3be7d005 |  | FR | - | -
  site.council.example cname.vercel-dns.com | 76.76.21.21 | server: Vercel ;; x-vercel-cache: MISS ;; x-vercel-id: dub1::syd1::t6v4n-1775537686847-b522cb1c636d |  | IE | AU | -
  static.council.example |  | server: Vercel ;; x-vercel-cache: HIT ;; x-vercel-id: dub1::fjv9n-1738719102985-804f3be7d005 |  | IE | - | -
  site.council.example cname.vercel-dns.com | 76.76.21.21 | server: Vercel ;; x-vercel-cache: MISS ;; x-vercel-id: arn1::sin1::t6v4n-1775537686847-b522cb1c636d |  | SE | SG | -
  static.council.example |  | server: Vercel ;; x-vercel-cache: HIT ;; x-vercel-id: arn1::fjv9n-1738719102985-804f3be7d005 |  | SE | - | -
  site.council.example cname.vercel-dns.com | 76.76.21.21 | server: Vercel ;; x-vercel-cache: MISS ;; x-vercel-id: hnd1::lhr1::t6v4n-1775537686847-b522cb1c636d |  | JP | GB | -
  static.council.example |  | server: Vercel ;; x-vercel-cache: HIT ;; x-vercel-id: hnd1::fjv9n-1738719102985-804f3be7d005 |  | JP | - | -
  site.council.example cname.vercel-dns.com | 76.76.21.21 | server: Vercel ;; x-vercel-cache: MISS ;; x-vercel-id: syd1::dub1::t6v4n-1775537686847-b522cb1c636d |  | AU | IE | -
  static.council.example |  | server: Vercel ;; x-vercel-cache: HIT ;; x-vercel-id: syd1::fjv9n-1738719102985-804f3be7d005 |  | AU | - | -
  site.council.example cname.vercel-dns.com | 76.76.21.21 | server: Vercel ;; x-vercel-cache: MISS ;; x-vercel-id: gru1::cpt1::t6v4n-1775537686847-b522cb1c636d |  | BR | ZA | -
  static.council.example |  | server: Vercel ;; x-vercel-cache: HIT ;; x-vercel-id: gru1::fjv9n-1738719102985-804f3be7d005 |  | BR | - | -
  site.council.example cname.vercel-dns.com | 76.76.21.21 | server: Vercel ;; x-vercel-cache: MISS ;; x-vercel-id: cpt1::dxb1::t6v4n-1775537686847-b522cb1c636d |  | ZA | AE | -
  static.council.example |  | server: Vercel ;; x-vercel-cache: HIT ;; x-vercel-id: cpt1::fjv9n-1738719102985-804f3be7d005 |  | ZA | - | -
  site.council.example cname.vercel-dns.com | 76.76.21.21 | server: Vercel ;; x-vercel-cache: MISS ;; x-vercel-id: bom1::sfo1::t6v4n-1775537686847-b522cb1c636d |  | IN | US | -
  static.council.example |  | server: Vercel ;; x-vercel-cache: HIT ;; x-vercel-id: bom1::fjv9n-1738719102985-804f3be7d005 |  | IN | - | -
  site.council.example cname.vercel-dns.com | 76.76.21.21 | server: Vercel ;; x-vercel-cache: MISS ;; x-vercel-id: icn1::hnd1::t6v4n-1775537686847-b522cb1c636d |  | KR | JP | -
  static.council.example |  | server: Vercel ;; x-vercel-cache: HIT ;; x-vercel-id: icn1::fjv9n-1738719102985-804f3be7d005 |  | KR | - | -
  site.council.example cname.vercel-dns.com | 76.76.21.21 | server: Vercel ;; x-vercel-cache: MISS ;; x-vercel-id: sin1::icn1::t6v4n-1775537686847-b522cb1c636d |  | SG | KR | -
  static.council.example |  | server: Vercel ;; x-vercel-cache: HIT ;; x-vercel-id: sin1::fjv9n-1738719102985-804f3be7d005 |  | SG | - | -
  site.council.example cname.vercel-dns.com | 76.76.21.21 | server: Vercel ;; x-vercel-cache: MISS ;; x-vercel-id: hkg1::pdx1::t6v4n-1775537686847-b522cb1c636d |  | HK | US | -
  static.council.example |  | server: Vercel ;; x-vercel-cache: HIT ;; x-vercel-id: hkg1::fjv9n-1738719102985-804f3be7d005 |  | HK | - | -
  site.council.example cname.vercel-dns.com | 76.76.21.21 | server: Vercel ;; x-vercel-cache: MISS ;; x-vercel-id: dxb1::cdg1::t6v4n-1775537686847-b522cb1c636d |  | AE | FR | -
  static.council.example |  | server: Vercel ;; x-vercel-cache: HIT ;; x-vercel-id: dxb1::fjv9n-1738719102985-804f3be7d005 |  | AE | - | -
  site.council.example cname.vercel-dns.com | 76.76.21.21 | server: Vercel ;; x-vercel-cache: MISS ;; x-vercel-id: cle1::gru1::t6v4n-1775537686847-b522cb1c636d |  | US | BR | -
  static.council.example |  | server: Vercel ;; x-vercel-cache: HIT ;; x-vercel-id: cle1::fjv9n-1738719102985-804f3be7d005 |  | US | - | -
  site.council.example cname.vercel-dns.com | 76.76.21.21 | server: Vercel ;; x-vercel-cache: MISS ;; x-vercel-id: pdx1::hkg1::t6v4n-1775537686847-b522cb1c636d |  | US | HK | -
  static.council.example |  | server: Vercel ;; x-vercel-cache: HIT ;; x-vercel-id: pdx1::fjv9n-1738719102985-804f3be7d005 |  | US | - | -
  fd.council.example x.z01.azurefd.net |  | x-cache: TCP_HIT ;; x-azure-ref: 20250204T141149Z-r15774cf85dn94vbhC1LONxrx000000002d00000000017pf |  | GB | - | -
  fd2.council.example |  | x-cache: CONFIG_NOCACHE ;; x-azure-ref: 20250204T141149Z-r15774cf85dn94vbhC1LONxrx000000002d00000000017pf |  | GB | - | -
  fd.council.example x.z01.azurefd.net |  | x-cache: TCP_HIT ;; x-azure-ref: 20260312T224320Z-17fb8dccf88p4vlrhC1IADdvtn0000001fsg000000002t75 |  | US | - | -
  fd2.council.example |  | x-cache: CONFIG_NOCACHE ;; x-azure-ref: 20260312T224320Z-17fb8dccf88p4vlrhC1IADdvtn0000001fsg000000002t75 |  | US | - | -
  fd.council.example x.z01.azurefd.net |  | x-cache: TCP_HIT ;; x-azure-ref: 20260514T173852Z-r1756c5b488hh4gphC1SJCrpxg0000000ff000 |  | US | - | -
  fd2.council.example |  | x-cache: CONFIG_NOCACHE ;; x-azure-ref: 20260514T173852Z-r1756c5b488hh4gphC1SJCrpxg0000000ff000 |  | US | - | -
  fd.council.example x.z01.azurefd.net |  | x-cache: TCP_HIT ;; x-azure-ref: 20260514T173852Z-r1756c5b488hh4gphC1AMSrpxg0000000ff000 |  | NL | - | -
  fd2.council.example |  | x-cache: CONFIG_NOCACHE ;; x-azure-ref: 20260514T173852Z-r1756c5b488hh4gphC1AMSrpxg0000000ff000 |  | NL | - | -
  fd.council.example x.z01.azurefd.net |  | x-cache: TCP_HIT ;; x-azure-ref: 20260514T173852Z-r1756c5b488hh4gphC1DUBrpxg0000000ff000 |  | IE | - | -
  fd2.council.example |  | x-cache: CONFIG_NOCACHE ;; x-azure-ref: 20260514T173852Z-r1756c5b488hh4gphC1DUBrpxg0000000ff000 |  | IE | - | -
  fd.council.example x.z01.azurefd.net |  | x-cache: TCP_HIT ;; x-azure-ref: 0BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHTE9OMDRFREdFMDgxNwA0MzdjODJjZC0xMTEx |  | GB | - | -
  fd2.council.example |  | x-cache: CONFIG_NOCACHE ;; x-azure-ref: 0BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHTE9OMDRFREdFMDgxNwA0MzdjODJjZC0xMTEx |  | GB | - | -
  fd.council.example x.z01.azurefd.net |  | x-cache: TCP_HIT ;; x-azure-ref: 0BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHVklFcjMANDM3YzgyY2QtMTExMQ== |  | AT | - | -
  fd2.council.example |  | x-cache: CONFIG_NOCACHE ;; x-azure-ref: 0BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHVklFcjMANDM3YzgyY2QtMTExMQ== |  | AT | - | -
  fd.council.example x.z01.azurefd.net |  | x-cache: TCP_HIT ;; x-azure-ref: 0BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHQU1TMDRFREdFMTQwOQA0MzdjODJjZC0xMTEx |  | NL | - | -
  fd2.council.example |  | x-cache: CONFIG_NOCACHE ;; x-azure-ref: 0BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHQU1TMDRFREdFMTQwOQA0MzdjODJjZC0xMTEx |  | NL | - | -
  fd.council.example x.z01.azurefd.net |  | x-cache: TCP_HIT ;; x-azure-ref: 0BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHQk9NMDJFREdFMDcxMgA0MzdjODJjZC0xMTEx |  | IN | - | -
  fd2.council.example |  | x-cache: CONFIG_NOCACHE ;; x-azure-ref: 0BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHQk9NMDJFREdFMDcxMgA0MzdjODJjZC0xMTEx |  | IN | - | -
  ms.council.example x.t-msedge.net |  | x-msedge-ref: Ref A: CFB9AC1D2B0645DDB161CEE4A4909AEF Ref B: LON04EDGE0817 Ref C: 2024-11-09T10:50:10Z |  | GB | - | -
  ms.council.example x.t-msedge.net |  | x-msedge-ref: Ref A: CFB9AC1D2B0645DDB161CEE4A4909AEF Ref B: BOM02EDGE0712 Ref C: 2024-11-09T10:50:10Z |  | IN | - | -
  ms.council.example x.t-msedge.net |  | x-msedge-ref: Ref A: CFB9AC1D2B0645DDB161CEE4A4909AEF Ref B: AMS04EDGE1409 Ref C: 2024-11-09T10:50:10Z |  | NL | - | -
  ms.council.example x.t-msedge.net |  | x-msedge-ref: Ref A: CFB9AC1D2B0645DDB161CEE4A4909AEF Ref B: TYO01EDGE0001 Ref C: 2024-11-09T10:50:10Z |  | JP | - | -
  ms.council.example x.t-msedge.net |  | x-msedge-ref: Ref A: CFB9AC1D2B0645DDB161CEE4A4909AEF Ref B: DUB02EDGE0410 Ref C: 2024-11-09T10:50:10Z |  | IE | - | -
  ai.council.example res.openai.azure.com |  | x-ms-region: UK South ;; apim-request-id: 1 |  | - | GB | -
  ai.council.example res.openai.azure.com |  | x-ms-region: East US 2 ;; apim-request-id: 1 |  | - | US | -
  ai.council.example res.openai.azure.com |  | x-ms-region: Sweden Central ;; apim-request-id: 1 |  | - | SE | -
  ai.council.example res.openai.azure.com |  | x-ms-region: West Europe ;; apim-request-id: 1 |  | - | NL | -
  ai.council.example res.openai.azure.com |  | x-ms-region: France Central ;; apim-request-id: 1 |  | - | FR | -
  ai.council.example res.openai.azure.com |  | x-ms-region: Switzerland North ;; apim-request-id: 1 |  | - | CH | -
  management.azure.com |  | x-ms-routing-request-id: GERMANYWESTCENTRAL:20230602T100733Z:722fa8db-1111-2222-3333-444455556666 |  | DE | - | -
  management.azure.com |  | x-ms-routing-request-id: UKSOUTH:20230602T100733Z:722fa8db-1111-2222-3333-444455556666 |  | GB | - | -
  management.azure.com |  | x-ms-routing-request-id: WESTEUROPE:20230602T100733Z:722fa8db-1111-2222-3333-444455556666 |  | NL | - | -
  management.azure.com |  | x-ms-routing-request-id: NORTHEUROPE:20230602T100733Z:722fa8db-1111-2222-3333-444455556666 |  | IE | - | -
  management.azure.com |  | x-ms-routing-request-id: EASTUS2:20230602T100733Z:722fa8db-1111-2222-3333-444455556666 |  | US | - | -
  login.microsoftonline.com |  | x-ms-ests-server: 2.1.16571.6 - WEULR1 ProdSlices |  | NL | - | -
  login.microsoftonline.com |  | x-ms-ests-server: 2.1.16571.6 - WEULR2 ProdSlices |  | NL | - | -
  login.microsoftonline.com |  | x-ms-ests-server: 2.1.16571.6 - NEULR1 ProdSlices |  | IE | - | -
  login.microsoftonline.com |  | x-ms-ests-server: 2.1.16571.6 - NEULR2 ProdSlices |  | IE | - | -
  login.microsoftonline.com |  | x-ms-ests-server: 2.1.16571.6 - AMS2 ProdSlices |  | NL | - | -
  login.microsoftonline.com |  | x-ms-ests-server: 2.1.16571.6 - EUS ProdSlices |  | US | - | -
  login.microsoftonline.com |  | x-ms-ests-server: 2.1.16571.6 - SCUS ProdSlices |  | US | - | -
  login.microsoftonline.com |  | x-ms-ests-server: 2.1.16571.6 - NCUS ProdSlices |  | US | - | -
  login.microsoftonline.com |  | x-ms-ests-server: 2.1.16571.6 - JPE ProdSlices |  | JP | - | -
  graph.microsoft.com |  | x-ms-ags-diagnostic: {"ServerInfo":{"DataCenter":"UK South","Slice":"E","Ring":"3","ScaleUnit":"002","RoleInstance":"LO1PEPF0000008B"}} |  | GB | - | -
  autodiscover.council.example autodiscover.outlook.com |  | x-calculatedbetarget: PAXPR07MB8842.eurprd07.PROD.OUTLOOK.COM ;; X-CalculatedFETarget: PS2PR02CU002.internal.outlook.com ;; x-feefzinfo: CDG ;; x-firsthopcafeefz: DUB |  | IE | FR | -
  owa.council.example |  | x-calculatedbetarget: PAXPR07MB8842.eurprd07.PROD.OUTLOOK.COM ;; x-feefzinfo: CDG ;; x-firsthopcafeefz: DUB |  | IE | FR | -
  autodiscover.council.example autodiscover.outlook.com |  | x-calculatedbetarget: PUZPR06MB4716.apcprd06.prod.outlook.com ;; X-CalculatedFETarget: PS2PR02CU002.internal.outlook.com ;; x-feefzinfo: SIN ;; x-firsthopcafeefz: SIN |  | SG | SG | -
  owa.council.example |  | x-calculatedbetarget: PUZPR06MB4716.apcprd06.prod.outlook.com ;; x-feefzinfo: SIN ;; x-firsthopcafeefz: SIN |  | SG | SG | -
  autodiscover.council.example autodiscover.outlook.com |  | x-calculatedbetarget: SN4PR17MB5799.namprd17.prod.outlook.com ;; X-CalculatedFETarget: PS2PR02CU002.internal.outlook.com ;; x-feefzinfo: PHX ;; x-firsthopcafeefz: PHX |  | US | US | -
  owa.council.example |  | x-calculatedbetarget: SN4PR17MB5799.namprd17.prod.outlook.com ;; x-feefzinfo: PHX ;; x-firsthopcafeefz: PHX |  | US | US | -
  autodiscover.council.example autodiscover.outlook.com |  | x-calculatedbetarget: PH7PR13MB4482.namprd42.PROD.OUTLOOK.COM ;; X-CalculatedFETarget: PS2PR02CU002.internal.outlook.com ;; x-feefzinfo: MNZ ;; x-firsthopcafeefz: MNZ |  | US | US | -
  owa.council.example |  | x-calculatedbetarget: PH7PR13MB4482.namprd42.PROD.OUTLOOK.COM ;; x-feefzinfo: MNZ ;; x-firsthopcafeefz: MNZ |  | US | US | -
  autodiscover.council.example autodiscover.outlook.com |  | x-calculatedbetarget: LO2P265MB1234.GBRP265.PROD.OUTLOOK.COM ;; X-CalculatedFETarget: PS2PR02CU002.internal.outlook.com ;; x-feefzinfo: LHR ;; x-firsthopcafeefz: LHR |  | GB | GB | -
  owa.council.example |  | x-calculatedbetarget: LO2P265MB1234.GBRP265.PROD.OUTLOOK.COM ;; x-feefzinfo: LHR ;; x-firsthopcafeefz: LHR |  | GB | GB | -
  autodiscover.council.example autodiscover.outlook.com |  | x-calculatedbetarget: CWXP265MB4826.GBRP265.PROD.OUTLOOK.COM ;; X-CalculatedFETarget: PS2PR02CU002.internal.outlook.com ;; x-feefzinfo: CWL ;; x-firsthopcafeefz: DUB |  | IE | GB | -
  owa.council.example |  | x-calculatedbetarget: CWXP265MB4826.GBRP265.PROD.OUTLOOK.COM ;; x-feefzinfo: CWL ;; x-firsthopcafeefz: DUB |  | IE | GB | -
  autodiscover.council.example autodiscover.outlook.com |  | x-calculatedbetarget: DB4PR04MB394.eurprd04.prod.outlook.com ;; X-CalculatedFETarget: PS2PR02CU002.internal.outlook.com ;; x-feefzinfo: DUB ;; x-firsthopcafeefz: AMS |  | NL | IE | -
  owa.council.example |  | x-calculatedbetarget: DB4PR04MB394.eurprd04.prod.outlook.com ;; x-feefzinfo: DUB ;; x-firsthopcafeefz: AMS |  | NL | IE | -
  fly.council.example app.fly.dev |  | server: Fly/c3040578e (2026-01-27) ;; via: 2 fly.io ;; fly-request-id: 01KGMFMD9REBG32CY2EWEPDRHG-iad |  | US | - | -
  fly.council.example app.fly.dev |  | server: Fly/c3040578e (2026-01-27) ;; via: 2 fly.io ;; fly-request-id: 01KGMFMD9REBG32CY2EWEPDRHG-cdg |  | FR | - | -
  fly.council.example app.fly.dev |  | server: Fly/c3040578e (2026-01-27) ;; via: 2 fly.io ;; fly-request-id: 01KGMFMD9REBG32CY2EWEPDRHG-mia |  | US | - | -
  fly.council.example app.fly.dev |  | server: Fly/c3040578e (2026-01-27) ;; via: 2 fly.io ;; fly-request-id: 01KGMFMD9REBG32CY2EWEPDRHG-gru |  | BR | - | -
  fly.council.example app.fly.dev |  | server: Fly/c3040578e (2026-01-27) ;; via: 2 fly.io ;; fly-request-id: 01KGMFMD9REBG32CY2EWEPDRHG-lhr |  | GB | - | -
  fly.council.example app.fly.dev |  | server: Fly/c3040578e (2026-01-27) ;; via: 2 fly.io ;; fly-request-id: 01KGMFMD9REBG32CY2EWEPDRHG-ams |  | NL | - | -
  fly.council.example app.fly.dev |  | server: Fly/c3040578e (2026-01-27) ;; via: 2 fly.io ;; fly-request-id: 01KGMFMD9REBG32CY2EWEPDRHG-nrt |  | JP | - | -
  fly.council.example app.fly.dev |  | server: Fly/c3040578e (2026-01-27) ;; via: 2 fly.io ;; fly-request-id: 01KGMFMD9REBG32CY2EWEPDRHG-syd |  | AU | - | -
  fly.council.example app.fly.dev |  | server: Fly/c3040578e (2026-01-27) ;; via: 2 fly.io ;; fly-request-id: 01KGMFMD9REBG32CY2EWEPDRHG-ord |  | US | - | -
  b.council.example zone.b-cdn.net |  | server: BunnyCDN-UK1-1486 ;; cdn-requestcountrycode: GB ;; cdn-cache: HIT |  | GB | - | -
  b.council.example zone.b-cdn.net |  | server: BunnyCDN-FR1-1349 ;; cdn-requestcountrycode: GB ;; cdn-cache: HIT |  | FR | - | -
  b.council.example zone.b-cdn.net |  | server: BunnyCDN-PHX1-1155 ;; cdn-requestcountrycode: GB ;; cdn-cache: HIT |  | US | - | -
  b.council.example zone.b-cdn.net |  | server: BunnyCDN-TW1-1121 ;; cdn-requestcountrycode: GB ;; cdn-cache: HIT |  | TW | - | -
  b.council.example zone.b-cdn.net |  | server: BunnyCDN-HK1-900 ;; cdn-requestcountrycode: GB ;; cdn-cache: HIT |  | HK | - | -
  b.council.example zone.b-cdn.net |  | server: BunnyCDN-DE1-1080 ;; cdn-requestcountrycode: GB ;; cdn-cache: HIT |  | DE | - | -
  b.council.example zone.b-cdn.net |  | server: BunnyCDN-LD1-1000 ;; cdn-requestcountrycode: GB ;; cdn-cache: HIT |  | GB | - | -
  c.council.example 1.rsc.cdn77.org |  | server: CDN77-Turbo ;; x-77-pop: frankfurtDE |  | DE | - | -
  c.council.example 1.rsc.cdn77.org |  | server: CDN77-Turbo ;; x-77-pop: losangelesUSCA |  | US | - | -
  c.council.example 1.rsc.cdn77.org |  | server: CDN77-Turbo ;; x-77-pop: newyorkUSNY |  | US | - | -
  c.council.example 1.rsc.cdn77.org |  | server: CDN77-Turbo ;; x-77-pop: ashburnUSVA |  | US | - | -
  c.council.example 1.rsc.cdn77.org |  | server: CDN77-Turbo ;; x-77-pop: sanjoseUSC |  | US | - | -
  c.council.example 1.rsc.cdn77.org |  | server: CDN77-Turbo ;; x-77-pop: amsterdamNL |  | NL | - | -
  c.council.example 1.rsc.cdn77.org |  | server: CDN77-Turbo ;; x-77-pop: singaporeSG |  | SG | - | -
  c.council.example 1.rsc.cdn77.org |  | server: CDN77-Turbo ;; x-77-pop: londonGB |  | GB | - | -
  k.council.example x.kxcdn.com |  | server: keycdn-engine ;; x-edge-location: uswd |  | US | - | -
  k.council.example x.kxcdn.com |  | server: keycdn-engine ;; x-edge-location: defr |  | DE | - | -
  k.council.example x.kxcdn.com |  | server: keycdn-engine ;; x-edge-location: nlam |  | NL | - | -
  k.council.example x.kxcdn.com |  | server: keycdn-engine ;; x-edge-location: uklo |  | GB | - | -
  shop.council.example shops.myshopify.com |  | powered-by: Shopify ;; x-shopid: 1 ;; x-dc: gcp-us-central1,gcp-us-central1 |  | - | US | -
  shop2.council.example | 23.227.38.65 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-LHR ;; powered-by: Shopify ;; x-dc: gcp-us-central1,gcp-us-central1 |  | GB | US | -
  shop.council.example shops.myshopify.com |  | powered-by: Shopify ;; x-shopid: 1 ;; x-dc: gcp-europe-west1,gcp-europe-west1 |  | - | BE | -
  shop2.council.example | 23.227.38.65 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-LHR ;; powered-by: Shopify ;; x-dc: gcp-europe-west1,gcp-europe-west1 |  | GB | BE | -
  shop.council.example shops.myshopify.com |  | powered-by: Shopify ;; x-shopid: 1 ;; x-dc: gcp-australia-southeast2,gcp-australia-southeast2 |  | - | AU | -
  shop2.council.example | 23.227.38.65 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-LHR ;; powered-by: Shopify ;; x-dc: gcp-australia-southeast2,gcp-australia-southeast2 |  | GB | AU | -
  shop.council.example shops.myshopify.com |  | powered-by: Shopify ;; x-shopid: 1 ;; x-dc: gcp-europe-west2,gcp-europe-west2 |  | - | GB | -
  shop2.council.example | 23.227.38.65 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-LHR ;; powered-by: Shopify ;; x-dc: gcp-europe-west2,gcp-europe-west2 |  | GB | GB | -
  help.council.example x.zendesk.com |  | x-zendesk-origin-server: app18.pod5.iad1.zdsys.com |  | - | US | -
  help.council.example x.zendesk.com |  | x-zendesk-origin-server: app23.pod17.dub1.zdsys.com |  | - | IE | -
  os.council.example x.customer-oci.com |  | opc-request-id: lhr-1:VDy5x22RabcdEFGH |  | - | GB | -
  os.council.example x.customer-oci.com |  | opc-request-id: iad-1:VDy5x22RabcdEFGH |  | - | US | -
  os.council.example x.customer-oci.com |  | opc-request-id: fra-1:VDy5x22RabcdEFGH |  | - | DE | -
  en.wikipedia.org dyna.wikimedia.org |  | server: mw1264.eqiad.wmnet ;; x-cache: cp3064 hit, cp3060 hit/2 |  | NL | US | -
  de.wikipedia.org dyna.wikimedia.org |  | server: mw2301.codfw.wmnet ;; x-cache: cp6009 miss, cp6012 pass |  | FR | US | -
  cdn.shop.example x.alicdn.com |  | server: Tengine ;; eagleid: 2f66ea9c15902929872341717e ;; via: cache13.l2cn1806[12,200-0,M], cache2.cn1806[0,200-0,H] |  | CN | - | -
  l1.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 8cc647f9ec9c4141-AMS ;; fly-request-id: 01KGMFMD9REBG32CY2EWEPDRHG-lhr ;; via: 1.1 fly.io |  | NL | - | -
  l2.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 931d1eec6a20db5e-LAX ;; x-vercel-id: sfo1::t598k-1744905474015-0c52177ab740 |  | US | - | -
  l3.council.example | 104.16.3.4 | server: cloudflare ;; cf-ray: 931d1eec6a20db5e-LHR ;; via: 1.1 google |  | GB | - | -
  l4.council.example |  | server: cloudflare-nginx ;; cf-ray: 3651e77c68d96bfe-SJC ;; x-served-by: cache-ams3646-AMS ;; via: 1.1 varnish |  | US | - | -
  l5.council.example |  | x-served-by: cache-fra-eddf8230153-FRA ;; x-amz-cf-pop: LHR61-C2 ;; via: 1.1 varnish, 1.1 abc.cloudfront.net (CloudFront) |  | GB | - | -
  """
