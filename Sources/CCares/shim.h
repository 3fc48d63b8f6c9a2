#include <arpa/nameser.h>
#include <ares.h>
#include <ares_dns.h>
