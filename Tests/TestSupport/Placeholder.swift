import SitusCore
