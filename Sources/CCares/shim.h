#include <arpa/nameser.h>
#include <ares.h>
#include <ares_dns.h>
// Random identifiers, which Swift's own module of the C library leaves out.
#include <sys/random.h>
