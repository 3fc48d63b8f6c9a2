#!/usr/bin/perl
# Prints each address to which a packet goes on any interface, once, until it is ended; packets from
# and to name servers (port 53) are left out. Says `listening` on standard error when it begins.
#
# Needs the right to open packet sockets, as in a network namespace of one's own, and nothing but
# Debian's perl-base: tcpdump cannot run there, because it insists on becoming another user.
use strict;
use warnings;
use Socket qw(SOCK_RAW SOL_SOCKET SO_RCVBUF AF_INET AF_INET6 inet_ntop);

$| = 1;
my $family = 17;                              # AF_PACKET
my $everything = unpack 'S', pack 'n', 3;     # ETH_P_ALL in network order
socket my $socket, $family, SOCK_RAW, $everything or die "packet socket: $!\n";
setsockopt $socket, SOL_SOCKET, SO_RCVBUF, 8 << 20 or die "buffer: $!\n";
print STDERR "listening\n";

my %seen;
while (defined recv $socket, my $frame, 256, 0) {
  next if length $frame < 54;
  my $type = unpack 'n', substr $frame, 12, 2;
  my ($to, $protocol, $ports);
  if ($type == 0x0800) {
    $to = inet_ntop AF_INET, substr $frame, 30, 4;
    $protocol = ord substr $frame, 23, 1;
    $ports = 14 + 4 * (15 & ord substr $frame, 14, 1);
  } elsif ($type == 0x86DD) {
    $to = inet_ntop AF_INET6, substr $frame, 38, 16;
    $protocol = ord substr $frame, 20, 1;
    $ports = 54;
  } else {
    next;
  }
  if (($protocol == 6 || $protocol == 17) && length $frame >= $ports + 4) {
    my ($source, $destination) = unpack 'nn', substr $frame, $ports, 4;
    next if $source == 53 || $destination == 53;
  }
  print "$to\n" unless $seen{$to}++;
}
