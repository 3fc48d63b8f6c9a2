/// Chains of aliases whose names carry a region.
///
/// Chain, addresses, headers, mail exchanger; then the country of edge, compute and storage.
let labelledNames = """
  www.council.example lb-1234567890.us-east-1.elb.amazonaws.com |  |  |  | - | US | -
  files.council.example media.s3.us-east-1.amazonaws.com |  |  |  | - | US | US
  www.council.example dualstack.lb-99.us-east-2.elb.amazonaws.com |  |  |  | - | US | -
  files.council.example media.s3-website.us-east-2.amazonaws.com |  |  |  | - | US | US
  www.council.example nlb-89d5e2c0f4ad83f2.elb.us-west-1.amazonaws.com |  |  |  | - | US | -
  files.council.example media.s3.dualstack.us-west-1.amazonaws.com |  |  |  | - | US | US
  www.council.example a1b2c3.execute-api.us-west-2.amazonaws.com |  |  |  | - | US | -
  files.council.example db1.c9abcd.us-west-2.rds.amazonaws.com |  |  |  | - | US | US
  www.council.example abcdef.lambda-url.ca-central-1.on.aws |  |  |  | - | CA | -
  files.council.example media.s3.ca-central-1.amazonaws.com |  |  |  | - | CA | CA
  www.council.example ec2-18-130-1-2.ca-west-1.compute.amazonaws.com |  |  |  | - | CA | -
  files.council.example media.s3-website.ca-west-1.amazonaws.com |  |  |  | - | CA | CA
  www.council.example xyz.mx-central-1.awsapprunner.com |  |  |  | - | MX | -
  files.council.example media.s3.dualstack.mx-central-1.amazonaws.com |  |  |  | - | MX | MX
  www.council.example env-prod.sa-east-1.elasticbeanstalk.com |  |  |  | - | BR | -
  files.council.example db1.c9abcd.sa-east-1.rds.amazonaws.com |  |  |  | - | BR | BR
  www.council.example vpc-logs-abc.eu-west-1.es.amazonaws.com |  |  |  | - | IE | -
  files.council.example media.s3.eu-west-1.amazonaws.com |  |  |  | - | IE | IE
  www.council.example b-77.mq.eu-west-2.amazonaws.com |  |  |  | - | GB | -
  files.council.example media.s3-website.eu-west-2.amazonaws.com |  |  |  | - | GB | GB
  www.council.example lb-1234567890.eu-west-3.elb.amazonaws.com |  |  |  | - | FR | -
  files.council.example media.s3.dualstack.eu-west-3.amazonaws.com |  |  |  | - | FR | FR
  www.council.example dualstack.lb-99.eu-central-1.elb.amazonaws.com |  |  |  | - | DE | -
  files.council.example db1.c9abcd.eu-central-1.rds.amazonaws.com |  |  |  | - | DE | DE
  www.council.example nlb-89d5e2c0f4ad83f2.elb.eu-central-2.amazonaws.com |  |  |  | - | CH | -
  files.council.example media.s3.eu-central-2.amazonaws.com |  |  |  | - | CH | CH
  www.council.example a1b2c3.execute-api.eu-north-1.amazonaws.com |  |  |  | - | SE | -
  files.council.example media.s3-website.eu-north-1.amazonaws.com |  |  |  | - | SE | SE
  www.council.example abcdef.lambda-url.eu-south-1.on.aws |  |  |  | - | IT | -
  files.council.example media.s3.dualstack.eu-south-1.amazonaws.com |  |  |  | - | IT | IT
  www.council.example ec2-18-130-1-2.eu-south-2.compute.amazonaws.com |  |  |  | - | ES | -
  files.council.example db1.c9abcd.eu-south-2.rds.amazonaws.com |  |  |  | - | ES | ES
  www.council.example xyz.af-south-1.awsapprunner.com |  |  |  | - | ZA | -
  files.council.example media.s3.af-south-1.amazonaws.com |  |  |  | - | ZA | ZA
  www.council.example env-prod.il-central-1.elasticbeanstalk.com |  |  |  | - | IL | -
  files.council.example media.s3-website.il-central-1.amazonaws.com |  |  |  | - | IL | IL
  www.council.example vpc-logs-abc.me-central-1.es.amazonaws.com |  |  |  | - | AE | -
  files.council.example media.s3.dualstack.me-central-1.amazonaws.com |  |  |  | - | AE | AE
  www.council.example b-77.mq.me-south-1.amazonaws.com |  |  |  | - | BH | -
  files.council.example db1.c9abcd.me-south-1.rds.amazonaws.com |  |  |  | - | BH | BH
  www.council.example lb-1234567890.ap-east-1.elb.amazonaws.com |  |  |  | - | HK | -
  files.council.example media.s3.ap-east-1.amazonaws.com |  |  |  | - | HK | HK
  www.council.example dualstack.lb-99.ap-northeast-1.elb.amazonaws.com |  |  |  | - | JP | -
  files.council.example media.s3-website.ap-northeast-1.amazonaws.com |  |  |  | - | JP | JP
  www.council.example nlb-89d5e2c0f4ad83f2.elb.ap-northeast-2.amazonaws.com |  |  |  | - | KR | -
  files.council.example media.s3.dualstack.ap-northeast-2.amazonaws.com |  |  |  | - | KR | KR
  www.council.example a1b2c3.execute-api.ap-northeast-3.amazonaws.com |  |  |  | - | JP | -
  files.council.example db1.c9abcd.ap-northeast-3.rds.amazonaws.com |  |  |  | - | JP | JP
  www.council.example abcdef.lambda-url.ap-south-1.on.aws |  |  |  | - | IN | -
  files.council.example media.s3.ap-south-1.amazonaws.com |  |  |  | - | IN | IN
  www.council.example ec2-18-130-1-2.ap-south-2.compute.amazonaws.com |  |  |  | - | IN | -
  files.council.example media.s3-website.ap-south-2.amazonaws.com |  |  |  | - | IN | IN
  www.council.example xyz.ap-southeast-1.awsapprunner.com |  |  |  | - | SG | -
  files.council.example media.s3.dualstack.ap-southeast-1.amazonaws.com |  |  |  | - | SG | SG
  www.council.example env-prod.ap-southeast-2.elasticbeanstalk.com |  |  |  | - | AU | -
  files.council.example db1.c9abcd.ap-southeast-2.rds.amazonaws.com |  |  |  | - | AU | AU
  www.council.example vpc-logs-abc.ap-southeast-3.es.amazonaws.com |  |  |  | - | ID | -
  files.council.example media.s3.ap-southeast-3.amazonaws.com |  |  |  | - | ID | ID
  www.council.example b-77.mq.ap-southeast-4.amazonaws.com |  |  |  | - | AU | -
  files.council.example media.s3-website.ap-southeast-4.amazonaws.com |  |  |  | - | AU | AU
  www.council.example lb-1234567890.ap-southeast-5.elb.amazonaws.com |  |  |  | - | MY | -
  files.council.example media.s3.dualstack.ap-southeast-5.amazonaws.com |  |  |  | - | MY | MY
  www.council.example dualstack.lb-99.ap-southeast-6.elb.amazonaws.com |  |  |  | - | NZ | -
  files.council.example db1.c9abcd.ap-southeast-6.rds.amazonaws.com |  |  |  | - | NZ | NZ
  www.council.example nlb-89d5e2c0f4ad83f2.elb.ap-southeast-7.amazonaws.com |  |  |  | - | TH | -
  files.council.example media.s3.ap-southeast-7.amazonaws.com |  |  |  | - | TH | TH
  app.council.example lb-1234567890.eu-west-2.elb.amazonaws.com |  |  |  | - | GB | -
  app.council.example dualstack.lb-99.eu-west-2.elb.amazonaws.com |  |  |  | - | GB | -
  app.council.example nlb-89d5e2c0f4ad83f2.elb.eu-west-2.amazonaws.com |  |  |  | - | GB | -
  app.council.example a1b2c3.execute-api.eu-west-2.amazonaws.com |  |  |  | - | GB | -
  app.council.example abcdef.lambda-url.eu-west-2.on.aws |  |  |  | - | GB | -
  app.council.example ec2-18-130-1-2.eu-west-2.compute.amazonaws.com |  |  |  | - | GB | -
  app.council.example xyz.eu-west-2.awsapprunner.com |  |  |  | - | GB | -
  app.council.example env-prod.eu-west-2.elasticbeanstalk.com |  |  |  | - | GB | -
  app.council.example vpc-logs-abc.eu-west-2.es.amazonaws.com |  |  |  | - | GB | -
  app.council.example b-77.mq.eu-west-2.amazonaws.com |  |  |  | - | GB | -
  app.council.example lb-1234567890.eu-west-1.elb.amazonaws.com |  |  |  | - | IE | -
  app.council.example dualstack.lb-99.eu-west-1.elb.amazonaws.com |  |  |  | - | IE | -
  app.council.example nlb-89d5e2c0f4ad83f2.elb.eu-west-1.amazonaws.com |  |  |  | - | IE | -
  app.council.example a1b2c3.execute-api.eu-west-1.amazonaws.com |  |  |  | - | IE | -
  app.council.example abcdef.lambda-url.eu-west-1.on.aws |  |  |  | - | IE | -
  app.council.example ec2-18-130-1-2.eu-west-1.compute.amazonaws.com |  |  |  | - | IE | -
  app.council.example xyz.eu-west-1.awsapprunner.com |  |  |  | - | IE | -
  app.council.example env-prod.eu-west-1.elasticbeanstalk.com |  |  |  | - | IE | -
  app.council.example vpc-logs-abc.eu-west-1.es.amazonaws.com |  |  |  | - | IE | -
  app.council.example b-77.mq.eu-west-1.amazonaws.com |  |  |  | - | IE | -
  app.council.example lb-1234567890.eu-central-1.elb.amazonaws.com |  |  |  | - | DE | -
  app.council.example dualstack.lb-99.eu-central-1.elb.amazonaws.com |  |  |  | - | DE | -
  app.council.example nlb-89d5e2c0f4ad83f2.elb.eu-central-1.amazonaws.com |  |  |  | - | DE | -
  app.council.example a1b2c3.execute-api.eu-central-1.amazonaws.com |  |  |  | - | DE | -
  app.council.example abcdef.lambda-url.eu-central-1.on.aws |  |  |  | - | DE | -
  app.council.example ec2-18-130-1-2.eu-central-1.compute.amazonaws.com |  |  |  | - | DE | -
  app.council.example xyz.eu-central-1.awsapprunner.com |  |  |  | - | DE | -
  app.council.example env-prod.eu-central-1.elasticbeanstalk.com |  |  |  | - | DE | -
  app.council.example vpc-logs-abc.eu-central-1.es.amazonaws.com |  |  |  | - | DE | -
  app.council.example b-77.mq.eu-central-1.amazonaws.com |  |  |  | - | DE | -
  app.council.example lb-1234567890.us-east-1.elb.amazonaws.com |  |  |  | - | US | -
  app.council.example dualstack.lb-99.us-east-1.elb.amazonaws.com |  |  |  | - | US | -
  app.council.example nlb-89d5e2c0f4ad83f2.elb.us-east-1.amazonaws.com |  |  |  | - | US | -
  app.council.example a1b2c3.execute-api.us-east-1.amazonaws.com |  |  |  | - | US | -
  app.council.example abcdef.lambda-url.us-east-1.on.aws |  |  |  | - | US | -
  app.council.example ec2-18-130-1-2.compute-1.amazonaws.com |  |  |  | - | US | -
  app.council.example xyz.us-east-1.awsapprunner.com |  |  |  | - | US | -
  app.council.example env-prod.us-east-1.elasticbeanstalk.com |  |  |  | - | US | -
  app.council.example vpc-logs-abc.us-east-1.es.amazonaws.com |  |  |  | - | US | -
  app.council.example b-77.mq.us-east-1.amazonaws.com |  |  |  | - | US | -
  portal.council.example steer.trafficmanager.net label1.uksouth.cloudapp.azure.com |  |  |  | - | GB | -
  sql.council.example srv.database.windows.net cr3.uksouth1-a.control.database.windows.net |  |  |  | - | GB | GB
  portal.council.example steer.trafficmanager.net app-abcdefghijklmnop.ukwest-01.azurewebsites.net |  |  |  | - | GB | -
  sql.council.example srv.database.windows.net cr4.ukwest1-a.control.database.windows.net |  |  |  | - | GB | GB
  portal.council.example steer.trafficmanager.net app.happyhill-1a2b.northeurope.azurecontainerapps.io |  |  |  | - | IE | -
  sql.council.example srv.database.windows.net cr5.northeurope1-a.control.database.windows.net |  |  |  | - | IE | IE
  portal.council.example steer.trafficmanager.net k8s-1.hcp.westeurope.azmk8s.io |  |  |  | - | NL | -
  sql.council.example srv.database.windows.net cr6.westeurope1-a.control.database.windows.net |  |  |  | - | NL | NL
  portal.council.example steer.trafficmanager.net svc-francecentral-01.regional.azure-api.net |  |  |  | - | FR | -
  sql.council.example srv.database.windows.net cr7.francecentral1-a.control.database.windows.net |  |  |  | - | FR | FR
  portal.council.example steer.trafficmanager.net prod-07.germanywestcentral.logic.azure.com |  |  |  | - | DE | -
  sql.council.example srv.database.windows.net cr8.germanywestcentral1-a.control.database.windows.net |  |  |  | - | DE | DE
  portal.council.example steer.trafficmanager.net switzerlandnorth.fe.azcr.io |  |  |  | - | CH | -
  sql.council.example srv.database.windows.net cr9.switzerlandnorth1-a.control.database.windows.net |  |  |  | - | CH | CH
  portal.council.example steer.trafficmanager.net x.norwayeast.azurecontainer.io |  |  |  | - | NO | -
  sql.council.example srv.database.windows.net cr10.norwayeast1-a.control.database.windows.net |  |  |  | - | NO | NO
  portal.council.example steer.trafficmanager.net swedencentral.api.cognitive.microsoft.com |  |  |  | - | SE | -
  sql.council.example srv.database.windows.net cr11.swedencentral1-a.control.database.windows.net |  |  |  | - | SE | SE
  portal.council.example steer.trafficmanager.net label1.polandcentral.cloudapp.azure.com |  |  |  | - | PL | -
  sql.council.example srv.database.windows.net cr12.polandcentral1-a.control.database.windows.net |  |  |  | - | PL | PL
  portal.council.example steer.trafficmanager.net app-abcdefghijklmnop.italynorth-01.azurewebsites.net |  |  |  | - | IT | -
  sql.council.example srv.database.windows.net cr13.italynorth1-a.control.database.windows.net |  |  |  | - | IT | IT
  portal.council.example steer.trafficmanager.net app.happyhill-1a2b.spaincentral.azurecontainerapps.io |  |  |  | - | ES | -
  sql.council.example srv.database.windows.net cr14.spaincentral1-a.control.database.windows.net |  |  |  | - | ES | ES
  portal.council.example steer.trafficmanager.net k8s-1.hcp.austriaeast.azmk8s.io |  |  |  | - | AT | -
  sql.council.example srv.database.windows.net cr15.austriaeast1-a.control.database.windows.net |  |  |  | - | AT | AT
  portal.council.example steer.trafficmanager.net svc-belgiumcentral-01.regional.azure-api.net |  |  |  | - | BE | -
  sql.council.example srv.database.windows.net cr16.belgiumcentral1-a.control.database.windows.net |  |  |  | - | BE | BE
  portal.council.example steer.trafficmanager.net prod-07.denmarkeast.logic.azure.com |  |  |  | - | DK | -
  sql.council.example srv.database.windows.net cr17.denmarkeast1-a.control.database.windows.net |  |  |  | - | DK | DK
  portal.council.example steer.trafficmanager.net eastus.fe.azcr.io |  |  |  | - | US | -
  sql.council.example srv.database.windows.net cr18.eastus1-a.control.database.windows.net |  |  |  | - | US | US
  portal.council.example steer.trafficmanager.net x.eastus2.azurecontainer.io |  |  |  | - | US | -
  sql.council.example srv.database.windows.net cr19.eastus21-a.control.database.windows.net |  |  |  | - | US | US
  portal.council.example steer.trafficmanager.net westus2.api.cognitive.microsoft.com |  |  |  | - | US | -
  sql.council.example srv.database.windows.net cr20.westus21-a.control.database.windows.net |  |  |  | - | US | US
  portal.council.example steer.trafficmanager.net label1.centralus.cloudapp.azure.com |  |  |  | - | US | -
  sql.council.example srv.database.windows.net cr21.centralus1-a.control.database.windows.net |  |  |  | - | US | US
  portal.council.example steer.trafficmanager.net app-abcdefghijklmnop.southcentralus-01.azurewebsites.net |  |  |  | - | US | -
  sql.council.example srv.database.windows.net cr22.southcentralus1-a.control.database.windows.net |  |  |  | - | US | US
  portal.council.example steer.trafficmanager.net app.happyhill-1a2b.canadacentral.azurecontainerapps.io |  |  |  | - | CA | -
  sql.council.example srv.database.windows.net cr23.canadacentral1-a.control.database.windows.net |  |  |  | - | CA | CA
  portal.council.example steer.trafficmanager.net k8s-1.hcp.canadaeast.azmk8s.io |  |  |  | - | CA | -
  sql.council.example srv.database.windows.net cr24.canadaeast1-a.control.database.windows.net |  |  |  | - | CA | CA
  portal.council.example steer.trafficmanager.net svc-brazilsouth-01.regional.azure-api.net |  |  |  | - | BR | -
  sql.council.example srv.database.windows.net cr25.brazilsouth1-a.control.database.windows.net |  |  |  | - | BR | BR
  portal.council.example steer.trafficmanager.net prod-07.mexicocentral.logic.azure.com |  |  |  | - | MX | -
  sql.council.example srv.database.windows.net cr26.mexicocentral1-a.control.database.windows.net |  |  |  | - | MX | MX
  portal.council.example steer.trafficmanager.net eastasia.fe.azcr.io |  |  |  | - | HK | -
  sql.council.example srv.database.windows.net cr27.eastasia1-a.control.database.windows.net |  |  |  | - | HK | HK
  portal.council.example steer.trafficmanager.net x.southeastasia.azurecontainer.io |  |  |  | - | SG | -
  sql.council.example srv.database.windows.net cr28.southeastasia1-a.control.database.windows.net |  |  |  | - | SG | SG
  portal.council.example steer.trafficmanager.net japaneast.api.cognitive.microsoft.com |  |  |  | - | JP | -
  sql.council.example srv.database.windows.net cr29.japaneast1-a.control.database.windows.net |  |  |  | - | JP | JP
  portal.council.example steer.trafficmanager.net label1.japanwest.cloudapp.azure.com |  |  |  | - | JP | -
  sql.council.example srv.database.windows.net cr30.japanwest1-a.control.database.windows.net |  |  |  | - | JP | JP
  portal.council.example steer.trafficmanager.net app-abcdefghijklmnop.koreacentral-01.azurewebsites.net |  |  |  | - | KR | -
  sql.council.example srv.database.windows.net cr31.koreacentral1-a.control.database.windows.net |  |  |  | - | KR | KR
  portal.council.example steer.trafficmanager.net app.happyhill-1a2b.australiaeast.azurecontainerapps.io |  |  |  | - | AU | -
  sql.council.example srv.database.windows.net cr32.australiaeast1-a.control.database.windows.net |  |  |  | - | AU | AU
  portal.council.example steer.trafficmanager.net k8s-1.hcp.centralindia.azmk8s.io |  |  |  | - | IN | -
  sql.council.example srv.database.windows.net cr33.centralindia1-a.control.database.windows.net |  |  |  | - | IN | IN
  portal.council.example steer.trafficmanager.net svc-uaenorth-01.regional.azure-api.net |  |  |  | - | AE | -
  sql.council.example srv.database.windows.net cr34.uaenorth1-a.control.database.windows.net |  |  |  | - | AE | AE
  portal.council.example steer.trafficmanager.net prod-07.qatarcentral.logic.azure.com |  |  |  | - | QA | -
  sql.council.example srv.database.windows.net cr35.qatarcentral1-a.control.database.windows.net |  |  |  | - | QA | QA
  portal.council.example steer.trafficmanager.net israelcentral.fe.azcr.io |  |  |  | - | IL | -
  sql.council.example srv.database.windows.net cr36.israelcentral1-a.control.database.windows.net |  |  |  | - | IL | IL
  portal.council.example steer.trafficmanager.net x.southafricanorth.azurecontainer.io |  |  |  | - | ZA | -
  sql.council.example srv.database.windows.net cr37.southafricanorth1-a.control.database.windows.net |  |  |  | - | ZA | ZA
  portal.council.example steer.trafficmanager.net newzealandnorth.api.cognitive.microsoft.com |  |  |  | - | NZ | -
  sql.council.example srv.database.windows.net cr38.newzealandnorth1-a.control.database.windows.net |  |  |  | - | NZ | NZ
  portal.council.example steer.trafficmanager.net label1.indonesiacentral.cloudapp.azure.com |  |  |  | - | ID | -
  sql.council.example srv.database.windows.net cr39.indonesiacentral1-a.control.database.windows.net |  |  |  | - | ID | ID
  portal.council.example steer.trafficmanager.net app-abcdefghijklmnop.malaysiawest-01.azurewebsites.net |  |  |  | - | MY | -
  sql.council.example srv.database.windows.net cr40.malaysiawest1-a.control.database.windows.net |  |  |  | - | MY | MY
  portal.council.example steer.trafficmanager.net app.happyhill-1a2b.chilecentral.azurecontainerapps.io |  |  |  | - | CL | -
  sql.council.example srv.database.windows.net cr41.chilecentral1-a.control.database.windows.net |  |  |  | - | CL | CL
  portal.council.example label1.uksouth.cloudapp.azure.com |  |  |  | - | GB | -
  portal.council.example app-abcdefghijklmnop.uksouth-01.azurewebsites.net |  |  |  | - | GB | -
  portal.council.example app.happyhill-1a2b.uksouth.azurecontainerapps.io |  |  |  | - | GB | -
  portal.council.example k8s-1.hcp.uksouth.azmk8s.io |  |  |  | - | GB | -
  portal.council.example svc-uksouth-01.regional.azure-api.net |  |  |  | - | GB | -
  portal.council.example prod-07.uksouth.logic.azure.com |  |  |  | - | GB | -
  portal.council.example uksouth.fe.azcr.io |  |  |  | - | GB | -
  portal.council.example x.uksouth.azurecontainer.io |  |  |  | - | GB | -
  portal.council.example uksouth.api.cognitive.microsoft.com |  |  |  | - | GB | -
  portal.council.example label1.ukwest.cloudapp.azure.com |  |  |  | - | GB | -
  portal.council.example app-abcdefghijklmnop.ukwest-01.azurewebsites.net |  |  |  | - | GB | -
  portal.council.example app.happyhill-1a2b.ukwest.azurecontainerapps.io |  |  |  | - | GB | -
  portal.council.example k8s-1.hcp.ukwest.azmk8s.io |  |  |  | - | GB | -
  portal.council.example svc-ukwest-01.regional.azure-api.net |  |  |  | - | GB | -
  portal.council.example prod-07.ukwest.logic.azure.com |  |  |  | - | GB | -
  portal.council.example ukwest.fe.azcr.io |  |  |  | - | GB | -
  portal.council.example x.ukwest.azurecontainer.io |  |  |  | - | GB | -
  portal.council.example ukwest.api.cognitive.microsoft.com |  |  |  | - | GB | -
  portal.council.example label1.northeurope.cloudapp.azure.com |  |  |  | - | IE | -
  portal.council.example app-abcdefghijklmnop.northeurope-01.azurewebsites.net |  |  |  | - | IE | -
  portal.council.example app.happyhill-1a2b.northeurope.azurecontainerapps.io |  |  |  | - | IE | -
  portal.council.example k8s-1.hcp.northeurope.azmk8s.io |  |  |  | - | IE | -
  portal.council.example svc-northeurope-01.regional.azure-api.net |  |  |  | - | IE | -
  portal.council.example prod-07.northeurope.logic.azure.com |  |  |  | - | IE | -
  portal.council.example northeurope.fe.azcr.io |  |  |  | - | IE | -
  portal.council.example x.northeurope.azurecontainer.io |  |  |  | - | IE | -
  portal.council.example northeurope.api.cognitive.microsoft.com |  |  |  | - | IE | -
  portal.council.example label1.westeurope.cloudapp.azure.com |  |  |  | - | NL | -
  portal.council.example app-abcdefghijklmnop.westeurope-01.azurewebsites.net |  |  |  | - | NL | -
  portal.council.example app.happyhill-1a2b.westeurope.azurecontainerapps.io |  |  |  | - | NL | -
  portal.council.example k8s-1.hcp.westeurope.azmk8s.io |  |  |  | - | NL | -
  portal.council.example svc-westeurope-01.regional.azure-api.net |  |  |  | - | NL | -
  portal.council.example prod-07.westeurope.logic.azure.com |  |  |  | - | NL | -
  portal.council.example westeurope.fe.azcr.io |  |  |  | - | NL | -
  portal.council.example x.westeurope.azurecontainer.io |  |  |  | - | NL | -
  portal.council.example westeurope.api.cognitive.microsoft.com |  |  |  | - | NL | -
  app.council.example waws-prod-ln1-123.sip.azurewebsites.windows.net waws-prod-ln1-123-ab12.cloudapp.net |  |  |  | - | GB | -
  app.council.example waws-prod-cw1-123.sip.azurewebsites.windows.net waws-prod-cw1-123-ab12.cloudapp.net |  |  |  | - | GB | -
  app.council.example waws-prod-am2-123.sip.azurewebsites.windows.net waws-prod-am2-123-ab12.cloudapp.net |  |  |  | - | NL | -
  app.council.example waws-prod-db3-123.sip.azurewebsites.windows.net waws-prod-db3-123-ab12.cloudapp.net |  |  |  | - | IE | -
  app.council.example waws-prod-par-123.sip.azurewebsites.windows.net waws-prod-par-123-ab12.cloudapp.net |  |  |  | - | FR | -
  app.council.example waws-prod-fra-123.sip.azurewebsites.windows.net waws-prod-fra-123-ab12.cloudapp.net |  |  |  | - | DE | -
  app.council.example waws-prod-zrh-123.sip.azurewebsites.windows.net waws-prod-zrh-123-ab12.cloudapp.net |  |  |  | - | CH | -
  app.council.example waws-prod-blu-123.sip.azurewebsites.windows.net waws-prod-blu-123-ab12.cloudapp.net |  |  |  | - | US | -
  app.council.example waws-prod-bay-123.sip.azurewebsites.windows.net waws-prod-bay-123-ab12.cloudapp.net |  |  |  | - | US | -
  app.council.example waws-prod-sy3-123.sip.azurewebsites.windows.net waws-prod-sy3-123-ab12.cloudapp.net |  |  |  | - | AU | -
  app.council.example waws-prod-hk1-123.sip.azurewebsites.windows.net waws-prod-hk1-123-ab12.cloudapp.net |  |  |  | - | HK | -
  app.council.example waws-prod-sg1-123.sip.azurewebsites.windows.net waws-prod-sg1-123-ab12.cloudapp.net |  |  |  | - | SG | -
  app.council.example waws-prod-yt1-123.sip.azurewebsites.windows.net waws-prod-yt1-123-ab12.cloudapp.net |  |  |  | - | CA | -
  app.council.example waws-prod-osl-123.sip.azurewebsites.windows.net waws-prod-osl-123-ab12.cloudapp.net |  |  |  | - | NO | -
  app.council.example waws-prod-sec-123.sip.azurewebsites.windows.net waws-prod-sec-123-ab12.cloudapp.net |  |  |  | - | SE | -
  docs.council.example acct.blob.core.windows.net blob.lon26prdstr09c.store.core.windows.net |  |  |  | - | GB | GB
  docs.council.example acct.blob.core.windows.net blob.dub09prdstr09c.store.core.windows.net |  |  |  | - | IE | IE
  docs.council.example acct.blob.core.windows.net blob.fra24prdstr09c.store.core.windows.net |  |  |  | - | DE | DE
  docs.council.example acct.blob.core.windows.net blob.par20prdstr09c.store.core.windows.net |  |  |  | - | FR | FR
  docs.council.example acct.blob.core.windows.net blob.gvx21prdstr09c.store.core.windows.net |  |  |  | - | SE | SE
  docs.council.example acct.blob.core.windows.net blob.syd26prdstr09c.store.core.windows.net |  |  |  | - | AU | AU
  docs.council.example acct.blob.core.windows.net blob.mwh20prdstr09c.store.core.windows.net |  |  |  | - | US | US
  docs.council.example acct.blob.core.windows.net blob.blz25prdstr09c.store.core.windows.net |  |  |  | - | US | US
  docs.council.example acct.blob.core.windows.net blob.ams07prdstr09c.store.core.windows.net |  |  |  | - | NL | NL
  docs.council.example acct.blob.core.windows.net blob.cwl20prdstr09c.store.core.windows.net |  |  |  | - | GB | GB
  docs.council.example acct.blob.core.windows.net blob.osl20prdstr09c.store.core.windows.net |  |  |  | - | NO | NO
  docs.council.example acct.blob.core.windows.net blob.zrh20prdstr09c.store.core.windows.net |  |  |  | - | CH | CH
  docs.council.example acct.blob.core.windows.net blob.tyo22prdstr09c.store.core.windows.net |  |  |  | - | JP | JP
  docs.council.example acct.blob.core.windows.net blob.yto20prdstr09c.store.core.windows.net |  |  |  | - | CA | CA
  docs.council.example acct.blob.core.windows.net blob.sin08prdstr09c.store.core.windows.net |  |  |  | - | SG | SG
  docs.council.example acct.blob.core.windows.net blob.hkg20prdstr09c.store.core.windows.net |  |  |  | - | HK | HK
  docs.council.example acct.blob.core.windows.net blob.pnq20prdstr09c.store.core.windows.net |  |  |  | - | IN | IN
  docs.council.example acct.blob.core.windows.net blob.jnb21prdstr09c.store.core.windows.net |  |  |  | - | ZA | ZA
  docs.council.example acct.blob.core.windows.net blob.dxb21prdstr09c.store.core.windows.net |  |  |  | - | AE | AE
  docs.council.example acct.blob.core.windows.net blob.db5prdstr09c.store.core.windows.net |  |  |  | - | IE | IE
  docs.council.example acct.blob.core.windows.net blob.am5prdstr09c.store.core.windows.net |  |  |  | - | NL | NL
  docs.council.example acct.blob.core.windows.net blob.bn7prdstr09c.store.core.windows.net |  |  |  | - | US | US
  docs.council.example acct.blob.core.windows.net blob.sn4prdstr09c.store.core.windows.net |  |  |  | - | US | US
  docs.council.example acct.blob.core.windows.net blob.ch1prdstr09c.store.core.windows.net |  |  |  | - | US | US
  api.council.example svc-abcdefghij-ew.a.run.app |  |  |  | - | BE | -
  run.council.example svc-abcdefghij-ew.a.run.app |  |  |  | - | BE | -
  api.council.example svc-123456789012.europe-west2.run.app |  |  |  | - | GB | -
  run.council.example svc-abcdefghij-nw.a.run.app |  |  |  | - | GB | -
  api.council.example europe-west3-proj.cloudfunctions.net |  |  |  | - | DE | -
  run.council.example svc-abcdefghij-ey.a.run.app |  |  |  | - | DE | -
  api.council.example proj.ez.r.appspot.com |  |  |  | - | NL | -
  run.council.example svc-abcdefghij-ez.a.run.app |  |  |  | - | NL | -
  api.council.example europe-west6-docker.pkg.dev |  |  |  | - | CH | -
  run.council.example svc-abcdefghij-oa.a.run.app |  |  |  | - | CH | -
  api.council.example svc-abcdefghij-oc.a.run.app |  |  |  | - | IT | -
  run.council.example svc-abcdefghij-oc.a.run.app |  |  |  | - | IT | -
  api.council.example svc-123456789012.europe-west9.run.app |  |  |  | - | FR | -
  run.council.example svc-abcdefghij-od.a.run.app |  |  |  | - | FR | -
  api.council.example europe-west10-proj.cloudfunctions.net |  |  |  | - | DE | -
  run.council.example svc-abcdefghij-oe.a.run.app |  |  |  | - | DE | -
  api.council.example proj.og.r.appspot.com |  |  |  | - | IT | -
  run.council.example svc-abcdefghij-og.a.run.app |  |  |  | - | IT | -
  api.council.example europe-central2-docker.pkg.dev |  |  |  | - | PL | -
  run.council.example svc-abcdefghij-lm.a.run.app |  |  |  | - | PL | -
  api.council.example svc-abcdefghij-lz.a.run.app |  |  |  | - | FI | -
  run.council.example svc-abcdefghij-lz.a.run.app |  |  |  | - | FI | -
  api.council.example svc-123456789012.europe-southwest1.run.app |  |  |  | - | ES | -
  run.council.example svc-abcdefghij-no.a.run.app |  |  |  | - | ES | -
  api.council.example us-central1-proj.cloudfunctions.net |  |  |  | - | US | -
  run.council.example svc-abcdefghij-uc.a.run.app |  |  |  | - | US | -
  api.council.example proj.ue.r.appspot.com |  |  |  | - | US | -
  run.council.example svc-abcdefghij-ue.a.run.app |  |  |  | - | US | -
  api.council.example us-east4-docker.pkg.dev |  |  |  | - | US | -
  run.council.example svc-abcdefghij-uk.a.run.app |  |  |  | - | US | -
  api.council.example svc-abcdefghij-uw.a.run.app |  |  |  | - | US | -
  run.council.example svc-abcdefghij-uw.a.run.app |  |  |  | - | US | -
  api.council.example svc-123456789012.asia-east1.run.app |  |  |  | - | TW | -
  run.council.example svc-abcdefghij-de.a.run.app |  |  |  | - | TW | -
  api.council.example asia-east2-proj.cloudfunctions.net |  |  |  | - | HK | -
  run.council.example svc-abcdefghij-df.a.run.app |  |  |  | - | HK | -
  api.council.example proj.an.r.appspot.com |  |  |  | - | JP | -
  run.council.example svc-abcdefghij-an.a.run.app |  |  |  | - | JP | -
  api.council.example asia-south1-docker.pkg.dev |  |  |  | - | IN | -
  run.council.example svc-abcdefghij-el.a.run.app |  |  |  | - | IN | -
  api.council.example svc-abcdefghij-as.a.run.app |  |  |  | - | SG | -
  run.council.example svc-abcdefghij-as.a.run.app |  |  |  | - | SG | -
  api.council.example svc-123456789012.australia-southeast1.run.app |  |  |  | - | AU | -
  run.council.example svc-abcdefghij-ts.a.run.app |  |  |  | - | AU | -
  api.council.example southamerica-east1-proj.cloudfunctions.net |  |  |  | - | BR | -
  run.council.example svc-abcdefghij-rj.a.run.app |  |  |  | - | BR | -
  api.council.example proj.nn.r.appspot.com |  |  |  | - | CA | -
  run.council.example svc-abcdefghij-nn.a.run.app |  |  |  | - | CA | -
  api.council.example me-west1-docker.pkg.dev |  |  |  | - | IL | -
  run.council.example svc-abcdefghij-zf.a.run.app |  |  |  | - | IL | -
  api.council.example svc-abcdefghij-bq.a.run.app |  |  |  | - | ZA | -
  run.council.example svc-abcdefghij-bq.a.run.app |  |  |  | - | ZA | -
  erp.council.example lb.uk-london-1.oci.customer-oci.com |  |  |  | - | GB | -
  files.council.example ns1.compat.objectstorage.uk-london-1.oraclecloud.com |  |  |  | - | GB | GB
  erp.council.example inst.integration.uk-cardiff-1.ocp.oraclecloud.com |  |  |  | - | GB | -
  files.council.example ns1.compat.objectstorage.uk-cardiff-1.oraclecloud.com |  |  |  | - | GB | GB
  erp.council.example adb.eu-frankfurt-1.oraclecloud.com |  |  |  | - | DE | -
  files.council.example ns1.compat.objectstorage.eu-frankfurt-1.oraclecloud.com |  |  |  | - | DE | DE
  erp.council.example lb.eu-amsterdam-1.oci.customer-oci.com |  |  |  | - | NL | -
  files.council.example ns1.compat.objectstorage.eu-amsterdam-1.oraclecloud.com |  |  |  | - | NL | NL
  erp.council.example inst.integration.eu-zurich-1.ocp.oraclecloud.com |  |  |  | - | CH | -
  files.council.example ns1.compat.objectstorage.eu-zurich-1.oraclecloud.com |  |  |  | - | CH | CH
  erp.council.example adb.eu-paris-1.oraclecloud.com |  |  |  | - | FR | -
  files.council.example ns1.compat.objectstorage.eu-paris-1.oraclecloud.com |  |  |  | - | FR | FR
  erp.council.example lb.eu-marseille-1.oci.customer-oci.com |  |  |  | - | FR | -
  files.council.example ns1.compat.objectstorage.eu-marseille-1.oraclecloud.com |  |  |  | - | FR | FR
  erp.council.example inst.integration.eu-milan-1.ocp.oraclecloud.com |  |  |  | - | IT | -
  files.council.example ns1.compat.objectstorage.eu-milan-1.oraclecloud.com |  |  |  | - | IT | IT
  erp.council.example adb.eu-stockholm-1.oraclecloud.com |  |  |  | - | SE | -
  files.council.example ns1.compat.objectstorage.eu-stockholm-1.oraclecloud.com |  |  |  | - | SE | SE
  erp.council.example lb.eu-madrid-1.oci.customer-oci.com |  |  |  | - | ES | -
  files.council.example ns1.compat.objectstorage.eu-madrid-1.oraclecloud.com |  |  |  | - | ES | ES
  erp.council.example inst.integration.us-ashburn-1.ocp.oraclecloud.com |  |  |  | - | US | -
  files.council.example ns1.compat.objectstorage.us-ashburn-1.oraclecloud.com |  |  |  | - | US | US
  erp.council.example adb.us-phoenix-1.oraclecloud.com |  |  |  | - | US | -
  files.council.example ns1.compat.objectstorage.us-phoenix-1.oraclecloud.com |  |  |  | - | US | US
  erp.council.example lb.ca-toronto-1.oci.customer-oci.com |  |  |  | - | CA | -
  files.council.example ns1.compat.objectstorage.ca-toronto-1.oraclecloud.com |  |  |  | - | CA | CA
  erp.council.example inst.integration.ap-tokyo-1.ocp.oraclecloud.com |  |  |  | - | JP | -
  files.council.example ns1.compat.objectstorage.ap-tokyo-1.oraclecloud.com |  |  |  | - | JP | JP
  erp.council.example adb.ap-mumbai-1.oraclecloud.com |  |  |  | - | IN | -
  files.council.example ns1.compat.objectstorage.ap-mumbai-1.oraclecloud.com |  |  |  | - | IN | IN
  erp.council.example lb.ap-sydney-1.oci.customer-oci.com |  |  |  | - | AU | -
  files.council.example ns1.compat.objectstorage.ap-sydney-1.oraclecloud.com |  |  |  | - | AU | AU
  erp.council.example inst.integration.sa-saopaulo-1.ocp.oraclecloud.com |  |  |  | - | BR | -
  files.council.example ns1.compat.objectstorage.sa-saopaulo-1.oraclecloud.com |  |  |  | - | BR | BR
  erp.council.example adb.me-dubai-1.oraclecloud.com |  |  |  | - | AE | -
  files.council.example ns1.compat.objectstorage.me-dubai-1.oraclecloud.com |  |  |  | - | AE | AE
  erp.council.example lb.il-jerusalem-1.oci.customer-oci.com |  |  |  | - | IL | -
  files.council.example ns1.compat.objectstorage.il-jerusalem-1.oraclecloud.com |  |  |  | - | IL | IL
  erp.council.example inst.integration.ap-singapore-1.ocp.oraclecloud.com |  |  |  | - | SG | -
  files.council.example ns1.compat.objectstorage.ap-singapore-1.oraclecloud.com |  |  |  | - | SG | SG
  svc.council.example b.lon1.digitaloceanspaces.com |  |  |  | - | GB | GB
  svc.council.example b.fra1.digitaloceanspaces.com |  |  |  | - | DE | DE
  svc.council.example b.nyc3.digitaloceanspaces.com |  |  |  | - | US | US
  svc.council.example b.ams3.digitaloceanspaces.com |  |  |  | - | NL | NL
  svc.council.example b.eu-west-1.linodeobjects.com |  |  |  | - | GB | GB
  svc.council.example b.eu-central-1.linodeobjects.com |  |  |  | - | DE | DE
  svc.council.example b.us-east-1.linodeobjects.com |  |  |  | - | US | US
  svc.council.example nb-1-2-3-4.london.nodebalancer.linode.com |  |  |  | - | GB | -
  svc.council.example nb-1-2-3-4.frankfurt.nodebalancer.linode.com |  |  |  | - | DE | -
  svc.council.example b.ewr1.vultrobjects.com |  |  |  | - | US | US
  svc.council.example b.ams1.vultrobjects.com |  |  |  | - | NL | NL
  svc.council.example b.fsn1.your-objectstorage.com |  |  |  | - | DE | DE
  svc.council.example b.hel1.your-objectstorage.com |  |  |  | - | FI | FI
  svc.council.example b.s3.gra.io.cloud.ovh.net |  |  |  | - | FR | FR
  svc.council.example b.s3.uk.io.cloud.ovh.net |  |  |  | - | GB | GB
  svc.council.example b.s3.de.io.cloud.ovh.net |  |  |  | - | DE | DE
  svc.council.example b.s3.bhs.io.cloud.ovh.net |  |  |  | - | CA | CA
  svc.council.example b.s3.fr-par.scw.cloud |  |  |  | - | FR | FR
  svc.council.example b.s3.nl-ams.scw.cloud |  |  |  | - | NL | NL
  svc.council.example b.s3.pl-waw.scw.cloud |  |  |  | - | PL | PL
  svc.council.example s3.eu-gb.cloud-object-storage.appdomain.cloud |  |  |  | - | GB | GB
  svc.council.example s3.eu-de.cloud-object-storage.appdomain.cloud |  |  |  | - | DE | DE
  svc.council.example app.us-south.codeengine.appdomain.cloud |  |  |  | - | US | -
  svc.council.example b.oss-eu-central-1.aliyuncs.com |  |  |  | - | DE | DE
  svc.council.example b.oss-eu-west-1.aliyuncs.com |  |  |  | - | GB | GB
  svc.council.example b.oss-cn-hangzhou.aliyuncs.com |  |  |  | - | CN | CN
  svc.council.example b.oss-cn-hongkong.aliyuncs.com |  |  |  | - | HK | HK
  svc.council.example b-1.cos.eu-frankfurt.myqcloud.com |  |  |  | - | DE | DE
  svc.council.example b-1.cos.ap-guangzhou.myqcloud.com |  |  |  | - | CN | CN
  svc.council.example b.s3.eu-west-1.wasabisys.com |  |  |  | - | GB | GB
  svc.council.example b.s3.eu-west-2.wasabisys.com |  |  |  | - | FR | FR
  svc.council.example b.s3.eu-central-1.wasabisys.com |  |  |  | - | NL | NL
  svc.council.example b.s3.eu-central-2.wasabisys.com |  |  |  | - | DE | DE
  svc.council.example b.s3.us-east-1.wasabisys.com |  |  |  | - | US | US
  svc.council.example b.oos.eu-west-2.outscale.com |  |  |  | - | FR | FR
  svc.council.example b.s3.eu-central-003.backblazeb2.com |  |  |  | - | NL | NL
  svc.council.example b.s3.us-west-004.backblazeb2.com |  |  |  | - | US | US
  svc.council.example b.uk-lon1.upcloudobjects.com |  |  |  | - | GB | GB
  svc.council.example b.fi-hel2.upcloudobjects.com |  |  |  | - | FI | FI
  svc.council.example sos-ch-dk-2.exo.io |  |  |  | - | CH | CH
  svc.council.example sos-at-vie-1.exo.io |  |  |  | - | AT | AT
  svc.council.example sos-de-fra-1.exo.io |  |  |  | - | DE | DE
  svc.council.example t1.uk.auth0.com |  |  |  | - | GB | -
  svc.council.example t1.us.auth0.com |  |  |  | - | US | -
  svc.council.example t1.au.auth0.com |  |  |  | - | AU | -
  svc.council.example t1.jp.auth0.com |  |  |  | - | JP | -
  svc.council.example org1.crm11.dynamics.com |  |  |  | - | GB | -
  svc.council.example org1.crm12.dynamics.com |  |  |  | - | FR | -
  svc.council.example org1.crm16.dynamics.com |  |  |  | - | DE | -
  svc.council.example org1.crm.dynamics.com |  |  |  | - | US | -
  svc.council.example org1.crm3.dynamics.com |  |  |  | - | CA | -
  svc.council.example org1.crm6.dynamics.com |  |  |  | - | AU | -
  svc.council.example login.mypurecloud.ie |  |  |  | - | IE | -
  svc.council.example login.mypurecloud.de |  |  |  | - | DE | -
  svc.council.example login.euw2.pure.cloud |  |  |  | - | GB | -
  svc.council.example login.mypurecloud.com |  |  |  | - | US | -
  svc.council.example login.mypurecloud.com.au |  |  |  | - | AU | -
  svc.council.example login.mypurecloud.jp |  |  |  | - | JP | -
  svc.council.example app.datadoghq.eu |  |  |  | - | DE | -
  svc.council.example app.us5.datadoghq.com |  |  |  | - | US | -
  svc.council.example app.ap1.datadoghq.com |  |  |  | - | JP | -
  svc.council.example x.us2.list-manage.com |  |  |  | - | US | -
  svc.council.example dpg-1.oregon-postgres.render.com |  |  |  | - | US | US
  svc.council.example dpg-1.frankfurt-postgres.render.com |  |  |  | - | DE | DE
  svc.council.example dpg-1.singapore-postgres.render.com |  |  |  | - | SG | SG
  svc.council.example ab.eu-west-2.aws.found.io |  |  |  | - | GB | GB
  svc.council.example ab.eu-west-1.aws.found.io |  |  |  | - | IE | IE
  svc.council.example ab.eu-central-1.aws.cloud.es.io |  |  |  | - | DE | DE
  svc.council.example ab.es.uksouth.azure.elastic-cloud.com |  |  |  | - | GB | GB
  svc.council.example ab.es.europe-west2.gcp.elastic-cloud.com |  |  |  | - | GB | GB
  svc.council.example ac.uk-south.azure.snowflakecomputing.com |  |  |  | - | GB | GB
  svc.council.example ac.west-europe.azure.snowflakecomputing.com |  |  |  | - | NL | NL
  svc.council.example ac.eu-west-2.aws.snowflakecomputing.com |  |  |  | - | GB | GB
  svc.council.example ac.eu-central-1.snowflakecomputing.com |  |  |  | - | DE | DE
  svc.council.example ac.europe-west4.gcp.snowflakecomputing.com |  |  |  | - | NL | NL
  svc.council.example aws-0-eu-west-2.pooler.supabase.com |  |  |  | - | GB | GB
  svc.council.example ep-1.eu-central-1.aws.neon.tech |  |  |  | - | DE | DE
  svc.council.example app.london.cloudapps.digital |  |  |  | - | GB | -
  svc.council.example app.cloudapps.digital |  |  |  | - | IE | -
  """
