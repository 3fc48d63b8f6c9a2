#!/usr/bin/perl
# Prints each address to which a packet goes on any interface, once; packets from and to name servers
# (port 53) are left out, and of a TCP connection only the packet that opens it counts. Says
# `listening` on standard error when it begins.
#
#   capture.pl LAST
#
# Ends at the first packet to the address LAST, so that nothing sent before it can be missed; with
# status 1 when the system could not keep every packet.
#
# Needs the right to open packet sockets, as in a network namespace of one's own, and nothing but
# Debian's perl-base: tcpdump cannot run there, because it insists on becoming another user.
use strict;
use warnings;
use Socket qw(SOCK_RAW SOL_SOCKET SO_RCVBUF AF_INET AF_INET6 inet_ntop);

$| = 1;
my $last = shift or die "usage: capture.pl LAST\n";
my $family = 17;                              # AF_PACKET
my $everything = unpack 'S', pack 'n', 3;     # ETH_P_ALL in network order
socket my $socket, $family, SOCK_RAW, $everything or die "packet socket: $!\n";
setsockopt $socket, SOL_SOCKET, SO_RCVBUF, 8 << 20 or die "buffer: $!\n";

# What the system keeps for us (bpf(4)): of TCP what has SYN and not ACK, of UDP over IPv4 what is not
# of port 53, and everything else.
my $code = join '', map { pack 'SCCL', @$_ } (
  [0x28, 0, 0, 12], [0x15, 0, 11, 0x0800],                    #  0 IPv4, or on at 13
  [0xB1, 0, 0, 14], [0x30, 0, 0, 23], [0x15, 0, 3, 6],        #  2 TCP, or on at 8
  [0x50, 0, 0, 27], [0x54, 0, 0, 0x12], [0x15, 11, 12, 2],    #  5 its flags
  [0x15, 0, 10, 17], [0x48, 0, 0, 14], [0x15, 9, 0, 53],      #  8 UDP from port 53
  [0x48, 0, 0, 16], [0x15, 7, 6, 53],                         # 11 UDP to port 53
  [0x15, 0, 5, 0x86DD], [0x30, 0, 0, 20], [0x15, 0, 3, 6],    # 13 IPv6, TCP
  [0x30, 0, 0, 67], [0x54, 0, 0, 0x12], [0x15, 0, 1, 2],      # 16 its flags
  [0x06, 0, 0, 256], [0x06, 0, 0, 0],                         # 19 kept, 20 not
);
setsockopt $socket, SOL_SOCKET, 26, pack('S x6 P', length($code) / 8, $code) or die "filter: $!\n";
print STDERR "listening\n";

my %seen;
while (defined recv $socket, my $frame, 256, 0) {
  next if length $frame < 42;
  my $type = unpack 'n', substr $frame, 12, 2;
  my ($to, $protocol, $ports);
  if ($type == 0x0800) {
    $to = inet_ntop AF_INET, substr $frame, 30, 4;
    $protocol = ord substr $frame, 23, 1;
    $ports = 14 + 4 * (15 & ord substr $frame, 14, 1);
  } elsif ($type == 0x86DD && length $frame >= 54) {
    $to = inet_ntop AF_INET6, substr $frame, 38, 16;
    $protocol = ord substr $frame, 20, 1;
    $ports = 54;
  } else {
    next;
  }
  last if $to eq $last;
  if (($protocol == 6 || $protocol == 17) && length $frame >= $ports + 4) {
    my ($source, $destination) = unpack 'nn', substr $frame, $ports, 4;
    next if $source == 53 || $destination == 53;
  }
  print "$to\n" unless $seen{$to}++;
}
my ($packets, $drops) = unpack 'LL', getsockopt $socket, 263, 6;    # PACKET_STATISTICS
die "dropped $drops packets\n" if $drops;
