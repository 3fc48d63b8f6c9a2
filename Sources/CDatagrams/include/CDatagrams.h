// SPDX-License-Identifier: Apache-2.0
// Many datagrams with one call of the system, whose structures Swift does not import.
#ifndef SITUS_CDATAGRAMS_H
#define SITUS_CDATAGRAMS_H

#include <stdint.h>
#include <sys/socket.h>

/// Most datagrams that one call carries.
#define SITUS_DATAGRAMS 32

/// A datagram to be sent.
struct situs_outgoing {
  const uint8_t *bytes;
  int length;
};

/// Sends datagrams over a connected socket; those of one length that stand together cost less.
///
/// Returns how many were sent, which may be fewer; -1 with `errno` when none was.
int situs_send_datagrams(int descriptor, const struct situs_outgoing *datagrams, int count);

/// A datagram that came in.
struct situs_incoming {
  uint8_t *bytes;
  int length;
  struct sockaddr_storage sender;
  socklen_t sender_length;
};

/// Receives datagrams, each into `size` bytes of memory of its own; what does not fit is cut off.
///
/// Returns how many came; -1 with `errno` when none did.
int situs_receive_datagrams(int descriptor, struct situs_incoming *datagrams, int size, int count);

#endif
