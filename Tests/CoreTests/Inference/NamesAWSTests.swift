import SitusGround
import Testing

@testable import SitusCore

struct NamesAWSTests {
  @Test(
    "Each documented form gives its region, and only names of buckets and databases hold data",
    arguments: [
      ("hackvent-elb-589574575.eu-west-2.elb.amazonaws.com", "aws:eu-west-2", "GB", false),
      ("internal-x-1.eu-west-1.elb.amazonaws.com", "aws:eu-west-1", "IE", false),
      ("nlb-89d5e2c0f4ad83f2.elb.eu-west-2.amazonaws.com", "aws:eu-west-2", "GB", false),
      ("ec2-52-56-1-2.eu-west-2.compute.amazonaws.com", "aws:eu-west-2", "GB", false),
      ("ec2-3-80-1-2.compute-1.amazonaws.com", "aws:us-east-1", "US", false),
      ("assets.s3.eu-west-2.amazonaws.com", "aws:eu-west-2", "GB", true),
      ("s3.eu-west-2.amazonaws.com", "aws:eu-west-2", "GB", false),
      ("assets.s3-eu-west-1.amazonaws.com", "aws:eu-west-1", "IE", true),
      ("assets.s3.dualstack.ca-central-1.amazonaws.com", "aws:ca-central-1", "CA", true),
      ("assets.s3-fips.us-gov-west-1.amazonaws.com", "aws:us-gov-west-1", "US", true),
      ("assets.s3-fips.dualstack.ca-central-1.amazonaws.com", "aws:ca-central-1", "CA", true),
      ("b--euw1-az1--x-s3.s3express-euw1-az1.eu-west-1.amazonaws.com", "aws:eu-west-1", "IE", true),
      ("s3express-control.eu-west-1.amazonaws.com", "aws:eu-west-1", "IE", false),
      ("site.s3-website-eu-west-1.amazonaws.com", "aws:eu-west-1", "IE", true),
      ("site.s3-website.eu-central-1.amazonaws.com", "aws:eu-central-1", "DE", true),
      ("s3-r-w.eu-west-2.amazonaws.com", "aws:eu-west-2", "GB", true),
      ("abc123.execute-api.eu-west-2.amazonaws.com", "aws:eu-west-2", "GB", false),
      ("d-abc123.execute-api.eu-west-3.amazonaws.com", "aws:eu-west-3", "FR", false),
      ("abc.lambda-url.eu-west-2.on.aws", "aws:eu-west-2", "GB", false),
      ("abc.eu-west-1.awsapprunner.com", "aws:eu-west-1", "IE", false),
      ("env.eu-west-2.elasticbeanstalk.com", "aws:eu-west-2", "GB", false),
      ("db.cabc.eu-west-2.rds.amazonaws.com", "aws:eu-west-2", "GB", true),
      ("search-x.eu-north-1.es.amazonaws.com", "aws:eu-north-1", "SE", false),
      ("r.abcdef.0001.euw2.cache.amazonaws.com", "aws:eu-west-2", "GB", false),
      ("r.abcdef.0001.apne1.cache.amazonaws.com", "aws:ap-northeast-1", "JP", false),
      ("b-1.mq.eu-south-1.amazonaws.com", "aws:eu-south-1", "IT", false),
      ("x-ats.iot.eu-central-2.amazonaws.com", "aws:eu-central-2", "CH", false),
      ("pool.auth.eu-west-2.amazoncognito.com", "aws:eu-west-2", "GB", false),
      ("x.appsync-api.ap-southeast-2.amazonaws.com", "aws:ap-southeast-2", "AU", false),
      ("vpce-1-2.execute-api.eu-west-2.vpce.amazonaws.com", "aws:eu-west-2", "GB", false),
      ("abc.gr7.eu-west-2.eks.amazonaws.com", "aws:eu-west-2", "GB", false),
      ("inbound-smtp.eu-west-1.amazonaws.com", "aws:eu-west-1", "IE", false),
      ("feedback-smtp.eu-west-2.amazonses.com", "aws:eu-west-2", "GB", false),
      ("fs-1.efs.eu-west-2.amazonaws.com", "aws:eu-west-2", "GB", true),
      ("EXAMPLE.EU-WEST-2.ELB.AMAZONAWS.COM.", "aws:eu-west-2", "GB", false),
      ("x.s3.cn-north-1.amazonaws.com.cn", "aws:cn-north-1", "CN", true),
      ("x.elb.eusc-de-east-1.amazonaws.eu", "aws:eusc-de-east-1", "DE", false),
      ("x.us-gov-west-1.elb.amazonaws.com", "aws:us-gov-west-1", "US", false),
    ])
  func regions(name: String, token: String, country: String, holdsData: Bool) throws {
    let host = try #require(DomainName(name))
    let found = try #require(NamesAWS.region(in: host, EvidenceFixture.reference))
    #expect(found.region.token == token)
    #expect(found.region.country == PlaceCode(country))
    #expect(found.holdsData == holdsData)
  }

  @Test(
    "Names without a documented region stay silent",
    arguments: [
      "eu-west-2.elb.amazonaws.com.evil.example", "eu-west-2.s3.amazonaws.com",
      "bucket.s3.amazonaws.com", "s3-1-w.amazonaws.com", "d111111abcdef8.cloudfront.net",
      "a1b2.awsglobalaccelerator.com", "main.d1.amplifyapp.com", "amazonaws.com",
      "eu-west-2.amazonaws.com", "x.eu-west-9.elb.amazonaws.com", "x.elb.notamazonaws.com",
      "x.cn-north-1.elb.amazonaws.com", "x.eu-west-2.elb.amazonaws.com.cn",
      "eu-west-2.elasticbeanstalk.com", "x.us-iso-east-1.elb.amazonaws.com",
      "x.eu-west-2-elb.amazonaws.com", "s3.eu-west-2.wasabisys.com",
    ])
  func silence(name: String) throws {
    let host = try #require(DomainName(name))
    #expect(NamesAWS.region(in: host, EvidenceFixture.reference) == nil)
  }
}
